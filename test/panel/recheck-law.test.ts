// After any edits the pane shows what a pane that has just been opened would show: nothing remembered of earlier readings may
// survive in what is judged. The other side of each comparison has no memory, for its modules are loaded anew.
import { isDeepStrictEqual } from 'node:util';
import { check } from '../../src/actions/check';
import { judged } from '../../src/panel/state/judging';
import { gridsPort, specToGrid } from '../../src/workbook/memory';
import { isCellError, type CellValue } from '../../src/workbook/grid';
import type { Workbook, WorkbookPort } from '../../src/workbook/port';
import { seeded } from '../../src/balance/random';
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
