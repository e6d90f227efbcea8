// CSV, old .xls, password-protected files, and the small parts that stand on their own.
import { createHash } from 'node:crypto';
import * as SheetJs from '@e965/xlsx';
import fc from 'fast-check';
import { crc32 as zlibFreeCrc } from '../../../../src/workbook/file/read/zip/crc32';
import { openWorkbook, type OpenOptions } from '../../../../src/workbook/file/open';
import { numberOf } from '../../../../src/workbook/file/read/cells/numbers';
import { sha256, sha256Plain } from '../../../../src/workbook/file/read/decrypt/sha256';
import { nameHash } from '../../../../src/workbook/file/read/xml/xml';
import type { CellValue } from '../../../../src/workbook/grid';
import { packageBytes, sheetData } from './package-bytes';

async function valuesOf(
  name: string,
  bytes: Uint8Array,
  options?: OpenOptions,
): Promise<readonly (readonly CellValue[])[] | string> {
  const outcome = await openWorkbook(name, bytes, options);
  if (outcome.kind === 'fault') return outcome.fault.code;
  const grid = outcome.workbook.grids[0]!;
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => grid.value(row, column)),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((unit, at) =>
    view.setUint16(at * 2, unit, little),
  );
  return bytes;
};
/** 課名,目標⏎総務課,表 in Shift_JIS: 表 ends in 0x5C, the backslash that careless readers trip over. */
const SHIFT_JIS = Uint8Array.of(0x89, 0xdb, 0x96, 0xbc, 0x2c, 0x96, 0xda, 0x95, 0x57, 0x0d, 0x0a, 0x91, 0x8d, 0x96, 0xb1, 0x89, 0xdb, 0x2c, 0x95, 0x5c); // prettier-ignore

describe('CSV', () => {
  test.each([
    ['UTF-8', utf8('課名,目標\r\n総務課,表')],
    ['UTF-8 with a byte order mark', utf8('\u{FEFF}課名,目標\r\n総務課,表')],
    ['UTF-16, little end first', utf16('課名,目標\r\n総務課,表', true)],
    ['UTF-16, big end first', utf16('課名,目標\n総務課,表', false)],
    ['Shift_JIS', SHIFT_JIS],
    ['tabs between', utf8('課名\t目標\n総務課\t表\n')],
  ])('%s', async (_, bytes) => {
    expect(await valuesOf('課.csv', bytes)).toEqual([['課名', '目標'], ['総務課', '表']]); // prettier-ignore
  });

  test.each([
    ['numbers', '1,-2.5,0,0.1', [[1, -2.5, 0, 0.1]]],
    ['what looks like a number and is none', '007,1e5,0x1F,+1,"1,234",12345678901234567,1.,.5', [['007', '1e5', '0x1F', '+1', '1,234', '12345678901234567', '1.', '.5']]],
    ['formulas are text', '=1+1,"=HYPERLINK(""x"")",@SUM(A1),-1+1', [['=1+1', '=HYPERLINK("x")', '@SUM(A1)', '-1+1']]],
    ['quotes, separators and line breaks inside quotes', '"a ""b""","c,d","e\r\nf"', [['a "b"', 'c,d', 'e\nf']]],
    ['short and empty lines', 'a,,c\n\nd', [['a', null, 'c'], [null, null, null], ['d', null, null]]],
    ['a quote that never ends', 'a,"b\nc', [['a', 'b\nc']]],
    ['dates stay as they look', '2025/4/1,R7.4.1', [['2025/4/1', 'R7.4.1']]],
  ] as const)('%s', async (_, text, values) => {
    expect(await valuesOf('a.csv', utf8(text))).toEqual(values);
  }); // prettier-ignore

  test('the sheet is named after the file; bytes without meaning are no table', async () => {
    const outcome = await openWorkbook('C:\\目標\\総務課.csv', utf8('a'));
    expect(outcome.kind === 'read' && outcome.workbook.grids[0]!.name).toBe('総務課');
    expect(await valuesOf('a.csv', Uint8Array.of(0x61, 0, 0x62))).toBe('not-a-workbook');
    expect(await valuesOf('a.csv', Uint8Array.of(0x61, 0xff, 0xfd))).toBe('not-a-workbook');
  });

  test('the type is told from the bytes: a workbook named .csv is a workbook', async () => {
    expect(
      await valuesOf('a.csv', packageBytes({ sheets: [sheetData('<row><c><v>5</v></c></row>')] })),
    ).toEqual([[5]]);
  });

  test('any table written by the rule is read back', async () => {
    const field = fc.string({
      unit: fc.constantFrom('あ', 'x', ',', '"', '\n', ' ', '=', '\t'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(','))
          .join('\r\n');
        const expected = rows.map((row) => row.map((each) => each || null));
        expect(await valuesOf('a.csv', utf8(`"頭",見出し\r\n${text}`))).toEqual([
          ['頭', '見出し'],
          ...expected,
        ]);
      }),
    );
  });
});

describe('passwords', () => {
  const plain = packageBytes({ sheets: [sheetData('<row><c t="str"><v>秘</v></c></row>')] });
  const encrypted = (type?: 'standard'): Uint8Array => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { encrypt } = require('officecrypto-tool') as typeof import('officecrypto-tool');
    const input = Buffer.from(plain);
    return new Uint8Array(encrypt(input, type ? { password: 'ひみつ1', type } : { password: 'ひみつ1' }));
  };
  const limits = { milliseconds: 60_000 };

  test.each([['agile', undefined], ['standard', 'standard']] as const)('%s encryption', async (_, type) => {
    const bytes = encrypted(type);
    expect(await valuesOf('a.xlsx', bytes)).toBe('encrypted');
    expect(await valuesOf('a.xlsx', bytes, { password: '違う', limits })).toBe('wrong-password');
    expect(await valuesOf('a.xlsx', bytes, { password: 'ひみつ1', limits })).toEqual([['秘']]);
  }); // prettier-ignore

  test('a count of hashing rounds that would take hours ends with its time', async () => {
    const bytes = encrypted();
    const text = Buffer.from(bytes).toString('latin1').replace('spinCount="100000"', 'spinCount="99999e9"');
    expect(await valuesOf('a.xlsx', new Uint8Array(Buffer.from(text, 'latin1')), { password: 'x', limits: { milliseconds: 300 } })).toBe('timeout');
  }); // prettier-ignore

  test('an .xls that says it is encrypted', async () => {
    const book = SheetJs.utils.book_new();
    SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet([['x']]), 'S');
    const bytes = new Uint8Array(SheetJs.write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    const text = Buffer.from(bytes).toString('latin1');
    // The record after BOF (0x0809, 16 bytes) becomes FilePass.
    const bof = text.indexOf('\x09\x08\x10\x00');
    bytes[bof + 20] = 0x2f;
    bytes[bof + 21] = 0;
    expect(await valuesOf('a.xls', bytes)).toBe('encrypted');
  });
});

describe('small parts', () => {
  test.each(['', 'abc', 'あ'.repeat(1000), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(119)])(
    'SHA-256 of %p, with and without the platform',
    async (text) => {
      const expected = createHash('sha256').update(text).digest('hex');
      expect(sha256Plain(utf8(text))).toBe(expected);
      expect(await sha256(utf8(text))).toBe(expected);
    },
  );

  test('CRC-32 has its check value, in one piece or in several', () => {
    expect(zlibFreeCrc(utf8('123456789'))).toBe(0xcbf43926);
    expect(zlibFreeCrc(utf8('56789'), zlibFreeCrc(utf8('1234')))).toBe(0xcbf43926);
  });

  test('a number read from bytes is the number that JavaScript reads', () => {
    const text = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.tuple(fc.integer(), fc.nat(99999)).map(([whole, part]) => `${whole}.${part}`),
      fc.integer().map((number) => `00${Math.abs(number)}`),
    );
    fc.assert(
      fc.property(text, (each) => {
        const bytes = utf8(each);
        expect(numberOf(bytes, 0, bytes.length)).toBe(Number(each));
      }),
      { numRuns: 2000 },
    );
  });

  test('no two names that the readers know share a hash', () => {
    const names = 'worksheet sheetData row c v f is t r s si rPh col cols mergeCell mergeCells hidden min max ref sst numFmts numFmt numFmtId formatCode cellXfs cellStyleXfs xf Relationship Id Type Target TargetMode sheet sheets workbookPr name state id date1904 dimension sheetViews sheetFormatPr conditionalFormatting cfRule dataValidations hyperlinks pageMargins pageSetup drawing legacyDrawing extLst ext phoneticPr rPr font fonts fill fills border borders dxf dxfs cellStyle definedName calcPr bookViews fileVersion keyData encryptedKey spinCount'.split(' '); // prettier-ignore
    expect(new Set(names.map(nameHash)).size).toBe(names.length);
  });
});
