// What is refused, with which fault, and how soon: bombs, damage, DOCTYPE, cancellation.
import { strToU8, zipSync } from 'fflate';
import { openWorkbook, type OpenOptions } from '../../../../src/workbook/file/open';
import { packageBytes, sheetData } from './package-bytes';
import { processorTime } from '../../../processor-time';

async function faultOf(bytes: Uint8Array, options?: OpenOptions, name = 'x.xlsx'): Promise<string> {
  const outcome = await openWorkbook(name, bytes, options);
  return outcome.kind === 'fault' ? outcome.fault.code : 'read';
}

const one = sheetData('<row><c><v>1</v></c></row>');
const withSheet = (xml: string): Uint8Array =>
  packageBytes({ sheets: [one], replaced: { 'xl/worksheets/sheet1.xml': xml } });

/** Writes another number over a part's declared size, in its local header and in the directory. */
function declare(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < out.length; at += 1) {
    const signature = view.getUint32(at, true);
    const [nameAt, sizeAt] =
      signature === 0x02014b50 ? [46, 24] : signature === 0x04034b50 ? [30, 22] : [0, 0];
    if (nameAt > 0 && name.every((byte, index) => out[at + nameAt + index] === byte))
      view.setUint32(at + sizeAt, size, true);
  }
  return out;
}

describe('bombs', () => {
  const spaces = strToU8(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`);
  const bomb = packageBytes({ sheets: [one], replaced: { 'xl/worksheets/sheet1.xml': spaces } });
  const part = 'xl/worksheets/sheet1.xml';

  test('a part that says it is a gigabyte is refused at once', async () => {
    const before = process.cpuUsage();
    expect(await faultOf(declare(bomb, part, 1_000_000_000))).toBe('too-large');
    expect(processorTime(before)).toBeLessThan(200);
  });

  test('a part compressed beyond belief is refused', async () => {
    expect(await faultOf(bomb)).toBe('too-large');
  });

  test('a part that lies about its size is refused as soon as it passes what it says', async () => {
    const before = process.cpuUsage();
    expect(await faultOf(declare(bomb, part, 1000))).toBe('damaged');
    expect(processorTime(before)).toBeLessThan(2_000);
  });

  test('parts that share their bytes are refused', async () => {
    const bytes = packageBytes({ sheets: [one, one], level: 0 });
    const view = new DataView(bytes.buffer);
    const offsets: number[] = [];
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) offsets.push(at);
    const [first, second] = offsets.slice(-2) as [number, number];
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    expect(await faultOf(bytes)).toBe('damaged');
  });

  test.each([
    ['cells', sheetData(`<row>${'<c><v>1</v></c>'.repeat(101)}</row>`), { cells: 100 }],
    ['a used range too wide to walk over', sheetData('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>'), {}],
    ['nested elements', sheetData(`<row><c>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</c></row>`), {}],
    ['texts', sheetData(`<row><c t="str"><v>${'a'.repeat(2000)}</v></c></row>`), { textBytes: 1000 }],
    ['one endless text', sheetData(`<row><c t="str"><v>${'ab'.repeat(100_000)}</v></c></row>`), { tokenBytes: 50_000 }],
    ['the file itself', one, { fileBytes: 100 }],
    ['sheets', one, { sheets: 0 }],
  ])('too many or too much: %s', async (_, sheet, limits) => {
    expect(await faultOf(packageBytes({ sheets: [sheet], level: 0 }), { limits })).toBe('too-large');
  }); // prettier-ignore

  test('merges over whole sheets leave the sheet as large as its cells', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50);
    const outcome = await openWorkbook(
      'x.xlsx',
      packageBytes({ sheets: [`${one}<mergeCells>${merges}</mergeCells>`] }),
    );
    expect(
      outcome.kind === 'read' && [
        outcome.workbook.grids[0]!.rowCount,
        outcome.workbook.grids[0]!.merges.length,
      ],
    ).toEqual([1, 0]);
  });
});

describe('damage', () => {
  const good = packageBytes({ sheets: [one], level: 0 });
  const flipped = (at: number): Uint8Array => good.map((byte, index) => (index === at ? byte ^ 1 : byte));

  test.each([
    ['a bit inside a part (CRC)', flipped(new TextDecoder('latin1').decode(good).indexOf('<sheetData>') + 3), 'damaged'],
    ['a file cut in half', good.slice(0, good.length / 2), 'damaged'],
    ['tags that do not match', withSheet('<worksheet><sheetData></worksheet></sheetData>'), 'damaged'],
    ['XML that breaks off', withSheet('<worksheet><sheetData><row>'), 'damaged'],
    ['nothing at all in a part', withSheet(''), 'damaged'],
    ['a text that is not there', withSheet('<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'), 'damaged'],
    ['a cell outside the sheet', withSheet('<worksheet><sheetData><row><c r="XFE1"><v>7</v></c></row></sheetData></worksheet>'), 'damaged'],
    ['a row outside the sheet', withSheet('<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'), 'damaged'],
    ['a DOCTYPE', withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'unreadable'],
    ['two parts of one name', zipSync({ 'a.xml': strToU8('1'), 'A.XML': strToU8('2') }), 'damaged'],
    ['a sheet whose part is missing', packageBytes({ sheets: [one], replaced: { 'xl/worksheets/sheet1.xml': null } }), 'damaged'],
    ['an archive of something else', zipSync({ 'readme.txt': strToU8('x') }), 'not-a-workbook'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'not-a-workbook'],
    ['nothing', new Uint8Array(0), 'not-a-workbook'],
    ['a text with a workbook’s name', strToU8('課名,目標'), 'not-a-workbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(bytes)).toBe(code);
  }); // prettier-ignore
});

describe('time', () => {
  const large = packageBytes({
    sheets: [sheetData(Array.from({ length: 20_000 }, (_, row) => `<row><c><v>${row}</v></c><c><v>${row * 7}</v></c></row>`).join(''))],
  }); // prettier-ignore

  test('a cancelled reading says so', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await faultOf(large, { signal: controller.signal })).toBe('cancelled');
  });

  test('a reading out of time says so', async () => {
    expect(await faultOf(large, { limits: { milliseconds: 0 } })).toBe('timeout');
  });
});
