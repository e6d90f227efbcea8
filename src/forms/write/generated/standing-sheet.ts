// Where a generated sheet of an earlier roll-up stands in a workbook, whatever its tab is called now.
import type { Plan } from '../../../domain/plan';
import type { Grid } from '../../../workbook/grid';
import type { SheetSignature } from './signatures';
import { textAt } from './standing-rows';

/** The workbook's sheets that the reader told as ours: a form of the city's own that looks like one is never written over. */
export function generatedGrids(grids: readonly Grid[], plan: Plan): readonly Grid[] {
  const file = plan.draft.files.find((each) => each.file === plan.departmentFile);
  const ours = new Set(file?.sheets.filter(({ role }) => role === 'generated').map(({ sheet }) => sheet));
  return grids.filter(({ name }) => ours.has(name));
}

/** The sheet of the usual name when it bears the headings, else the first sheet that bears them; null when none does. */
export function standingSheet(grids: readonly Grid[], signature: SheetSignature): Grid | null {
  const bearing = grids.filter((grid) => bears(grid, signature));
  return bearing.find(({ name }) => name === signature.title) ?? bearing[0] ?? null;
}

/** So many of a signature's headings tell the sheet: people may have renamed or deleted some. */
const ENOUGH = 0.6;

/** Headings stand in one row; the labels of 証跡 stand down the first column. */
function bears(grid: Grid, { sheet, headings }: SheetSignature): boolean {
  const lines =
    sheet === 'evidence'
      ? [firstColumn(grid)]
      : Array.from({ length: grid.rowCount }, (_, row) => rowTexts(grid, row));
  return lines.some(
    (texts) => headings.filter((heading) => texts.has(heading)).length >= headings.length * ENOUGH,
  );
}

const firstColumn = (grid: Grid): ReadonlySet<string> =>
  new Set(Array.from({ length: grid.rowCount }, (_, row) => textAt(grid, row, 0)));
const rowTexts = (grid: Grid, row: number): ReadonlySet<string> =>
  new Set(Array.from({ length: grid.columnCount }, (_, column) => textAt(grid, row, column)));

/** The name, or the name with the first free number behind it. Excel compares tab names without case. */
export function freeSheetName(name: string, grids: readonly Pick<Grid, 'name'>[]): string {
  const taken = new Set(grids.map((grid) => grid.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}（${number}）`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
