// 集約: the picked files, reading and rolling them up, and what is done with the result. Files stay where they are; only the open
// workbook is ever written to.
import type { NewBooks, PickedBook } from '../../engine/engine';
import type { PickedFile } from '../ports';
import type { Desk } from './desk';
import { handOverBooks } from './handing-over';
import type { Loads } from './loads';
import type { ConsolidateState } from './state';
import type { Writing } from './writing';

export interface Consolidating {
  /** Takes files in; those that are no workbooks are named, those of a name that is there already take its place. */
  add(files: readonly PickedFile[]): void;
  remove(key: string): void;
  clear(): void;
  /** The password is kept in memory only, for this file. */
  unlock(key: string, password: string): Promise<void>;
  run(): Promise<void>;
  /** Shows what the roll-up would write into the open workbook. */
  write(): Promise<void>;
  /** The generated sheets with roles in place of names, as a workbook of their own; the open one keeps its names. */
  saveMasked(): Promise<void>;
  /** Ready-to-fill workbooks for the divisions that the open workbook names. */
  distribute(): Promise<void>;
  /** Next year's workbooks. */
  rollover(): Promise<void>;
  /** Shows the rows that a roll-up's figures are made of; null closes them. */
  from(key: string | null): Promise<void>;
}

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i;
/** Excel's own lock files beside an open workbook. */
const LOCK_FILE = /^~\$/;

type Change = (to: Partial<ConsolidateState>) => void;

export function createConsolidating(desk: Desk, writing: Writing, loads: Loads): Consolidating {
  const { store, say, ports } = desk;
  const change: Change = (to) => store.set({ consolidate: { ...store.get().consolidate, ...to } });
  const keep = (files: readonly PickedBook[]): void =>
    change({ files, stale: store.get().consolidate.result !== null });
  let count = 0;
  /** A file of the same name is the same file picked again; what was read of the former one is not this one's. */
  const entryOf = ({ name, file }: PickedFile, password: string | null): PickedBook => ({
    ...{ key: `${(count += 1)} ${name}`, name, file, password },
  });
  const run = (): Promise<void> => rollUp(desk, change, loads);
  const books = (kind: 'distribute' | 'rollover', of: NewBooks): Promise<void> =>
    handOverBooks(desk, kind, of);
  return {
    add(files) {
      const usable = files.filter(({ name }) => WORKBOOK.test(name) && !LOCK_FILE.test(name));
      const names = files.flatMap(({ name }) => (WORKBOOK.test(name) || LOCK_FILE.test(name) ? [] : [name]));
      const added = [...new Map(usable.map((file) => [file.name, entryOf(file, null)])).values()];
      const taken = new Set(added.map(({ name }) => name));
      keep([...store.get().consolidate.files.filter(({ name }) => !taken.has(name)), ...added]);
      say(names.length > 0 ? { kind: 'not-workbooks', names } : { kind: 'added', count: added.length });
    },
    remove: (key) => keep(store.get().consolidate.files.filter((entry) => entry.key !== key)),
    clear: () => change({ files: [], result: null, stale: false, written: false, from: null, rows: null }),
    async unlock(key, password) {
      const { files } = store.get().consolidate;
      keep(files.map((entry) => (entry.key === key ? entryOf(entry, password) : entry)));
      await run();
    },
    run,
    async write() {
      if (store.get().consolidate.result)
        await writing.propose({ kind: 'consolidate' }, { kind: 'consolidate' });
    },
    saveMasked: () => handOverBooks(desk, 'save', { kind: 'masked' }),
    distribute: () => books('distribute', { kind: 'distribute' }),
    rollover: () => books('rollover', { kind: 'rollover', files: store.get().consolidate.files }),
    async from(from) {
      change({ from, rows: null });
      if (from === null) return;
      const { result } = store.get().consolidate;
      const rows = await ports.engine.rows({ key: from });
      const now = store.get().consolidate;
      if (now.from === from && now.result === result) change({ rows });
    },
  };
}

async function rollUp(desk: Desk, change: Change, loads: Loads): Promise<void> {
  const { ports, store, say, work } = desk;
  const { files } = store.get().consolidate;
  const { period, lang } = store.get().preferences;
  const rolled = await work('consolidate', (watch) =>
    ports.engine.consolidate({ files, period, lang }, watch),
  );
  if (!rolled) return;
  if (rolled.kind === 'no-department') {
    const { fault } = rolled;
    return say(fault ? { kind: 'department-fault', code: fault } : { kind: 'no-issues-here' });
  }
  const { view } = rolled;
  change({
    result: view,
    stale: store.get().consolidate.files !== files,
    written: false,
    from: null,
    rows: null,
  });
  say({ kind: 'consolidated', submitted: view.submitted, named: view.named });
  if (store.get().load.loads) await loads.show();
}
