// After any edits the engine answers what one that has just started would answer: nothing of earlier readings may survive in what is
// judged.
import { isDeepStrictEqual } from 'node:util';
import type { Engine, PickedBook } from '../../src/engine/engine';
import { holding } from '../../src/engine/holding';
import { createEngine } from '../../src/engine/work-engine';
import { gridsPort, specToGrid } from '../../src/workbook/memory';
import { isCellError, type CellValue, type Grid } from '../../src/workbook/grid';
import type { Workbook, WorkbookPort } from '../../src/workbook/port';
import { seeded } from '../../src/balance/search/random';
import { cityInOneWorkbook, cityWorkbooks } from '../bench/city';
import { engineTestPorts } from '../panel/panel-ports';

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

/** All that the engine can be asked of the open workbook without choosing anything. */
async function told(engine: Engine, period: 'end' | null) {
  const view = await engine.check({ period });
  const objectives = await Promise.all(view.unlinked.map(({ key }) => engine.objective({ key })));
  return { view, objectives, loads: await engine.loads({}) };
}

/** An engine that goes on, and what one that has just started says of the same workbook. */
function besideFresh() {
  const engine = createEngine(engineTestPorts());
  const tell = holding(engine);
  return async (workbook: Workbook, period: 'end' | null) => {
    await tell(workbook);
    const fresh = createEngine(engineTestPorts());
    await holding(fresh)(workbook);
    return [await told(engine, period), await told(fresh, period)] as const;
  };
}

test.each(SEEDS)(
  'the open workbook judged again after each edit is the workbook judged afresh (%i)',
  async (seed) => {
    const random = seeded(seed);
    const port = gridsPort('部.xlsx', cityInOneWorkbook(SIZE).map(specToGrid));
    const both = besideFresh();
    const edits: string[] = [];
    let changes = 0;
    let former = '';
    for (let at = 0; at < EDITS; at += 1) {
      const [again, first] = await both(await workbookOf(port), pick(random, [null, null, 'end'] as const));
      const same = isDeepStrictEqual(again, first);
      expect({ edits, same }).toEqual({ edits, same: true });
      const findings = JSON.stringify(again.view.findings);
      if (findings !== former) changes += 1;
      former = findings;
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
    const both = besideFresh();
    const done: string[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < 2 * EDITS; at += 1) {
      const [again, first] = await both({ name: '部.xlsx', sha256: null, grids }, null);
      expect({ done, same: isDeepStrictEqual(again, first) }).toEqual({ done, same: true });
      seen.add(JSON.stringify(again));
      const grid = pick(random, grids.slice(random() < 0.3 ? 0 : 3));
      const [row, column] = [3 + Math.floor(random() * 8), Math.floor(random() * grid.columnCount)];
      const deed = pick(random, Object.keys(DEEDS));
      const after = DEEDS[deed]!(grid, row, column, 1 + Math.floor(random() * 3));
      done.push(`${grid.name} ${row}:${column} ${deed}`);
      grids = grids.map((each) => (each === grid ? after : each));
    }
    expect(seen.size).toBeGreaterThan(EDITS / 2);
  },
);

test.each(SEEDS)(
  'picked workbooks rolled up again after each edit are those rolled up afresh (%i)',
  async (seed) => {
    const random = seeded(seed);
    const [department, ...books] = cityWorkbooks(SIZE).map(({ name, specs }) =>
      gridsPort(name, specs.map(specToGrid)),
    ) as [WorkbookPort, ...WorkbookPort[]];
    // A second, different workbook of one division: the clerk has to choose.
    const ports = [...books, gridsPort('控え.xlsx', (await workbookOf(books[0]!)).grids)];
    const versions = ports.map(() => 0);
    const openBook = ({ name }: PickedBook) => ports.find((port) => port.name === name)!;
    const made = async () => {
      const engine = createEngine(engineTestPorts(undefined, { openBook }));
      await holding(engine)(await workbookOf(department));
      return engine;
    };
    const engine = await made();
    const edits: string[] = [];
    for (let at = 0; at < EDITS; at += 1) {
      const files = ports.map(({ name }, index) => ({
        ...{ key: `${name} ${versions[index]}`, name, file: new Blob([]), password: null },
      }));
      const ask = { files, period: null, lang: 'ja' } as const;
      const [again, first] = [await engine.consolidate(ask), await (await made()).consolidate(ask)];
      expect({ edits, same: isDeepStrictEqual(again, first) }).toEqual({ edits, same: true });
      const chosen = Math.floor(random() * ports.length);
      edits.push(await edit(ports[chosen]!, random));
      versions[chosen]! += 1;
    }
  },
);
