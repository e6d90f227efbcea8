// Edits made to fit cells as they are: for a person's own deeds, which mean the cell whatever it holds by now.
import type { Edit } from './edit';
import { composeEdits } from './edit-algebra';
import { anchorOf } from './edit-check';
import type { Grid } from './grid';
import { sheetKey } from './sheet-name';

/** One edit a cell, each expecting what the cell holds. */
export function fitting(edits: readonly Edit[], grids: readonly Grid[]): readonly Edit[] {
  return composeEdits([], edits).map((edit) => {
    const grid = edit.kind === 'set' && grids.find(({ name }) => sheetKey(name) === sheetKey(edit.sheet));
    if (edit.kind !== 'set' || !grid) return edit;
    const { row, column } = anchorOf(grid, edit.row, edit.column);
    return { ...edit, before: grid.value(row, column) };
  });
}
