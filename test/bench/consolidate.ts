// The whole `consolidate` command, cold, over seeded cities, with one thread and with two. Results must be the same bytes but for
// the time they name.
import fs from 'node:fs';
import path from 'node:path';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { cityWorkbooks, type CitySize } from './city';
import { medianCost, runNode, type Cost } from './stopwatch';

export const CITIES = {
  '40 × 60 × 20': { divisions: 40, objectives: 60, staff: 20, seed: 1 },
  '50 × 60': { divisions: 50, objectives: 60, staff: 20, seed: 2 },
  '200 × 500': { divisions: 200, objectives: 500, staff: 20, seed: 3 },
} as const satisfies Record<string, CitySize>;
export type CityName = keyof typeof CITIES;

export interface ConsolidateResult extends Cost {
  readonly city: CityName;
  readonly workers: number;
  /** Against one worker in the same run. */
  readonly faster: number;
  /** The same findings and figures as with one worker. */
  readonly equal: boolean;
}

/** Writes a city once; returns its files, the department's first. */
export async function writeCity(folder: string, name: CityName): Promise<readonly string[]> {
  const { divisions, objectives } = CITIES[name];
  const own = path.join(folder, `city-${divisions}-${objectives}`);
  fs.mkdirSync(own, { recursive: true });
  const mark = path.join(own, 'done');
  const workbooks = cityWorkbooks(CITIES[name]);
  if (!fs.existsSync(mark)) {
    for (const { name: file, specs } of workbooks)
      fs.writeFileSync(path.join(own, file), await createWorkbookBytes(specs));
    fs.writeFileSync(mark, '');
  }
  return workbooks.map(({ name: file }) => path.join(own, file));
}

export interface ConsolidateBench {
  /** The built command line. */
  readonly program: string;
  readonly folder: string;
  readonly cities: readonly CityName[];
  readonly runs: number;
}

export async function consolidateBench(options: ConsolidateBench): Promise<readonly ConsolidateResult[]> {
  const results: ConsolidateResult[] = [];
  for (const city of options.cities) {
    const files = await writeCity(options.folder, city);
    const out = path.join(options.folder, 'consolidated.xlsx');
    const run = (workers: number) =>
      runNode(
        options.folder,
        [options.program, 'consolidate', ...files, '--out', out, '--json', '--workers', String(workers)],
        [0, 1],
      );
    const rounds = Array.from({ length: options.runs }, () => [run(1), run(2)] as const);
    const [one, two] = [medianCost(rounds.map(([a]) => a)), medianCost(rounds.map(([, b]) => b))];
    const equal = rounds.every(([a, b]) => a.stdout === b.stdout);
    results.push({ city, workers: 1, ...one, faster: 1, equal: true });
    results.push({ city, workers: 2, ...two, faster: one.milliseconds / two.milliseconds, equal });
  }
  return results;
}
