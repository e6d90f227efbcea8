// The page: tool bar, sheet and tabs on the left, the pane on the right. Draws the bench's state; its deeds are the bench's.
import { useEffect, useState, useSyncExternalStore, type DragEvent, type ReactElement } from 'react';
import { useHeldDrops } from '../panel/views/shared/use-held-drops';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { OpenBook } from './bench-state';
import { BenchNotices } from './bench-notices';
import { BenchQuestions } from './bench-questions';
import { BenchToolbar } from './bench-toolbar';
import { pickedFile } from './files/file-access';
import { BookSheets } from './book-sheets';
import { StartCard } from './start-card';

export interface WorkbenchProps {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly lang: 'ja' | 'en';
  /** The pane for an open workbook. */
  readonly panel: (open: OpenBook) => ReactElement;
}

export function Workbench({ bench, words, lang, panel }: WorkbenchProps): ReactElement {
  const state = useSyncExternalStore(bench.subscribe, bench.state);
  const { open } = state;
  const drop = useDrop((files) => void bench.dropped(files.map((file) => pickedFile(file))));
  useEffect(() => guardLeaving(bench), [bench]);
  useEffect(() => {
    document.title = open ? `${open.document.name} - ${words.title}` : words.title;
  }, [open, words]);
  return (
    <div className="workbench">
      <main className={drop.over ? 'workbench-sheet drop-over' : 'workbench-sheet'} {...drop.handlers}>
        <h1 className="visually-hidden">{words.title}</h1>
        <BenchToolbar {...{ bench, state, words }} />
        <BenchNotices {...{ bench, state, words, lang }} />
        {open ? (
          <BookSheets key={open.id} {...{ bench, words, open }} />
        ) : (
          <StartCard {...{ bench, words }} busy={state.busy !== null} />
        )}
      </main>
      <aside className="workbench-side" aria-label={words.title}>
        {open && panel(open)}
      </aside>
      <BenchQuestions {...{ bench, state, words }} />
    </div>
  );
}

/** Files dropped on the sheet; elsewhere on the page a dropped file must not replace the page. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  useHeldDrops();
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer.types.includes('Files')) setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onFiles(files);
    },
  };
  return { over, handlers };
}

/** The browser asks before the page goes while something is unsaved. */
function guardLeaving(bench: Bench): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (bench.state().open?.document.state().unsaved) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
