// Edits as values that can be turned round and joined, without any workbook at hand.
import { storedValue, valueAfter } from './edit-check';
import type { AddSheet, Edit, RemoveSheet, SetCell } from './edit';
import { isCellError, sameValue } from './grid';
import { sheetKey } from './sheet-name';

/**
 * The edits that lead back, last first. What only the workbook knows (a formula or a look that was written over) is not in them:
 * a port's own `undo` restores that too.
 */
export const invertEdits = (edits: readonly Edit[]): Edit[] => edits.map(invertEdit).reverse();

function invertEdit(edit: Edit): Edit {
  if (edit.kind === 'add-sheet') return { kind: 'remove-sheet', spec: edit.spec };
  if (edit.kind === 'remove-sheet') return { kind: 'add-sheet', spec: edit.spec };
  const { kind, sheet, row, column, before } = edit;
  const back = isCellError(before) ? { after: null, error: before.error } : { after: before };
  return { kind, sheet, row, column, before: valueAfter(edit), ...back };
}

/** Two edits of one cell as one: from where the first began to where the second ends. */
function joinSets(first: SetCell, second: SetCell): SetCell {
  const style = second.style ?? first.style;
  const format = second.format ?? (second.style === undefined ? first.format : undefined);
  const { kind, sheet, row, column, after, formula, error } = second;
  return {
    kind,
    sheet,
    row,
    column,
    before: first.before,
    after,
    ...(style === undefined ? {} : { style }),
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  };
}

const changesNothing = (edit: SetCell): boolean =>
  edit.style === undefined &&
  edit.format === undefined &&
  edit.formula === undefined &&
  sameValue(storedValue(edit.before), valueAfter(edit));

/**
 * One list that does what `first` and then `second` do: sets of one cell become one, a sheet added and removed again disappears
 * with all that was written into it, and sets that lead back where they began are dropped.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const joined: Edit[] = [...first];
  for (const edit of second) {
    if (edit.kind === 'set') joinInto(joined, edit);
    else if (edit.kind === 'remove-sheet') removeFrom(joined, edit);
    else joined.push(edit);
  }
  return joined.filter((edit) => edit.kind !== 'set' || !changesNothing(edit));
}

/** Where the sheet of this name begins in the list: edits before it are about another sheet that bore the name. */
function birthOf(edits: readonly Edit[], name: string): number {
  const aboutSheet = edits.map((edit) => edit.kind !== 'set' && sheetKey(edit.spec.name) === sheetKey(name));
  return aboutSheet.lastIndexOf(true);
}

function joinInto(edits: Edit[], edit: SetCell): void {
  const from = birthOf(edits, edit.sheet);
  const at = edits.findIndex(
    (one, index) =>
      index > from &&
      one.kind === 'set' &&
      sheetKey(one.sheet) === sheetKey(edit.sheet) &&
      one.row === edit.row &&
      one.column === edit.column,
  );
  const earlier = edits[at];
  if (earlier?.kind === 'set') edits[at] = joinSets(earlier, edit);
  else edits.push(edit);
}

function removeFrom(edits: Edit[], edit: RemoveSheet): void {
  const from = birthOf(edits, edit.spec.name);
  const born: AddSheet | undefined =
    edits[from]?.kind === 'add-sheet' ? (edits[from] as AddSheet) : undefined;
  if (!born) return void edits.push(edit);
  const key = sheetKey(edit.spec.name);
  const kept = edits.filter(
    (one, index) => index !== from && !(index > from && one.kind === 'set' && sheetKey(one.sheet) === key),
  );
  edits.splice(0, edits.length, ...kept);
}
