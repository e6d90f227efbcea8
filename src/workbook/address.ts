// A1 addresses ⇄ zero-based row and column. Sheet names are not part of an address here.

export interface CellAddress {
  /** zero-based */
  readonly row: number;
  /** zero-based */
  readonly column: number;
}
/** Inclusive, zero-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → `A`, 26 → `AA`. */
export function formatColumn(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}

export const formatAddress = (row: number, column: number): string => `${formatColumn(column)}${row + 1}`;

/** `B7` or `$B$7` → address; null for anything else. */
export function parseAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column > 16384 || row > 1048575 ? null : { row, column: column - 1 };
}

/** `B7:D9` or `B7` → range; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [first, last = first] = text.split(':');
  const a = parseAddress(first ?? '');
  const b = parseAddress(last ?? '');
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const formatRange = (range: CellRange): string => {
  const from = formatAddress(range.top, range.left);
  const to = formatAddress(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
};
