// The fields of a table's rows: cells first, then what position and the sheet's context add (blank-below groups, headings
// between rows, labels and names). Each added value keeps the place it was taken from.
import type { Said, SaidSource } from '../../domain/said';
import { sayCell, sayPart } from '../values/said';
import { isDivisionName, isSectionName, unitNames } from '../values/unit-names';
import type { SheetFacts } from './context';
import { fillsDown } from './fill-down';
import { cellReader, isOurs, type FieldColumn, type Fields, type OwnCells } from './own-cells';
import { partPeople } from './people-cell';
import { hasBodyMerge, type RowSource } from './row-cells';
import type { BodyRow, SubHeading, TableBody } from './table-body';

export interface FilledRow {
  readonly row: BodyRow;
  readonly own: OwnCells;
  /** A cell of it says "as above". */
  readonly repeats: boolean;
  readonly said: Fields;
  /** Upper levels, top first. */
  readonly upper: readonly Said[];
}

/** Only these may be written once for several rows; a required text never is. */
const GROUPING = new Set(['issue', 'division', 'section']);
const isGrouping = (field: string): boolean => GROUPING.has(field) || field.startsWith('upper[');

export function fillRows(
  source: RowSource,
  body: TableBody,
  columns: readonly FieldColumn[],
  facts: SheetFacts,
): readonly FilledRow[] {
  const cells = body.rows.map(cellReader(source, body.block, columns));
  const repeated = repeatMarks(cells);
  const rows = fillGroups(source, body, columns, sharesPeople(columns) ? repeated.map(partPeople) : repeated);
  const written = fieldsWritten(rows);
  const levels = levelsOf(body, columns);
  const shared = sharedFields(body, written, facts);
  const positions = new Map<readonly SubHeading[], Position>();
  return body.rows.map((row, at) => {
    const fields = rows[at]!;
    let position = positions.get(row.under);
    if (!position) positions.set(row.under, (position = positionOf(source, body, row.under, written)));
    const upper = levels.flatMap((field) => fields[field] ?? []);
    return {
      row,
      own: cells[at]!,
      repeats: repeated[at] !== cells[at]!.fields,
      said: withoutLevels({ ...shared, ...position.fields, ...fields }, levels),
      upper: upper.length > 0 ? upper : position.upper,
    };
  });
}

/** 担当者 alone, where the form has no column for 副担当. */
const sharesPeople = (columns: readonly FieldColumn[]): boolean =>
  columns.some(({ field, how }) => field === 'lead' && how === 'synonym') &&
  !columns.some(({ field }) => field === 'support');

function fieldsWritten(rows: readonly Fields[]): ReadonlySet<string> {
  const written = new Set<string>();
  for (const fields of rows) for (const field in fields) written.add(field);
  return written;
}

function withoutLevels(fields: Record<string, Said>, levels: readonly string[]): Fields {
  for (const level of levels) if (level !== 'issue') delete fields[level];
  return fields;
}

/** What headings between rows say about the rows below them. */
interface Position {
  readonly fields: Fields;
  readonly upper: readonly Said[];
}

/** 〃, 同上: as in the row above. */
const DITTO = /^(?:[〃々仝〻″”↓]|''|"|同上|上に同じ|同じ)$/u;

function repeatMarks(rows: readonly OwnCells[]): readonly Fields[] {
  const repeated: Fields[] = [];
  for (const { fields } of rows) repeated.push(withRepeats(fields, repeated[repeated.length - 1]));
  return repeated;
}

function withRepeats(fields: Fields, above: Fields | undefined): Fields {
  let own = fields;
  for (const field in fields) {
    const { text } = fields[field]!;
    const said = text.length <= 4 && DITTO.test(text) && field !== 'number' ? above?.[field] : null;
    if (said) own = { ...own, [field]: { ...said, source: 'above' } };
  }
  return own;
}

/** Fields of the levels above the title, top first; [] where the form has none. */
function levelsOf({ block }: TableBody, columns: readonly FieldColumn[]): readonly string[] {
  return block.assignment.upper.flatMap(
    (column) => columns.find((each) => each.column === column)?.field ?? [],
  );
}

/** Fills blanks below in the columns that group rows; a new value in an upper column ends the groups to its right. */
function fillGroups(
  source: RowSource,
  body: TableBody,
  columns: readonly FieldColumn[],
  rows: readonly Fields[],
): readonly Fields[] {
  const firstOf = (fields: readonly string[]): number =>
    Math.min(...columns.flatMap(({ field, column }) => (fields.includes(field) ? [column] : [])));
  // An issue is a level above the title, wherever the row's number stands; a division stands before both.
  const first = { issue: firstOf(['title', 'name']), other: firstOf(['title', 'number', 'name']) };
  const groups = columns.filter(
    (column) =>
      isGrouping(column.field) &&
      !column.second &&
      groupsRows(source, body, column, rows, column.field === 'issue' ? first.issue : first.other),
  );
  const carried = new Map<string, Said>();
  return rows.map((fields, at) => {
    if (at > 0 && body.rows[at]!.under !== body.rows[at - 1]!.under) carried.clear();
    let filled = fields;
    groups.forEach((column, order) => {
      const own = filled[column.field];
      if (own) {
        for (const right of groups.slice(order)) carried.delete(right.field);
        carried.set(column.field, { ...own, source: 'above' });
      } else {
        const above = carried.get(column.field);
        if (above) filled = { ...filled, [column.field]: above };
      }
    });
    return filled;
  });
}

function groupsRows(
  source: RowSource,
  body: TableBody,
  column: FieldColumn,
  rows: readonly Fields[],
  first: number,
): boolean {
  const texts = rows.map((fields) => fields[column.field]?.text ?? null);
  const leads = column.column < first;
  const level = body.block.assignment.upper.includes(column.column);
  const merged = hasBodyMerge(source.view, body.rows, column);
  if (level) return !merged && texts[0] !== null;
  // A city may use the contract's own word for an issue written once; a form of ours, told by its hidden column, does not.
  const ours = column.field !== 'issue' || body.block.columns.some(({ parts }) => isOurs(parts.at(-1)!.text));
  return fillsDown({ texts, merged, leads, ownForm: column.how === 'exact' && ours });
}

/** What the whole table shares, for fields that none of its rows says. */
function sharedFields(body: TableBody, written: ReadonlySet<string>, facts: SheetFacts): Fields {
  const { role } = body.block.assignment;
  const wanted =
    role === 'objectives'
      ? ['division', 'section', 'issue']
      : role === 'staff'
        ? ['division', 'section']
        : [];
  const shared: Record<string, Said> = {};
  for (const kind of wanted) {
    const said = facts.of(body, kind as 'division' | 'section' | 'issue');
    if (said && !written.has(kind)) shared[kind] = said;
  }
  return shared;
}

/** Headings between rows: the innermost names the issue, or the division or section where it is such a name. */
function positionOf(
  source: RowSource,
  body: TableBody,
  under: readonly SubHeading[],
  written: ReadonlySet<string>,
): Position {
  const fields: Record<string, Said> = {};
  const levels: Said[] = [];
  for (const { row, column } of under) {
    const said = sayCell(source, row, column, 'sub-heading');
    if (!said) continue;
    const text = said.text.replace(/^[■□◆◇●○◎▼▽▶▷☆★・\s\u3000]+/u, '') || said.text;
    const field = fieldOf(text, body);
    const name = field === 'division' ? (unitNames(text).division ?? text) : text;
    const plain = name === said.text ? said : sayPart(said, name, 'sub-heading' satisfies SaidSource);
    if (field === 'issue') levels.push(plain);
    if (!written.has(field)) fields[field] = plain;
  }
  return {
    fields: body.block.assignment.role === 'issues' ? {} : fields,
    upper: levels.length > 1 ? levels : [],
  };
}

function fieldOf(text: string, { block }: TableBody): 'division' | 'section' | 'issue' {
  const inner = text.replace(/^[【〔《〈＜<「（(]+|[】〕》〉＞>」）)]+$/gu, '').trim();
  if (isDivisionName(inner)) return 'division';
  if (isSectionName(inner)) return 'section';
  return block.assignment.role === 'staff' ? 'division' : 'issue';
}
