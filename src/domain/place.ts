// Where something stands: file, sheet, cell. Nothing about what stands there.

/** A place a person can go to. `sheet` and `cell` are null when the whole file, or the whole sheet, is meant. */
export interface Place {
  /** The file's name as the user knows it (base name; made unique when two files share it). */
  readonly file: string;
  readonly sheet: string | null;
  /** A1 address such as `B7`; of a merged cell, its top-left cell. */
  readonly cell: string | null;
}
