// Keeps the unsaved edits of an open workbook in the browser's store, shortly after each, and drops them once saved.
import type { OpenBook } from '../bench-state';
import type { DraftStore } from './draft-store';

/** Milliseconds after an edit. */
const QUIET = 300;

/** Returns how to stop; what is kept stays. */
export function keepDraft(open: OpenBook, store: DraftStore, now: () => number): () => void {
  let kept = open.document.state().unsaved;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = open.document.state().edits;

  async function keep(): Promise<void> {
    timer = null;
    const { name, edits, unsaved } = open.document.state();
    told = edits;
    const draft = { id: open.id, name, at: now(), edits };
    if (!unsaved) {
      if (kept) await store.drop(open.id);
      kept = false;
    } else if (kept) await store.update(draft);
    else kept = await store.begin(draft, open.bytes);
  }

  const stop = open.document.subscribe(() => {
    const { edits, unsaved } = open.document.state();
    if (edits === told && unsaved === kept) return;
    timer ??= setTimeout(() => void keep(), QUIET);
  });
  return () => {
    stop();
    if (timer === null) return;
    clearTimeout(timer);
    void keep();
  };
}
