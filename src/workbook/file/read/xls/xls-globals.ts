// The first part of an .xls stream: its sheets, shared texts, number formats and date system (MS-XLS 2.1.7.20.3).
import type { DateSystem, Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import { BiffCursor, ContinuedBytes } from './biff';
import type { Budget } from '../budget';
import { builtInFormat } from '../cells/builtin-formats';
import { fault } from '../faults';
import type { TextPool } from '../cells/text-pool';

const BOF = 0x809, EOF = 0x0a, CODE_PAGE = 0x42, DATE_MODE = 0x22, FORMAT = 0x41e, XF = 0xe0; // prettier-ignore
const BOUND_SHEET = 0x85, SST = 0xfc; // prettier-ignore
/** A sheet of cells, in BOUNDSHEET's words; others are charts and macros. */
const WORKSHEET = 0;
const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;
const TEXTS_BETWEEN_CHECKS = 4096;

export interface XlsSheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Where its own records begin in the stream. */
  readonly at: number;
}

export class XlsGlobals {
  readonly sheets: XlsSheetEntry[] = [];
  dateSystem: DateSystem = 1900;
  /** Since Excel 97; before it strings are bytes of a code page. */
  wide = true;
  private codePage = 1252;
  private readonly codes = new Map<number, string>();
  private readonly formatIds: number[] = [];

  constructor(
    private readonly texts: TextPool,
    private readonly budget: Budget,
  ) {}

  read(stream: Uint8Array): WorkbookFault | null {
    const cursor = new BiffCursor(stream, 0);
    if (!cursor.next() || !cursor.is(BOF)) return fault('damaged', 'no beginning of a workbook');
    this.wide = cursor.u16(0) >= 0x600;
    while (cursor.next()) {
      if (cursor.is(EOF)) return this.sheets.length > 0 ? null : fault('damaged', 'no sheets');
      const refused = this.record(cursor);
      if (refused) return refused;
    }
    return fault('damaged', 'a workbook that breaks off');
  }

  private record(cursor: BiffCursor): WorkbookFault | null {
    switch (cursor.type) {
      case CODE_PAGE: this.codePage = cursor.u16(0); return null;
      case DATE_MODE: this.dateSystem = cursor.u16(0) === 1 ? 1904 : 1900; return null;
      case XF: this.formatIds.push(cursor.u16(2)); return null;
      case FORMAT: this.codes.set(cursor.u16(0), this.wide ? stringAt(cursor, 2) : this.bytesAt(cursor, 3, cursor.u8(2))); return null;
      case BOUND_SHEET: return this.addSheet(cursor);
      case SST: return this.readTexts(cursor);
      default: return null;
    } // prettier-ignore
  }

  /** Format codes by the number of a cell's XF. */
  formats(): string[] {
    return this.formatIds.map((id) => this.codes.get(id) ?? builtInFormat(id));
  }

  private addSheet(cursor: BiffCursor): WorkbookFault | null {
    if (cursor.u8(5) !== WORKSHEET) return null;
    const count = cursor.u8(6);
    const name = this.wide
      ? new ContinuedBytes(cursor, 8).characters(count, (cursor.u8(7) & 1) === 1)
      : this.bytesAt(cursor, 7, count);
    this.sheets.push({ name, visibility: VISIBILITY[cursor.u8(4) & 3] ?? 'visible', at: cursor.u32(0) });
    return this.sheets.length > this.budget.limits.sheets ? fault('too-large', 'sheets') : null;
  }

  private readTexts(cursor: BiffCursor): WorkbookFault | null {
    const count = cursor.u32(4);
    const bytes = new ContinuedBytes(cursor, 8);
    for (let index = 0; index < count && !bytes.ended; index += 1) {
      this.texts.appendString(bytes.richString());
      this.texts.end();
      const refused = index % TEXTS_BETWEEN_CHECKS === 0 ? (this.texts.fault ?? this.budget.stopped()) : null;
      if (refused) return refused;
    }
    return this.texts.fault;
  }

  /** A string of bytes in the file's code page, in formats before Excel 97. */
  bytesAt(cursor: BiffCursor, offset: number, count: number): string {
    const from = cursor.start + offset;
    return codePageDecoder(this.codePage).decode(
      cursor.bytes.subarray(from, Math.min(from + count, cursor.end)),
    );
  }
}

/** Characters with their count in two bytes before them. */
export function stringAt(cursor: BiffCursor, offset: number): string {
  const count = cursor.u16(offset);
  const wide = (cursor.u8(offset + 2) & 1) === 1;
  return new ContinuedBytes(cursor, offset + 3).characters(count, wide);
}

const decoders = new Map<number, TextDecoder>();

function codePageDecoder(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known) return known;
  const decoder = new TextDecoder(page === 932 ? 'shift_jis' : 'windows-1252');
  if (decoders.size < 16) decoders.set(page, decoder);
  return decoder;
}
