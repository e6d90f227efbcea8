// The size of the heads around a sheet's cells.

/** Width of the row heads and height of the column heads, in pixels. */
export const HEAD = { width: 44, height: 24 } as const;
