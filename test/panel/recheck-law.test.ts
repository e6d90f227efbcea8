// After any edits the pane shows what a pane that has just been opened would show: nothing remembered of earlier readings may
// survive in what is judged. The other side of each comparison has no memory, for its modules are loaded anew.
import { isDeepStrictEqual } from 'node:util';
import { check } from '../../src/actions/check';
import { judged } from '../../src/panel/state/judging';
import { gridsPort, specToGrid } from '../../src/workbook/memory';
import { isCellError, type CellValue, type Grid } from '../../src/workbook/grid';
import type { Workbook, WorkbookPort } from '../../src/workbook/port';
import { seeded } from '../../src/balance/search/random';
import { cityInOneWorkbook, cityWorkbooks } from '../bench/city';

type Random = () => number;
const SIZE = { divisions: 3, objectives: 6, staff: 4, seed: 5 };
const EDITS = 12;
const SEEDS = [1, 2];

/** What people type where it does not belong, or where it changes everything. */
const WORDS: readonly CellValue[] = [
  ...[null, null, '課独自', '1-(1)、9-(9)', '存在しない課題', '第2課', '知らない課', '職員1の1', '誰か'],
  ...['令和6年9月末', '令和8年3月', '通年', '40％', '0.5人', '合計', '達成に努める', '×', '△', 100_000, 0.4],
  ...['令和5年度　期末', 'support-missing', 'しない', '〃', '※ 注記'],
];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

async function workbookOf(port: WorkbookPort): Promise<Workbook> {
  const outcome = await port.read();
  if (outcome.kind === 'fault') throw new Error(outcome.fault.code);
  return outcome.workbook;
}

/** One cell somewhere: a word, or what stands in another row of its column. */
async function edit(port: WorkbookPort, random: Random): Promise<string> {
  const { grids } = await workbookOf(port);
  const grid = pick(random, grids);
  const [row, other] = [random(), random()].map((share) => Math.floor(share * grid.rowCount)) as [
    number,
    number,
  ];
  const column = Math.floor(random() * grid.columnCount);
  const typed = random() < 0.5 ? grid.value(other, column) : pick(random, WORDS);
  const after = isCellError(typed) ? null : typed;
  const before = grid.value(row, column);
  await port.apply([{ kind: 'set', sheet: grid.name, row, column, before, after }]);
  return `${grid.name} ${row}:${column} ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
}

/** The same sheet, its cells looked up elsewhere. */
const movedGrid = (grid: Grid, rows: number, from: (row: number) => number | null): Grid => ({
  ...grid,
  rowCount: grid.rowCount + rows,
  merges: grid.merges.flatMap((merge) => {
    const move = (row: number): number => (from(row) === row ? row : row + rows);
    const [top, bottom] = [move(merge.top), move(merge.bottom)];
    return bottom > top || merge.right > merge.left ? [{ ...merge, top, bottom }] : [];
  }),
  value: (row, column) => lookUp(from(row), null, (at) => grid.value(at, column)),
  format: (row, column) => lookUp(from(row), 'General', (at) => grid.format(at, column)),
  formula: (row, column) => lookUp(from(row), null, (at) => grid.formula(at, column)),
});
const lookUp = <T>(row: number | null, none: T, look: (row: number) => T): T =>
  row === null ? none : look(row);

/** What a person does to a sheet besides typing. */
const DEEDS: Readonly<Record<string, (grid: Grid, row: number, column: number, height: number) => Grid>> = {
  'row inserted': (grid, row) => movedGrid(grid, 1, (at) => (at === row ? null : at > row ? at - 1 : at)),
  'row deleted': (grid, row) => movedGrid(grid, -1, (at) => (at >= row ? at + 1 : at)),
  'row copied': (grid, row) => movedGrid(grid, 1, (at) => (at > row ? at - 1 : at)),
  'cells merged': (grid, row, column, height) => {
    const range = { top: row, left: column, bottom: row + height, right: column };
    const free = grid.merges.filter(
      ({ top, left, bottom, right }) => right < column || column < left || bottom < row || range.bottom < top,
    );
    const covered = (r: number, c: number): boolean => c === column && r > row && r <= range.bottom;
    return {
      ...grid,
      rowCount: Math.max(grid.rowCount, range.bottom + 1),
      merges: [...free, range],
      value: (r, c) => (covered(r, c) ? null : grid.value(r, c)),
    };
  },
  'merges taken apart': (grid) => ({ ...grid, merges: [] }),
  'percent format': (grid, row, column) => ({
    ...grid,
    format: (r, c) => (r === row && c === column ? '0%' : grid.format(r, c)),
  }),
  'formula without a value': (grid, row, column) => ({
    ...grid,
    value: (r, c) => (r === row && c === column ? null : grid.value(r, c)),
    formula: (r, c) => (r === row && c === column ? '=A1' : grid.formula(r, c)),
  }),
  'heading changed': (grid, _row, column) => ({
    ...grid,
    value: (r, c) => (c === column && isHeading(grid, r) ? '備考' : grid.value(r, c)),
  }),
  'columns exchanged': (grid, _row, column) => {
    const other = (c: number): number => (c === column ? column + 1 : c === column + 1 ? column : c);
    return {
      ...grid,
      value: (r, c) => grid.value(r, other(c)),
      format: (r, c) => grid.format(r, other(c)),
      formula: (r, c) => grid.formula(r, other(c)),
    };
  },
  'as above': (grid, row, column) => ({
    ...grid,
    value: (r, c) => (r >= row && r < row + 2 && c === column ? '〃' : grid.value(r, c)),
  }),
  'values moved down': (grid, row, column) => ({
    ...grid,
    value: (r, c) => (c === column && r > row ? grid.value(r - 1, c) : grid.value(r, c)),
  }),
};
/** The forms of these tests have their headings within the first rows, 目標番号 or 職員番号 among them. */
const isHeading = (grid: Grid, row: number): boolean =>
  Array.from({ length: grid.columnCount }, (_, column) => grid.value(row, column)).some((value) =>
    /^(目標|職員|課題)番号/.test(String(value)),
  );

function afresh<T>(load: () => T): T {
  let loaded: T | null = null;
  jest.isolateModules(() => {
    loaded = load();
  });
  return loaded!;
}
const freshJudged = (): typeof judged =>
  afresh(() => (jest.requireActual('../../src/panel/state/judging') as { judged: typeof judged }).judged);
const freshCheck = (): typeof check =>
  afresh(() => (jest.requireActual('../../src/actions/check') as { check: typeof check }).check);

test.each(SEEDS)(
  'the open workbook judged again after each edit is the workbook judged afresh (%i)',
  async (seed) => {
    const random = seeded(seed);
    const port = gridsPort('部.xlsx', cityInOneWorkbook(SIZE).map(specToGrid));
    const edits: string[] = [];
    let changes = 0;
    let former = '';
    for (let at = 0; at < EDITS; at += 1) {
      const period = pick(random, [null, null, 'end'] as const);
      const workbook = await workbookOf(port);
      const [again, first] = [await judged(workbook, period), await freshJudged()(workbook, period)];
      const same = isDeepStrictEqual(again, first);
      expect({ edits, same }).toEqual({ edits, same: true });
      const told = JSON.stringify(again.findings);
      if (told !== former) changes += 1;
      former = told;
      edits.push(await edit(port, random));
    }
    expect(changes).toBeGreaterThan(EDITS / 3);
  },
);

test.each([3, 4, 5])(
  'rows, merges, formats and headings that change leave nothing behind of what was read before (%i)',
  async (seed) => {
    const random = seeded(seed);
    let grids: readonly Grid[] = cityInOneWorkbook(SIZE).map(specToGrid);
    const done: string[] = [];
    const told = new Set<string>();
    for (let at = 0; at < 2 * EDITS; at += 1) {
      const workbook = { name: '部.xlsx', sha256: null, grids };
      const [again, first] = [await judged(workbook, null), await freshJudged()(workbook, null)];
      expect({ done, same: isDeepStrictEqual(again, first) }).toEqual({ done, same: true });
      told.add(JSON.stringify([again.findings, again.plan.objectives.map(({ row }) => row)]));
      const grid = pick(random, grids.slice(random() < 0.3 ? 0 : 3));
      const [row, column] = [3 + Math.floor(random() * 8), Math.floor(random() * grid.columnCount)];
      const deed = pick(random, Object.keys(DEEDS));
      const after = DEEDS[deed]!(grid, row, column, 1 + Math.floor(random() * 3));
      done.push(`${grid.name} ${row}:${column} ${deed}`);
      grids = grids.map((each) => (each === grid ? after : each));
    }
    expect(told.size).toBeGreaterThan(EDITS / 2);
  },
);

test.each(SEEDS)(
  'many workbooks checked again after each edit are those checked afresh (%i)',
  async (seed) => {
    const random = seeded(seed);
    const books = cityWorkbooks(SIZE).map(({ name, specs }) => gridsPort(name, specs.map(specToGrid)));
    // A second, different workbook of one division: the clerk has to choose.
    const second = gridsPort('控え.xlsx', (await workbookOf(books[1]!)).grids);
    const ports = [...books, second];
    const edits: string[] = [];
    for (let at = 0; at < EDITS; at += 1) {
      const held = await Promise.all(ports.map(workbookOf));
      const sources = held.map((workbook) => ({
        name: workbook.name,
        read: () => Promise.resolve({ kind: 'read' as const, workbook }),
      }));
      const [again, first] = [await check(sources), await freshCheck()(sources)];
      const same = isDeepStrictEqual({ ...again, workbooks: null }, { ...first, workbooks: null });
      expect({ edits, same }).toEqual({ edits, same: true });
      edits.push(await edit(pick(random, ports), random));
    }
  },
);
