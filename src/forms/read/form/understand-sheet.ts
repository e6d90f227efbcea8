// A sheet's tables and cards of objectives, understood from all that they show. Which headings count is decided here; reading the
// rows by them is the scan's.
import type { SidewaysTable } from '../find-cards';
import { headingColumns, type HeadingColumn } from '../heading-cells';
import type { HeadingKnowledge } from '../column-meaning';
import type { KnownWorld } from '../evidence/known';
import { cellSample, sampleAt, sampleRows } from '../evidence/samples';
import type { ScannedSheet } from '../scan-sheet';
import type { SheetView } from '../sheet-view';
import { sidewaysGrid } from '../sideways-grid';
import { viewSheet } from '../sheet-view';
import { candidateBlocks } from '../structure/candidate-blocks';
import { repeatedCards } from '../structure/repeated-cards';
import { signatureOf, understandColumns, type Understanding, type Understood } from './understand';

export interface UnderstoodSheet {
  readonly understood: Understood;
  /** Cards whose labels were understood; null where the sheet has none. */
  readonly cards: SidewaysTable | null;
}

/** Headings found by shape alone have to say more than those that the dictionary knows. */
const LEAST_POINTS = 16;
const LEAST_COLUMNS = 4;
/** And more than a block that the dictionary found in the same rows. */
const BETTER = 3;

interface Rated {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadingColumn[];
  readonly understanding: Understanding;
}

export function understandSheet(
  view: SheetView,
  knowledge: HeadingKnowledge,
  scanned: ScannedSheet,
  known: KnownWorld,
): UnderstoodSheet {
  const tables = understoodTables(view, knowledge, scanned, known);
  const cards = understoodCards(view, knowledge, known);
  const points = tables.reduce((sum, { understanding }) => sum + understanding.points, 0);
  if (cards && cards.understanding.points > points)
    return { understood: new Map([[signatureOf(cards.columns), cards.understanding]]), cards: cards.table };
  return {
    understood: new Map(tables.map(({ columns, understanding }) => [signatureOf(columns), understanding])),
    cards: null,
  };
}

function understoodTables(
  view: SheetView,
  knowledge: HeadingKnowledge,
  { bodies }: ScannedSheet,
  known: KnownWorld,
): readonly Rated[] {
  const rate = (top: number, bottom: number, columns: readonly HeadingColumn[]): Rated[] => {
    const understanding =
      columns.length < 2 ? null : understandBlock(view, knowledge, bottom, columns, known);
    return understanding ? [{ top, bottom, columns, understanding }] : [];
  };
  const byWords = bodies
    .filter(({ block }) => block.assignment.role === 'objectives')
    .flatMap(({ block }) => rate(block.top, block.bottom, block.columns));
  const others = bodies.filter(({ block }) => block.assignment.role !== 'objectives');
  const byShape = (isOfLastYear(view) ? [] : candidateBlocks(view))
    .filter(({ top, bottom }) => !others.some((body) => top <= body.bottom && bottom >= body.block.top))
    .flatMap(({ top, bottom }) => rate(top, bottom, headingColumns(view, top, bottom, { left: 0, right: view.columnCount - 1 })))
    .filter(({ understanding }) => understanding.points >= LEAST_POINTS && understanding.assignment.columns.size >= LEAST_COLUMNS); // prettier-ignore
  return bestApart(bodies, byWords, byShape);
}

/** 前年度の記録: what is kept of another year for reading is not this year's. */
const isOfLastYear = ({ grid }: SheetView): boolean => /前年度|昨年度|過年度|過去|旧/u.test(grid.name);

/** The best of blocks that share rows; a block by shape replaces the dictionary's only where it says clearly more. */
function bestApart(
  bodies: ScannedSheet['bodies'],
  byWords: readonly Rated[],
  byShape: readonly Rated[],
): readonly Rated[] {
  const chosen = [...byWords];
  const better = [...byShape].sort((a, b) => b.understanding.points - a.understanding.points);
  for (const each of better) {
    const body = bodies.find(
      ({ block, bottom }) => each.top <= Math.max(bottom, block.bottom) && each.bottom >= block.top,
    );
    const rivals = chosen.filter((other) => each.top <= reach(bodies, other) && each.bottom >= other.top);
    const points = rivals.reduce((sum, { understanding }) => sum + understanding.points, 0);
    if (
      rivals.length === 0 &&
      body &&
      body.rows.length > 0 &&
      body.block.columns.length > each.columns.length
    )
      continue;
    if (rivals.length > 0 && each.understanding.points < points + BETTER) continue;
    for (const rival of rivals) chosen.splice(chosen.indexOf(rival), 1);
    chosen.push(each);
  }
  return chosen;
}

/** Last row of the table that stands below a block. */
const reach = (bodies: ScannedSheet['bodies'], { top, bottom }: Rated): number =>
  bodies.find(({ block }) => block.top === top)?.bottom ?? bottom + 200;

function understandBlock(
  view: SheetView,
  knowledge: HeadingKnowledge,
  bottom: number,
  columns: readonly HeadingColumn[],
  known: KnownWorld,
): Understanding | null {
  const rows = sampleRows(view, bottom, columns);
  const evidence = columns.map((column) => ({
    column,
    samples: rows.map((row) => sampleAt(view, row, column)),
  }));
  return understandColumns(knowledge, evidence, known);
}

function understoodCards(
  view: SheetView,
  knowledge: HeadingKnowledge,
  known: KnownWorld,
): {
  readonly table: SidewaysTable;
  readonly columns: readonly HeadingColumn[];
  readonly understanding: Understanding;
} | null {
  const table = repeatedCards(view);
  if (!table) return null;
  const turned = viewSheet(sidewaysGrid(view.grid, table).grid);
  const columns = headingColumns(turned, 0, 0, { left: 0, right: turned.columnCount - 1 });
  const evidence = columns.map((column) => ({
    column,
    samples: Array.from({ length: table.rows }, (_, at) => cellSample(turned, at + 1, column.column)),
  }));
  const understanding = understandColumns(knowledge, evidence, known);
  return understanding && understanding.points >= LEAST_POINTS ? { table, columns, understanding } : null;
}
