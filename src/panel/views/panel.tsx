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
import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { TABS, type TabName } from '../ports';
import { judgedPlan } from '../state/findings';
import type { Session } from '../state/session';
import { isEmpty } from '../state/starting';
import { isShown } from '../state/state';
import { PartBoundary } from './shell/part-boundary';
import { Footer } from './shell/footer';
import { Header } from './shell/header';
import { Messages } from './shell/messages';
import { SessionContext, usePanel } from './shared/use-panel';

const LOADED = {
  link: () => import('./link/link-tab').then(({ LinkTab }) => ({ default: LinkTab })),
  check: () => import('./check/check-tab').then(({ CheckTab }) => ({ default: CheckTab })),
  load: () => import('./load/load-tab').then(({ LoadTab }) => ({ default: LoadTab })),
  consolidate: () =>
    import('./consolidate/consolidate-tab').then(({ ConsolidateTab }) => ({ default: ConsolidateTab })),
} satisfies Record<TabName, unknown>;
const PARTS = {
  link: lazy(LOADED.link),
  check: lazy(LOADED.check),
  load: lazy(LOADED.load),
  consolidate: lazy(LOADED.consolidate),
} satisfies Record<TabName, unknown>;
const FirstRun = lazy(() => import('./shell/first-run').then((part) => ({ default: part.FirstRun })));
const WritePreview = lazy(() =>
  import('./shell/write-preview').then((part) => ({ default: part.WritePreview })),
);

/** Fetches the tab that will be shown first, while the workbook is still to be read. A failure is met again, and told, when it is drawn. */
export const fetchTab = (tab: TabName): void => void LOADED[tab]().catch(() => undefined);

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
  const { state, words, lang } = usePanel();
  const { checked, pending, preferences } = state;
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const shown = pending !== null && isShown(pending);
  return (
    <div className="pane" lang={lang}>
      <Header />
      <Tabs />
      <Messages />
      <div
        className="pane-main"
        role="tabpanel"
        id="pane-panel"
        aria-labelledby={`pane-tab-${preferences.tab}`}
        aria-busy={state.reading}
      >
        <PartBoundary message={words.states.offline} retry={words.common.retry}>
          <Suspense fallback={<Spinner size="small" label={words.common.loading} />}>
            {pending !== null && shown && <WritePreview pending={pending} />}
            <div hidden={shown}>
              {checked ? (
                isEmpty(checked) && state.consolidate.result === null ? (
                  <FirstRun />
                ) : (
                  <Part tab={preferences.tab} />
                )
              ) : (
                state.reading && <Spinner size="small" label={words.common.reading} />
              )}
            </div>
          </Suspense>
        </PartBoundary>
      </div>
      <Footer />
    </div>
  );
}

function Part({ tab }: { readonly tab: TabName }): ReactElement {
  const View = PARTS[tab];
  return <View />;
}

function Tabs(): ReactElement {
  const { session, state, words } = usePanel();
  const errors = judgedPlan(state)?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
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
