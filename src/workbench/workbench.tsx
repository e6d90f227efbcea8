// The page: tool bar, sheet and tabs on the left, the pane on the right. Draws the bench's state; its deeds are the bench's.
import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type DragEvent, type ReactElement } from 'react';
import { useHeldDrops } from '../panel/views/shared/use-held-drops';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { OpenBook } from './bench-state';
import { BenchNotices } from './bench-notices';
import { BenchQuestions } from './bench-questions';
import { BenchToolbar } from './bench-toolbar';
import { pickedFile } from './files/file-access';
import type { BookSheetsProps } from './book-sheets';
import { StartCard } from './start-card';

export interface WorkbenchProps {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly lang: 'ja' | 'en';
  /** What draws an open workbook; null until it has arrived. */
  readonly book: {
    readonly Sheets: (props: BookSheetsProps) => ReactElement;
    readonly pane: (open: OpenBook) => ReactElement;
  } | null;
}

export function Workbench({ bench, words, lang, book }: WorkbenchProps): ReactElement {
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
          <OpenSheets key={open.id} {...{ bench, words, open }} Sheets={book?.Sheets ?? null} />
        ) : (
          <StartCard {...{ bench, words, lang, state }} />
        )}
      </main>
      <aside className="workbench-side" aria-label={words.title}>
        {open && book?.pane(open)}
      </aside>
      <BenchQuestions {...{ bench, state, words }} />
    </div>
  );
}

type OpenSheetsProps = BookSheetsProps & {
  readonly Sheets: ((props: BookSheetsProps) => ReactElement) | null;
};

const OpenSheets = ({ Sheets, ...props }: OpenSheetsProps): ReactElement =>
  Sheets ? <Sheets {...props} /> : <Spinner className="start-card" label={props.words.opening} />;

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
