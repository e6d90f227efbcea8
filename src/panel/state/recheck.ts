// Keeps the pane's knowledge of the open workbook fresh: reads and judges it at once, or shortly after the last edit. Only the
// latest reading counts.
import { roleKeyText, type Reassignment } from '../../balance/instance';
import type { Plan } from '../../domain/plan';
import type { ReadOutcome } from '../../workbook/port';
import { throughout } from '../../domain/resting';
import { patiently, type Desk } from './desk';
import { keptDraft } from './link-draft';
import type { Checked } from './state';

export interface Recheck {
  /** Resolves when the state tells the workbook as it is now. */
  now(): Promise<void>;
  /** The same from the start: also what Excel tells of no change. */
  afresh(): Promise<void>;
  /** After the last of several edits. */
  soon(): void;
  stop(): void;
}

/** Milliseconds after the last edit; with reading and judging the result stands within 300. */
const QUIET = 120;

/** The judging itself, in a file of its own: asked for as early as possible, since it is needed as soon as the workbook is read. */
const judging = () => import('./judging');
/** A failure is met again, and told, when it is needed. */
export const fetchJudging = (): void => void judging().catch(() => undefined);

export function createRecheck(desk: Desk): Recheck {
  const { ports, store } = desk;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest = 0;
  const calm = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  async function judge(read: () => Promise<ReadOutcome>): Promise<void> {
    calm();
    const turn = (latest += 1);
    store.set({ reading: true });
    const [{ judged }, outcome] = await Promise.all([judging(), read()]);
    if (turn !== latest) return;
    if (outcome.kind === 'fault') {
      store.set({ reading: false, fault: outcome.fault.code });
      return;
    }
    const { checked: former, preferences } = store.get();
    // At first all of it is new, a second's work for a large workbook; after an edit little is.
    const checked = await judged(outcome.workbook, preferences.period, former ? throughout : patiently);
    if (turn === latest) arrive(desk, checked);
  }
  const { workbook } = ports;
  const now = (): Promise<void> => judge(() => workbook.read());
  return {
    now,
    afresh: () => judge(() => (workbook.reread ? workbook.reread() : workbook.read())),
    soon() {
      calm();
      timer = setTimeout(() => void desk.guard(now), QUIET);
    },
    stop() {
      calm();
      latest += 1;
    },
  };
}

/** What was worked out from the former contents stays in view, marked as old. */
function arrive({ store }: Desk, checked: Checked): void {
  const { load, consolidate, link } = store.get();
  store.set({
    checked,
    link: keptDraft(link, checked),
    reading: false,
    fault: null,
    load: { ...load, stale: load.results !== null, basket: stillHeld(load.basket, checked.plan) },
    consolidate: consolidate.result ? { ...consolidate, stale: true, written: false } : consolidate,
  });
}

/** Moves whose role is still held by whom they take it from. */
function stillHeld(basket: readonly Reassignment[], plan: Plan): readonly Reassignment[] {
  if (basket.length === 0 || plan.objectives.length === 0) return basket;
  const holders = new Map(
    plan.objectives.flatMap(({ id, lead, supports }) =>
      [...(lead ? [lead] : []), ...supports].map(
        ({ kind, index, person }) => [roleKeyText({ objective: id, kind, index }), person.staff] as const,
      ),
    ),
  );
  return basket.filter((move) => holders.get(roleKeyText(move)) === move.from);
}
