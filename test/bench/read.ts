// Reading measured: Tenkai against exceljs, SheetJS, hucre, and a bare inflate and scan of the same bytes. Every measurement
// is a fresh process; every value that a reader gives goes into a digest, and digests must agree.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { workbookBytes } from './data';
import { runOpenpyxl } from './openpyxl';
import { READERS, type ReaderName } from './readers';
import { median } from './stopwatch';

export const ALL_READERS: readonly ReaderName[] = [...(Object.keys(READERS) as ReaderName[]), 'openpyxl'];

export const SHAPES = {
  /** 50 workbooks × 3 sheets × 500 rows × 15 columns. */
  a: { files: 50, sheets: 3, rows: 500 },
  /** One sheet of 100,000 × 15. */
  b: { files: 1, sheets: 1, rows: 100_000 },
  /** For the growth of cost per row. */
  '100': { files: 1, sheets: 1, rows: 100 },
  '1000': { files: 1, sheets: 1, rows: 1_000 },
  '10000': { files: 1, sheets: 1, rows: 10_000 },
} as const;
export type ShapeName = keyof typeof SHAPES;

export interface Measurement {
  readonly milliseconds: number;
  /** Processor time of the same, of all threads: on a busy machine the clock counts other people's work. */
  readonly cpu: number;
  /** Peak resident memory of the process. */
  readonly megabytes: number;
  readonly cells: number;
  /** Of all values in order; '' where none was hashed. */
  readonly digest: string;
}
export interface ReadResult {
  readonly shape: ShapeName;
  readonly reader: ReaderName;
  /** Median of the runs. */
  readonly milliseconds: number;
  readonly cpu: number;
  readonly megabytes: number;
  /** Processor time ÷ the bare inflate and scan's: with fflate, as a page without its own inflate must, and with Node's zlib. */
  readonly overBare: number;
  readonly overBareZlib: number;
  /** All values as Tenkai's; null where none was hashed. */
  readonly equal: boolean | null;
  /** Why there is no measurement. */
  readonly failed: string | null;
}

/** Writes a shape's files once; the same seed gives the same bytes. */
export function writeShape(folder: string, shape: ShapeName): readonly string[] {
  const { files, sheets, rows } = SHAPES[shape];
  fs.mkdirSync(folder, { recursive: true });
  return Array.from({ length: files }, (_, index) => {
    const file = path.join(folder, `${shape}-${index}.xlsx`);
    if (!fs.existsSync(file))
      fs.writeFileSync(file, workbookBytes({ seed: 1000 + index, sheets, rows, columns: 15 }));
    return file;
  });
}

/** In a process of its own: reads the files with one reader, keeping only one workbook at a time. */
export async function measure(reader: ReaderName, files: readonly string[]): Promise<Measurement> {
  if (reader === 'openpyxl') throw new Error('runs in Python');
  const read = await READERS[reader]();
  const digest = createDigest();
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (const file of files) {
    // A view: no reader pays for a second copy of the file.
    const { buffer, byteOffset, length } = fs.readFileSync(file);
    await read(new Uint8Array(buffer, byteOffset, length), digest.add);
  }
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  return {
    milliseconds,
    cpu: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    cells: digest.cells(),
    digest: digest.text(),
  };
}

type Value = string | number | boolean | null;

/** FNV-1a over the values; the same work for every reader, and part of its time: a value not looked at is not read. */
function createDigest(): { add: (value: Value) => void; text: () => string; cells: () => number } {
  let hash = 0x811c9dc5;
  let cells = 0;
  const numbers = new Float64Array(1);
  const words = new Int32Array(numbers.buffer);
  return {
    add: (value) => {
      cells += 1;
      if (typeof value === 'string') {
        for (let at = 0; at < value.length; at += 1)
          hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
        return;
      }
      numbers[0] = value === null ? -1e300 : Number(value);
      hash = Math.imul(Math.imul(hash ^ words[0]!, 0x01000193) ^ words[1]!, 0x01000193);
    },
    text: () => (cells === 0 ? '' : `${cells}:${(hash >>> 0).toString(16)}`),
    cells: () => cells,
  };
}

export interface ReadBenchOptions {
  /** Script that runs `main` of this file when given `child reader shape folder`. */
  readonly script: string;
  /** Words before `child`, if the script has several programs. */
  readonly words?: readonly string[];
  readonly folder: string;
  readonly shapes: readonly ShapeName[];
  readonly readers: readonly ReaderName[];
  readonly runs: number;
}

/** Runs every reader on every shape, in turns so that a noisy minute hurts all alike. */
export function readBench(options: ReadBenchOptions): readonly ReadResult[] {
  return options.shapes.flatMap((shape) => {
    writeShape(options.folder, shape);
    const runs = new Map<ReaderName, (Measurement | string)[]>(options.readers.map((reader) => [reader, []]));
    for (let run = 0; run < options.runs; run += 1) {
      for (const reader of options.readers) {
        const all = runs.get(reader)!;
        // Whoever could not do it once is not waited for again.
        if (typeof all.at(-1) !== 'string') all.push(runChild(options, reader, shape));
      }
    }
    return summarise(shape, runs);
  });
}

/** Milliseconds: some readers need many minutes for the large sheet. */
const PATIENCE = 120_000;

function runChild(options: ReadBenchOptions, reader: ReaderName, shape: ShapeName): Measurement | string {
  if (reader === 'openpyxl') return runOpenpyxl(writeShape(options.folder, shape));
  const args = [options.script, ...(options.words ?? []), 'child', reader, shape, options.folder];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8, timeout: PATIENCE });
  // A process that broke off by itself says why on standard error.
  if ((child.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    return `stopped after ${PATIENCE / 1000} s`;
  try {
    return JSON.parse(child.stdout) as Measurement;
  } catch {
    return child.stderr.trim().split('\n').at(-1) ?? 'no answer';
  }
}

function summarise(
  shape: ShapeName,
  runs: ReadonlyMap<ReaderName, readonly (Measurement | string)[]>,
): ReadResult[] {
  const time = (reader: ReaderName): number =>
    median(measured(runs.get(reader)).map((run) => run.milliseconds));
  const cpu = (reader: ReaderName): number => median(measured(runs.get(reader)).map((run) => run.cpu));
  const over = (reader: ReaderName, limit: ReaderName): number =>
    Math.round((cpu(reader) / cpu(limit)) * 100) / 100;
  const truth = measured(runs.get('tenkai'))[0]?.digest ?? '';
  return [...runs].map(([reader, all]) => {
    const good = measured(all);
    return {
      shape,
      reader,
      milliseconds: Math.round(time(reader)),
      cpu: Math.round(cpu(reader)),
      megabytes: Math.round(median(good.map((run) => run.megabytes))),
      overBare: over(reader, 'bare'),
      overBareZlib: over(reader, 'bare-zlib'),
      equal: good.every((run) => run.digest === '') ? null : good.every((run) => run.digest === truth),
      failed: all.find((run) => typeof run === 'string') ?? null,
    };
  });
}

const measured = (runs: readonly (Measurement | string)[] = []): Measurement[] =>
  runs.filter((run) => typeof run !== 'string');

/** `child reader shape folder` measures and prints JSON; `[runs] [folder]` prints the table of all. */
export async function main(
  args: readonly string[],
  script: string,
  words: readonly string[] = [],
): Promise<void> {
  if (args[0] === 'child') {
    const [, reader, shape, folder] = args as [string, ReaderName, ShapeName, string];
    const result = await measure(reader, writeShape(folder, shape));
    process.stdout.write(JSON.stringify(result));
    return;
  }
  const folder = args[1] ?? path.join(process.cwd(), 'node_modules/.cache/tenkai-bench');
  const readers: readonly ReaderName[] = ALL_READERS;
  const large = readBench({ script, words, folder, shapes: ['a', 'b'], readers, runs: Number(args[0] ?? 5) });
  const growth = readBench({
    script,
    words,
    folder,
    shapes: ['100', '1000', '10000'],
    readers: ['bare', 'bare-zlib', 'tenkai'],
    runs: 3,
  });
  process.stdout.write(`${table([...large, ...growth])}\n`);
}

const table = (results: readonly ReadResult[]): string =>
  [
    '| data | reader | ms | × bare | × bare-zlib | peak MB | values equal |',
    '|---|---|---|---|---|---|---|',
    ...results.map(
      (each) =>
        `| ${each.shape} | ${each.reader} | ${each.milliseconds} | ${each.overBare} | ${each.overBareZlib} | ${each.megabytes} | ${each.failed ?? each.equal ?? '–'} |`,
    ),
  ].join('\n');
