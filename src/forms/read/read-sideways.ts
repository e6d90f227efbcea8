// Card forms and tables with their headings down the side: found where a sheet has no ordinary table, turned into rows, and read by
// the same steps as every table. A sheet that explains how to fill in a form looks like a card and is none.
import type { AnyTable, ColumnReading } from '../../domain/draft';
import type { Grid } from '../../workbook/grid';
import { RANK } from '../headings/dictionary';
import { readHeading } from '../headings/heading-text';
import { withoutYear } from '../headings/heading-year';
import { buildTable } from './build-table';
import type { HeadingKnowledge } from './column-meaning';
import { readContext, type SheetFacts } from './context';
import { labelKind, type ContextKind } from './context-words';
import { sidewaysTables, type SidewaysTable } from './find-cards';
import { findHeadings, type HeadingBlock } from './find-heading';
import { pairGroups, type LabelReader } from './label-pairs';
import type { ScannedSheet, SheetLine } from './scan-sheet';
import { viewSheet, type FilledCell, type SheetView } from './sheet-view';
import { sidewaysGrid } from './sideways-grid';
import { openBody, takeRow, type TableBody } from './table-body';

export interface SidewaysReading {
  readonly facts: SheetFacts;
  readonly tables: readonly AnyTable[];
}

const MAX_LABEL = 40;
const MAX_LINES = 400;

/** Null when the sheet is no such form, or holds an ordinary table beside it. */
export function readSideways(
  source: { readonly file: string; readonly grid: Grid },
  view: SheetView,
  knowledge: HeadingKnowledge,
  scanned: ScannedSheet,
  cards: SidewaysTable | null = null,
): SidewaysReading | null {
  const found = cards ? [cards] : formsByWords(view, knowledge, scanned);
  if (found === null) return null;
  const lines = linesAround(view, found);
  if (isHowTo(source.grid, view, found, lines)) return null;
  const tables = found.flatMap((table) => {
    const turned = turn(source.grid, table, knowledge);
    return turned ? [{ ...turned, table }] : [];
  });
  if (tables.length === 0) return null;
  const standing = tables.map(({ body, table }) => ({
    ...body,
    bottom: table.bottom,
    block: { ...body.block, top: table.top, bottom: table.bottom, columns: [] },
  }));
  const facts = readContext(source, { bodies: standing, lines });
  return {
    facts,
    tables: tables.map(({ body, view: turned, at, table }, order) => {
      const own = { ...facts, of: (_: TableBody, kind: ContextKind) => facts.of(standing[order]!, kind) };
      const read = buildTable(
        { ...source, grid: turned.grid, view: turned, headingBottom: 0, at },
        body,
        own,
      );
      return {
        ...read,
        headingRows: [table.top + 1, table.bottom + 1],
        bodyRows: [table.top + 1, table.bottom + 1],
        columns: read.columns.map(withoutRepeats),
      };
    }),
  };
}

/** Forms whose labels the dictionary knows; null where the sheet has none, or an ordinary table. */
function formsByWords(
  view: SheetView,
  knowledge: HeadingKnowledge,
  { bodies }: ScannedSheet,
): readonly SidewaysTable[] | null {
  if (bodies.some(({ block }) => isPlain(block))) return null;
  const found = sidewaysTables(view, pairGroups(view, labelReader(knowledge)));
  const beside = bodies.some((body) => !found.some((table) => outdoes(table, body)));
  return found.length === 0 || beside ? null : found;
}

/** ■目標 over 目標項目: a card's own words may come again without anything being changed in the form. */
const withoutRepeats = (column: ColumnReading): ColumnReading =>
  column.how === 'repeated' ? { ...column, field: null, how: 'unknown', proposal: null } : column;

/** Labels are headings of objectives that mean something for sure. */
function labelReader({ dictionary, fiscalYear }: HeadingKnowledge): LabelReader {
  return (text) => {
    if (text.length > MAX_LABEL) return null;
    const { key, full } = readHeading(text);
    const [meaning] = dictionary.meanings('objectives', withoutYear(key || full, fiscalYear).key);
    if (meaning && (meaning.rank < RANK.weak || meaning.field === 'number'))
      return { key: key || full, field: meaning.field };
    return labelKind(text) === null ? null : { key: key || full, field: null };
  };
}

/** Three headings close together in one row: no card has them. */
function isPlain({ columns, assignment }: HeadingBlock): boolean {
  const sure = columns.filter(
    ({ column }) => (assignment.columns.get(column)?.rank ?? RANK.weak) < RANK.weak,
  );
  const close = sure.filter(({ right, row }, at) => {
    const next = sure[at + 1];
    return next?.column === right + 1 && next.row === row;
  });
  return close.length >= 2;
}

/** What was taken for a table lies inside the form, and says less than the form's labels do. */
const outdoes = ({ top, bottom, columns }: SidewaysTable, { block }: TableBody): boolean =>
  top <= block.top &&
  block.bottom <= bottom &&
  columns.filter(({ field }) => field !== null).length > block.assignment.columns.size;

function linesAround(view: SheetView, tables: readonly SidewaysTable[]): readonly SheetLine[] {
  const lines: SheetLine[] = [];
  for (let row = 0; row < view.rowCount && lines.length < MAX_LINES; row += 1) {
    const inside = tables.some(({ top, bottom }) => top <= row && row <= bottom);
    const cells = view.filled(row);
    const shared = inside ? sharedIn(cells) : cells;
    if (shared.length > 0) lines.push({ row, cells: shared });
  }
  return lines;
}

/** Inside a form only labels of the whole sheet (部名, 年度) and their values are lines. */
const sharedIn = (cells: readonly FilledCell[]): readonly FilledCell[] =>
  cells.filter((cell, at) => isShared(cell) || (at > 0 && isShared(cells[at - 1]!)));

const SHARED = new Set<string | null>(['department', 'division', 'fiscalYear', 'period']);
const isShared = ({ value }: FilledCell): boolean =>
  typeof value === 'string' && SHARED.has(labelKind(value));

const HOW_TO =
  /記入(要領|例|方法|上の|の仕方)|記載(要領|例|方法)|作成要領|書き方|手引|留意事項|凡例|説明|マニュアル/u;
/** （記入要領は別紙）: the form itself, which says where it is explained. */
const REFERS = /別紙|別添|参照|裏面|とおり|通り|従[いっ]|基づ|よる|[（(].*[)）]\s*$/u;
const ASKS = /記入|記載|ください|入力|書く|書いて|選択|選ぶ|すること/u;

/** 記入要領: its values tell what to write. */
function isHowTo(
  grid: Grid,
  view: SheetView,
  tables: readonly SidewaysTable[],
  lines: readonly SheetLine[],
): boolean {
  const above = lines.filter(({ row }) => row < tables[0]!.top);
  const titles = [grid.name, ...above.flatMap(({ cells }) => cells.map(({ value }) => String(value)))];
  if (titles.some((title) => title.length <= MAX_LABEL && HOW_TO.test(title) && !REFERS.test(title)))
    return true;
  const texts = tables.flatMap(({ columns }) =>
    columns.flatMap(({ cells }) =>
      cells.flatMap(({ spots }) => spots.map((spot) => String(view.grid.value(spot.row, spot.column)))),
    ),
  );
  return texts.filter((text) => ASKS.test(text)).length * 2 > texts.length;
}

interface Turned {
  readonly body: TableBody;
  readonly view: SheetView;
  readonly at: (row: number, column: number) => string;
}

/** The form as rows under headings, read like any table; null when its labels together are no objectives. */
function turn(sheet: Grid, table: SidewaysTable, knowledge: HeadingKnowledge): Turned | null {
  const { grid, at } = sidewaysGrid(sheet, table);
  const view = viewSheet(grid);
  const [block, ...others] = findHeadings(view, knowledge, 0, { left: 0, right: grid.columnCount - 1 }, 0);
  if (!block || others.length > 0 || block.bottom > 0 || block.assignment.role !== 'objectives') return null;
  const body = openBody(block);
  for (let row = 1; row <= table.rows; row += 1) {
    const cells = view.filled(row);
    if (cells.length > 0) takeRow(view, body, row, cells);
  }
  return { body, view, at };
}
