// The lines of one row of cells as SVG paths: borders, decided with the neighbours as Excel does, and gridlines. Pure.
// A row draws the lines inside it and below it; the first row of a pane also those above it.
import type { CellRange } from '../../../workbook/address';
import { LINE_KINDS, type Line, type LineKind, type Look } from '../../../workbook/looks/look';
import type { MergeAt } from './merge-index';

export interface LinedSheet {
  look(row: number, column: number): Look;
  readonly mergeAt: MergeAt;
  readonly gridlines: boolean;
  /** Edges in pixels, one more than rows and columns. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  /** The next row and column that can be seen; their number past the end when there is none. */
  below(row: number): number;
  beside(column: number): number;
  /** A text runs over the right edge of this cell: no gridline there. */
  runsOver?(row: number, column: number): boolean;
}

/** Lines of one kind and colour; `color` null is the automatic ink. `path` in pixels from the row's upper edge. */
export interface LinePath {
  readonly kind: LineKind | 'grid';
  readonly color: string | null;
  readonly path: string;
}

const WEIGHT = new Map(LINE_KINDS.map((kind, weight) => [kind, weight]));

/** Of two neighbours' lines on one edge the heavier; of equals the one of the lower or right cell, which Excel draws later. */
export function stronger(before: Line | null, after: Line | null): Line | null {
  if (!before || !after) return before ?? after;
  return WEIGHT.get(before.kind)! > WEIGHT.get(after.kind)! ? before : after;
}

type Edge = Line | 'grid' | null;

/** `columns`: those in view, in order; `first` when nothing is drawn above this row. */
export function rowLines(
  sheet: LinedSheet,
  row: number,
  columns: readonly number[],
  first: boolean,
): LinePath[] {
  const paths = new Paths();
  const { lefts, tops } = sheet;
  const top = tops[row]!;
  const height = tops[row + 1]! - top;
  const below = (column: number) => horizontalEdge(sheet, row, sheet.below(row), column);
  const above = (column: number) => horizontalEdge(sheet, -1, row, column);
  runs(columns, below, (edge, from, to) => paths.across(edge, lefts[from]!, lefts[to + 1]!, height));
  if (first) runs(columns, above, (edge, from, to) => paths.across(edge, lefts[from]!, lefts[to + 1]!, 0));
  columns.forEach((column, at) => {
    const right = verticalEdge(sheet, row, column, sheet.beside(column));
    if (right) paths.down(right, lefts[column + 1]!, 0, height);
    const left = at === 0 ? verticalEdge(sheet, row, -1, column) : null;
    if (left) paths.down(left, lefts[column]!, 0, height);
    diagonals(sheet, row, column, paths, at === 0, first);
  });
  return paths.finish();
}

/** Neighbouring cells with one edge are drawn in one stroke. */
function runs(
  columns: readonly number[],
  edgeOf: (column: number) => Edge,
  draw: (edge: Edge, from: number, to: number) => void,
): void {
  let from = columns[0] ?? 0;
  let last = from;
  let edge: Edge = null;
  for (const column of columns) {
    const next = edgeOf(column);
    if (!sameEdge(edge, next)) {
      if (edge) draw(edge, from, last);
      from = column;
      edge = next;
    }
    last = column;
  }
  if (edge) draw(edge, from, last);
}

const sameEdge = (a: Edge, b: Edge): boolean =>
  a === b ||
  (a !== null && b !== null && a !== 'grid' && b !== 'grid' && a.kind === b.kind && a.color === b.color);

const inside = (merge: CellRange | null, row: number, column: number): boolean =>
  merge !== null && row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;

function horizontalEdge(sheet: LinedSheet, above: number, below: number, column: number): Edge {
  if (above >= 0 && inside(sheet.mergeAt(above, column), below, column)) return null;
  const upper = above < 0 ? null : sheet.look(above, column);
  const lower = sheet.look(below, column);
  const line = stronger(upper?.lines.bottom ?? null, lower.lines.top);
  return line ?? gridEdge(sheet, upper, lower);
}

function verticalEdge(sheet: LinedSheet, row: number, before: number, after: number): Edge {
  if (before >= 0 && inside(sheet.mergeAt(row, before), row, after)) return null;
  const left = before < 0 ? null : sheet.look(row, before);
  const right = sheet.look(row, after);
  const line = stronger(left?.lines.right ?? null, right.lines.left);
  if (line) return line;
  return before >= 0 && sheet.runsOver?.(row, before) ? null : gridEdge(sheet, left, right);
}

/** Gridlines show between cells without a fill only. */
const gridEdge = ({ gridlines }: LinedSheet, before: Look | null, after: Look): Edge =>
  gridlines && before !== null && before.fill === null && after.fill === null ? 'grid' : null;

/** A merged cell's are drawn from the first of its cells in view. */
function diagonals(
  sheet: LinedSheet,
  row: number,
  column: number,
  paths: Paths,
  leftmost: boolean,
  topmost: boolean,
): void {
  const merge = sheet.mergeAt(row, column);
  const place = merge ?? { top: row, bottom: row, left: column, right: column };
  if (!(place.top === row || topmost) || !(place.left === column || leftmost)) return;
  const { rising, falling } = sheet.look(place.top, place.left).lines;
  if (!rising && !falling) return;
  const [left, right] = [sheet.lefts[place.left]!, sheet.lefts[place.right + 1]!];
  const [top, bottom] = [
    sheet.tops[place.top]! - sheet.tops[row]!,
    sheet.tops[place.bottom + 1]! - sheet.tops[row]!,
  ];
  if (rising) paths.add(rising, `M${left} ${bottom}L${right} ${top}`);
  if (falling) paths.add(falling, `M${left} ${top}L${right} ${bottom}`);
}

/** Where the middle of a stroke stands beside the edge, so that it fills whole pixels; two strokes are a double line. */
const STROKES: Readonly<Record<number, readonly number[]>> = { 1: [-0.5], 2: [0], 3: [-0.5] };
const strokesOf = (edge: Line | 'grid'): readonly number[] =>
  edge !== 'grid' && edge.kind === 'double'
    ? [-1.5, 0.5]
    : STROKES[lineWidth(edge === 'grid' ? 'grid' : edge.kind)]!;

/** Pixels. */
export function lineWidth(kind: LinePath['kind']): number {
  if (kind === 'thick') return 3;
  return kind.startsWith('medium') || kind === 'slantDashDot' ? 2 : 1;
}

/** As `stroke-dasharray`; undefined for an unbroken line. */
export function lineDashes(kind: LinePath['kind']): string | undefined {
  switch (kind) {
    case 'hair': return '1 1';
    case 'dotted': return '2 2';
    case 'dashed': return '4 2';
    case 'mediumDashed': return '9 3';
    case 'dashDot': case 'mediumDashDot': case 'slantDashDot': return '9 3 3 3';
    case 'dashDotDot': case 'mediumDashDotDot': return '9 3 3 3 3 3';
    default: return undefined;
  } // prettier-ignore
}

class Paths {
  private readonly byInk = new Map<string, { edge: Line | 'grid'; path: string }>();

  add(edge: Line | 'grid', path: string): void {
    const key = edge === 'grid' ? 'grid' : `${edge.kind}${edge.color ?? ''}`;
    const known = this.byInk.get(key);
    if (known) known.path += path;
    else this.byInk.set(key, { edge, path });
  }

  across(edge: Edge, from: number, to: number, y: number): void {
    if (!edge || to <= from) return;
    const reach = from - (edge === 'grid' ? 0 : 1);
    for (const beside of strokesOf(edge)) this.add(edge, `M${reach} ${y + beside}H${to}`);
  }

  down(edge: Line | 'grid', x: number, from: number, to: number): void {
    if (to <= from) return;
    const reach = from - (edge === 'grid' ? 0 : 1);
    for (const beside of strokesOf(edge)) this.add(edge, `M${x + beside} ${reach}V${to}`);
  }

  /** Gridlines first, so that lines are drawn over them; heavier lines over lighter ones. */
  finish(): LinePath[] {
    return [...this.byInk.values()]
      .map(({ edge, path }): LinePath =>
        edge === 'grid' ? { kind: 'grid', color: null, path } : { kind: edge.kind, color: edge.color, path },
      )
      .sort((a, b) => rank(a.kind) - rank(b.kind));
  }
}

const rank = (kind: LinePath['kind']): number => (kind === 'grid' ? -1 : WEIGHT.get(kind)!);
