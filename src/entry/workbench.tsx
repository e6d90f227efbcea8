// The workbench page's composition root: the file adapter, the browser's stores and the pane, put together.
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { TABS } from '../panel/ports';
import { createSession, type Session } from '../panel/state/session';
import { Panel } from '../panel/views/panel';
import { fetchTab } from '../panel/views/parts';
import { Bench } from '../workbench/bench';
import type { OpenBook, SampleIndex, SampleRound } from '../workbench/bench-state';
import { draftStore } from '../workbench/files/draft-store';
import { dialogWay, downloadWay, folderWay } from '../workbench/files/delivery-ways';
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

const bench = new Bench({
  files: browserFiles(window),
  drafts: draftStore(typeof indexedDB === 'undefined' ? null : indexedDB),
  readers,
  calculator: webCalculator,
  sampleIndex,
  sampleBytes,
  now: () => Date.now(),
  // crypto.randomUUID is only there on secure pages.
  newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
});

/** A session lives as long as its workbook is open. */
function sessionOf({ document }: OpenBook): Session {
  const session = createSession({
    ...shared,
    kind: 'workbench',
    workbook: document,
    view: document,
    ways: [folderWay(window), dialogWay(window), downloadWay(window)],
  });
  return session;
}

/** A sample shows at once what the pane makes of it: its divisions are taken in and rolled up. */
async function begin(session: Session, sample: SampleRound | null): Promise<void> {
  await session.start();
  if (!sample) return;
  const divisions = bench.sampleDivisions(sample).map(async ({ name, bytes }) => ({
    ...{ name, file: new Blob([(await bytes()).slice()]) },
  }));
  session.consolidating.add(await Promise.all(divisions));
  await session.consolidating.run();
  session.hush();
}

function Page(): ReactElement {
  const { open } = useSyncExternalStore(bench.subscribe, bench.state);
  const session = useMemo(() => (open ? sessionOf(open) : null), [open?.id]);
  const [lang, setLang] = useState(shared.preferences.read().lang);
  useEffect(() => {
    if (!session) return;
    void begin(session, open?.sample ?? null);
    const stop = session.subscribe(() => setLang(session.state().preferences.lang));
    return () => {
      stop();
      session.stop();
    };
  }, [session]);
  useEffect(() => void (document.documentElement.lang = lang), [lang]);
  return (
    <Workbench
      bench={bench}
      words={workbenchWords[lang]}
      lang={lang}
      panel={() => (session ? <Panel session={session} /> : <></>)}
    />
  );
}

const asked = new URLSearchParams(window.location.search);
const tab = TABS.find((name) => name === asked.get('tab'));
if (tab) shared.preferences.write({ ...shared.preferences.read(), tab });
fetchTab(shared.preferences.read().tab);
const round = ROUNDS.find((name) => name === asked.get('sample')) ?? 'start';
void bench.start(asked.get('start') === 'empty' ? null : round);
createRoot(document.getElementById('root')!).render(
  <Themed>
    <Page />
  </Themed>,
);
