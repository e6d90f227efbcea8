// What the pane needs from whoever holds it: Excel's task pane or the workbench page. Composition roots implement it; the
// pane itself never names a host, a file library or a browser store.
import type { ActionWords } from '../actions/words';
import type { SolverPort } from '../balance/solver/solver-port';
import type { Period } from '../domain/terms';
import type { AddSheet } from '../workbook/edit';
import type { HostNotice, WorkbookPort, WorkbookSource, WorkbookView } from '../workbook/port';

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
  /** Ways by which files did not arrive on this machine. */
  readonly lostWays: readonly WayName[];
}
export const DEFAULT_PREFERENCES: Preferences = {
  lang: 'ja',
  period: null,
  maskNames: false,
  tab: 'link',
  lostWays: [],
};

/** A file that a person picked or dropped; a browser `File` wrapped. */
export interface PickedFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder, a save dialog, a new window of Excel, a download. */
export const WAYS = ['folder', 'dialog', 'excel', 'download'] as const;
export type WayName = (typeof WAYS)[number];

/** One way in which files can reach the person. */
export interface DeliveryWay {
  readonly name: WayName;
  /** The page itself sees the files arrive; else only the person can tell. */
  readonly observed: boolean;
  takes(names: readonly string[]): boolean;
  begin(names: readonly string[]): Promise<Delivery>;
}
export type Delivery =
  /** `put` rejects when the file could not be handed over. */
  | { readonly kind: 'ready'; put(file: NewFile): Promise<void> }
  /** The browser shows its dialog only on a fresh click. */
  | { readonly kind: 'needs-click' }
  /** The person closed the dialog. */
  | { readonly kind: 'refused' }
  /** Not to be had here. */
  | { readonly kind: 'failed'; readonly detail: string };

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
  /** How files can reach the person here, best first. */
  readonly ways: readonly DeliveryWay[];
  /** All of the files in one archive. */
  zip(files: readonly NewFile[]): Promise<Uint8Array>;
  /** Text of .txt, .md, .docx; null when it cannot be read as text. */
  policyText(file: PickedFile): Promise<string | null>;
  /** The sample department as sheets of one workbook, to be shown and written like any others. */
  sampleSheets(words: ActionWords): Promise<readonly SheetSpec[]>;
  readonly preferences: { read(): Preferences; write(preferences: Preferences): void };
  now(): Date;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  readonly version: string;
  /** What the host tells while it works. Returns the listener's removal. */
  onHost?(listener: (notice: HostNotice) => void): () => void;
  /** Fetches files of the page that later deeds need. */
  fetchAhead?(): Promise<unknown>;
  /** Hears what should not have happened (a bug, a broken host), for the log; the person is told in words. */
  failed?(thrown: unknown): void;
}
