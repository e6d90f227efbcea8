// Processes measured from outside: time from start to end, processor time and peak memory; medians of several.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface Cost {
  /** Wall clock, start of Node included. */
  readonly milliseconds: number;
  /** Of all threads. */
  readonly cpu: number;
  readonly megabytes: number;
}
export interface Ran extends Cost {
  readonly stdout: string;
}

/** Runs before the program and tells what it cost when it ends. */
const HOOK = `process.on('exit', () => require('fs').writeFileSync(process.env.TENKAI_COST, JSON.stringify(process.resourceUsage())));`;

/** A fresh Node process; throws when it ends with a status that is not among those allowed. */
export function runNode(folder: string, args: readonly string[], allowed: readonly number[] = [0]): Ran {
  const hook = path.join(folder, 'cost.cjs');
  const told = path.join(folder, 'cost.json');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(hook, HOOK);
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--require', hook, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    env: { ...process.env, TENKAI_COST: told },
  });
  const milliseconds = performance.now() - started;
  if (run.status === null || !allowed.includes(run.status))
    throw new Error(`${args.slice(0, 3).join(' ')}: status ${run.status}\n${run.stderr.slice(-2000)}`);
  const usage = JSON.parse(fs.readFileSync(told, 'utf8')) as NodeJS.ResourceUsage;
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1000;
  return { milliseconds, cpu, megabytes: usage.maxRSS / 1024, stdout: run.stdout };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

export const medianCost = (runs: readonly Cost[]): Cost => ({
  milliseconds: median(runs.map((run) => run.milliseconds)),
  cpu: median(runs.map((run) => run.cpu)),
  megabytes: median(runs.map((run) => run.megabytes)),
});
