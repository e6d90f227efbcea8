import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeChanged } from '../../src/delivery/write-changed';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-changed-'));
const file = path.join(folder, 'index.json');
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a file is written when it is missing or differs, and left alone when it would come out the same', async () => {
  await writeChanged(file, '令和8年度');
  const long = new Date('2020-01-01');
  fs.utimesSync(file, long, long);
  await writeChanged(file, new TextEncoder().encode('令和8年度'));
  expect(fs.statSync(file).mtime).toEqual(long);
  await writeChanged(file, '令和9年度');
  expect(fs.readFileSync(file, 'utf8')).toBe('令和9年度');
});

test('what stands in the way is not passed over', async () => {
  await expect(writeChanged(folder, 'x')).rejects.toThrow('EISDIR');
});
