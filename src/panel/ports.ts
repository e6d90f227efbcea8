// What the pane needs from whoever holds it: Excel's task pane or the workbench page. Composition roots implement it; the
// pane itself never names a host, a file library or a browser store.
import type { Period } from '../domain/terms';
import type { Engine, NewFile } from '../engine/engine';
import type { AcceptedChange } from '../engine/returns';
import type { HostNotice, WorkbookPort, WorkbookView } from '../workbook/port';

export type { NewFile } from '../engine/engine';
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

/** A file that a person picked or dropped: read where it is needed, not here. */
export interface PickedFile {
  readonly name: string;
  readonly file: Blob;
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
  /** Judges, and makes whatever is written: in a thread of its own where the page has one. */
  readonly engine: Engine;
  /** How files can reach the person here, best first. */
  readonly ways: readonly DeliveryWay[];
  /** Changes accepted for picked workbooks, kept on this machine by the open workbook's name; `write` in place of the former ones. */
  readonly waiting: {
    read(workbook: string): readonly AcceptedChange[];
    write(workbook: string, changes: readonly AcceptedChange[]): void;
  };
  readonly preferences: { read(): Preferences; write(preferences: Preferences): void };
  now(): Date;
  readonly version: string;
  /** What the host tells while it works. Returns the listener's removal. */
  onHost?(listener: (notice: HostNotice) => void): () => void;
  /** Hears what should not have happened (a bug, a broken host), for the log; the person is told in words. */
  failed?(thrown: unknown): void;
}
