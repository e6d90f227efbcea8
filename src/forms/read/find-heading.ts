// Looks for a heading block at one row: the best of the blocks of one to three rows that hold the row, by score over the
// dictionary, split where two tables stand side by side. Which rows to ask about is scan-sheet.ts's.
import { TABLE_ROLES, type TableRole } from '../headings/words';
import { assignColumns, type Assignment } from './assign-columns';
import type { HeadingKnowledge } from './column-meaning';
import { headingColumns, type HeadingColumn, type HeadingPart, type Region } from './heading-cells';
import type { SheetView } from './sheet-view';

export interface HeadingBlock extends Region {
  /** Zero-based first and last heading row, absorbed note rows included. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
  readonly assignment: Assignment;
  /** Field of every column that has one, each column under a merged heading. */
  readonly fields: ReadonlyMap<number, string>;
}

const MAX_ROWS = 3;
const MAX_FORCED = 4;
const STRAY = 1.5;
const ROW_COST = 0.01;

interface Candidate {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
  readonly score: number;
}

/**
 * Heading blocks that hold `row` inside the region, left to right; [] when there is none. Rows above `floor` are not looked
 * at (they belong to another table).
 */
export function findHeadings(
  view: SheetView,
  knowledge: HeadingKnowledge,
  row: number,
  region: Region,
  floor: number,
): readonly HeadingBlock[] {
  let best: Candidate | null = null;
  for (
    let top = row;
    top > Math.max(floor - 1, row - MAX_ROWS) && (top === row || hasText(view, top, region));
    top -= 1
  ) {
    const forced = mergedBottom(view, top, region);
    for (let bottom = Math.max(row, forced); bottom < Math.max(top + MAX_ROWS, forced + 1); bottom += 1) {
      if (bottom >= view.rowCount || (bottom > forced && bottom > row && !hasText(view, bottom, region)))
        break;
      const candidate = rate(view, knowledge, top, bottom, forced, region);
      if (candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  return best ? blocksOf(view, knowledge, best) : [];
}

/** Vertical merges that start in the heading row reach down to the block's last row. */
function mergedBottom(view: SheetView, top: number, region: Region): number {
  let bottom = top;
  let merged = 0;
  for (let column = region.left; column <= region.right; column += 1) {
    const merge = view.mergeAt(top, column);
    if (!merge || merge.top !== top || merge.bottom === top || merge.bottom >= top + MAX_FORCED) continue;
    merged += 1;
    bottom = Math.max(bottom, merge.bottom);
  }
  return merged > 0 ? bottom : top;
}

const hasText = (view: SheetView, row: number, region: Region): boolean =>
  view.filled(row).some(({ column }) => column >= region.left && column <= region.right);

function rate(
  view: SheetView,
  knowledge: HeadingKnowledge,
  top: number,
  bottom: number,
  forced: number,
  region: Region,
): Candidate {
  const columns = headingColumns(view, top, bottom, region);
  const assignment = bestRole(knowledge, columns);
  const strays =
    assignment.score > 0 ? countStrays(view, knowledge, columns, assignment, top, bottom, forced, region) : 0;
  return { top, bottom, columns, score: assignment.score - STRAY * strays - ROW_COST * (bottom - top) };
}

export function bestRole(knowledge: HeadingKnowledge, columns: readonly HeadingColumn[]): Assignment {
  const all = TABLE_ROLES.map((role) => assignColumns(knowledge, role, columns));
  return all.reduce((best, each) => (each.score > best.score ? each : best));
}

/** Cells of the block that no heading block would hold: values under headings, and a title over all columns. */
function countStrays(
  view: SheetView,
  knowledge: HeadingKnowledge,
  columns: readonly HeadingColumn[],
  assignment: Assignment,
  top: number,
  bottom: number,
  forced: number,
  region: Region,
): number {
  const byColumn = new Map(columns.flatMap((each) => each.parts.map((part) => [part.column, each] as const)));
  for (const each of columns) byColumn.set(each.column, each);
  let strays = 0;
  for (let row = top; row <= bottom; row += 1) {
    for (const { column, value } of view.filled(row)) {
      if (column < region.left || column > region.right) continue;
      if (typeof value !== 'string') strays += row > top || row > forced ? 2 : 1;
      else if (
        isStray(
          view,
          knowledge,
          byColumn.get(column),
          assignment.role,
          row,
          column,
          { top, bottom, forced },
          region,
        )
      )
        strays += 1;
    }
  }
  return strays;
}

function isStray(
  view: SheetView,
  { dictionary }: HeadingKnowledge,
  heading: HeadingColumn | undefined,
  role: TableRole,
  row: number,
  column: number,
  block: { readonly top: number; readonly bottom: number; readonly forced: number },
  region: Region,
): boolean {
  const at = heading?.parts.findIndex((each) => each.row === row && each.column === column) ?? -1;
  if (!heading || at < 0) return !isNote(view.grid.value(row, column));
  const merge = view.mergeAt(row, column);
  const width = merge ? merge.right - merge.left + 1 : 1;
  const isGroup = at < heading.parts.length - 1;
  if (isGroup && width > 1) return width > 3 && width >= region.right - region.left;
  if (!isGroup && (row <= block.forced || row === block.top)) return false;
  const known = ({ heading: { key, full } }: HeadingPart): boolean =>
    key === '' || dictionary.meanings(role, key).length > 0 || dictionary.meanings(role, full).length > 0;
  const joins = (upper: HeadingPart | undefined, lower: HeadingPart | undefined): boolean =>
    upper !== undefined &&
    lower !== undefined &&
    dictionary.joined(role, upper.heading.key + (lower.heading.key || lower.heading.full)).length > 0;
  const { parts } = heading;
  return !known(parts[at]!) && !joins(parts[at - 1], parts[at]) && !joins(parts[at], parts[at + 1]);
}

const isNote = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*(※|[（(].*[)）]\s*$)/su.test(value);

/** One block, or several where runs of columns parted by blank columns are tables of their own. */
function blocksOf(
  view: SheetView,
  knowledge: HeadingKnowledge,
  { top, bottom, columns }: Candidate,
): HeadingBlock[] {
  const runs = runsOf(columns);
  const alone = runs.map((run) => bestRole(knowledge, run));
  const groups = runs.length > 1 && standApart(alone) ? joinWeak(runs, alone) : [columns];
  return groups.map((group) => {
    const assignment = bestRole(knowledge, group);
    return {
      top,
      bottom: absorbed(view, bottom, group),
      left: group[0]!.column,
      right: group[group.length - 1]!.right,
      columns: group,
      assignment,
      fields: fieldsOf(group, assignment),
    };
  });
}

function fieldsOf(columns: readonly HeadingColumn[], { columns: assigned }: Assignment): Map<number, string> {
  const fields = new Map<number, string>();
  for (const { column, right } of columns) {
    const field = assigned.get(column)?.field;
    for (let at = column; field !== undefined && at <= right; at += 1) fields.set(at, field);
  }
  return fields;
}

function runsOf(columns: readonly HeadingColumn[]): HeadingColumn[][] {
  const runs: HeadingColumn[][] = [];
  for (const each of columns) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]!.right === each.column - 1) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** Two runs are tables of their own when they fit different roles, or the same role with the same fields again. */
function standApart(alone: readonly Assignment[]): boolean {
  const tables = alone.filter(({ score }) => score > 0);
  return tables.some((one, at) =>
    tables.slice(at + 1).some((other) => one.role !== other.role || sharesKey(one, other)),
  );
}

function sharesKey(one: Assignment, other: Assignment): boolean {
  const fields = new Set([...one.columns.values()].map(({ field }) => field));
  return [...other.columns.values()].filter(({ field }) => fields.has(field)).length >= 2;
}

/** Runs that are no table by themselves belong to the table on their left. */
function joinWeak(runs: readonly HeadingColumn[][], alone: readonly Assignment[]): HeadingColumn[][] {
  const groups: HeadingColumn[][] = [];
  runs.forEach((run, at) => {
    const last = groups[groups.length - 1];
    if (last && alone[at]!.score === 0) last.push(...run);
    else groups.push([...run]);
  });
  return groups;
}

/** Rows right below the headings that hold only notes or column numbers belong to the headings. */
function absorbed(view: SheetView, bottom: number, columns: readonly HeadingColumn[]): number {
  const left = columns[0]!.column;
  const { right } = columns[columns.length - 1]!;
  let last = bottom;
  while (last + 1 < view.rowCount && last < bottom + 2) {
    const cells = view.filled(last + 1).filter(({ column }) => column >= left && column <= right);
    if (
      cells.length === 0 ||
      !(isNoteRow(cells.map(({ value }) => value)) || countsColumns(cells.map(({ value }) => value)))
    )
      break;
    last += 1;
  }
  return last;
}

/** ※ notes under headings; a single one may be a footnote of an empty table, which is no harm. */
const isNoteRow = (values: readonly unknown[]): boolean =>
  values.every(isNote) && (values.length > 1 || /^\s*※/u.test(String(values[0])));

/** (1) (2) (3) … or ① ② ③ … under the headings. */
function countsColumns(values: readonly unknown[]): boolean {
  if (values.length < 3) return false;
  const numbers = values.map((value) => columnNumber(String(value)));
  const first = numbers[0];
  return first !== null && first !== undefined && numbers.every((each, at) => each === first + at);
}

function columnNumber(text: string): number | null {
  const plain = text.trim().normalize('NFKC');
  const match = /^\(?(\d{1,2})\)?$/.exec(plain);
  if (match) return Number(match[1]);
  const kana = 'アイウエオカキクケコサシスセソタチツテト'.indexOf(plain);
  return plain.length === 1 && kana >= 0 ? kana : null;
}
