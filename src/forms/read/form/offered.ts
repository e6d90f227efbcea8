// A sheet that is not understood, as a form that a person can teach: the block of it that looks most like headings over objectives,
// every column with what it could be. Nothing of it is used for anything.
import type { ColumnReading, ObjectiveTable } from '../../../domain/draft';
import type { Said } from '../../../domain/said';
import type { Grid } from '../../../workbook/grid';
import { createDictionary } from '../../headings/dictionary';
import type { UserHeadings } from '../../headings/user-headings';
import { addressOf, sayCell, type CellSource } from '../../values/said';
import { columnUnit, taughtOf, type HeadingKnowledge } from '../column-meaning';
import type { KnownWorld } from '../evidence/known';
import { cellSample, sampleRows } from '../evidence/samples';
import { headingColumns, type HeadingColumn } from '../heading-cells';
import { viewSheet, type SheetView } from '../sheet-view';
import { sidewaysGrid } from '../sideways-grid';
import { candidateBlocks } from '../structure/candidate-blocks';
import { repeatedCards } from '../structure/repeated-cards';
import { weighColumns } from './understand';

export interface OfferOptions {
  readonly headings: UserHeadings;
  readonly known: KnownWorld;
}

/** Headings, and the rows below them that are filled like data. */
interface Offer {
  readonly source: CellSource;
  readonly view: SheetView;
  readonly columns: readonly HeadingColumn[];
  readonly rows: readonly number[];
  readonly cards: boolean;
}

/** Null where nothing looks like headings. Its rows say every column under its heading, none as a field. */
export function offeredForm(
  { file, grid }: Pick<CellSource, 'file' | 'grid'>,
  options: OfferOptions,
): ObjectiveTable | null {
  const view = viewSheet(grid);
  const offers = [...tableOffers(file, view), ...cardOffers(file, grid, view)];
  const [best] = offers.sort((a, b) => sizeOf(b) - sizeOf(a));
  return best ? offeredTable(best, options) : null;
}

const sizeOf = ({ columns, rows }: Offer): number => columns.length * Math.min(rows.length, 5);

const tableOffers = (file: string, view: SheetView): readonly Offer[] =>
  candidateBlocks(view).flatMap(({ top, bottom }) => {
    const columns = headingColumns(view, top, bottom, { left: 0, right: view.columnCount - 1 });
    if (columns.length < 2) return [];
    const rows = sampleRows(view, bottom, columns);
    return [{ source: { file, grid: view.grid }, view, columns, rows, cards: false }];
  });

function cardOffers(file: string, grid: Grid, view: SheetView): readonly Offer[] {
  const cards = repeatedCards(view);
  if (!cards) return [];
  const turned = sidewaysGrid(grid, cards);
  const own = viewSheet(turned.grid);
  const columns = headingColumns(own, 0, 0, { left: 0, right: own.columnCount - 1 });
  const rows = Array.from({ length: cards.rows }, (_, at) => at + 1);
  return [{ source: { file, grid: turned.grid, at: turned.at }, view: own, columns, rows, cards: true }];
}

function offeredTable(offer: Offer, { headings, known }: OfferOptions): ObjectiveTable {
  const { source, view, columns, rows, cards } = offer;
  const knowledge: HeadingKnowledge = { dictionary: createDictionary(headings), fiscalYear: null };
  const evidence = columns.map((column) => ({
    column,
    samples: rows.map((row) => cellSample(view, row, column.column)),
  }));
  const likely = weighColumns(knowledge, evidence, known);
  const first = columns[0]!;
  return {
    role: 'objectives',
    place: placeOf(source, first.parts[0]!.row, first.column),
    headingRows: [first.row + 1, first.row + 1],
    bodyRows: [(rows[0] ?? first.row + 1) + 1, (rows.at(-1) ?? first.row) + 1],
    columns: columns.map((column, at) => readingOf(offer, column, likely[at]!, knowledge)),
    absent: [],
    rows: rows.map((row) => ({
      ...{ id: null, place: placeOf(source, row, first.column), said: {}, upper: [], parts: {} },
      extra: columns.flatMap(({ column, shown }) => said(source, row, column, shown)),
      ...(cards ? { blanks: {} } : {}),
    })),
    leftOut: [],
  };
}

const placeOf = (source: CellSource, row: number, column: number): ObjectiveTable['place'] => ({
  file: source.file,
  sheet: source.grid.name,
  cell: addressOf(source, row, column),
});

function said(
  source: CellSource,
  row: number,
  column: number,
  heading: string,
): { readonly heading: string; readonly said: Said }[] {
  const one = sayCell(source, row, column);
  return one ? [{ heading, said: one }] : [];
}

function readingOf(
  { source }: Offer,
  column: HeadingColumn,
  likely: readonly string[],
  knowledge: HeadingKnowledge,
): ColumnReading {
  const taught = taughtOf(knowledge, column.parts);
  const cell = addressOf(source, column.row, column.column);
  const base = { heading: column.shown, cell, cells: cell, proposal: null, unit: columnUnit(column), likely };
  return taught === undefined
    ? { ...base, field: null, how: 'unknown' }
    : { ...base, field: taught, how: 'user' };
}
