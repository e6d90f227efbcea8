// Which lines a row of cells is drawn with.
import { rowLines, stronger, type LinedSheet } from '../../../../src/workbench/grid/drawing/lines';
import { mergeIndex } from '../../../../src/workbench/grid/drawing/merge-index';
import { NO_LINES, PLAIN_LOOK, type Line, type Lines, type Look } from '../../../../src/workbook/looks/look';

const THIN: Line = { kind: 'thin', color: null };
const MEDIUM: Line = { kind: 'medium', color: 'FF0000' };

interface Drawn {
  readonly looks?: Readonly<Record<string, { readonly lines?: Partial<Lines>; readonly fill?: string }>>;
  readonly merges?: Parameters<typeof mergeIndex>[0];
  readonly gridlines?: boolean;
}

/** Three by three cells of 10 × 10 pixels. */
const sheetOf = ({ looks = {}, merges = [], gridlines = false }: Drawn): LinedSheet => ({
  look(row, column): Look {
    const own = looks[`${row}:${column}`];
    return own ? { ...PLAIN_LOOK, fill: own.fill ?? null, lines: { ...NO_LINES, ...own.lines } } : PLAIN_LOOK;
  },
  mergeAt: mergeIndex(merges, 3),
  gridlines,
  tops: [0, 10, 20, 30],
  lefts: [0, 10, 20, 30],
  below: (row) => row + 1,
  beside: (column) => column + 1,
});
const drawn = (given: Drawn, row = 0) => rowLines(sheetOf(given), row, [0, 1, 2], row === 0);

test('of two neighbours’ lines the heavier is drawn, of equals the later cell’s', () => {
  expect(stronger(THIN, MEDIUM)).toBe(MEDIUM);
  expect(stronger(MEDIUM, THIN)).toBe(MEDIUM);
  const red: Line = { kind: 'thin', color: 'FF0000' };
  expect(stronger(THIN, red)).toBe(red);
  expect(stronger(null, THIN)).toBe(THIN);
});

test('one line of several cells is one stroke', () => {
  const lines = { bottom: THIN };
  expect(drawn({ looks: { '0:0': { lines }, '0:1': { lines }, '0:2': { lines } } })).toEqual([
    { kind: 'thin', color: null, path: 'M-1 9.5H30' },
  ]);
});

test('a line that the neighbour below asks for is drawn by the row above it', () => {
  expect(drawn({ looks: { '1:1': { lines: { top: MEDIUM } } } })).toEqual([
    { kind: 'medium', color: 'FF0000', path: 'M9 10H20' },
  ]);
  expect(drawn({ looks: { '1:1': { lines: { top: MEDIUM } } } }, 1)).toEqual([]);
});

test('no line runs through a merged cell', () => {
  const all = { top: THIN, right: THIN, bottom: THIN, left: THIN };
  const looks = {
    '0:0': { lines: all },
    '0:1': { lines: all },
    '1:0': { lines: all },
    '1:1': { lines: all },
  };
  const merges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
  expect(drawn({ looks, merges })).toEqual([
    { kind: 'thin', color: null, path: 'M-1 -0.5H20M-0.5 -1V10M19.5 -1V10' },
  ]);
});

test('a double line is two strokes', () => {
  const [line] = drawn({ looks: { '0:0': { lines: { right: { kind: 'double', color: null } } } } });
  expect(line?.path).toBe('M8.5 -1V10M10.5 -1V10');
});

test('a diagonal spans the merged cell', () => {
  const merges = [{ top: 0, left: 0, bottom: 1, right: 2 }];
  expect(drawn({ looks: { '0:0': { lines: { rising: THIN } } }, merges })).toEqual([
    { kind: 'thin', color: null, path: 'M0 20L30 0' },
  ]);
});

test('gridlines stand between cells without a fill only', () => {
  const [grid] = drawn({ gridlines: true, looks: { '0:1': { fill: 'FFFF00' } } });
  expect(grid).toEqual({ kind: 'grid', color: null, path: 'M0 9.5H10M20 9.5H30M29.5 0V10' });
  expect(drawn({ looks: {} })).toEqual([]);
});
