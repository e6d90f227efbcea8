// What a key does in a sheet, as Excel users know it. Pure: says the deed, does nothing.
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
  | { readonly kind: 'undo' | 'redo' | 'open' | 'clear' | 'cancel' | 'line-break' | 'all' }
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

const WITH_CTRL: Readonly<Record<string, Deed['kind']>> = { z: 'undo', y: 'redo', a: 'all' };
const ALONE: Readonly<Record<string, Deed['kind']>> = { F2: 'open', Delete: 'clear', Backspace: 'clear' };

function whileMoving({ key, ctrl, shift }: Pressed): Deed | null | undefined {
  const kind = ctrl ? WITH_CTRL[key.toLowerCase()] : ALONE[key];
  if (kind === 'undo' && shift) return { kind: 'redo' };
  if (kind !== undefined) return { kind } as Deed;
  return key === 'Escape' ? null : undefined;
}
