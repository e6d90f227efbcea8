// Every way to inflate gives the same bytes and refuses the same damage, with the same limits, and stops when it is told to.
import { deflateSync } from 'fflate';
import { Budget } from '../../../../../src/workbook/file/read/budget';
import { crc32 } from '../../../../../src/workbook/file/read/zip/crc32';
import { inflatePart } from '../../../../../src/workbook/file/read/zip/inflate';
import {
  byFflate,
  byStream,
  byZlib,
  byZlibStream,
  hasStream,
} from '../../../../../src/workbook/file/read/zip/inflaters';
import { DEFAULT_LIMITS, type Limits } from '../../../../../src/workbook/file/read/limits';
import type { ZipEntry } from '../../../../../src/workbook/file/read/zip/zip';

const content = Uint8Array.from({ length: 900_000 }, (_, at) => (at * at) % 251);
const good: ZipEntry = {
  name: 'part.xml',
  method: 8,
  crc: crc32(content),
  size: content.length,
  data: deflateSync(content),
};
const budgetOf = (limits: Partial<Limits> = {}, signal?: AbortSignal): Budget =>
  new Budget({ ...DEFAULT_LIMITS, ...limits }, signal);

test('this platform has a stream to test', () => expect(hasStream()).toBe(true));

describe.each(
  [byZlib, byZlibStream, byStream, byFflate].map((inflater) => [inflater.name, inflater] as const),
)('%s', (_, inflater) => {
  const read = async (entry: ZipEntry, budget = budgetOf()) => {
    const pieces: Uint8Array[] = [];
    const fault = await inflatePart(entry, budget, (bytes) => (pieces.push(bytes), null), inflater);
    return { code: fault?.code ?? null, bytes: Buffer.concat(pieces) };
  };

  test('gives all bytes', async () => {
    const { code, bytes } = await read(good);
    expect(code).toBeNull();
    expect(bytes.equals(content)).toBe(true);
  });

  test.each([
    ['what breaks off', { ...good, data: good.data.subarray(0, good.data.length / 2) }],
    ['what is no deflate', { ...good, data: Uint8Array.from({ length: 5000 }, () => 0xff) }],
    ['more than it says', { ...good, size: good.size - 1 }],
    ['less than it says', { ...good, size: good.size + 1 }],
    ['another CRC', { ...good, crc: good.crc ^ 1 }],
  ])('refuses %s', async (__, entry) => {
    expect((await read(entry)).code).toBe('damaged');
  });

  test('keeps the limit of the whole file', async () => {
    expect((await read(good, budgetOf({ inflatedBytes: 500_000 }))).code).toBe('too-large');
  });

  test('makes little of what lies about its size', async () => {
    const zeros = new Uint8Array(200_000_000);
    const bomb = { ...good, size: 1000, data: deflateSync(zeros) };
    const { code, bytes } = await read(bomb);
    expect(code).toBe('damaged');
    expect(bytes.length).toBeLessThanOrEqual(1000);
  });

  test('stops when the caller cancels, and after a fault of the taker', async () => {
    const stop = new AbortController();
    let taken = 0;
    const cancelled = await inflatePart(
      good,
      budgetOf({}, stop.signal),
      () => ((taken += 1), stop.abort(), null),
      inflater,
    );
    expect([cancelled?.code, taken]).toEqual(['cancelled', 1]);
    const refuse = () => ({ code: 'unreadable', detail: 'enough' }) as const;
    expect((await inflatePart(good, budgetOf(), refuse, inflater))?.detail).toBe('enough');
  });
});
