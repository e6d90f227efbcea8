// What the page and a reading thread say to each other. Plain data only.
import type { DraftReading } from '../../actions/draft-source';
import type { DraftFile } from '../../domain/draft';
import type { BookEdit } from '../../workbook/book-edit';
import type { WorkbookFault } from '../../workbook/port';
import type { SheetLooks } from '../../workbook/looks/sheet-looks';
import type { SheetSpec } from '../../workbook/sheet-spec';
import type { FileLocks } from '../files/file-locks';
import type { PackedGrid } from '../../workbook/packed-grid';

export type ReaderJob =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly password: string | null;
      /** Also tell what cannot be written. */
      readonly locks?: boolean;
    }
  /** What the workbook says, its grids left behind. */
  | {
      readonly kind: 'draft';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly password: string | null;
      readonly reading: DraftReading;
    }
  /** The bytes with these edits (in the order they were made) in them. */
  | {
      readonly kind: 'save';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly password: string | null;
      readonly edits: readonly BookEdit[];
    }
  /** How one sheet is dressed; asked when it is shown. */
  | {
      readonly kind: 'looks';
      readonly name: string;
      /** Done to the bytes before they are looked at. */
      readonly edits: readonly BookEdit[];
      readonly bytes: Uint8Array;
      readonly password: string | null;
      readonly sheet: string;
    }
  | { readonly kind: 'tabs'; readonly bytes: Uint8Array; readonly password: string | null }
  | { readonly kind: 'create'; readonly specs: readonly SheetSpec[] };

export type ReaderAnswer =
  | {
      readonly kind: 'read';
      readonly sha256: string | null;
      readonly grids: readonly PackedGrid[];
      readonly locks: FileLocks | null;
    }
  | { readonly kind: 'draft'; readonly draft: DraftFile }
  /** Null: the format tells none. */
  | { readonly kind: 'looks'; readonly looks: SheetLooks | null }
  /** Colours of tabs, by sheet. */
  | { readonly kind: 'tabs'; readonly colours: ReadonlyMap<string, string> }
  /** `rewritten`: the format cannot be edited in place; the bytes are a new .xlsx without the old one's looks. */
  | { readonly kind: 'saved'; readonly bytes: Uint8Array; readonly rewritten: boolean }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** A thread that answers one job after another. */
export interface ReaderThread {
  ask(job: ReaderJob): Promise<ReaderAnswer>;
  stop(): void;
}
