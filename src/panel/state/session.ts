// The pane without a screen: its state and everything a person can do with it. Views subscribe; composition roots give the ports.
import { DEFAULT_CHOICES } from '../../balance/choices';
import { DEFAULT_PREFERENCES, type PanelPorts, type Preferences, type TabName } from '../ports';
import { createConsolidating, type Consolidating } from './consolidating';
import { createDesk, type Desk } from './desk';
import { createHandingOver, type HandingOver } from './handing-over';
import { createFindings, type Findings } from './findings';
import { createLinks, type Links } from './links';
import { createLoads, stillHeld, type Loads } from './loads';
import { createRecheck, type Recheck } from './recheck';
import { createReturning, NOTHING_RETURNED, type Returning } from './returning';
import { createStarting, type Starting } from './starting';
import type { HostNotice } from '../../workbook/port';
import type { OpenView } from '../../engine/views';
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
  readonly returning: Returning;
  readonly starting: Starting;
  readonly writing: Writing;
  readonly handing: HandingOver;
  /** A part whose code arrives with its view: made when it is first asked for, and kept. */
  part<Part>(make: MakePart<Part>): Part;
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
    ...{ loads: null, choices: DEFAULT_CHOICES, results: null, stale: false, at: 0, picked: null },
    ...{ pickedResult: null, basket: [], outcomes: new Map(), person: null, role: null, receivers: [] },
  },
  consolidate: { files: [], result: null, stale: false, written: false, from: null, rows: null },
  returning: NOTHING_RETURNED,
});

export function createSession(ports: PanelPorts): Session {
  const store = createStore(first({ ...DEFAULT_PREFERENCES, ...ports.preferences.read() }));
  const desk = createDesk(ports, store);
  const recheck = createRecheck(desk, (open) => arrive(desk, links, loads, open));
  const writing = createWriting(desk, recheck);
  const links = createLinks(desk, writing);
  const loads = createLoads(desk, writing);
  const consolidating = createConsolidating(desk, writing, loads);
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
    ...{ links, loads, consolidating, writing },
    handing: createHandingOver(desk),
    part: partsOf(desk, writing),
    findings: createFindings(desk, writing),
    returning: createReturning(desk),
    starting: createStarting(desk, writing, consolidating),
  };
}

/** Made of what every deed works with. */
export type MakePart<Part> = (desk: Desk, writing: Writing) => Part;

function partsOf(desk: Desk, writing: Writing): Session['part'] {
  const made = new Map<MakePart<unknown>, unknown>();
  return <Part>(make: MakePart<Part>) => {
    if (!made.has(make)) made.set(make, make(desk, writing));
    return made.get(make) as Part;
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
        const heard = (sheet: string, row: number) => void desk.guard(() => follow(desk, links, sheet, row));
        removals.push(view.onSelected((sheet, range) => heard(sheet, range.top)));
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

/** What was worked out from the former contents stays in view, marked as old. */
async function arrive({ ports, store }: Desk, links: Links, loads: Loads, checked: OpenView): Promise<void> {
  const link = await links.renewed();
  const shown = store.get().load.loads ? await ports.engine.loads({}) : null;
  const { load, consolidate } = store.get();
  store.set({
    ...{ checked, link, fault: null },
    load: {
      ...{ ...load, loads: shown, stale: load.results !== null },
      basket: shown ? stillHeld(load.basket, shown) : load.basket,
    },
    consolidate: consolidate.result ? { ...consolidate, stale: true, written: false } : consolidate,
  });
  if (shown) await loads.show();
}

/** The objective in the selected row is taken in hand, unless a choice for another is not written yet. */
async function follow({ ports, store }: Desk, links: Links, sheet: string, row: number): Promise<void> {
  if (!store.get().checked) return;
  const key = await ports.engine.objectiveAt({ sheet, row });
  const { followed, link } = store.get();
  if (key === followed) return;
  store.set({ followed: key });
  if (key !== null && !link?.dirty) await links.take(key);
}
