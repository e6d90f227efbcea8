// Excel's lengths as CSS pixels: points, EMU, and widths counted in digits of the standard font (ECMA-376 part 1, 18.3.1.13).
import type { Font } from './look';

export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);
export const pixelsOfEmu = (emu: number): number => Math.round(emu / 9525);

/** Widest digit of fonts that Japanese workbooks are set in, as a share of the font's size; others are as most Latin fonts. */
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/ｐゴシック|pgothic|ｐ明朝|pmincho|ゴシック|gothic|明朝|mincho/i, 0.55],
  [/メイリオ|meiryo/i, 0.62],
  [/calibri|carlito|times/i, 0.507],
];
const OTHER_DIGITS = 0.556;

/** Width of the widest digit, in whole pixels; 8 for 游ゴシック and ＭＳ Ｐゴシック in 11 points, 7 for Calibri. */
export function digitWidth({ name, size }: Pick<Font, 'name' | 'size'>): number {
  const share = DIGITS.find(([names]) => names.test(name ?? ''))?.[1] ?? OTHER_DIGITS;
  return Math.max(1, Math.round((size * 96 * share) / 72));
}

/** A `width` of the file → pixels. */
export const columnPixels = (width: number, digit: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

/** A column of so many characters with the cell's margins, rounded up to 8 pixels as Excel does for its standard width. */
export const standardWidth = (characters: number, digit: number): number =>
  Math.ceil((characters * digit + 5) / 8) * 8;

/** Height of a row of one line, in pixels: Japanese fonts of newer Windows stand taller. */
export function lineHeight({ name, size }: Pick<Font, 'name' | 'size'>): number {
  return Math.ceil(((size * 96) / 72) * lineShare(name));
}

/** Line height as a share of the font's size. */
export function lineShare(name: string | null): number {
  if (/游|yu ?(gothic|mincho)|メイリオ|meiryo/i.test(name ?? '')) return 1.66;
  if (/ＭＳ|ms ?p?(gothic|mincho)|biz/i.test(name ?? '')) return 1.2;
  return 1.3;
}
