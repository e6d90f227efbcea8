// The task pane as a whole: theme, header, four tabs, what would be written, footer. Tabs arrive when they are first opened.
import {
  FluentProvider,
  Spinner,
  Tab,
  TabList,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { Suspense, useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { TABS, type TabName } from '../ports';
import { isEmpty, judgedView } from '../state/judged';
import type { Session } from '../state/session';
import { isShown } from '../state/state';
import { drawnParts, fetchRest } from './parts';
import { useHeldDrops } from './shared/use-held-drops';
import { SessionContext, usePanel } from './shared/use-panel';
import { Footer } from './shell/footer';
import { Header } from './shell/header';
import { useComeBack, useKeepFocus } from './shell/keep-focus';
import { Announcements, Messages } from './shell/messages';
import { PartBoundary } from './shell/part-boundary';

export type PanelLook = 'light' | 'dark' | 'contrast';

export interface PanelProps {
  readonly session: Session;
  /** The host's look; without it, what the system prefers. */
  readonly look?: PanelLook;
}

export function Panel({ session, look }: PanelProps): ReactElement {
  const preferred = useSystemLook();
  return (
    <FluentProvider theme={THEMES[look ?? preferred]} className="pane-theme">
      <SessionContext.Provider value={session}>
        <Pane />
      </SessionContext.Provider>
    </FluentProvider>
  );
}

const FONT = "'Yu Gothic UI', 'Meiryo', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";
const japanese = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONT });
const THEMES: Readonly<Record<PanelLook, Theme>> = {
  light: japanese(webLightTheme),
  dark: japanese(webDarkTheme),
  contrast: japanese(teamsHighContrastTheme),
};

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function systemLook(): PanelLook {
  if (typeof matchMedia !== 'function') return 'light';
  const [contrast, dark] = QUERIES.map((query) => matchMedia(query).matches);
  return contrast ? 'contrast' : dark ? 'dark' : 'light';
}

function useSystemLook(): PanelLook {
  return useSyncExternalStore((changed) => {
    if (typeof matchMedia !== 'function') return () => undefined;
    const lists = QUERIES.map((query) => matchMedia(query));
    for (const list of lists) list.addEventListener('change', changed);
    return () => lists.forEach((list) => list.removeEventListener('change', changed));
  }, systemLook);
}

function Pane(): ReactElement {
  const { session, state, lang } = usePanel();
  const { checked, preferences } = state;
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const stands = checked !== null;
  useEffect(() => {
    if (stands) fetchRest(session.ports);
  }, [stands, session]);
  const pane = useKeepFocus();
  useHeldDrops();
  return (
    <div ref={pane} className="pane" lang={lang}>
      <Header />
      <Tabs />
      <Announcements />
      <Messages />
      <div
        className="pane-main"
        role="tabpanel"
        id="pane-panel"
        aria-labelledby={`pane-tab-${preferences.tab}`}
        aria-busy={state.reading}
      >
        <Contents />
      </div>
      <Footer />
    </div>
  );
}

/** What would be written covers the tab, which keeps what was typed into it. */
function Contents(): ReactElement {
  const { state, words } = usePanel();
  const { checked, pending, preferences } = state;
  const [parts, setParts] = useState(drawnParts);
  const shown = pending !== null && isShown(pending);
  useComeBack(shown, preferences.tab);
  const starts = checked !== null && isEmpty(checked) && state.consolidate.result === null;
  const View = starts ? parts.FirstRun : parts.tabs[preferences.tab];
  return (
    <PartBoundary at={preferences.tab} onAgain={() => setParts(drawnParts())}>
      <Suspense fallback={<Spinner size="small" label={words.common.loading} />}>
        {shown && <parts.WritePreview pending={pending} />}
        <div hidden={shown}>
          {checked ? <View /> : state.reading && <Spinner size="small" label={words.common.reading} />}
        </div>
      </Suspense>
    </PartBoundary>
  );
}

function Tabs(): ReactElement {
  const { session, state, words } = usePanel();
  const errors = judgedView(state)?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <nav className="pane-tabs" aria-label={words.header.tabs}>
      <TabList
        size="small"
        selectedValue={state.preferences.tab}
        onTabSelect={(_, { value }) => session.show(value as TabName)}
      >
        {TABS.map((tab) => (
          <Tab key={tab} id={`pane-tab-${tab}`} value={tab} aria-controls="pane-panel">
            {words.tabs[tab]}
            {tab === 'check' && errors > 0 && (
              <span className="count">
                {errors}
                <span className="visually-hidden"> {words.check.severity.error}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
