// A sheet as it is drawn: what its grid says, how its file dresses it, where everything stands. Asked cell by cell; draws nothing.
import type { CellRange } from '../../../workbook/address';
import type { Grid } from '../../../workbook/grid';
import { PLAIN_ALIGNMENT, PLAIN_FONT, PLAIN_LOOK, type Look } from '../../../workbook/looks/look';
import {
  cellKey,
  lookIdAt,
  PLAIN_SHEET,
  type SheetLooks,
  type TextRun,
} from '../../../workbook/looks/sheet-looks';
import type { Layout } from '../layout';
import { mergeIndex, type MergeAt } from './merge-index';
import { overlaysOf, type Laid } from './overlays';
import { roomAt, runsInto, runsOver, type Room } from './rooms';

export interface Paper {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly looks: SheetLooks;
  /** The file tells no looks: the sheet is drawn in the page's own colours. */
  readonly bare: boolean;
  readonly mergeAt: MergeAt;
  text(row: number, column: number): string;
  lookId(row: number, column: number): number;
  look(row: number, column: number): Look;
  /** What conditional formats lay over the cell. */
  laid(row: number, column: number): Laid | null;
  /** The cell's text in parts with fonts of their own; null when it is of one font. */
  runs(row: number, column: number): readonly TextRun[] | null;
  room(row: number, column: number): Room | null;
  /** See rooms.ts. */
  runsInto(row: number, column: number): number | null;
  runsOver(row: number, column: number): boolean;
  below(row: number): number;
  beside(column: number): number;
}

const BARE: SheetLooks = {
  ...PLAIN_SHEET,
  looks: [
    {
      ...PLAIN_LOOK,
      font: { ...PLAIN_FONT, size: 9 },
      alignment: { ...PLAIN_ALIGNMENT, vertical: 'top', wrap: true },
    },
  ],
};

export function paperOf(
  grid: Grid,
  layout: Layout,
  given: SheetLooks | null,
  text: (row: number, column: number) => string,
): Paper {
  const looks = given ?? BARE;
  const mergeAt = mergeIndex(grid.merges, grid.rowCount);
  const lookId = (row: number, column: number) => lookIdAt(looks, row, column);
  const look = (row: number, column: number) => looks.looks[lookId(row, column)] ?? looks.looks[0]!;
  const rich = new Map(looks.rich.map((each) => [cellKey(each.row, each.column), each.runs]));
  const bare = given === null;

  const sheet = { grid, layout, bare, mergeAt, text, look };
  return {
    ...sheet,
    ...{ looks, lookId },
    room: (row, column) => roomAt(sheet, row, column),
    runsInto: (row, column) => runsInto(sheet, row, column),
    runsOver: (row, column) => runsOver(sheet, row, column),
    laid: overlaysOf(looks.conditions, grid),
    runs(row, column) {
      const runs = rich.get(cellKey(row, column));
      const same = runs?.map(({ text: part }) => part).join('') === grid.value(row, column);
      return runs && same ? runs : null;
    },
    below: next(grid.hiddenRows),
    beside: next(grid.hiddenColumns),
  };
}

const next =
  (hidden: ReadonlySet<number>) =>
  (from: number): number => {
    let at = from + 1;
    while (hidden.has(at)) at += 1;
    return at;
  };

/** The cell that is drawn for this one, and the range it covers. */
export function placeOf(paper: Pick<Paper, 'mergeAt'>, row: number, column: number): CellRange {
  return paper.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
}
