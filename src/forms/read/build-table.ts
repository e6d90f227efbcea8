// One scanned table as a DraftTable: columns explained, every row's fields said with their places, shared and positional
// values filled in. Finding the table is scan-sheet.ts's, judging it is domain's.
import type { AnyTable, ColumnReading, DraftRow } from '../../domain/draft';
import { parseAddress } from '../../workbook/address';
import { contractHeading, EFFORT_FIELDS, REQUIRED_FIELDS } from '../headings/contract-headings';
import { readHeading } from '../headings/heading-text';
import { nearHeading } from '../headings/near-heading';
import { OUTCOME_WORDS } from '../headings/outcome-words';
import { shownText } from '../values/shown-text';
import { addressOf } from '../values/said';
import type { Assignment } from './assignment-value';
import { columnUnit, isRefinement } from './column-meaning';
import type { SheetFacts } from './context';
import type { HeadingBlock } from './find-heading';
import { fillRows, type FilledRow } from './fill-rows';
import type { HeadingColumn } from './heading-cells';
import { isOurs, partsOf, type FieldColumn } from './own-cells';
import type { RowSource } from './row-cells';
import type { TableBody } from './table-body';

/** Fields filled in at mid-year and at the year's end. */
const OUTCOME_FIELDS: ReadonlySet<string> = new Set([...Object.keys(OUTCOME_WORDS), 'remarks']);

export function buildTable(source: RowSource, body: TableBody, facts: SheetFacts): AnyTable {
  const { block } = body;
  const { role } = block.assignment;
  const columns = block.columns.map((each) => readColumn(source, block, each));
  const fields = fieldColumns(block);
  const rows = fillRows(source, body, fields, facts);
  const draftRows = rows.map((each): DraftRow<string> => ({
    id: each.own.id,
    place: each.own.place,
    said: each.said,
    upper: each.upper,
    extra: each.own.extra,
    parts: each.repeats ? partsOf(each.said) : each.own.parts,
    ...(source.at ? { blanks: blanksOf(source, fields, each) } : {}),
  }));
  const present = new Set(block.fields.values());
  for (const { said } of rows) for (const field of Object.keys(said)) present.add(field);
  if (role !== 'issues' && facts.of(body, 'division')) present.add('division');
  const last = body.rows[body.rows.length - 1];
  const lastRow = last ? (last.more[last.more.length - 1] ?? last.row) : -1;
  return {
    role,
    place: { file: source.file, sheet: source.grid.name, cell: addressOf(source, block.top, block.left) },
    headingRows: [block.top + 1, block.bottom + 1],
    bodyRows: [block.bottom + 2, lastRow < 0 ? block.bottom + 1 : lastRow + 1],
    columns,
    absent: REQUIRED_FIELDS[role].filter((field) => !present.has(field)),
    rows: draftRows,
    leftOut: body.leftOut
      .map(({ row, column, why }) => ({
        row: lineOf(source, row, column),
        why,
        text: shownText(source.grid, row, column),
      }))
      .sort((a, b) => a.row - b.row),
  } as AnyTable;
}

/** One-based line of the sheet. */
const lineOf = (source: RowSource, row: number, column: number): number =>
  source.at ? (parseAddress(source.at(row, column))?.row ?? row) + 1 : row + 1;

/** Where a sideways form has room for what the row leaves out. */
function blanksOf(
  source: RowSource,
  fields: readonly FieldColumn[],
  { row, said }: FilledRow,
): Record<string, DraftRow<string>['place']> {
  const blank = fields.filter(({ field }) => !said[field]);
  return Object.fromEntries(
    blank.map(({ field, column }) => [
      field,
      { file: source.file, sheet: source.grid.name, cell: addressOf(source, row.row, column) },
    ]),
  );
}

/** Columns with a field, left to right, then those that only stand in for one. */
function fieldColumns({ columns, assignment }: HeadingBlock): readonly FieldColumn[] {
  const own = columns.flatMap((each): FieldColumn[] => {
    const assigned = assignment.columns.get(each.column);
    if (!assigned) return [];
    const { field, how } = assigned;
    const unit = takesUnit(field) ? columnUnit(each) : null;
    return [{ field, how, column: each.column, right: each.right, unit, second: false }];
  });
  const seconds = columns.flatMap(({ column, right }): FieldColumn[] => {
    const field = assignment.second.get(column);
    return field === undefined ? [] : [{ field, how: 'synonym', column, right, unit: null, second: true }];
  });
  return [...own, ...seconds];
}

const takesUnit = (field: string): boolean =>
  EFFORT_FIELDS.has(field) || field === 'routine' || field === 'secondment' || field === 'weight';

function readColumn(source: RowSource, { assignment }: HeadingBlock, column: HeadingColumn): ColumnReading {
  const assigned = assignment.columns.get(column.column);
  const cell = addressOf(source, column.row, column.column);
  const base = {
    heading: column.shown,
    cell,
    cells: cellsOf(source, column, cell),
    unit: columnUnit(column),
    ...likelyOf(assignment, column),
  };
  if (assignment.unused?.has(column.column)) return { ...base, field: null, how: 'user', proposal: null };
  if (assigned) return { ...base, field: assigned.field, how: assigned.how, proposal: null };
  const repeated = assignment.repeated.get(column.column);
  if (repeated !== undefined) {
    return {
      ...base,
      field: repeated,
      how: 'repeated',
      proposal: contractHeading(assignment.role, repeated),
    };
  }
  if (assignment.second.has(column.column)) return { ...base, field: null, how: 'unknown', proposal: null };
  const near = isOurs(column.parts[column.parts.length - 1]!.text) ? null : proposalFor(assignment, column);
  return { ...base, field: null, how: near === null ? 'unknown' : 'doubtful', proposal: near };
}

const likelyOf = ({ likely }: Assignment, { column }: HeadingColumn): Pick<ColumnReading, 'likely'> => {
  const fields = likely?.get(column);
  return fields ? { likely: fields } : {};
};

/** From the topmost heading over the column to the last row of the lowest, merged ones whole. */
function cellsOf(source: RowSource, { parts, column, row }: HeadingColumn, cell: string): string {
  const top = Math.min(...parts.map((part) => part.row));
  const bottom = source.at ? row : (source.view.mergeAt(row, column)?.bottom ?? row);
  if (top === bottom) return cell;
  return `${addressOf(source, top, column)}:${addressOf(source, bottom, column)}`;
}

/** What stands right of a result tells of the result: ②取組・行動内容 there is no 取組内容. */
function proposalFor(
  { role, columns }: HeadingBlock['assignment'],
  { column, parts }: HeadingColumn,
): string | null {
  const taken = new Set([...columns.values()].map(({ field }) => field));
  const { key, full } = readHeading(parts[parts.length - 1]!.text);
  if (isRefinement(key || full)) return null;
  const near = nearHeading(role, key || full, taken);
  const afterOutcome = [...columns].some(([at, { field }]) => at < column && OUTCOME_FIELDS.has(field));
  return near && (!afterOutcome || OUTCOME_FIELDS.has(near.field)) ? near.heading : null;
}
