// How well a block of rows fits as the headings of some table: known headings count for it, cells that no heading block would
// hold (values, titles, labels' values) against it. Which blocks are tried is find-heading.ts's.
import { TABLE_ROLES } from '../headings/words';
import { assignColumns } from './assign-columns';
import type { Assignment } from './assignment-value';
import { isRefinement, type HeadingKnowledge } from './column-meaning';
import {
  headingColumns,
  signatureOf,
  type HeadingColumn,
  type HeadingPart,
  type Region,
} from './heading-cells';
import type { FilledCell, SheetView } from './sheet-view';

export interface TriedBlock {
  readonly view: SheetView;
  readonly knowledge: HeadingKnowledge;
  readonly top: number;
  readonly bottom: number;
  /** Last row that vertical merges of the upper rows reach. */
  readonly forced: number;
  readonly region: Region;
}

export interface RatedBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
  /** 0 or less when the block is no heading. */
  readonly score: number;
}

const STRAY = 1.5;
/** Of two equal blocks the one with fewer rows is taken. */
const ROW_COST = 0.01;

export function rateBlock(block: TriedBlock): RatedBlock {
  const { view, knowledge, top, bottom, region } = block;
  const columns = headingColumns(view, top, bottom, region);
  const assignment = bestRole(knowledge, columns);
  const isUnderstood = knowledge.understood?.has(signatureOf(columns)) ?? false;
  const strays = assignment.score > 0 && !isUnderstood ? countStrays(block, columns, assignment) : 0;
  return { top, bottom, columns, score: assignment.score - STRAY * strays - ROW_COST * (bottom - top) };
}

/** The kind of table that the columns fit best; score 0 when none. */
export function bestRole(knowledge: HeadingKnowledge, columns: readonly HeadingColumn[]): Assignment {
  const understood = knowledge.understood?.get(signatureOf(columns));
  if (understood) return understood.assignment;
  const all = TABLE_ROLES.map((role) => assignColumns(knowledge, role, columns));
  return all.reduce((best, each) => (each.score > best.score ? each : best));
}

function countStrays(block: TriedBlock, columns: readonly HeadingColumn[], assignment: Assignment): number {
  const { view, top, bottom, region } = block;
  const byColumn = new Map(columns.map((each) => [each.column, each]));
  let strays = 0;
  for (let row = top; row <= bottom; row += 1) {
    const cells = view.filled(row).filter(({ column }) => column >= region.left && column <= region.right);
    if (row < bottom && isTitle(block, row, cells, columns)) strays += 1;
    for (const { column, value } of cells) {
      if (typeof value !== 'string') strays += 2;
      else if (isStray(block, assignment, byColumn.get(column), row, column)) strays += 1;
    }
  }
  return strays;
}

/** One text alone over the first column of many: the title of a table without a blank row below. */
function isTitle(
  { view }: TriedBlock,
  row: number,
  cells: readonly FilledCell[],
  columns: readonly HeadingColumn[],
): boolean {
  const [only] = cells;
  if (cells.length !== 1 || !only || columns.length <= 2) return false;
  return only.column <= columns[0]!.column && view.mergeAt(row, only.column) === null;
}

function isStray(
  { view, knowledge: { dictionary }, top, forced, region }: TriedBlock,
  { role }: Assignment,
  heading: HeadingColumn | undefined,
  row: number,
  column: number,
): boolean {
  const at = heading?.parts.findIndex((each) => each.row === row && each.column === column) ?? -1;
  if (!heading || at < 0) return !isNote(view.grid.value(row, column));
  const { parts } = heading;
  const merge = view.mergeAt(row, column);
  const width = merge ? merge.right - merge.left + 1 : 1;
  const isGroup = at < parts.length - 1;
  if (isGroup && width > 1) return width > 3 && width >= region.right - region.left;
  if (!isGroup && (row <= forced || row === top)) return false;
  const known = ({ heading: { key, full } }: HeadingPart): boolean =>
    key === '' ||
    dictionary.meanings(role, key).length > 0 ||
    dictionary.meanings(role, full).length > 0 ||
    (at > 0 && isRefinement(key));
  const joins = (upper: HeadingPart | undefined, lower: HeadingPart | undefined): boolean =>
    upper !== undefined &&
    lower !== undefined &&
    dictionary.joined(role, upper.heading.key + (lower.heading.key || lower.heading.full)).length > 0;
  return !known(parts[at]!) && !joins(parts[at - 1], parts[at]) && !joins(parts[at], parts[at + 1]);
}

/** ※ … or a text wholly in brackets. */
export const isNote = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*(※|[（(].*[)）]\s*$)/su.test(value);
