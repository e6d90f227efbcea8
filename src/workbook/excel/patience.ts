// Excel.run with patience: while a person edits a cell, or Excel is busy, the batch is tried again and the person is told what to do.
// Excel's own delayForCellEdit is not used: it waits without a word, until another cell is clicked, and cannot be called off (office-js #806, #3388).
import type { HostNotice, WorkbookFault } from '../port';
import { hostFault } from './host-faults';

export interface Patience {
  readonly notify: (notice: HostNotice) => void;
  /** Milliseconds; tests make it short. */
  readonly pause: number;
  /** How often a batch that was refused because a cell is being edited is sent again: a person may think for minutes. */
  readonly editTries: number;
  /** The same while Excel is busy or another workbook has the focus. */
  readonly busyTries: number;
}
export const DEFAULT_PATIENCE: Patience = {
  notify: () => undefined,
  pause: 500,
  editTries: Infinity,
  busyTries: 4,
};

export type Ran<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'fault'; readonly fault: WorkbookFault };

export const CANCELLED: WorkbookFault = { code: 'cancelled', detail: 'the signal was aborted' };

/** Runs the deed until Excel takes it. The deed must start from nothing each time: a batch that Excel refused did nothing. */
export async function withPatience<T>(
  deed: () => Promise<T>,
  patience: Patience,
  signal?: AbortSignal,
): Promise<Ran<T>> {
  const tries = { 'host-cell-edit': patience.editTries, 'host-busy': patience.busyTries };
  let told = false;
  try {
    for (;;) {
      if (signal?.aborted) return { kind: 'fault', fault: CANCELLED };
      const ran = await attempt(deed);
      if (ran.kind === 'done') return ran;
      const { code } = ran.fault;
      if (code !== 'host-cell-edit' && code !== 'host-busy') return ran;
      if (tries[code]-- <= 0) return ran;
      if (code === 'host-cell-edit' && !told) patience.notify({ kind: 'cell-edit', waiting: (told = true) });
      await pause(patience.pause, signal);
    }
  } finally {
    if (told) patience.notify({ kind: 'cell-edit', waiting: false });
  }
}

async function attempt<T>(deed: () => Promise<T>): Promise<Ran<T>> {
  try {
    return { kind: 'done', value: await deed() };
  } catch (thrown) {
    return { kind: 'fault', fault: hostFault(thrown) };
  }
}

/** Ends early when the signal is aborted. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
