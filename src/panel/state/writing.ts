// Every write goes through here: shown first, applied whole or not at all, and taken back on demand. A refusal leaves the
// write in view with its reason, so that nothing is lost.
import { apply, preview } from '../../actions/apply';
import type { Edit } from '../../workbook/edit';
import type { Desk } from './desk';
import type { WriteTitle } from './notice';
import type { Recheck } from './recheck';
import type { Checked, PendingWrite } from './state';

/** Makes the edits from the workbook as it is; null when there is nothing to write any more. */
export type MakeEdits = (checked: Checked) => readonly Edit[] | null;

export interface Writing {
  /** Shows what would be written. */
  propose(title: WriteTitle, make: MakeEdits): void;
  /** Writes at once what a view has already shown. */
  write(title: WriteTitle, make: MakeEdits): Promise<boolean>;
  /** Writes what is shown. */
  apply(): Promise<boolean>;
  /** Reads the workbook again and makes the same proposal anew. */
  renew(): Promise<void>;
  dismiss(): void;
  /** Takes the last write back. */
  undo(): Promise<void>;
}

const pendingOf = (title: WriteTitle, edits: readonly Edit[], quiet: boolean): PendingWrite => ({
  title,
  edits,
  preview: preview(edits),
  conflicts: [],
  fault: null,
  applying: false,
  quiet,
});

const counted = (edits: readonly Edit[]): { cells: number; sheets: number } => ({
  cells: edits.filter(({ kind }) => kind === 'set').length,
  sheets: edits.filter(({ kind }) => kind !== 'set').length,
});

export function createWriting(desk: Desk, recheck: Recheck): Writing {
  const { store, say } = desk;
  /** How the write in view was made, to make it anew. */
  let making: MakeEdits | null = null;

  function propose(title: WriteTitle, make: MakeEdits, quiet = false): void {
    const { checked } = store.get();
    if (!checked) return;
    const edits = make(checked);
    if (!edits || edits.length === 0) return say({ kind: 'nothing-to-write' });
    making = make;
    store.set({ pending: pendingOf(title, edits, quiet), notice: null });
  }
  const dismiss = (): void => {
    making = null;
    store.set({ pending: null });
  };
  const applyPending = (): Promise<boolean> => applyIn(desk, recheck, dismiss);

  return {
    propose: (title, make) => propose(title, make),
    dismiss,
    apply: applyPending,
    async write(title, make) {
      propose(title, make, true);
      return store.get().pending === null ? false : applyPending();
    },
    async renew() {
      const { pending } = store.get();
      const make = making;
      if (!pending || !make) return dismiss();
      await recheck.now();
      dismiss();
      propose(pending.title, make);
    },
    undo: () => undoLast(desk, recheck),
  };
}

/** Applies what is in view; a refusal stays in view. */
async function applyIn({ ports, store, say }: Desk, recheck: Recheck, dismiss: () => void): Promise<boolean> {
  const { pending } = store.get();
  if (!pending || pending.applying) return false;
  store.set({ pending: { ...pending, applying: true, conflicts: [], fault: null }, printRefused: false });
  const outcome = await apply(ports.workbook, pending.edits).catch((thrown: unknown) => {
    store.set({ pending: { ...pending, applying: false } });
    throw thrown;
  });
  if (outcome.kind === 'applied') {
    const { cells, sheets } = counted(pending.edits);
    const undone = pending.title.kind === 'undo';
    const done = undone
      ? store.get().done.slice(0, -1)
      : [...store.get().done, { title: pending.title, cells, undo: outcome.undo }];
    dismiss();
    store.set({ done });
    const unprinted = store.get().printRefused ? { unprinted: true } : {};
    say(undone ? { kind: 'undone', cells } : { kind: 'written', cells, sheets, ...unprinted });
    await recheck.now();
    // The roll-up's own sheets are no reason to roll up again.
    if (pending.title.kind === 'consolidate')
      store.set({ consolidate: { ...store.get().consolidate, stale: false, written: true } });
    return true;
  }
  const refused =
    outcome.kind === 'conflicts' ? { conflicts: outcome.conflicts } : { fault: outcome.fault.code };
  store.set({ pending: { ...pending, applying: false, ...refused }, notice: null });
  // Excel does not tell of what the pane itself left behind.
  if (outcome.kind === 'fault' && outcome.fault.code === 'host-half-written') await recheck.now();
  return false;
}

/** What was shown when it was written needs no second look; a refusal is shown with its reason. The message with the button stays until there is another. */
async function undoLast(desk: Desk, recheck: Recheck): Promise<void> {
  const { store } = desk;
  const last = store.get().done.at(-1);
  if (!last) return;
  store.set({ pending: pendingOf({ kind: 'undo' }, last.undo, true) });
  await applyIn(desk, recheck, () => store.set({ pending: null }));
}
