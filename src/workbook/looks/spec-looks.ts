// The looks of what the product writes itself: a new sheet by its spec, and cells by their named style.
import type { SetCell } from '../edit';
import type { CellStyle, SheetSpec } from '../sheet-spec';
import { FONT_NAME, LOOKS, STANDARD_SIZE, type CellLook } from '../styles';
import { PLAIN_ALIGNMENT, PLAIN_FONT, PLAIN_LOOK, NO_LINES, type Line, type Lines, type Look } from './look';
import { cellKey, PLAIN_SHEET, type ColumnLook, type RowLook, type SheetLooks } from './sheet-looks';
import { columnPixels, digitWidth, pixelsOfPoints } from './units';

const STYLES = Object.keys(LOOKS) as CellStyle[];
const STANDARD: Look = { ...PLAIN_LOOK, font: { ...PLAIN_FONT, name: FONT_NAME, size: STANDARD_SIZE } };
const OWN: readonly Look[] = STYLES.map((style) => lookOf(LOOKS[style]));

function lookOf({ font, fill, border, borderColor, horizontal, vertical, wrap }: CellLook): Look {
  return {
    font: { ...PLAIN_FONT, name: FONT_NAME, size: font.size, color: font.color, bold: font.bold ?? false, italic: font.italic ?? false },
    fill,
    lines: linesOf(border, borderColor),
    alignment: { ...PLAIN_ALIGNMENT, horizontal, vertical, wrap },
  }; // prettier-ignore
}

function linesOf(border: CellLook['border'], color: string): Lines {
  if (border === 'none') return NO_LINES;
  const line: Line = { kind: border === 'double-top' ? 'thin' : border, color };
  const around = { ...NO_LINES, top: line, right: line, bottom: line, left: line };
  return border === 'double-top' ? { ...around, top: { kind: 'double', color } } : around;
}

export function specLooks(spec: SheetSpec): SheetLooks {
  const digit = digitWidth(STANDARD.font);
  const since = new Map<number, number>();
  const rows = new Map<number, RowLook>();
  spec.rows.forEach((row, at) => {
    if (row?.height !== undefined)
      rows.set(at, { height: pixelsOfPoints(row.height), fixed: true, look: null, level: 0 });
    row?.cells.forEach((cell, column) => {
      if (cell) since.set(cellKey(at, column), placeOf(cell.style ?? 'plain'));
    });
  });
  const columns = spec.columns.map(({ width }, at): ColumnLook => ({
    first: at,
    last: at,
    width: columnPixels(width, digit),
    look: null,
    level: 0,
  }));
  return {
    ...PLAIN_SHEET,
    looks: [STANDARD, ...OWN],
    since,
    rows,
    columns,
    frozen: spec.freeze ?? PLAIN_SHEET.frozen,
  };
}

const placeOf = (style: CellStyle): number => 1 + STYLES.indexOf(style);

/** The looks with the cells that the product has written since; the same value when it has dressed none. */
export function withStyles(looks: SheetLooks, edits: readonly SetCell[]): SheetLooks {
  const styled = edits.flatMap(({ row, column, style }) => (style ? [{ row, column, style }] : []));
  if (styled.length === 0) return looks;
  const since = new Map(looks.since);
  for (const { row, column, style } of styled)
    since.set(cellKey(row, column), looks.looks.length - 1 + placeOf(style));
  return { ...looks, looks: [...looks.looks, ...OWN], since };
}
