// The readers that are measured, each behind one function: bytes in, every cell's value out, row by row from A1.
import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { openWorkbook } from '../../src/workbook/file/open';
import { readZipDirectory, type ZipEntry } from '../../src/workbook/file/read/zip/zip';
import { DEFAULT_LIMITS } from '../../src/workbook/file/read/limits';

type Value = string | number | boolean | null;
type Read = (bytes: Uint8Array, add: (value: Value) => void) => Promise<void>;

/** The part of a day that exceljs loses to milliseconds is put right; no time of day is in the data. */
const serialOf = (date: Date): number => Math.round(date.getTime() / 86_400_000) + 25_569;

async function tenkai(): Promise<Read> {
  return async (bytes, add) => {
    const outcome = await openWorkbook('bench.xlsx', bytes);
    if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
    for (const grid of outcome.workbook.grids) {
      for (let row = 0; row < grid.rowCount; row += 1) {
        for (let column = 0; column < grid.columnCount; column += 1) add(grid.value(row, column) as Value);
      }
    }
  };
}

/** Every value made and none hashed. The digest is the same for all readers, and no bare scan pays it: this tells what it costs. */
async function tenkaiValues(): Promise<Read> {
  const read = await tenkai();
  return (bytes) => read(bytes, () => undefined);
}

async function sheetJs(): Promise<Read> {
  const { read, utils } = await import('@e965/xlsx');
  return async (bytes, add) => {
    const book = read(bytes, { type: 'array', dense: true });
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name]!;
      const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
      const rows = (sheet['!data'] ?? []) as { v?: Value }[][];
      for (let row = 0; row <= e.r; row += 1) {
        for (let column = 0; column <= e.c; column += 1) add(rows[row]?.[column]?.v ?? null);
      }
    }
  };
}

async function excelJs(): Promise<Read> {
  const { Workbook } = await import('exceljs');
  return async (bytes, add) => {
    const book = new Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    book.eachSheet((sheet) => {
      for (let row = 1; row <= sheet.rowCount; row += 1) {
        const cells = sheet.getRow(row);
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const { value } = cells.getCell(column);
          add(value instanceof Date ? serialOf(value) : (value as Value));
        }
      }
    });
  };
}

async function hucre(): Promise<Read> {
  const { readXlsx } = await import('hucre');
  return async (bytes, add) => {
    const book = await readXlsx(bytes);
    for (const sheet of book.sheets) {
      for (const row of sheet.rows)
        for (const value of row) add(value instanceof Date ? serialOf(value) : (value as Value));
    }
  };
}

/** Inflates with the same library and looks at every byte once for tags: nobody who reads XML can do with less. */
async function bare(): Promise<Read> {
  return async (bytes) => {
    eachPart(bytes, (entry) => {
      let tags = 0;
      const inflate = new Inflate((chunk) => (tags += tagsIn(chunk)));
      for (let at = 0; at < entry.data.length; at += STEP) {
        inflate.push(entry.data.subarray(at, at + STEP), at + STEP >= entry.data.length);
      }
      return tags;
    });
  };
}

const STEP = 64 * 1024;

/** The same with Node's own zlib, as Tenkai uses it in Node: the harder limit. */
async function bareZlib(): Promise<Read> {
  return async (bytes) => eachPart(bytes, (entry) => tagsIn(inflateRawSync(entry.data)));
}

function eachPart(bytes: Uint8Array, count: (entry: ZipEntry) => number): void {
  const parts = readZipDirectory(bytes, DEFAULT_LIMITS);
  if (!(parts instanceof Map)) throw new Error('not an archive');
  let tags = 0;
  for (const entry of parts.values() as Iterable<ZipEntry>) tags += count(entry);
  if (tags === 0) throw new Error('no tags');
}

function tagsIn(bytes: Uint8Array): number {
  let tags = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x3c) tags += 1;
  return tags;
}

export const READERS = { bare, 'bare-zlib': bareZlib, tenkai, 'tenkai-values': tenkaiValues, hucre, 'sheetjs': sheetJs, exceljs: excelJs } as const; // prettier-ignore
/** openpyxl is none of them: it runs in Python (openpyxl.ts). */
export type ReaderName = keyof typeof READERS | 'openpyxl';
