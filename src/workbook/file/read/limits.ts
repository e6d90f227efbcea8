// What one file may cost before it is refused. Counted while reading, not believed from what the file says of itself.

export interface Limits {
  /** Bytes of the file as it comes. */
  readonly fileBytes: number;
  /** Parts in the archive. */
  readonly parts: number;
  /** Inflated bytes of all parts together, and of one. */
  readonly inflatedBytes: number;
  readonly partBytes: number;
  /** Inflated ÷ compressed; looked at only in parts of over a megabyte. */
  readonly ratio: number;
  readonly sheets: number;
  /** Cells that hold something, of all sheets together. */
  readonly cells: number;
  /** Rows × columns of one sheet's used range: what a reader of the grid has to walk over. */
  readonly area: number;
  /** UTF-8 bytes of all texts and formulas together. */
  readonly textBytes: number;
  /** Bytes of one tag or one text. */
  readonly tokenBytes: number;
  /** Elements inside elements. */
  readonly depth: number;
  readonly milliseconds: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 100 * MB,
  parts: 10_000,
  inflatedBytes: 384 * MB,
  partBytes: 256 * MB,
  ratio: 400,
  sheets: 512,
  cells: 4_000_000,
  area: 48_000_000,
  textBytes: 96 * MB,
  tokenBytes: 2 * MB,
  depth: 128,
  milliseconds: 9_000,
};
