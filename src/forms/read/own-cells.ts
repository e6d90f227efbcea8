// What the cells of one row say by themselves: its fields, further columns, parts and identity. What other rows and the sheet's
// context add is fill-rows.ts's.
import type { DraftRow } from '../../domain/draft';
import type { Said } from '../../domain/said';
import { splitParts } from '../values/parts';
import { addressOf, joinSaid } from '../values/said';
import { shownText } from '../values/shown-text';
import { ID_HEADING, TRACE_HEADING } from '../write/generated/signatures';
import type { Assigned } from './assignment-value';
import type { HeadingBlock } from './find-heading';
import type { HeadingColumn } from './heading-cells';
import { sayField, type ReadColumn, type RowSource } from './row-cells';
import { isBlank } from './sheet-view';
import type { BodyRow } from './table-body';

export interface FieldColumn extends ReadColumn {
  readonly field: string;
  readonly how: Assigned['how'];
  /** Only used where the field's own column is blank. */
  readonly second: boolean;
}

export type Fields = Readonly<Record<string, Said>>;

export interface OwnCells extends Pick<DraftRow<string>, 'id' | 'place' | 'extra' | 'parts'> {
  readonly fields: Fields;
}

/** Reads rows of one table. */
export function cellReader(
  source: RowSource,
  block: HeadingBlock,
  columns: readonly FieldColumn[],
): (row: BodyRow) => OwnCells {
  const extras = block.columns.filter((each) => !block.fields.has(each.column) && !isOurs(leafOf(each)));
  const id = block.columns.find((each) => leafOf(each) === ID_HEADING)?.column ?? null;
  return (row) => {
    const fields = fieldsOf(source, row, columns);
    return {
      id: id === null ? null : shownText(source.grid, row.row, id) || null,
      place: firstPlace(source, block, row.row),
      fields,
      extra: extras.flatMap(({ column, right, shown: heading }) => {
        const said = sayField(source, row, { column, right, unit: null });
        return said ? [{ heading, said }] : [];
      }),
      parts: partsOf(fields),
    };
  };
}

const leafOf = ({ parts }: HeadingColumn): string => parts[parts.length - 1]!.text;
export const isOurs = (heading: string): boolean => heading === ID_HEADING || heading === TRACE_HEADING;

function fieldsOf(source: RowSource, row: BodyRow, columns: readonly FieldColumn[]): Fields {
  const fields: Record<string, Said> = {};
  for (const column of columns) {
    const before = fields[column.field];
    const said = column.second && before ? null : sayField(source, row, column);
    if (said) fields[column.field] = before && !column.second ? joinSaid(before, said) : said;
  }
  return fields;
}

/** Fields with ①②③ parts worth keeping. */
const PART_FIELDS = [
  'target',
  'action',
  'indicator',
  'baseline',
  'actual',
  'firstHalf',
  'result',
  'deadline',
] as const;

export function partsOf(said: Fields): Record<string, readonly string[]> {
  const parts: Record<string, readonly string[]> = {};
  for (const field of PART_FIELDS) {
    const split = splitParts(said[field]?.text ?? '');
    if (split.length > 0) parts[field] = split;
  }
  return parts;
}

/** The row's first filled cell inside the table; its first column when only merges fill it. */
function firstPlace(source: RowSource, block: HeadingBlock, row: number): DraftRow<string>['place'] {
  let column = block.left;
  while (column <= block.right && isEmpty(source, row, column)) column += 1;
  const first = column > block.right ? block.left : column;
  return { file: source.file, sheet: source.grid.name, cell: addressOf(source, row, first) };
}

const isEmpty = ({ grid }: RowSource, row: number, column: number): boolean =>
  isBlank(grid.value(row, column)) && grid.formula(row, column) === null;
