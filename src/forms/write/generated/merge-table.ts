// A generated sheet again: the new figures go into the sheet that stands, row by row and column by column under their heading.
// What people wrote, added, widened or filtered stays. Same figures → no edit at all. Which row is which: standing-rows.ts.
import type { SetCell } from '../../../workbook/edit';
import { sameValue, type CellValue, type Grid } from '../../../workbook/grid';
import type { SpecCell } from '../../../workbook/sheet-spec';
import { fingerprint } from './fingerprint';
import type { GeneratedTable } from './figures';
import { TRACE_HEADING } from './signatures';
import { findHeadings, matchRows, textAt, type SpecTable } from './standing-rows';

/** What a second roll-up changes, named as a reader names it: the row by its key, the column by its heading. */
export type TableChange =
  | { readonly kind: 'new' | 'gone'; readonly key: string }
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly heading: string;
      readonly from: CellValue;
      readonly to: CellValue;
    };

export interface MergeOutcome {
  readonly edits: readonly SetCell[];
  /** In the new table's order, rows that are gone last. */
  readonly changes: readonly TableChange[];
  /** Cells of drafted texts that a person has rewritten and that therefore stay. */
  readonly kept: readonly { readonly row: number; readonly column: number; readonly heading: string }[];
}

type Cells = readonly (SpecCell | null)[];

/** Null when the sheet's headings are no longer there: it cannot be continued. */
export function mergeTable(grid: Grid, table: GeneratedTable): MergeOutcome | null {
  const found = findHeadings(grid, [table.key, table.made]);
  if (!found) return null;
  const spec = specTable(table);
  const target: Target = { grid, table, spec, ...found, columns: new Map(found.columns) };
  const headings = newHeadings(target);
  const { edits, ...rest } = body(target);
  return { edits: [...topLines(target), ...headings, ...edits], ...rest };
}

interface Target {
  readonly grid: Grid;
  readonly table: GeneratedTable;
  readonly spec: SpecTable;
  readonly headingRow: number;
  /** Heading → column in the grid; new headings are added behind the last one. */
  readonly columns: Map<string, number>;
}

const cellsOf = (table: GeneratedTable, row: number): Cells => table.spec.rows[row]?.cells ?? [];

function specTable(table: GeneratedTable): SpecTable {
  const headings = cellsOf(table, table.headingRow).map((cell) => String(cell?.value ?? ''));
  return { headings, rows: table.spec.rows.slice(table.headingRow + 1).map((row) => row?.cells ?? []) };
}

/** Label–value lines above the table: the value, one cell to the right of its label, unless it is people's. */
function topLines({ grid, table, headingRow }: Target): SetCell[] {
  return table.spec.rows.slice(0, table.headingRow).flatMap((row) => {
    const [label, value] = row?.cells ?? [];
    if (!value || typeof label?.value !== 'string' || table.peopleLabels.includes(label.value)) return [];
    const at = findLabel(grid, headingRow, label.value);
    return at ? edit(grid, at.row, at.column + 1, value) : [];
  });
}

function findLabel(grid: Grid, before: number, label: string): { row: number; column: number } | null {
  for (let row = 0; row < before; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      if (textAt(grid, row, column) === label) return { row, column };
    }
  }
  return null;
}

/** Headings that the sheet does not have yet (a division that is new) go behind its last column. */
function newHeadings({ grid, table, spec, headingRow, columns }: Target): SetCell[] {
  let next = grid.columnCount;
  return spec.headings.flatMap((heading, at) => {
    const cell = cellsOf(table, table.headingRow)[at];
    if (columns.has(heading) || !cell) return [];
    columns.set(heading, next);
    next += 1;
    return edit(grid, headingRow, next - 1, cell);
  });
}

function body(target: Target): MergeOutcome {
  const { table, spec, grid, columns } = target;
  const { rows, left } = matchRows(grid, target.headingRow, columns, spec, table);
  const written = spec.rows.map((cells, at) => writtenRow(target, cells, rows[at]!));
  const gone = left.map((row): MergeOutcome => {
    const edits = goneEdits(target, row);
    const key = textAt(grid, row, columns.get(table.key) ?? -1);
    return { edits, changes: edits.length > 0 ? [{ kind: 'gone', key }] : [], kept: [] };
  });
  const all = [...written, ...gone];
  return {
    edits: all.flatMap(({ edits }) => edits),
    changes: all.flatMap(({ changes }) => changes),
    kept: all.flatMap(({ kept }) => kept),
  };
}

/** One row: its cells that differ, and the drafted texts left alone because a person has rewritten them. */
function writtenRow(
  target: Target,
  cells: Cells,
  at: { readonly row: number; readonly standing: boolean },
): MergeOutcome {
  const { grid, table, spec, columns } = target;
  const { row, standing } = at;
  const key = String(cells[spec.headings.indexOf(table.key)]?.value ?? '');
  const rewritten = standing ? rewrittenDrafts(target, row) : new Set<string>();
  const edits: SetCell[] = [];
  const changes: TableChange[] = standing ? [] : [{ kind: 'new', key }];
  const kept: MergeOutcome['kept'][number][] = [];
  spec.headings.forEach((heading, index) => {
    const cell = cells[index];
    const column = columns.get(heading);
    if (!cell || column === undefined || (standing && table.people.includes(heading))) return;
    if (rewritten.has(heading)) return void kept.push({ row, column, heading });
    const mark = heading === TRACE_HEADING ? traceCell(target, row, cell, rewritten) : cell;
    const made = edit(grid, row, column, mark, !standing);
    edits.push(...made);
    if (standing && heading !== TRACE_HEADING && heading !== table.made) {
      changes.push(
        ...made.map(
          ({ before, after }) => ({ kind: 'changed', key, heading, from: before, to: after }) as const,
        ),
      );
    }
  });
  return { edits, changes, kept };
}

const textOf = (value: CellValue): string => (typeof value === 'object' ? '' : String(value));
const tracesAt = ({ grid, columns }: Target, row: number): readonly string[] =>
  textAt(grid, row, columns.get(TRACE_HEADING) ?? -1).split(' ');

/** Drafted texts whose fingerprint is not the one written last: a person's words now. */
function rewrittenDrafts(target: Target, row: number): ReadonlySet<string> {
  const prints = tracesAt(target, row);
  const { grid, table, columns } = target;
  const changed = table.drafted.filter((heading, at) => {
    const column = columns.get(heading);
    if (column === undefined || column >= grid.columnCount) return false;
    return fingerprint(textOf(grid.value(row, column))) !== prints[at];
  });
  return new Set(changed);
}

/** The trace of a text that is a person's stays what it was, so that it is told as theirs next time too. */
function traceCell(target: Target, row: number, cell: SpecCell, rewritten: ReadonlySet<string>): SpecCell {
  const former = tracesAt(target, row);
  const prints = String(cell.value ?? '').split(' ');
  const mixed = target.table.drafted.map(
    (heading, at) => (rewritten.has(heading) ? former[at] : prints[at]) || '-',
  );
  return { ...cell, value: mixed.join(' ') };
}

function goneEdits({ grid, table, columns }: Target, row: number): SetCell[] {
  const column = table.gone ? columns.get(table.gone.heading) : undefined;
  if (!table.gone || column === undefined) return [];
  const { only } = table.gone;
  const at = only && columns.get(only.heading);
  if (only && at !== undefined && !only.among.has(textAt(grid, row, at))) return [];
  return edit(grid, row, column, { value: table.gone.word, style: 'caution' });
}

/** `laid`: a new row, whose empty cells get their look as well. */
function edit(grid: Grid, row: number, column: number, cell: SpecCell, laid = false): SetCell[] {
  const before = grid.value(row, column);
  const after = cell.value === '' ? null : cell.value;
  if (sameValue(before, after) && !laid) return [];
  const { style, format } = cell;
  return [
    {
      kind: 'set',
      sheet: grid.name,
      row,
      column,
      before,
      after,
      ...(style ? { style } : {}),
      ...(format ? { format } : {}),
    },
  ];
}
