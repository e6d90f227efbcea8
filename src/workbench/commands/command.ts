// Deeds in a sheet that are fetched when they are first done: their names, and what a person is told when one is refused.
import type { ShiftRefusal } from '../../workbook/shift/refusal';

export const EDIT_COMMANDS = [
  'fill-down', 'fill-right', 'today', 'now', 'insert-rows', 'delete-rows', 'insert-columns', 'delete-columns', 'insert', 'remove', 'clear',
] as const; // prettier-ignore
/** Commands that are edits of the selected cells; `insert` and `remove` do rows or columns, whichever are selected whole. */
export type EditCommand = (typeof EDIT_COMMANDS)[number];

/** Commands of the page around the sheet. */
export type PageCommand =
  'find' | 'replace' | 'find-next' | 'find-previous' | 'next-sheet' | 'previous-sheet' | 'menu' | 'choices';
export type Command = EditCommand | PageCommand;

export const isEditCommand = (command: Command): command is EditCommand =>
  (EDIT_COMMANDS as readonly string[]).includes(command);

export type Refusal = ShiftRefusal | 'formula' | 'choice';
