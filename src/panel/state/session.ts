// The pane without a screen: its state and everything a person can do with it. Views subscribe; composition roots give the ports.
import { DEFAULT_CHOICES } from '../../balance/choices';
import { DEFAULT_PREFERENCES, type PanelPorts, type Preferences, type TabName } from '../ports';
import { createConsolidating, type Consolidating } from './consolidating';
import { createDesk, type Desk } from './desk';
import { createHandingOver, type HandingOver } from './handing-over';
import { createFindings, type Findings } from './findings';
import { objectiveAt } from './keys';
import { createLinks, type Links } from './links';
import { createLoads, type Loads } from './loads';
import { createRecheck, type Recheck } from './recheck';
import { createStarting, type Starting } from './starting';
import type { HostNotice } from '../../workbook/port';
import type { PanelState } from './state';
import { createStore, type Store } from './store';
import { createWriting, type Writing } from './writing';

export interface Session {
  readonly ports: PanelPorts;
  state(): PanelState;
  subscribe(listener: () => void): () => void;
  /** Reads the open workbook and listens to it. Returns when it has been judged once. */
  start(): Promise<void>;
  stop(): void;
  /** Reads and judges the open workbook from the start. */
  recheck(): Promise<void>;
  show(tab: TabName): void;
  /** Language, round, masking. A new round judges anew. */
  prefer(change: Partial<Preferences>): void;
  cancel(): void;
  /** Puts the message away. */
  hush(): void;
  /** Runs a deed that a view started; what it throws is told in words. */
  run(deed: () => Promise<void> | void): void;
  readonly links: Links;
  readonly findings: Findings;
  readonly loads: Loads;
  readonly consolidating: Consolidating;
  readonly starting: Starting;
  readonly writing: Writing;
  readonly handing: HandingOver;
}

const first = (preferences: Preferences): PanelState => ({
  preferences,
  ...{
    reading: true,
    fault: null,
    checked: null,
    cellEdit: false,
    printRefused: false,
    busy: null,
    notice: null,
    handing: null,
  },
  ...{ pending: null, done: [], followed: null, link: null },
  check: { severities: ['error', 'warning', 'info'], rule: null, at: null },
  load: {
    ...{ choices: DEFAULT_CHOICES, results: null, stale: false, at: 0, picked: null, pickedResult: null },
    ...{ basket: [], person: null, role: null },
  },
  consolidate: { files: [], result: null, stale: false, written: false, from: null },
});

export function createSession(ports: PanelPorts): Session {
  const store = createStore(first({ ...DEFAULT_PREFERENCES, ...ports.preferences.read() }));
  const desk = createDesk(ports, store);
  const recheck = createRecheck(desk);
  const writing = createWriting(desk, recheck);
  const links = createLinks(desk, writing);
  const consolidating = createConsolidating(desk, writing);
  const removals: (() => void)[] = [];
  return {
    ports,
    state: store.get,
    subscribe: store.subscribe,
    ...lifeOf(desk, recheck, links, removals),
    recheck: () => desk.guard(recheck.afresh),
    show: (tab) => {
      desk.remember({ tab });
      desk.say(null);
    },
    prefer(change) {
      desk.remember(change);
      if ('period' in change) void desk.guard(recheck.now);
    },
    cancel: desk.cancel,
    hush: () => desk.say(null),
    run: (deed) => void desk.guard(async () => deed()),
    ...{ links, consolidating, writing },
    handing: createHandingOver(desk),
    findings: createFindings(desk, writing),
    loads: createLoads(desk, writing),
    starting: createStarting(desk, writing, consolidating),
  };
}

function lifeOf(
  desk: Desk,
  recheck: Recheck,
  links: Links,
  removals: (() => void)[],
): Pick<Session, 'start' | 'stop'> {
  const { ports, store } = desk;
  return {
    async start() {
      const { view } = ports;
      if (view) {
        removals.push(view.onChanged(() => recheck.soon()));
        removals.push(view.onSelected((sheet, range) => follow(store, links, sheet, range.top)));
      }
      if (ports.onHost) removals.push(ports.onHost((notice) => hear(store, notice)));
      await desk.guard(recheck.now);
    },
    stop() {
      recheck.stop();
      desk.cancel();
      for (const remove of removals.splice(0)) remove();
    },
  };
}

function hear({ set }: Store<PanelState>, notice: HostNotice): void {
  if (notice.kind === 'cell-edit') set({ cellEdit: notice.waiting });
  else set({ printRefused: true });
}

/** The objective in the selected row is taken in hand, unless a choice for another is not written yet. */
function follow({ get, set }: Store<PanelState>, links: Links, sheet: string, row: number): void {
  const { checked, link, followed } = get();
  const key = checked && objectiveAt(checked.plan, checked.workbook.name, sheet, row);
  if (key === followed) return;
  set({ followed: key });
  if (key !== null && !link?.dirty) links.take(key);
}
