// Keeps the pane's knowledge of the open workbook fresh: has it read and judged at once, or shortly after the last edit. Only the
// latest reading counts.
import { holding } from '../../engine/holding';
import type { OpenView } from '../../engine/views';
import type { ReadOutcome } from '../../workbook/port';
import type { Desk } from './desk';

export interface Recheck {
  /** Resolves when the state tells the workbook as it is now. */
  now(): Promise<void>;
  /** The same from the start: also what Excel tells of no change. */
  afresh(): Promise<void>;
  /** After the last of several edits. */
  soon(): void;
  stop(): void;
}

/** Milliseconds after the last edit; with reading and judging the result stands within 400. */
const QUIET = 120;

/** `arrived`: whatever else shows the workbook follows it. */
export function createRecheck(desk: Desk, arrived: (open: OpenView) => Promise<void>): Recheck {
  const { ports, store } = desk;
  const tell = holding(ports.engine);
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
    const outcome = await read();
    if (turn !== latest) return;
    if (outcome.kind === 'fault') return store.set({ reading: false, fault: outcome.fault.code });
    try {
      await tell(outcome.workbook);
      if (turn !== latest) return;
      const open = await ports.engine.check({ period: store.get().preferences.period });
      if (turn === latest) await arrived(open);
    } finally {
      if (turn === latest) store.set({ reading: false });
    }
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
