// Changes applied to what is held, and what must be read so that it is true again. Pure: asks Excel nothing.
import type { CellAddress, CellRange } from '../../address';
import { areaOfRange, looseBlocks } from '../blocks';
import type { Change } from './changes';
import type { HeldBook, HeldSheet, Moved, SheetState } from './held-book';
import { formulaCells, isEmpty, usedBox } from './held-cells';
import { isInverse, shiftHidden, shiftMerges, shiftRange, shiftRows, type Shift } from './shift';

/** Cells to read; `news`: whether its rows or columns are hidden is not known either. */
export interface WantedPiece {
  readonly range: CellRange;
  readonly news: 'rows' | 'columns' | null;
}
export interface PlannedSheet {
  readonly held: HeldSheet;
  /** The held sheet itself where nothing moved. */
  readonly state: SheetState;
  readonly whole: boolean;
  /** Cells that came where others had gone are taken for their return; if they prove empty they are new, and merged as `otherwise` says. */
  readonly returned: Returned | null;
  readonly pieces: readonly WantedPiece[];
}

export interface Returned {
  readonly range: CellRange;
  readonly otherwise: readonly CellRange[];
}

/** Moves remembered for Ctrl+Z. */
const MOST_MOVES = 100;

/** From so many cells on a sheet is read anew instead of in pieces. */
const MOST_CELLS = 50_000;

/** One sheet while changes are applied to it. */
class Following {
  state: SheetState;
  whole = false;
  formulas = false;
  private cells: CellRange[] = [];
  private formats: CellRange[] = [];
  private news: WantedPiece[] = [];
  private returned: Returned | null = null;

  constructor(readonly held: HeldSheet) {
    this.state = held;
  }

  take(change: Exclude<Change, { kind: 'tabs' }>): void {
    switch (change.kind) {
      case 'cells':
        return void this.cells.push(...change.ranges);
      case 'formats':
        return void this.formats.push(...change.ranges);
      case 'calculated':
        return void (this.formulas = true);
      case 'unknown':
        return void (this.whole = true);
      case 'rows-hidden':
        return this.hideRows(change.from, change.to, change.hidden);
      case 'shift':
        return this.move(change);
    }
  }

  private hideRows(from: number, to: number, hidden: boolean): void {
    const rows = new Set(this.state.hiddenRows);
    const last = Math.min(to, this.state.rows.length - 1);
    for (let row = from; row <= last; row++) rows[hidden ? 'add' : 'delete'](row);
    this.state = { ...this.state, hiddenRows: rows };
  }

  private move({ shift, range, racing }: Extract<Change, { kind: 'shift' }>): void {
    const { state } = this;
    const moved = (ranges: readonly CellRange[]): CellRange[] =>
      ranges.flatMap((each) => shiftRange(each, shift) ?? []);
    this.cells = moved(this.cells);
    this.formats = moved(this.formats);
    this.news = this.news.flatMap((piece) => moved([piece.range]).map((each) => ({ ...piece, range: each })));
    // The answer came before or after the move: rows that may have moved already are not moved again, but read.
    if (racing) this.whole = true;
    this.state = {
      ...state,
      ...this.mergesAfter(shift, range),
      rows: shiftRows(state.rows, shift),
      hiddenRows: shiftHidden(state.hiddenRows, 'row', shift),
      hiddenColumns: shiftHidden(state.hiddenColumns, 'column', shift),
    };
    this.formulas = true;
    // Cells that were pushed out of the box bring cells beside them into it.
    const pushed = shift.band && usedBox(this.state.rows);
    if (pushed) this.news.push(...grownBy(usedBox(state.rows), [pushed]));
    if (shift.kind === 'insert')
      this.news.push({ range, news: shift.band ? null : shift.axis === 'row' ? 'rows' : 'columns' });
  }

  /** What takes back the latest move is taken for Ctrl+Z, which brings back merged areas as they were. */
  private mergesAfter(shift: Shift, range: CellRange): Pick<SheetState, 'merges' | 'moves'> {
    const { merges, moves, rows } = this.state;
    const shifted = shiftMerges(merges, shift);
    const latest = moves.at(-1);
    this.returned = null;
    if (!latest || !isInverse(latest.shift, shift)) {
      const move: Moved = { shift, merges, empty: isEmpty(rows, range) };
      return { merges: shifted, moves: [...moves, move].slice(-MOST_MOVES) };
    }
    if (shift.kind === 'insert' && !latest.empty) this.returned = { range, otherwise: shifted };
    return { merges: latest.merges, moves: moves.slice(0, -1) };
  }

  planned(): PlannedSheet {
    const { state, held } = this;
    const pieces = this.whole ? null : this.pieces();
    return { held, state, returned: this.returned, whole: pieces === null, pieces: pieces ?? [] };
  }

  /** Null when it is too much: the sheet is then read anew. */
  private pieces(): WantedPiece[] | null {
    const box = usedBox(this.state.rows);
    const clip = (ranges: readonly CellRange[]): CellRange[] =>
      box ? ranges.flatMap((range) => overlap(range, box) ?? []) : [];
    const news = this.news.flatMap(({ range, news: kind }) =>
      clip([range]).map((each): WantedPiece => ({ range: each, news: kind })),
    );
    const edited = [...this.cells, ...clip(this.formats)];
    const grown = grownBy(box, this.cells);
    const all = [...edited, ...grown.map(({ range }) => range), ...news.map(({ range }) => range)];
    if (all.reduce((sum, range) => sum + areaOfRange(range), 0) > MOST_CELLS) return null;
    const blocks = looseBlocks([
      ...edited.flatMap(cellsOf),
      ...(this.formulas ? formulaCells(this.state.rows) : []),
    ]);
    return [...blocks.map((range): WantedPiece => ({ range, news: null })), ...news, ...grown];
  }
}

function cellsOf({ top, left, bottom, right }: CellRange): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

function overlap(a: CellRange, b: CellRange): CellRange | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.bottom < both.top || both.right < both.left ? null : both;
}

/** What the box gains by these ranges, as rectangles around it: cells whose formats and hidden rows were outside of what was read. */
function grownBy(box: CellRange | null, ranges: readonly CellRange[]): WantedPiece[] {
  const all = [...(box ? [box] : []), ...ranges].reduce<CellRange | null>(enclose, null);
  if (!all) return [];
  if (!box)
    return [
      { range: all, news: 'rows' },
      { range: all, news: 'columns' },
    ];
  const side = (range: CellRange, news: WantedPiece['news']): WantedPiece[] =>
    range.bottom < range.top || range.right < range.left ? [] : [{ range, news }];
  return [
    ...side({ ...all, bottom: box.top - 1 }, 'rows'),
    ...side({ ...all, top: box.bottom + 1 }, 'rows'),
    ...side({ ...all, right: box.left - 1 }, 'columns'),
    ...side({ ...all, left: box.right + 1 }, 'columns'),
  ];
}

const enclose = (a: CellRange | null, b: CellRange): CellRange =>
  a
    ? {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      }
    : b;

/** A formula somewhere on the sheet names this tab (or one whose name contains it: reading too much harms nothing). */
function mentions(sheet: HeldSheet, name: string): boolean {
  if (!sheet.hasFormulas) return false;
  const said = name.replaceAll("'", "''").toLowerCase();
  return sheet.rows.some((row) => row?.formulas.some((formula) => formula?.toLowerCase().includes(said)));
}

/** The held sheets after the changes, in tab order, each with what must be read of it. Changes of unknown sheets are left to the tabs. */
export function planChanges(held: HeldBook, changes: readonly Change[]): PlannedSheet[] {
  const sheets = new Map(held.sheets.map((sheet) => [sheet.id, new Following(sheet)]));
  for (const change of changes) {
    // A sheet that goes or gets another name changes the text of formulas that name it.
    if (change.kind === 'tabs') {
      for (const sheet of sheets.values()) if (mentions(sheet.held, '!')) sheet.formulas = true;
      continue;
    }
    sheets.get(change.sheet)?.take(change);
    if (change.kind !== 'shift') continue;
    const moved = sheets.get(change.sheet)?.held.name;
    if (moved === undefined) continue;
    for (const sheet of sheets.values()) if (mentions(sheet.held, moved)) sheet.formulas = true;
  }
  return [...sheets.values()].map((sheet) => sheet.planned());
}
