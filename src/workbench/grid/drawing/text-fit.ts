// How wide a text is drawn, about, and what is done with one that does not fit: numbers are never cut, for a cut number is another
// number. Pure; measured by counting, because asking the browser for each cell would take longer than drawing it.
import { formatGeneral } from '../../../workbook/number-format';
import { fontPixels } from './look-css';
import type { Font } from '../../../workbook/looks/look';

const HALF = 0.55;

/** Widths in ems: East-Asian characters are whole, others about half. */
export function textEms(text: string): number {
  let ems = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    ems +=
      code > 0x2e7f && !(code >= 0xff61 && code <= 0xff9f)
        ? 1
        : code === 0x20 || code === 0x2c || code === 0x2e
          ? 0.3
          : HALF;
  }
  return ems;
}

export const textPixels = (text: string, font: Font): number =>
  textEms(text) * fontPixels(font) * (font.bold ? 1.04 : 1);

/** What a number shows in so much room: `#` where it does not fit, fewer decimals where its format leaves that open. */
export function fittingNumber(
  value: number,
  text: string,
  font: Font,
  room: number,
  general: boolean,
): string {
  if (textPixels(text, font) * 0.94 <= room) return text;
  if (general) {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const shorter = formatGeneral(Number(value.toFixed(decimals)));
      if (Number(shorter) !== 0 && textPixels(shorter, font) * 0.94 <= room) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / (fontPixels(font) * HALF))));
}

/** Share of its size that a text is drawn in to fit; 1 when it fits. */
export const shrunk = (text: string, font: Font, room: number): number =>
  Math.min(1, Math.max(0.2, room / Math.max(1, textPixels(text, font))));
