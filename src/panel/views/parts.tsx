// The views that arrive in files of their own, when they are first drawn or ahead of it: a pane that stands open works on when its
// server goes away, or gets a newer version.
import { lazy } from 'react';
import type { PanelPorts, TabName } from '../ports';

const TAB_FILES = {
  link: () => import('./link/link-tab').then(({ LinkTab }) => ({ default: LinkTab })),
  check: () => import('./check/check-tab').then(({ CheckTab }) => ({ default: CheckTab })),
  load: () => import('./load/load-tab').then(({ LoadTab }) => ({ default: LoadTab })),
  consolidate: () =>
    import('./consolidate/consolidate-tab').then(({ ConsolidateTab }) => ({ default: ConsolidateTab })),
} satisfies Record<TabName, unknown>;
const firstRun = () => import('./shell/first-run').then(({ FirstRun }) => ({ default: FirstRun }));
const preview = () => import('./shell/write-preview').then(({ WritePreview }) => ({ default: WritePreview }));

/** Views to draw. React keeps a failure for good: after one, they are made anew. */
export const drawnParts = () => ({
  tabs: {
    link: lazy(TAB_FILES.link),
    check: lazy(TAB_FILES.check),
    load: lazy(TAB_FILES.load),
    consolidate: lazy(TAB_FILES.consolidate),
  },
  FirstRun: lazy(firstRun),
  WritePreview: lazy(preview),
});

/** A failure to fetch ahead is met again, and told, when the part is needed. */
const ahead = (load: () => Promise<unknown>): void => void load().catch(() => undefined);

/** The tab that will be shown first, while the workbook is still to be read. */
export const fetchTab = (tab: TabName): void => ahead(TAB_FILES[tab]);

/** Everything else, once the pane stands and rests. */
export function fetchRest({ engine }: Pick<PanelPorts, 'engine'>): void {
  const loads = [...Object.values(TAB_FILES), firstRun, preview, () => engine.fetchAhead({})];
  const go = (): void => loads.forEach(ahead);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: 3000 });
  else setTimeout(go, 500);
}
