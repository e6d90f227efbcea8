// Runs the built command line as a person does, in a process of its own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
export const SAMPLES = path.join(ROOT, 'assets/samples');
export const SHARED = path.resolve(ROOT, '../shared');
export const hasShared = fs.existsSync(SHARED);

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: () => unknown;
}

export function tenkai(...words: string[]): Ran {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'src/cli/launch.mjs'), 'tenkai', ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return {
    status: run.status,
    out: run.stdout,
    err: run.stderr,
    json: () => JSON.parse(run.stdout) as unknown,
  };
}

export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-'));

/** The sample's department workbook first, then its divisions. */
export function sample(round: 'start' | 'mid' | 'end'): string[] {
  const folder = path.join(SAMPLES, round);
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('課.xlsx'))
    .sort();
  return [path.join(folder, '福祉部.xlsx'), ...names.map((name) => path.join(folder, name))];
}
