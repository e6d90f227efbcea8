// 差戻し: what a person says and chooses, the look at it, the files; and the changes accepted for picked workbooks, which wait until they
// are returned and survive closing the page.
import type { AcceptedChange, ReturnAsk } from '../../engine/returns';
import type { Desk } from './desk';
import { handFiles } from './handing-over';
import type { ReturningState } from './state';

export const NOTHING_RETURNED: ReturningState = {
  ...{ message: '', messages: {}, left: [], accepted: [], looked: null, outcomes: [] },
};

export interface Returning {
  change(to: Partial<Pick<ReturningState, 'message' | 'messages' | 'left' | 'looked'>>): void;
  /** Takes what waited at the last visit of this workbook. */
  recall(): void;
  /** Puts changes to wait, each in place of a former one of the same thing. */
  accept(changes: readonly AcceptedChange[]): void;
  drop(changes: readonly AcceptedChange[]): void;
  look(): Promise<void>;
  /** Makes the files that were looked at, and hands them over. */
  make(): Promise<void>;
}

/** Changes of the same thing: a later one takes the place of an earlier one. */
export const sameThing = (a: AcceptedChange, b: AcceptedChange): boolean =>
  a.objective === b.objective &&
  a.title === b.title &&
  (a.change.kind === 'move' && b.change.kind === 'move'
    ? a.change.role === b.change.role && a.change.index === b.change.index
    : a.change.kind === b.change.kind);

export function createReturning(desk: Desk): Returning {
  const { ports, store } = desk;
  const change = (to: Partial<ReturningState>): void =>
    store.set({ returning: { ...store.get().returning, ...to } });
  const waiting = (accepted: readonly AcceptedChange[]): void => {
    const workbook = store.get().checked?.name;
    change({ accepted, looked: null });
    if (workbook !== undefined) ports.waiting.write(workbook, accepted);
  };
  const without = (changes: readonly AcceptedChange[]): readonly AcceptedChange[] =>
    store.get().returning.accepted.filter((one) => !changes.some((each) => sameThing(each, one)));
  const recall = (): void => {
    const { checked, returning } = store.get();
    if (!checked || returning.accepted.length > 0) return;
    const accepted = ports.waiting.read(checked.name);
    if (accepted.length > 0) change({ accepted });
  };
  const drop = (changes: readonly AcceptedChange[]): void => waiting(without(changes));
  return {
    change,
    recall,
    accept(changes) {
      recall();
      waiting([...without(changes), ...changes]);
    },
    drop,
    async look() {
      const looked = await desk.work('return', (watch) => ports.engine.returns(askOf(desk), watch));
      if (looked) change({ looked, outcomes: [] });
    },
    async make() {
      const made = await desk.work('return', (watch) => ports.engine.makeReturns(askOf(desk), watch));
      if (!made) return;
      change({ outcomes: made.outcomes, looked: null });
      await handFiles(desk, made.files);
      if (made.written.length > 0) onceArrived(desk, () => drop(made.written));
    },
  };
}

function askOf({ store }: Desk): ReturnAsk {
  const { consolidate, preferences, returning } = store.get();
  const { message, messages, left, accepted } = returning;
  const { period, lang } = preferences;
  return { files: consolidate.files, period, lang, left, message, messages, accepted };
}

/** When the files have gone out, however often they are handed over; never when they could not. */
function onceArrived({ store }: Desk, deed: () => void): void {
  const settle = (): void => {
    if (store.get().notice?.kind !== 'not-saved') deed();
  };
  if (store.get().handing === null) return settle();
  const stop = store.subscribe(() => {
    if (store.get().handing !== null) return;
    stop();
    // What is said about it comes right after.
    void Promise.resolve().then(settle);
  });
}
