// The fields of a table's rows: cells first, then what position and the sheet's context add (blank-below groups, headings
// between rows, labels and names). Each added value keeps the place it was taken from.
import type { Said, SaidSource } from '../../domain/said';
import type { Meaning } from '../headings/dictionary';
import { joinSaid, sayCell, sayPart } from '../values/said';
import { isDivisionName, isSectionName, unitNames } from '../values/unit-names';
import type { SheetFacts } from './context';
import { fillsDown } from './fill-down';
import { partPeople } from './people-cell';
import { hasBodyMerge, sayField, type ReadColumn, type RowSource } from './row-cells';
import type { BodyRow, SubHeading, TableBody } from './table-body';

export interface FieldColumn extends ReadColumn {
  readonly field: string;
  readonly how: Meaning['how'];
  /** Only used where the field's own column is blank. */
  readonly second: boolean;
}

export interface FilledRow {
  readonly row: BodyRow;
  readonly said: Readonly<Record<string, Said>>;
  /** Upper levels, top first. */
  readonly upper: readonly Said[];
}

/** Only these may be written once for several rows; a required text never is. */
const GROUPING = new Set(['issue', 'division', 'section']);
const isGrouping = (field: string): boolean => GROUPING.has(field) || field.startsWith('upper[');

type Fields = Record<string, Said>;

export function fillRows(
  source: RowSource,
  body: TableBody,
  columns: readonly FieldColumn[],
  facts: SheetFacts,
): readonly FilledRow[] {
  const rows = body.rows.map((row) => ownFields(source, row, columns));
  repeatMarks(rows);
  if (sharesPeople(columns)) rows.forEach(partPeople);
  fillGroups(source, body, columns, rows);
  const written = new Set(rows.flatMap((fields) => Object.keys(fields)));
  const levels = levelsOf(body, columns);
  const shared = sharedFields(body, written, facts);
  const positions = new Map<readonly SubHeading[], Position>();
  return body.rows.map((row, at) => {
    const own = rows[at]!;
    let position = positions.get(row.under);
    if (!position) positions.set(row.under, (position = positionOf(source, body, row.under, written)));
    const upper = levels.flatMap((field) => own[field] ?? []);
    return {
      row,
      said: withoutLevels({ ...shared, ...position.fields, ...own }, levels),
      upper: upper.length > 0 ? upper : position.upper,
    };
  });
}

/** 担当者 alone, where the form has no column for 副担当. */
const sharesPeople = (columns: readonly FieldColumn[]): boolean =>
  columns.some(({ field, how }) => field === 'lead' && how === 'synonym') &&
  !columns.some(({ field }) => field === 'support');

function withoutLevels(fields: Fields, levels: readonly string[]): Fields {
  for (const level of levels) if (level !== 'issue') delete fields[level];
  return fields;
}

/** What headings between rows say about the rows below them. */
interface Position {
  readonly fields: Fields;
  readonly upper: readonly Said[];
}

function ownFields(source: RowSource, row: BodyRow, columns: readonly FieldColumn[]): Fields {
  const fields: Fields = {};
  for (const column of columns) {
    const before = fields[column.field];
    const said = column.second && before ? null : sayField(source, row, column);
    if (said) fields[column.field] = before && !column.second ? joinSaid(before, said) : said;
  }
  return fields;
}

/** 〃, 同上: as in the row above. */
const DITTO = /^(?:[〃々仝〻″”↓]|''|"|同上|上に同じ|同じ)$/u;

function repeatMarks(rows: readonly Fields[]): void {
  rows.forEach((fields, at) => {
    for (const field in fields) {
      const { text } = fields[field]!;
      const above = text.length <= 4 && DITTO.test(text) && field !== 'number' ? rows[at - 1]?.[field] : null;
      if (above) fields[field] = { ...above, source: 'above' };
    }
  });
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
): void {
  const first = Math.min(
    ...columns
      .filter(({ field }) => field === 'title' || field === 'number' || field === 'name')
      .map(({ column }) => column),
  );
  const groups = columns.filter(
    (column) => isGrouping(column.field) && !column.second && groupsRows(source, body, column, rows, first),
  );
  const carried = new Map<string, Said>();
  rows.forEach((fields, at) => {
    if (at > 0 && body.rows[at]!.under !== body.rows[at - 1]!.under) carried.clear();
    groups.forEach((column, order) => {
      const own = fields[column.field];
      if (own) {
        for (const right of groups.slice(order)) carried.delete(right.field);
        carried.set(column.field, { ...own, source: 'above' });
      } else {
        const above = carried.get(column.field);
        if (above) fields[column.field] = above;
      }
    });
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
  return fillsDown({ texts, merged, leads, ownForm: column.how === 'exact' });
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
  const shared: Fields = {};
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
  const fields: Fields = {};
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
