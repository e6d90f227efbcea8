// The workbench page's composition root: the file adapter, the browser's stores and the start, put together; what an open workbook
// needs arrives in a file of its own.
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { TABS } from '../panel/ports';
import { fetchTab } from '../panel/views/parts';
import { Bench } from '../workbench/bench';
import type { SampleIndex, SampleRound } from '../workbench/bench-state';
import { draftStore } from '../workbench/files/draft-store';
import { browserFiles } from '../workbench/files/file-access';
import { Workbench } from '../workbench/workbench';
import { workbenchWords } from '../wording/workbench';
import { browserPorts } from './browser-ports';
import { Themed } from './themes';
import { webCalculator } from './web-calculator';
import { webReaders } from './web-readers';

const readers = webReaders({ early: true });
const shared = browserPorts();
const ROUNDS: readonly SampleRound[] = ['start', 'mid', 'end'];

async function sampleIndex(): Promise<SampleIndex | null> {
  try {
    const answer = await fetch('samples/index.json');
    return answer.ok ? ((await answer.json()) as SampleIndex) : null;
  } catch {
    return null;
  }
}

async function sampleBytes(round: SampleRound, name: string): Promise<Uint8Array> {
  const answer = await fetch(`samples/${round}/${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(`sample ${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// crypto.randomUUID is only there on secure pages.
const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
const kept = typeof indexedDB === 'undefined' ? null : indexedDB;
const recent = import('../workbench/files/recent-files').then(
  ({ recentFiles }) => recentFiles(kept, newId),
  () => null,
);

const bench = new Bench({
  files: browserFiles(window),
  drafts: draftStore(kept),
  readers,
  calculator: webCalculator,
  recent: () => recent,
  sampleIndex,
  sampleBytes,
  now: () => Date.now(),
  newId,
});

type BookFile = typeof import('./workbench-book');

/** Fetched while the person is at the start; what did not arrive is asked for again when a workbook is opened. */
function useBookFile(needed: boolean): BookFile | null {
  const [file, setFile] = useState<BookFile | null>(null);
  useEffect(() => {
    if (file) return;
    import('./workbench-book').then(setFile, () => needed && bench.tell({ kind: 'part-missing' }));
  }, [needed]);
  return file;
}

function Page(): ReactElement {
  const { open } = useSyncExternalStore(bench.subscribe, bench.state);
  const file = useBookFile(open !== null);
  const [lang, setLang] = useState(shared.preferences.read().lang);
  useEffect(() => void (document.documentElement.lang = lang), [lang]);
  return (
    <Workbench
      bench={bench}
      words={workbenchWords[lang]}
      lang={lang}
      book={
        file && {
          Sheets: file.BookSheets,
          pane: (book) => (
            <file.BookPane key={book.id} {...{ bench, shared }} open={book} onLanguage={setLang} />
          ),
        }
      }
    />
  );
}

const asked = new URLSearchParams(window.location.search);
const tab = TABS.find((name) => name === asked.get('tab'));
if (tab) shared.preferences.write({ ...shared.preferences.read(), tab });
fetchTab(shared.preferences.read().tab);
const round = ROUNDS.find((name) => name === asked.get('sample')) ?? null;
void bench.start(round);
createRoot(document.getElementById('root')!).render(
  <Themed>
    <Page />
  </Themed>,
);
