// What the page around the grid knows: which workbook is open, what is being asked, what has to be told.
import type { FileFaultCode } from '../domain/draft';
import type { Refusal } from './commands/command';
import type { OpenDocument } from './files/document';
import type { KeptDraft } from './files/draft-store';
import type { PickedBook } from './files/file-access';
import type { RecentFile } from './files/recent-files';
import type { LooksSource } from './reading/looks-source';

export interface OpenBook {
  /** Key of the draft in the browser's store. */
  readonly id: string;
  readonly document: OpenDocument;
  /** What the workbook was opened from; saving writes all edits into these. */
  readonly bytes: Uint8Array;
  readonly password: string | null;
  /** How the file dresses its sheets. */
  readonly looks: LooksSource;
  readonly handle: FileSystemFileHandle | null;
  /** When the file was opened or last saved over, in milliseconds since 1970. */
  readonly since: number;
  /** The round of samples it is from; null for a person's own workbook. */
  readonly sample: SampleRound | null;
  /** Its format cannot be written to: saving makes a new .xlsx without its looks. */
  readonly readOnlyFormat: boolean;
}

export type SampleRound = 'start' | 'mid' | 'end';

/** Names of the sample files, the department's first. */
export type SampleIndex = Readonly<Record<SampleRound, readonly string[]>>;

export type BenchNotice =
  | { readonly kind: 'saved' | 'downloaded'; readonly name: string }
  | { readonly kind: 'rewritten'; readonly name: string }
  | { readonly kind: 'not-saved'; readonly name: string }
  | { readonly kind: 'changed-on-disk'; readonly name: string }
  | { readonly kind: 'not-opened'; readonly name: string; readonly code: FileFaultCode }
  | { readonly kind: 'recent-refused' | 'recent-gone'; readonly name: string }
  | { readonly kind: 'no-sample' | 'part-missing' | 'nothing-to-print' | 'too-long-to-print' }
  | { readonly kind: 'protected'; readonly sheet: string }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'not-edited' }
  | { readonly kind: 'one-file' };

export type BenchQuestion =
  | { readonly kind: 'password'; readonly wrong: boolean; readonly name: string; answer(text: string): void }
  | { readonly kind: 'leave'; readonly name: string; go(): void }
  | { readonly kind: 'save-as'; readonly name: string };

export interface BenchState {
  readonly open: OpenBook | null;
  readonly busy: 'opening' | 'saving' | null;
  readonly drafts: readonly KeptDraft[];
  /** Files opened lately; empty where the browser keeps none. */
  readonly recent: readonly RecentFile[];
  readonly samples: SampleIndex | null;
  readonly notice: BenchNotice | null;
  readonly question: BenchQuestion | null;
  /** The shown sheet is on its way to the printer. */
  readonly printing: boolean;
}

export const FIRST_STATE: BenchState = {
  open: null,
  busy: null,
  drafts: [],
  recent: [],
  samples: null,
  notice: null,
  question: null,
  printing: false,
};

/** Where a workbook comes from. */
export interface BookOrigin {
  readonly book: PickedBook;
  readonly password?: string;
  readonly sample?: SampleRound;
  /** Unsaved edits of an earlier visit. */
  readonly draft?: KeptDraft;
}
