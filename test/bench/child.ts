// One measured process of the bench: `child DEED NUMBERS…` prints what it measured as JSON; `read …` is the reading bench's.
// What a deed needs is loaded for that deed alone: a process that only reads does not pay for the solver.
import { isMainThread } from 'node:worker_threads';
import type { ShapeName } from './read';

type Deed = (...words: readonly string[]) => Promise<unknown>;

const numbers = (words: readonly string[], usual: readonly number[]): number[] =>
  usual.map((number, at) => Number(words[at] ?? number));

const DEEDS: Readonly<Record<string, Deed>> = {
  excel: async (...words) => {
    const [divisions] = numbers(words, [42]);
    return (await import('./excel')).measureExcel(divisions!);
  },
  recheck: async (...words) => {
    const [divisions, objectives] = numbers(words, [40, 60]);
    return (await import('./recheck')).measureRecheck(divisions!, objectives!);
  },
  formulas: async (...words) => (await import('./formulas')).measureFormulas(numbers(words, [2000])[0]!),
  growth: async (...words) => (await import('./recheck')).measureGrowth(numbers(words, [100])[0]!),
  balance: async () => (await import('./balance-short')).measureBalance(),
  ratios: async () => (await import('./ratios')).measureRatios(),
  'read-two': async (shape, folder) =>
    (await import('./two-threads')).measureTwoThreads(__filename, shape as ShapeName, folder!),
};

async function main([deed = '', ...rest]: readonly string[]): Promise<void> {
  if (deed === 'read') return (await import('./read')).main(rest, __filename, ['read']);
  process.stdout.write(JSON.stringify(await DEEDS[deed]!(...rest)));
}

if (isMainThread) void main(process.argv.slice(2));
else void import('./two-threads').then(({ workInThread }) => workInThread());
