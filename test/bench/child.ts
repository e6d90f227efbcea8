// One measured process of the bench: `child DEED NUMBERS…` prints what it measured as JSON; `read …` is the reading bench's.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { measureBalance } from './balance-short';
import { measureExcel } from './excel';
import { main as readMain, measure, writeShape, type Measurement, type ShapeName } from './read';
import { measureRatios } from './ratios';
import { measureGrowth, measureRecheck } from './recheck';

type Deed = (...numbers: readonly number[]) => Promise<unknown>;

const DEEDS: Readonly<Record<string, Deed>> = {
  excel: (divisions = 42) => measureExcel(divisions),
  recheck: (divisions = 40, objectives = 60) => measureRecheck(divisions, objectives),
  growth: (rows = 100) => measureGrowth(rows),
  balance: () => measureBalance(),
  ratios: () => measureRatios(),
};

/** Two threads read half of the files each; every half must give the values that one thread alone gives. */
async function readInTwo(
  shape: ShapeName,
  folder: string,
): Promise<Measurement & { readonly equal: boolean }> {
  const files = writeShape(folder, shape);
  const halves = [0, 1].map((half) => files.filter((_, at) => at % 2 === half));
  const [started, used] = [performance.now(), process.cpuUsage()];
  const found = await Promise.all(halves.map(inThread));
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  const cpu = (user + system) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const alone = [await measure('tenkai', halves[0]!), await measure('tenkai', halves[1]!)];
  const equal = alone.every(({ digest }, at) => digest === found[at]!.digest);
  const cells = found.reduce((sum, each) => sum + each.cells, 0);
  return { milliseconds, cpu, megabytes, cells, digest: found.map(({ digest }) => digest).join(' '), equal };
}

const inThread = (files: readonly string[]): Promise<Measurement> =>
  new Promise((resolve, reject) => {
    new Worker(__filename, { workerData: files }).once('message', resolve).once('error', reject);
  });

async function main([deed = '', ...rest]: readonly string[]): Promise<void> {
  if (deed === 'read') return readMain(rest, __filename, ['read']);
  const measured =
    deed === 'read-two' ? readInTwo(rest[0] as ShapeName, rest[1]!) : DEEDS[deed]!(...rest.map(Number));
  process.stdout.write(JSON.stringify(await measured));
}

if (isMainThread) void main(process.argv.slice(2));
else void measure('tenkai', workerData as readonly string[]).then((found) => parentPort?.postMessage(found));
