// Formula and markup injection end to end: hostile workbooks through the real commands, and what they write read by another library.
import fs from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { temporaryFolder, tenkai, type Ran } from '../cli/run';
import { HOSTILE, HOSTILE_FILE, hostileWorkbooks } from './hostile';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const out = at('まとめ.xlsx');
let ran: Ran;
let checked: Ran;
beforeAll(async () => {
  const books = await hostileWorkbooks();
  for (const { name, bytes } of books) fs.writeFileSync(at(name), bytes);
  const files = books.map(({ name }) => at(name));
  // Builds the command where that is still to be done, and says so.
  checked = tenkai('check', ...files, '--period', 'end', '--json');
  ran = tenkai('consolidate', ...files, '--out', out, '--period', 'end');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const isHostile = (text: string): boolean => /onerror|<script>|HYPERLINK\("https:|cmd'!A1/.test(text);

test('the roll-up takes the hostile workbooks in', () => {
  expect([ran.status, ran.err]).toEqual([expect.any(Number), '']);
  expect(ran.status).toBeLessThan(2);
  expect(ran.out).toContain(HOSTILE_FILE);
});

test('every hostile text in the written workbook is a text as it was, and none is a formula', () => {
  const book = xlsx.read(fs.readFileSync(out), { cellFormula: true });
  const cells = book.SheetNames.flatMap((sheet) =>
    Object.entries(book.Sheets[sheet]!)
      .filter(([place]) => !place.startsWith('!'))
      .map(([place, cell]) => ({ place: `${sheet}!${place}`, ...(cell as xlsx.CellObject) })),
  );
  const hostile = cells.filter(({ v }) => typeof v === 'string' && isHostile(v));
  expect(hostile.filter(({ t, f }) => t !== 's' || f !== undefined).map(({ place }) => place)).toEqual([]);
  expect(cells.filter(({ f }) => f !== undefined && isHostile(f)).map(({ place }) => place)).toEqual([]);
  const all = hostile.map(({ v }) => v as string).join('\n');
  for (const text of HOSTILE.values()) if (!/^<script>/.test(text)) expect(all).toContain(text);
  expect(all).toContain(HOSTILE_FILE);
  const generated = new Set(hostile.map(({ place }) => place.split('!')[0]));
  expect([...generated]).toEqual(expect.arrayContaining(['組織目標展開整理表', '部の総括', '取込記録']));
});

test('no part of the package holds raw markup, an outside link or a command', () => {
  for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(out)))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = strFromU8(bytes);
    expect([name, /<img|<script|TargetMode="External"|<ddeLink/.test(text)]).toEqual([name, false]);
  }
});

test('findings quote the text as it is, in JSON that stays JSON', () => {
  const { findings } = checked.json() as { findings: { message: string }[] };
  expect(findings.some(({ message }) => message.includes('onerror'))).toBe(true);
});
