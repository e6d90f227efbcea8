// Comma-separated text (RFC 4180) into one grid. Text stays text: `=1+1`, `007` and `2025/4/1` are what they look like.
import type { CellValue, Grid } from '../../grid';
import { createGrid } from '../../memory-grid';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { fault } from './faults';

/** Bytes as text: by byte order mark, else UTF-8 when it is valid, else Shift_JIS; null when it is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  if (bytes.includes(0)) return null;
  return decodeAs('utf-8', bytes) ?? decodeAs('shift_jis', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Excel's own largest sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const ROWS_BETWEEN_PAUSES = 2_000;

/** One sheet named after the file. */
export async function readCsv(
  name: string,
  text: string,
  budget: Budget,
): Promise<readonly Grid[] | WorkbookFault> {
  const separator = separatorOf(text);
  const rows: CellValue[][] = [];
  const reader = new RecordReader(text, separator);
  for (let record = reader.next(); record; record = reader.next()) {
    rows.push(record.map(valueOf));
    if (rows.length > MOST_ROWS || record.length > MOST_COLUMNS)
      return fault('too-large', 'more cells than a sheet has');
    const refused =
      budget.spendCells(record.length) ??
      (rows.length % ROWS_BETWEEN_PAUSES === 0 ? await budget.pause() : null);
    if (refused) return refused;
  }
  return [createGrid({ name: sheetName(name), rows })];
}

/** Tabs where the first line has tabs and no commas (Excel's "Unicode text"). */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = text.slice(0, end < 0 ? undefined : end);
  return line.includes('\t') && !line.includes(',') ? '\t' : ',';
}

const sheetName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'CSV';

/** Digits as a number is shown: no leading zeros, no separators, no exponent, no more digits than a number can keep. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

function valueOf(field: string): CellValue {
  if (field === '') return null;
  return NUMBER.test(field) && field.replace(/\D/g, '').length <= 15 ? Number(field) : field;
}

class RecordReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  /** The fields of the next line; null at the end. */
  next(): string[] | null {
    if (this.at >= this.text.length) return null;
    const fields: string[] = [];
    do fields.push(this.text[this.at] === '"' ? this.quoted() : this.plain());
    while (this.passSeparator());
    this.passLineEnd();
    return fields;
  }

  private plain(): string {
    const from = this.at;
    while (this.at < this.text.length && !this.atEnd(this.text[this.at]!)) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** Two quotes stand for one; what follows a closing quote up to the next separator is kept. */
  private quoted(): string {
    let field = '';
    this.at += 1;
    for (;;) {
      const quote = this.text.indexOf('"', this.at);
      if (quote < 0) {
        field += this.text.slice(this.at);
        this.at = this.text.length;
        return normalBreaks(field);
      }
      field += this.text.slice(this.at, quote);
      this.at = quote + 1;
      if (this.text[this.at] !== '"') return normalBreaks(field) + this.plain();
      field += '"';
      this.at += 1;
    }
  }

  private atEnd(character: string): boolean {
    return character === this.separator || character === '\n' || character === '\r';
  }

  private passSeparator(): boolean {
    if (this.text[this.at] !== this.separator) return false;
    this.at += 1;
    return true;
  }

  private passLineEnd(): void {
    if (this.text[this.at] === '\r') this.at += 1;
    if (this.text[this.at] === '\n') this.at += 1;
  }
}

const normalBreaks = (field: string): string => field.replace(/\r\n?/g, '\n');
