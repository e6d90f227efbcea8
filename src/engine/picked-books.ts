// Picked files, each read once while it stays picked.
import { isDraftSource, type DraftSource } from '../actions/draft-source';
import type { DraftFile } from '../domain/draft';
import type { ReadOutcome, WorkbookSource } from '../workbook/port';
import type { PickedBook } from './engine';
import { breathe } from './breathe';

export interface PickedBooks {
  /** In the order given; what is picked no more is forgotten. */
  sources(books: readonly PickedBook[]): readonly WorkbookSource[];
  /** The one of that name among those given last. */
  named(name: string): WorkbookSource | null;
}

export function pickedBooks(open: (book: PickedBook) => WorkbookSource): PickedBooks {
  let kept: ReadonlyMap<string, WorkbookSource> = new Map();
  return {
    sources(books) {
      kept = new Map(books.map((book) => [book.key, kept.get(book.key) ?? readOnce(open(book))]));
      return [...kept.values()];
    },
    named: (name) => [...kept.values()].find((source) => source.name === name) ?? null,
  };
}

/** What was read stays read; a fault is tried again. Other questions get a turn between files. */
function readOnce(source: WorkbookSource): WorkbookSource {
  let kept: ReadOutcome | null = null;
  const whole: WorkbookSource = {
    name: source.name,
    async read(signal) {
      if (kept) return kept;
      await breathe();
      const outcome = await source.read(signal);
      if (outcome.kind === 'read') kept = outcome;
      return outcome;
    },
  };
  return isDraftSource(source) ? { ...whole, ...draftOnce(source) } : whole;
}

/** The same for what a file says, read in a thread: the last reading under the same name and headings. */
function draftOnce(source: DraftSource): Pick<DraftSource, 'atOnce' | 'readDraft'> {
  let kept: { readonly reading: string; readonly draft: DraftFile } | null = null;
  return {
    atOnce: source.atOnce,
    async readDraft(reading, signal) {
      const asked = JSON.stringify(reading);
      if (kept?.reading === asked) return kept.draft;
      const draft = await source.readDraft(reading, signal);
      if (!draft.fault) kept = { reading: asked, draft };
      return draft;
    },
  };
}
