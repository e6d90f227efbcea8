// What a key does in a sheet, as Excel users know it. Pure: says the deed, does nothing.
import type { Command } from '../commands/command';
import { moveSelection, type Selection, type Sheet } from './selection';

export interface Pressed {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The input method is at work: its keys are its own. */
  readonly composing: boolean;
}

export type Deed =
  | {
      readonly kind:
        'undo' | 'redo' | 'open' | 'cancel' | 'line-break' | 'all' | 'whole-rows' | 'whole-columns';
    }
  | { readonly kind: 'command'; readonly command: Command }
  /** Stores what was typed, then goes on. */
  | { readonly kind: 'move'; readonly to: Selection };

/** Null: the key is left to the text field and the page. `typing`: the cell is open. `page`: rows of one screen. */
export function deedOf(
  pressed: Pressed,
  typing: boolean,
  selection: Selection,
  sheet: Sheet,
  page: number,
): Deed | null {
  if (pressed.composing) return null;
  const own = typing ? whileTyping(pressed) : whileMoving(pressed);
  if (own !== undefined) return own;
  const to = moveSelection(selection, { ...pressed, page }, sheet);
  if (!to) return null;
  // Tab leaves the sheet at its edge, so that the keyboard is never caught in it.
  const stays = to.active.row === selection.active.row && to.active.column === selection.active.column;
  return pressed.key === 'Tab' && !typing && stays ? null : { kind: 'move', to };
}

/** Undefined: the key may move the selection. */
function whileTyping({ key, alt }: Pressed): Deed | null | undefined {
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Enter') return alt ? { kind: 'line-break' } : undefined;
  return key === 'Tab' ? undefined : null;
}

const WITH_CTRL: Readonly<Record<string, Deed['kind']>> = { z: 'undo', y: 'redo', a: 'all', ' ': 'whole-columns' }; // prettier-ignore
const COMMANDS_WITH_CTRL: Readonly<Record<string, Command>> = {
  d: 'fill-down', r: 'fill-right', ';': 'today', ':': 'now', '+': 'insert', '-': 'remove', f: 'find', h: 'replace',
  pagedown: 'next-sheet', pageup: 'previous-sheet',
}; // prettier-ignore
const COMMANDS_ALONE: Readonly<Record<string, Command>> = {
  Delete: 'clear', Backspace: 'clear', F3: 'find-next', ContextMenu: 'menu',
}; // prettier-ignore

function whileMoving({ key, ctrl, shift, alt }: Pressed): Deed | null | undefined {
  const command = commandOf(key, ctrl, shift, alt);
  if (command) return { kind: 'command', command };
  const kind = ctrl ? WITH_CTRL[key.toLowerCase()] : undefined;
  if (kind === 'undo' && shift) return { kind: 'redo' };
  if (kind !== undefined) return { kind } as Deed;
  if (key === 'F2') return { kind: 'open' };
  if (key === ' ' && shift && !ctrl && !alt) return { kind: 'whole-rows' };
  return key === 'Escape' ? null : undefined;
}

function commandOf(key: string, ctrl: boolean, shift: boolean, alt: boolean): Command | undefined {
  if (alt) return key === 'ArrowDown' && !ctrl ? 'choices' : undefined;
  if (ctrl) return COMMANDS_WITH_CTRL[key.toLowerCase()];
  if (key === 'F3' && shift) return 'find-previous';
  return key === 'F10' && shift ? 'menu' : COMMANDS_ALONE[key];
}
