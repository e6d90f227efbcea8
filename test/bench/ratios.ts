// Ratios measured side by side in one process, by processor time: reading against a bare inflate and scan of the same bytes and
// against SheetJS, and checking again after one edit against checking from scratch.
import { workbookBytes } from './data';
import { READERS } from './readers';
import { measureRecheck } from './recheck';
import { median } from './stopwatch';

export interface Ratios {
  /** Lower is better. */
  readonly readOverBare: number;
  /** Higher is better. */
  readonly sheetjsOverRead: number;
  readonly firstOverAgain: number;
  readonly cells: number;
}

const ROUNDS = 7;

/** Milliseconds of the processor: what others do on the machine does not count. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Ratios are taken within a round, whose readers met the same machine; the first two rounds warm up. */
export async function measureRatios(): Promise<Ratios> {
  const bytes = workbookBytes({ seed: 1, sheets: 3, rows: 500, columns: 15 });
  const names: readonly (keyof typeof READERS)[] = ['bare', 'tenkai', 'sheetjs'];
  const reads = await Promise.all(names.map(async (name) => READERS[name]()));
  let cells = 0;
  const rounds: (readonly [number, number, number])[] = [];
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    const times: number[] = [];
    for (const read of reads) times.push(await cost(() => read(bytes, () => (cells += 1))));
    rounds.push([times[0]!, times[1]!, times[2]!]);
  }
  const warm = rounds.slice(2);
  const { firstCpu, againCpu } = await measureRecheck(20, 60);
  return {
    readOverBare: median(warm.map(([bare, ours]) => ours / bare)),
    sheetjsOverRead: median(warm.map(([, ours, theirs]) => theirs / ours)),
    firstOverAgain: firstCpu / againCpu,
    cells: cells / rounds.length,
  };
}
