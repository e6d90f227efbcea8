import { readPool } from '../../../src/workbench/reading/read-pool';
import type { ReaderAnswer, ReaderJob, ReaderThread } from '../../../src/workbench/reading/reader-protocol';

const job: ReaderJob = { kind: 'create', specs: [] };
const saved: ReaderAnswer = { kind: 'saved', bytes: new Uint8Array(), rewritten: false };

/** Threads that answer when told. */
function stage() {
  const asked: ((answer: ReaderAnswer) => void)[] = [];
  let stopped = 0;
  let spawned = 0;
  const spawn = (): ReaderThread => {
    spawned += 1;
    return { ask: () => new Promise((answer) => asked.push(answer)), stop: () => (stopped += 1) };
  };
  const rest = () => new Promise((done) => setTimeout(done, 0));
  return { spawn, asked, rest, counts: () => ({ spawned, stopped, asked: asked.length }) };
}

describe('the pool of reading threads', () => {
  test('a third job waits for one of two threads', async () => {
    const { spawn, asked, rest, counts } = stage();
    const pool = readPool(spawn, 2);
    const jobs = [pool.run(job), pool.run(job), pool.run(job)];
    await rest();
    expect(counts()).toEqual({ spawned: 2, stopped: 0, asked: 2 });
    asked[0]!(saved);
    await rest();
    expect(counts().asked).toBe(3);
    asked[1]!(saved);
    asked[2]!(saved);
    expect((await Promise.all(jobs)).map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
  });

  test('a job that is called off ends its thread and makes room', async () => {
    const { spawn, asked, rest, counts } = stage();
    const pool = readPool(spawn, 1);
    const stop = new AbortController();
    const first = pool.run(job, stop.signal);
    const second = pool.run(job);
    await rest();
    stop.abort();
    expect(await first).toMatchObject({ kind: 'fault', fault: { code: 'cancelled' } });
    await rest();
    expect(counts()).toMatchObject({ spawned: 2, stopped: 1, asked: 2 });
    asked[1]!(saved);
    expect((await second).kind).toBe('saved');
  });
});
