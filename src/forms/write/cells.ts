// Cells and rows of written sheets, in few words. Which style looks how is workbook/styles.ts's.
import type { CellStyle, SheetSpec, SpecCell } from '../../workbook/sheet-spec';

export type SpecRow = SheetSpec['rows'][number];

/** What a form row holds in one field: text, a number, or a number under a format (`{value: 0.3, format: '0%'}`). */
export type FormValue = string | number | { readonly value: number; readonly format: string };

/** Excel's limit on the characters of one cell; longer text is cut and ends in `…`. */
const MAX_TEXT = 32_767;
/** Characters that no workbook can hold. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** Text as a workbook gives it back: line breaks as `\n`, nothing that cannot be stored, empty as null. */
export function text(value: string | null, style: CellStyle = 'body'): SpecCell {
  if (value === null) return { value: null, style };
  const clean = /\p{Cc}/u.test(value) ? value.replace(/\r\n?/g, '\n').replace(CONTROL, '') : value;
  const fitting = clean.length <= MAX_TEXT ? clean : `${clean.slice(0, MAX_TEXT - 1)}…`;
  return { value: fitting === '' ? null : fitting, style };
}

export const count = (value: number | null, style: CellStyle = 'number'): SpecCell => ({
  value,
  style,
  format: '0',
});

/** 人 with two decimals. */
export const persons = (value: number | null, style: CellStyle = 'number'): SpecCell => ({
  value,
  style,
  format: '0.00',
});

/** A ratio shown as a percentage with one decimal; nothing when there is none. */
export const percent = (value: number | null, style: CellStyle = 'percent'): SpecCell => ({
  value,
  style,
  format: '0.0%',
});

export const headingRow = (headings: readonly string[]): SpecRow => ({
  cells: headings.map((heading) => text(heading, 'heading')),
});

export const row = (cells: readonly (SpecCell | null)[], height?: number): SpecRow =>
  height === undefined ? { cells } : { cells, height };

export function formCell(value: FormValue | undefined, style: CellStyle): SpecCell {
  if (value === undefined || value === '') return { value: null, style };
  return typeof value === 'object' ? { value: value.value, format: value.format, style } : { value, style };
}
