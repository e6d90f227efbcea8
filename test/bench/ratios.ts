// Ratios measured side by side in one process, by processor time: reading against a bare inflate and scan of the same bytes and
// against SheetJS, and consolidating against merely opening the same workbooks.
import { consolidate } from '../../src/actions/consolidate';
import { openWorkbook } from '../../src/workbook/file/open';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { sheetWordsJa } from '../../src/wording/sheets/ja';
import { processorTime } from '../processor-time';
import { cityWorkbooks } from './city';
import { workbookBytes } from './data';
import { READERS } from './readers';
import { median } from './stopwatch';

export interface Ratios {
  /** Lower is better. */
  readonly readOverBare: number;
  /** Higher is better. */
  readonly sheetjsOverRead: number;
  /** Opening included: 1 would be rules, roll-up and edits for nothing. Lower is better. */
  readonly consolidateOverOpen: number;
  readonly cells: number;
  /** Objectives that consolidating took in. */
  readonly consolidated: number;
}

const ROUNDS = 15;
const WARMING = 5;

async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return processorTime(before);
}

/** What each of the works cost, round by round, warm. Ratios are taken within a round, whose works met the same machine. */
async function warmRounds(works: readonly (() => Promise<unknown>)[]): Promise<readonly number[][]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS + WARMING; round += 1) {
    const times: number[] = [];
    for (const work of works) times.push(await cost(work));
    rounds.push(times);
  }
  return rounds.slice(WARMING);
}

async function readRatios(): Promise<Pick<Ratios, 'readOverBare' | 'sheetjsOverRead' | 'cells'>> {
  const bytes = workbookBytes({ seed: 1, sheets: 3, rows: 500, columns: 15 });
  const names: readonly (keyof typeof READERS)[] = ['bare', 'tenkai', 'sheetjs'];
  const reads = await Promise.all(names.map(async (name) => READERS[name]()));
  let cells = 0;
  const warm = await warmRounds(reads.map((read) => async () => read(bytes, () => (cells += 1))));
  return {
    readOverBare: median(warm.map(([bare, ours]) => ours! / bare!)),
    sheetjsOverRead: median(warm.map(([, ours, theirs]) => theirs! / ours!)),
    cells: cells / (ROUNDS + WARMING),
  };
}

/** Ten divisions of sixty objectives, as bytes in memory. */
async function consolidateRatio(): Promise<Pick<Ratios, 'consolidateOverOpen' | 'consolidated'>> {
  const workbooks = cityWorkbooks({ divisions: 10, objectives: 60, staff: 20, seed: 5 });
  const sources = await Promise.all(
    workbooks.map(async ({ name, specs }) => {
      const bytes = await createWorkbookBytes(specs);
      return { name, read: () => openWorkbook(name, bytes) };
    }),
  );
  const [department, ...divisions] = sources;
  let consolidated = 0;
  const warm = await warmRounds([
    async () => {
      for (const source of sources) await source.read();
    },
    async () => {
      const options = { now: '2024-10-01 09:00', version: 'bench', words: sheetWordsJa };
      const result = await consolidate(department!, divisions, options);
      if (result.kind === 'consolidated') consolidated = result.plan.objectives.length;
    },
  ]);
  return { consolidateOverOpen: median(warm.map(([open, whole]) => whole! / open!)), consolidated };
}

export async function measureRatios(): Promise<Ratios> {
  const read = await readRatios();
  const rolled = await consolidateRatio();
  return { ...read, ...rolled };
}
