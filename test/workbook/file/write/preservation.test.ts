// Patching a foreign workbook: every part that an edit does not concern stays byte for byte, compressed as it was.
import { strFromU8, unzipSync } from 'fflate';
import { openFilePort, type FilePort } from '../../../../src/workbook/file/port';
import { readZip } from '../../../../src/workbook/file/write/zip';
import type { Edit } from '../../../../src/workbook/edit';
import { readAll, set } from '../../../contracts/workbook-port';
import { REPORT } from '../../../contracts/contents';
import { packageFaults } from './package-faults';
import { CARRIED, richWorkbook } from './rich-workbook';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await richWorkbook();
});

async function open(): Promise<FilePort> {
  const outcome = await openFilePort('課.xlsm', bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.port;
}
async function applied(port: FilePort, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const outcome = await port.apply(edits);
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}
const raw = (zip: Uint8Array): Map<string, string> =>
  new Map(readZip(zip)!.map((entry) => [entry.name, Buffer.from(entry.data).toString('base64')]));
/** Part names whose compressed bytes differ, appeared or went. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [raw(before), raw(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}
const partText = (zip: Uint8Array, name: string): string => strFromU8(unzipSync(zip)[name]!);

describe('two edited cells', () => {
  const edits = [set('目標', 'B5', '目標4', '書き換え'), set('目標', 'C6', 0.5, 0.6)];

  test('change their sheet part and the flag that makes Excel compute, nothing else', async () => {
    const port = await open();
    await applied(port, edits);
    expect(changedParts(bytes, await port.save())).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(partText(await port.save(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
  test('leave the rest of the sheet part as it was written', async () => {
    const port = await open();
    await applied(port, edits);
    const cell = (address: string) => new RegExp(`<c r="${address}"[^>]*>.*?</c>`);
    const without = (xml: string) =>
      ['B5', 'C6'].reduce((text, one) => text.replace(cell(one), ''), xml).replaceAll(/ spans="[^"]*"/g, '');
    const name = 'xl/worksheets/sheet1.xml';
    expect(without(partText(await port.save(), name))).toBe(without(partText(bytes, name)));
    expect(partText(await port.save(), name)).toMatch(
      /<c r="B5"[^>]*t="inlineStr"><is><t>書き換え<\/t><\/is><\/c>/,
    );
  });
  test('carry macros, charts, pivot caches and custom XML whole', async () => {
    const port = await open();
    await applied(port, edits);
    const parts = unzipSync(await port.save());
    for (const [name, content] of Object.entries(CARRIED))
      expect([name, parts[name]]).toEqual([name, content]);
  });
  test('undone give the sheet part back word for word, rich text too', async () => {
    const port = await open();
    const undo = await applied(port, [...edits, set('目標', 'B2', '太い目標', 'x'), set('目標', 'D2', 2, 9)]);
    await applied(port, undo);
    const name = 'xl/worksheets/sheet1.xml';
    const spansOff = (xml: string) => xml.replaceAll(/ spans="[^"]*"/g, '');
    expect(spansOff(partText(await port.save(), name))).toBe(spansOff(partText(bytes, name)));
  });
});

test('a formula that is written over takes the order of computing with it, relationship and type too', async () => {
  const port = await open();
  await applied(port, [set('目標', 'D3', 4, 5)]);
  const saved = await port.save();
  expect(Object.keys(unzipSync(saved))).not.toContain('xl/calcChain.xml');
  expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  expect(packageFaults(saved)).toEqual([]);
});

test('an added sheet is told to every part that must know, and its removal leaves none of it', async () => {
  const port = await open();
  const before = await readAll(port);
  const undo = await applied(port, [{ kind: 'add-sheet', spec: REPORT }]);
  const saved = await port.save();
  expect(packageFaults(saved)).toEqual([]);
  expect(partText(saved, 'xl/workbook.xml')).toMatch(/_xlnm\._FilterDatabase" localSheetId="2"/);
  await applied(port, undo);
  expect(packageFaults(await port.save())).toEqual([]);
  expect(partText(await port.save(), 'xl/workbook.xml')).not.toContain('localSheetId="2"');
  expect(Object.keys(unzipSync(await port.save()))).not.toContain('xl/worksheets/sheet3.xml');
  expect(await readAll(port)).toEqual(before);
});

test('a heading of a table is refused with its reason, and nothing is written', async () => {
  const port = await open();
  const outcome = await port.apply([set('表', 'A1', '区分', '種別'), set('目標', 'B5', '目標4', 'x')]);
  expect(outcome).toEqual({
    kind: 'fault',
    fault: { code: 'unreadable', detail: "表!A1 is a table's heading" },
  });
  expect(await port.save()).toEqual(bytes);
});

test.each([
  ['a list in text', 'a.csv', '番号,目標\n1,a\n'],
  ['an archive of another kind', 'a.ods', 'PK'],
])('%s is never written to', async (_, name, text) => {
  const source = new TextEncoder().encode(text);
  const opened = await openFilePort(name, source);
  if (opened.kind === 'fault') return expect(opened.fault.code).toMatch(/not-a-workbook|damaged|unreadable/);
  const outcome = await opened.port.apply([{ kind: 'add-sheet', spec: REPORT }]);
  expect(outcome).toEqual({ kind: 'fault', fault: { code: 'unreadable', detail: 'read-only format' } });
  return expect(await opened.port.save()).toEqual(source);
});

test('applies wait for each other, and a failed one stops nobody', async () => {
  const port = await open();
  const outcomes = await Promise.allSettled([
    port.apply([set('目標', 'B5', '目標4', 'a')]),
    port.apply([set('目標', 'B5', 'a', 'b'), set('目標', 'B5', 'b', 'c')]),
    port.apply([set('目標', 'B5', 'a', 'd')]),
  ]);
  expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value.kind : 'rejected'))).toEqual([
    'applied',
    'rejected',
    'applied',
  ]);
  expect((await readAll(port))[0]!.cells.B5!.value).toBe('d');
});
