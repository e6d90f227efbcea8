// What goes into a returned workbook, as plain data that a thread can take, and what became of it. Whoever holds the bytes writes them.
import type { GeneratedTable } from '../forms/write/generated/figures';
import { returnEdits, returnLinks, type SheetLink } from '../forms/write/generated/return-sheet';
import type { Conflict, Edit } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import type { WorkbookFault } from '../workbook/port';
import type { SheetSpec } from '../workbook/sheet-spec';

/** Who signs our notes. */
export const RETURN_AUTHOR = 'Tenkai 差戻し';

/** All that is said at one cell, zero-based. */
export interface ReturnNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ReturnWriting {
  readonly notes: readonly ReturnNote[];
  /** The sheet that lists them. */
  readonly sheet: GeneratedTable;
  /** SHA-256 of the bytes that were read: others are not written. Null when they are not known. */
  readonly sha256: string | null;
}

export type ReturnedFile =
  | { readonly kind: 'annotated'; readonly bytes: Uint8Array; readonly notes: number }
  /** A kind of file that is only read (.xls, .ods, .csv, encrypted): the list in a new .xlsx. */
  | { readonly kind: 'listed'; readonly bytes: Uint8Array }
  /** The file is another than the one that was read. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** What became of accepted changes. */
export type ChangedFile =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  /** A kind of file that is only read. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** How a file is annotated; the shape is workbook/file's. */
export interface ReturnAnnotation {
  edits(grids: readonly Grid[]): readonly Edit[];
  links(grids: readonly Grid[]): readonly (SheetLink & { readonly from: string })[];
  readonly notes: readonly ReturnNote[];
  readonly author: string;
  readonly sha256: string | null;
  readonly list: readonly SheetSpec[];
}

export const annotationOf = ({ sheet, notes, sha256 }: ReturnWriting): ReturnAnnotation => ({
  edits: (grids) => returnEdits(sheet, grids),
  links: returnLinks,
  ...{ notes, author: RETURN_AUTHOR, sha256, list: [sheet.spec] },
});
