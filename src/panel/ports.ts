// What the pane needs from whoever holds it: Excel's task pane or the workbench page. Composition roots implement it; the
// pane itself never names a host, a file library or a browser store.
import type { ActionWords } from '../actions/words';
import type { SolverPort } from '../balance/solver/solver-port';
import type { Period } from '../domain/terms';
import type { AddSheet } from '../workbook/edit';
import type { WorkbookPort, WorkbookSource, WorkbookView } from '../workbook/port';

export type SheetSpec = AddSheet['spec'];
export type PanelLang = 'ja' | 'en';

export const TABS = ['link', 'check', 'load', 'consolidate'] as const;
/** 対応づけ・点検・業務負荷・集約. */
export type TabName = (typeof TABS)[number];

/** What the pane remembers between visits. Nothing of a workbook is among it. */
export interface Preferences {
  readonly lang: PanelLang;
  /** Null: the round that the sheets' titles name. */
  readonly period: Period | null;
  readonly maskNames: boolean;
  readonly tab: TabName;
}
export const DEFAULT_PREFERENCES: Preferences = {
  lang: 'ja',
  period: null,
  maskNames: false,
  tab: 'link',
};

/** A file that a person picked or dropped; a browser `File` wrapped. */
export interface PickedFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

export interface PanelPorts {
  readonly kind: 'excel' | 'workbench';
  /** The open workbook. */
  readonly workbook: WorkbookPort;
  /** Null where nothing can be selected or listened to: the pane then re-checks after its own writes and on demand. */
  readonly view: WorkbookView | null;
  /** Read in a worker where there is one; without the right password the source's `read` is a fault `encrypted` or `wrong-password`. */
  openPicked(file: PickedFile, password?: string): WorkbookSource;
  readonly solver: SolverPort;
  /** Bytes of a new .xlsx. */
  createWorkbook(specs: readonly SheetSpec[]): Promise<Uint8Array>;
  /** Hands a file to the person (download, or a save dialog). Rejects when it could not. */
  saveFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Text of .txt, .md, .docx; null when it cannot be read as text. */
  policyText(file: PickedFile): Promise<string | null>;
  /** The sample department as sheets of one workbook, to be shown and written like any others. */
  sampleSheets(words: ActionWords): Promise<readonly SheetSpec[]>;
  readonly preferences: { read(): Preferences; write(preferences: Preferences): void };
  now(): Date;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  readonly version: string;
  /** Tells when Excel waits for the person to leave a cell (true) and when it no longer does (false). Returns its removal. */
  onCellEdit?(listener: (waiting: boolean) => void): () => void;
  /** Fetches files of the page that later deeds need. */
  fetchAhead?(): Promise<unknown>;
  /** Hears what should not have happened (a bug, a broken host), for the log; the person is told in words. */
  failed?(thrown: unknown): void;
}
