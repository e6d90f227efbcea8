// Every write goes through here: shown first, applied whole or not at all, and taken back on demand. A refusal leaves the
// write in view with its reason, so that nothing is lost.
import { apply, preview } from '../../actions/apply';
import type { Deed } from '../../engine/engine';
import type { Edit } from '../../workbook/edit';
import type { Desk } from './desk';
import type { WriteTitle } from './notice';
import type { Recheck } from './recheck';
import type { PendingWrite } from './state';

/** Makes the edits from the workbook as it is; null when there is nothing to write any more. */
export type MakeEdits = () => Promise<readonly Edit[] | null>;

export interface Writing {
  /** Shows what would be written. */
  propose(title: WriteTitle, what: Deed | MakeEdits): Promise<void>;
  /** Writes at once what a view has already shown. */
  write(title: WriteTitle, what: Deed | MakeEdits): Promise<boolean>;
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
  const { ports, store, say } = desk;
  /** How the write in view was made, to make it anew. */
  let making: MakeEdits | null = null;
  const makerOf = (what: Deed | MakeEdits): MakeEdits =>
    typeof what === 'function'
      ? what
      : () => ports.engine.edits({ deed: what, lang: store.get().preferences.lang });

  async function propose(title: WriteTitle, make: MakeEdits, quiet = false): Promise<boolean> {
    if (!store.get().checked) return false;
    const edits = await make();
    if (!edits || edits.length === 0) {
      say({ kind: 'nothing-to-write' });
      return false;
    }
    making = make;
    store.set({ pending: pendingOf(title, edits, quiet), notice: null });
    return true;
  }
  const dismiss = (): void => {
    making = null;
    store.set({ pending: null });
  };
  const applyPending = (): Promise<boolean> => applyIn(desk, recheck, dismiss);

  return {
    propose: async (title, what) => void (await propose(title, makerOf(what))),
    dismiss,
    apply: applyPending,
    write: async (title, what) => (await propose(title, makerOf(what), true)) && applyPending(),
    async renew() {
      const { pending } = store.get();
      const make = making;
      if (!pending || !make) return dismiss();
      await recheck.now();
      dismiss();
      await propose(pending.title, make);
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
