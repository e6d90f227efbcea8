// Looks for a heading block at one row: the best of the blocks of one to three rows that hold the row, by score over the
// dictionary, split where two tables stand side by side. Which rows to ask about is scan-sheet.ts's.
import type { Assignment } from './assignment-value';
import { isRefinement, type HeadingKnowledge } from './column-meaning';
import type { HeadingColumn, Region } from './heading-cells';
import { bestRole, isNote, rateBlock, type RatedBlock } from './rate-heading';
import { namedByIssue } from './issue-as-title';
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
/** A heading less without its upper row is no better: the row groups what stands below it. */
const MARGIN = 1;

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
  const best = bestBlock(view, knowledge, row, region, floor);
  return best ? blocksOf(view, knowledge, best) : [];
}

/** The best block that holds the row; null when none is good enough. */
function bestBlock(
  view: SheetView,
  knowledge: HeadingKnowledge,
  row: number,
  region: Region,
  floor: number,
): RatedBlock | null {
  const own = mergedBottom(view, row, region);
  let best: RatedBlock | null = null;
  for (let top = row; top >= Math.max(floor, row - MAX_ROWS + 1); top -= 1) {
    if (top < row && !hasText(view, top, region)) break;
    const forced = Math.max(own, mergedBottom(view, top, region));
    for (let bottom = Math.max(row, forced); bottom < Math.max(top + MAX_ROWS, forced + 1); bottom += 1) {
      if (bottom >= view.rowCount || (bottom > forced && bottom > row && !hasText(view, bottom, region)))
        break;
      const rated = rateBlock({ view, knowledge, top, bottom, forced, region });
      if (rated.score > (best?.score ?? 0)) best = rated;
    }
  }
  return best && !isBetterBelow(view, knowledge, region, row, best) ? best : null;
}

/** 課名 | 福祉課 right above the headings: the rows below `row` are better headings without it. */
function isBetterBelow(
  view: SheetView,
  knowledge: HeadingKnowledge,
  region: Region,
  row: number,
  { bottom, score }: RatedBlock,
): boolean {
  for (let top = row + 1; top <= bottom; top += 1) {
    const forced = mergedBottom(view, top, region);
    const rated = rateBlock({ view, knowledge, top, bottom: Math.max(bottom, forced), forced, region });
    if (rated.score > score + MARGIN) return true;
  }
  return false;
}

/** Vertical merges that start in a heading row reach down to the block's last row. */
function mergedBottom(view: SheetView, top: number, region: Region): number {
  let bottom = top;
  for (let column = region.left; column <= region.right; column += 1) {
    const merge = view.mergeAt(top, column);
    if (merge && merge.top === top && merge.bottom < top + MAX_FORCED)
      bottom = Math.max(bottom, merge.bottom);
  }
  return bottom;
}

const hasText = (view: SheetView, row: number, region: Region): boolean =>
  view.filled(row).some(({ column }) => column >= region.left && column <= region.right);

/** One block, or several where runs of columns parted by blank columns are tables of their own. */
function blocksOf(
  view: SheetView,
  knowledge: HeadingKnowledge,
  { top, bottom, columns }: RatedBlock,
): HeadingBlock[] {
  const runs = runsOf(columns);
  const alone = runs.map((run) => bestRole(knowledge, run));
  const groups = runs.length > 1 && standApart(alone) ? joinWeak(runs, alone) : [columns];
  return groups.map((group) => {
    const last = absorbed(view, bottom, group);
    const assignment = namedByIssue(view, last, group, bestRole(knowledge, group));
    return {
      top,
      bottom: last,
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
    const values = cells.map(({ value }) => value);
    if (cells.length === 0 || !(isNoteRow(values) || countsColumns(values) || onlyRefines(view, values)))
      break;
    last += 1;
  }
  return last;
}

/** ※ notes under headings; a single one may be a footnote of an empty table, which is no harm. */
const isNoteRow = (values: readonly unknown[]): boolean =>
  values.every(isNote) && (values.length > 1 || /^\s*※/u.test(String(values[0])));

/** 年度末 under 達成度: words that only make headings more precise, and nothing that a row of data would hold. */
const onlyRefines = (view: SheetView, values: readonly unknown[]): boolean =>
  values.every((value) => {
    const key = typeof value === 'string' ? view.heading(value).key : '';
    return key !== '' && isRefinement(key);
  });

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
