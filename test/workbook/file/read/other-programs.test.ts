// Files as other programs write them: every value equals what SheetJS, the oracle, reads from the same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as SheetJs from '@e965/xlsx';
import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { openWorkbook } from '../../../../src/workbook/file/open';
import { isCellError, type Grid } from '../../../../src/workbook/grid';
import { workbookBytes } from '../../../bench/data';

type Held = string | number | boolean | null;

const shown = (grid: Grid, row: number, column: number): Held => {
  const value = grid.value(row, column);
  return isCellError(value) ? value.error : value;
};

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A',
}; // prettier-ignore

function oracleValue(cell: SheetJs.CellObject | undefined): Held {
  if (!cell || cell.t === 'z' || cell.v === undefined) return null;
  return cell.t === 'e' ? (ERRORS[Number(cell.v)] ?? '?') : (cell.v as Held);
}

/** Everything that differs between our reading and the oracle's. */
async function differences(name: string, bytes: Uint8Array): Promise<string[]> {
  const outcome = await openWorkbook(name, bytes);
  if (outcome.kind === 'fault') return [`${outcome.fault.code}: ${outcome.fault.detail}`];
  const book = SheetJs.read(bytes, { type: 'array', cellFormula: true, cellNF: true });
  const differing: string[] = [];
  if (book.SheetNames.join() !== outcome.workbook.grids.map((grid) => grid.name).join())
    differing.push('sheet names');
  let cells = 0;
  for (const grid of outcome.workbook.grids) {
    const sheet = book.Sheets[grid.name] ?? {};
    const end = sheet['!ref'] ? SheetJs.utils.decode_range(sheet['!ref']).e : { r: -1, c: -1 };
    for (let row = 0; row <= Math.max(end.r, grid.rowCount - 1); row += 1) {
      for (let column = 0; column <= Math.max(end.c, grid.columnCount - 1); column += 1) {
        const address = SheetJs.utils.encode_cell({ r: row, c: column });
        const cell = sheet[address] as SheetJs.CellObject | undefined;
        const [ours, theirs] = [shown(grid, row, column), oracleValue(cell)];
        if (theirs !== null) cells += 1;
        if (ours !== theirs) differing.push(`${grid.name}!${address}: ${String(ours)} / ${String(theirs)}`);
        // The old format keeps formulas as tokens: that there is one is known, its text is not.
        const formula = cell?.f ? (name.endsWith('.xls') ? '=' : `=${cell.f}`) : null;
        if (grid.formula(row, column) !== formula) differing.push(`${address}: ${String(formula)}`);
      }
    }
  }
  if (cells < 5) differing.push('hardly any cells to compare');
  return differing.slice(0, 20);
}

const ROWS: readonly (readonly Held[])[] = [
  ['課名', '目標項目', '目標値', '割合', '期限', '済'],
  ['総務課', '窓口の\n待ち時間', 15, 0.35, 45748, true],
  ['髙﨑（税務）', ' 前後の空白 ', -2.5, 1e-7, 0.5, false],
  ['007', '<&>"\'', 123456789.123, 0, 1, true],
  [null, '=1+1', 1e21, 0.1 + 0.2, 60, false],
];

function sheetJsBytes(bookType: SheetJs.BookType, bookSST = false): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet(ROWS.map((row) => [...row]));
  sheet['C6'] = { t: 'n', v: 12.5, f: 'SUM(C2:C3)' };
  sheet['D6'] = { t: 'e', v: 42 };
  sheet['!ref'] = 'A1:F6';
  const book = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(book, sheet, '課の目標');
  return new Uint8Array(SheetJs.write(book, { bookType, type: 'array', bookSST }) as ArrayBuffer);
}

async function excelJsBytes(): Promise<Uint8Array> {
  const book = new ExcelJsWorkbook();
  const sheet = book.addWorksheet('課の目標');
  ROWS.forEach((row) => sheet.addRow([...row]));
  sheet.getCell('H1').value = { richText: [{ text: '太' }, { text: '字', font: { bold: true } }] };
  sheet.getCell('H2').value = { formula: 'C2*2', result: 30 };
  sheet.getCell('H3').value = { error: '#N/A' };
  sheet.getCell('H4').value = new Date(Date.UTC(2025, 3, 1));
  sheet.mergeCells('A8:C9');
  book.addWorksheet('隠し', { state: 'hidden' }).getCell('B2').value = '有';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('written by a library', () => {
  test.each(['xlsx', 'xlsm'] as const)('SheetJS .%s', async (type) => {
    expect(await differences(`a.${type}`, sheetJsBytes(type))).toEqual([]);
  });
  test('SheetJS with shared strings', async () => {
    expect(await differences('a.xlsx', sheetJsBytes('xlsx', true))).toEqual([]);
  });
  test('SheetJS .xls', async () => {
    expect(await differences('a.xls', sheetJsBytes('biff8'))).toEqual([]);
  });
  test('exceljs', async () => {
    expect(await differences('a.xlsx', await excelJsBytes())).toEqual([]);
  });
  test('hucre', async () => {
    // An ES module, which Jest cannot take in: it writes in a process of its own.
    const rows = JSON.stringify(ROWS);
    const program = `import { writeXlsx } from 'hucre'; process.stdout.write(await writeXlsx({ sheets: [{ name: '課の目標', rows: ${rows} }] }));`;
    const written = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: __dirname });
    expect(await differences('a.xlsx', new Uint8Array(written.stdout))).toEqual([]);
  });
  test('the bench’s own data', async () => {
    expect(
      await differences('a.xlsx', workbookBytes({ seed: 3, sheets: 2, rows: 200, columns: 15 })),
    ).toEqual([]);
  });
});

const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
(hasOffice ? describe : describe.skip)(
  `written by LibreOffice${hasOffice ? '' : ' (soffice is not installed)'}`,
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-read-'));
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

    const convert = (bytes: Uint8Array, type: string): Uint8Array => {
    const out = path.join(folder, `out-${type}`);
    fs.writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', type, '--outdir', out, path.join(folder, 'in.xlsx')], { stdio: 'ignore' });
    return new Uint8Array(fs.readFileSync(path.join(out, `in.${type}`)));
  }; // prettier-ignore

    test.each(['xlsx', 'xls'])('.%s', async (type) => {
      expect(await differences(`a.${type}`, convert(await excelJsBytes(), type))).toEqual([]);
    });
    test('.ods holds the same values as the .xlsx it was made from', async () => {
      const bytes = await excelJsBytes();
      // First: it holds this thread up, and reading has a limit by the clock.
      const converted = convert(bytes, 'ods');
      const [from, to] = [await openWorkbook('a.xlsx', bytes), await openWorkbook('a.ods', converted)];
      if (from.kind === 'fault' || to.kind === 'fault') throw new Error(JSON.stringify([from, to]));
      // LibreOffice writes a logical value as the formula TRUE() with the number 1, and numbers to fifteen digits.
      const plain = (value: Held): Held =>
        typeof value === 'string' || value === null ? value : Number(Number(value).toPrecision(15));
      const values = (grid: Grid): unknown[][] =>
        Array.from({ length: grid.rowCount }, (_, row) =>
          Array.from({ length: grid.columnCount }, (__, column) => plain(shown(grid, row, column))),
        );
      expect(
        to.workbook.grids.map((grid) => [grid.name, grid.visibility, grid.merges, values(grid)]),
      ).toEqual(from.workbook.grids.map((grid) => [grid.name, grid.visibility, grid.merges, values(grid)]));
    });
  },
);

const real = path.resolve(__dirname, '../../../../../shared/real');
const layouts = fs.existsSync(real) ? fs.readdirSync(real).filter((name) => name.endsWith('.xlsx')) : [];
(layouts.length > 0 ? describe : describe.skip)(
  `real layouts${layouts.length > 0 ? '' : ' (shared/real is absent)'}`,
  () => {
    test.each(layouts.length > 0 ? layouts : ['-'])('%s', async (name) => {
      expect(await differences(name, new Uint8Array(fs.readFileSync(path.join(real, name))))).toEqual([]);
    });
  },
);
