// What an open workbook needs: its sheets and the pane beside them. A file of its own, so that the start is there at once.
import { useEffect, useMemo, type ReactElement } from 'react';
import type { PanelPorts } from '../panel/ports';
import { createSession, type Session } from '../panel/state/session';
import { Panel } from '../panel/views/panel';
import type { Bench } from '../workbench/bench';
import type { OpenBook, SampleRound } from '../workbench/bench-state';
import { dialogWay, downloadWay, folderWay } from '../workbench/files/delivery-ways';

export { BookSheets } from '../workbench/book-sheets';

type SharedPorts = Omit<PanelPorts, 'kind' | 'workbook' | 'view' | 'ways'>;

export interface BookPaneProps {
  readonly bench: Bench;
  readonly open: OpenBook;
  readonly shared: SharedPorts;
  readonly onLanguage: (lang: 'ja' | 'en') => void;
}

/** A session lives as long as its workbook is open. */
export function BookPane({ bench, open, shared, onLanguage }: BookPaneProps): ReactElement {
  const session = useMemo(() => sessionOf(open, shared), [open.id]);
  useEffect(() => {
    void begin(session, bench, open.sample);
    const stop = session.subscribe(() => onLanguage(session.state().preferences.lang));
    return () => {
      stop();
      session.stop();
    };
  }, [session]);
  return <Panel session={session} />;
}

const sessionOf = ({ document }: OpenBook, shared: SharedPorts): Session =>
  createSession({
    ...shared,
    kind: 'workbench',
    workbook: document,
    view: document,
    ways: [folderWay(window), dialogWay(window), downloadWay(window)],
  });

/** A sample shows at once what the pane makes of it: its divisions are taken in and rolled up. */
async function begin(session: Session, bench: Bench, sample: SampleRound | null): Promise<void> {
  await session.start();
  if (!sample) return;
  const divisions = bench.sampleDivisions(sample).map(async ({ name, bytes }) => ({
    ...{ name, file: new Blob([(await bytes()).slice()]) },
  }));
  session.consolidating.add(await Promise.all(divisions));
  await session.consolidating.run();
  session.hush();
}
