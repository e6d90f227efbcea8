// The one door to a workbook, whatever holds it: Excel, a file's bytes, or memory. One contract suite tests every adapter.
import type { CellRange } from './address';
import type { Conflict, Edit } from './edit';
import type { Grid } from './grid';

export interface Workbook {
  /** The workbook's file name as the user knows it. */
  readonly name: string;
  /** SHA-256 of the bytes in hex; null when the workbook is open in a host. */
  readonly sha256: string | null;
  /** In tab order, chart sheets left out. */
  readonly grids: readonly Grid[];
}

/** Codes agree with domain/draft's FILE_FAULTS; `host-*` arise only in Excel. */
export const WORKBOOK_FAULTS = [
  'encrypted', 'wrong-password', 'damaged', 'not-a-workbook', 'too-large', 'unreadable', 'cancelled', 'timeout',
  'host-busy', 'host-cell-edit', 'host-error', 'host-half-written',
] as const; // prettier-ignore
export type WorkbookFaultCode = (typeof WORKBOOK_FAULTS)[number];
export interface WorkbookFault {
  readonly code: WorkbookFaultCode;
  /** For the log; never shown as it is. */
  readonly detail: string;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

export type ApplyOutcome =
  /** `undo` applied in one step restores everything touched. */
  | { readonly kind: 'applied'; readonly undo: readonly Edit[] }
  /** Nothing was written. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** Nothing was written, or it was taken back; `host-half-written` alone says that neither could be. */
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** What an interactive holder tells while it works. */
export type HostNotice =
  /** A cell is being edited; the person is asked to press Enter in it. */
  | { readonly kind: 'cell-edit'; readonly waiting: boolean }
  /** Excel (often for want of a printer) did not take the print setup; all else was written. */
  | { readonly kind: 'print-setup-refused'; readonly detail: string };

/**
 * What this version of Excel cannot do, for the person to know beforehand: it does not tell which cells are merged; whatever is written,
 * or new sheets alone, ends what Ctrl+Z could undo.
 */
export const HOST_LIMITS = ['merges-unseen', 'writes-end-undo', 'sheets-end-undo'] as const;
export type HostLimit = (typeof HOST_LIMITS)[number];

/** Something that can be read into grids: a picked file, a path, an open workbook. */
export interface WorkbookSource {
  readonly name: string;
  read(signal?: AbortSignal): Promise<ReadOutcome>;
}

/** A workbook that can be read again and written to. */
export interface WorkbookPort extends WorkbookSource {
  /** Reads from the start where `read` follows changes: what no change tells (cells that were merged) is seen again. */
  reread?(signal?: AbortSignal): Promise<ReadOutcome>;
  /** Absent: none. */
  readonly limits?: readonly HostLimit[];
  /** All or nothing. Edits to one cell may not repeat. */
  apply(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome>;
}

/** What an interactive holder (Excel, the workbench grid) can do besides. */
export interface WorkbookView {
  /** Brings the cell into view and selects it; false when it is gone. */
  select(sheet: string, range: CellRange): Promise<boolean>;
  /** Listeners return their own removal. `sheet` is the tab's name. */
  onSelected(listener: (sheet: string, range: CellRange) => void): () => void;
  /** Cells or sheets changed (a hint: read again); `sheet` is '' where it is gone or its name cannot be told. */
  onChanged(
    listener: (change: { readonly sheet: string; readonly range: CellRange | null }) => void,
  ): () => void;
}
