// A division's copy of the issues brought up to the department's present wording. The division's own sheets are not touched.
import type { DraftFile, IssueTable } from '../../../domain/draft';
import { compareKey } from '../../../domain/text/text';
import { parseAddress } from '../../../workbook/address';
import type { Edit, SetCell } from '../../../workbook/edit';
import { sameValue, type Grid } from '../../../workbook/grid';
import type { SheetSpec, SpecCell } from '../../../workbook/sheet-spec';
import { FORM_HEADING_ROW } from './form-table';
import { GONE } from '../labels';
import { ID_HEADING, ISSUE_HEADINGS } from '../generated/signatures';
import { freeSheetName } from '../generated/standing-sheet';

type Cells = readonly (SpecCell | null)[];

/** `copy` is the sheet as it would be written anew. A workbook without any copy gets one as a new sheet. */
export function issueCopyEdits(grids: readonly Grid[], file: DraftFile, copy: SheetSpec): readonly Edit[] {
  const found = issueTable(file);
  const grid = found && grids.find(({ name }) => name === found.sheet);
  if (!found || !grid)
    return [{ kind: 'add-sheet', spec: { ...copy, name: freeSheetName(copy.name, grids) } }];
  const columns = columnsOf(grid, found.table);
  const headings = (copy.rows[FORM_HEADING_ROW]?.cells ?? []).map((cell) => String(cell?.value ?? ''));
  const rows = copy.rows.slice(FORM_HEADING_ROW + 1).map((row) => row?.cells ?? []);
  const standing = standingRows(grid, found.table, columns);
  let next = Math.max(found.table.bodyRows[1], found.table.headingRows[1]);
  const used = new Set<number>();
  const edits = rows.flatMap((cells) => {
    const row = standing(headings, cells) ?? next++;
    used.add(row);
    return headings.flatMap((heading, at) => cellEdit(grid, row, columns.get(heading), cells[at]));
  });
  return [...edits, ...goneEdits(grid, found.table, columns, used)];
}

function issueTable(file: DraftFile): { sheet: string; table: IssueTable } | null {
  for (const { sheet, tables } of file.sheets) {
    for (const table of tables) if (table.role === 'issues') return { sheet, table };
  }
  return null;
}

/** Contract heading → zero-based column of the standing copy. */
function columnsOf(grid: Grid, table: IssueTable): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { field, cell } of table.columns) {
    const at = parseAddress(cell);
    if (field && at) columns.set(ISSUE_HEADINGS[field as keyof typeof ISSUE_HEADINGS] ?? field, at.column);
  }
  const headingRow = table.headingRows[1] - 1;
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.value(headingRow, column) === ID_HEADING) columns.set(ID_HEADING, column);
  }
  return columns;
}

/** An issue's row: by its identity, else by its number. */
function standingRows(grid: Grid, table: IssueTable, columns: ReadonlyMap<string, number>) {
  const [first, last] = table.bodyRows;
  const find = (heading: string, wanted: unknown): number | null => {
    const column = columns.get(heading);
    if (column === undefined || typeof wanted !== 'string') return null;
    for (let row = first - 1; row < last; row += 1) {
      if (compareKey(String(grid.value(row, column) ?? '')) === compareKey(wanted)) return row;
    }
    return null;
  };
  return (headings: readonly string[], cells: Cells): number | null => {
    const value = (heading: string): unknown => cells[headings.indexOf(heading)]?.value ?? null;
    return find(ID_HEADING, value(ID_HEADING)) ?? find(ISSUE_HEADINGS.number, value(ISSUE_HEADINGS.number));
  };
}

function cellEdit(
  grid: Grid,
  row: number,
  column: number | undefined,
  cell: SpecCell | null | undefined,
): SetCell[] {
  if (column === undefined || !cell) return [];
  const before = grid.value(row, column);
  const same = sameValue(before, cell.value) || String(before ?? '') === String(cell.value ?? '');
  return same ? [] : [{ kind: 'set', sheet: grid.name, row, column, before, after: cell.value }];
}

/** An issue that the department no longer has is marked, not removed: the division's objectives may name it. */
function goneEdits(
  grid: Grid,
  table: IssueTable,
  columns: ReadonlyMap<string, number>,
  used: ReadonlySet<number>,
): SetCell[] {
  const remarks = columns.get(ISSUE_HEADINGS.remarks);
  const edits: SetCell[] = [];
  for (const { place } of table.rows) {
    const at = place.cell && parseAddress(place.cell);
    if (!at || remarks === undefined || used.has(at.row)) continue;
    edits.push(...cellEdit(grid, at.row, remarks, { value: GONE }));
  }
  return edits;
}
