// 集約: the picked files, reading and rolling them up, and what is done with the result. Files stay where they are; only the open
// workbook is ever written to.
import { consolidate, type Consolidated, type ConsolidateOptions } from '../../actions/consolidate';
import { masking, maskEdits } from '../../actions/mask-names';
import { distribute } from '../../actions/distribute';
import { rollover } from '../../actions/rollover';
import type { ActionWords } from '../../actions/words';
import { departmentEdits } from '../../forms/write/department-edits';
import type { Edit } from '../../workbook/edit';
import type { ReadOutcome, WorkbookSource } from '../../workbook/port';
import type { PanelPorts, PickedFile } from '../ports';
import { breathe, type Desk } from './desk';
import { readAlready } from './recheck';
import { saveWorkbooks } from './saving';
import type { ConsolidateView, PickedEntry } from './state';
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
  write(): void;
  /** The generated sheets with roles in place of names, as a workbook of their own; the open one keeps its names. */
  saveMasked(): Promise<void>;
  /** Ready-to-fill workbooks for the divisions that the open workbook names. */
  distribute(): Promise<void>;
  /** Next year's workbooks. */
  rollover(): Promise<void>;
  /** Shows the rows that an issue's figures are made of; null closes them. */
  from(issue: string | null): void;
}

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i;
/** Excel's own lock files beside an open workbook. */
const LOCK_FILE = /^~\$/;

export function createConsolidating(desk: Desk, writing: Writing, words: () => ActionWords): Consolidating {
  const { ports, store, say } = desk;
  const change = (to: Partial<ConsolidateView>): void =>
    store.set({ consolidate: { ...store.get().consolidate, ...to } });
  const keep = (files: readonly PickedEntry[]): void =>
    change({ files, stale: store.get().consolidate.result !== null });
  const run = (): Promise<void> => runOver(desk, words(), change);
  return {
    add(files) {
      const usable = files.filter(({ name }) => WORKBOOK.test(name) && !LOCK_FILE.test(name));
      const names = files.flatMap(({ name }) => (WORKBOOK.test(name) || LOCK_FILE.test(name) ? [] : [name]));
      const added = usable.map((file) => entryOf(ports, file, null));
      const taken = new Set(added.map(({ key }) => key));
      keep([...store.get().consolidate.files.filter(({ key }) => !taken.has(key)), ...added]);
      say(names.length > 0 ? { kind: 'not-workbooks', names } : { kind: 'added', count: added.length });
    },
    remove: (key) => keep(store.get().consolidate.files.filter((entry) => entry.key !== key)),
    clear: () => change({ files: [], result: null, stale: false, from: null }),
    async unlock(key, password) {
      keep(
        store
          .get()
          .consolidate.files.map((entry) =>
            entry.key === key ? entryOf(ports, entry.file, password) : entry,
          ),
      );
      await run();
    },
    run,
    write() {
      const { result } = store.get().consolidate;
      if (result) writing.propose({ kind: 'consolidate' }, () => result.edits);
    },
    saveMasked: () => saveMasked(desk, words()),
    distribute: () => distributeFrom(desk, words()),
    rollover: () => rolloverFrom(desk, words()),
    from: (from) => change({ from }),
  };
}

/** A file of the same name is the same file picked again. */
export const entryOf = (ports: PanelPorts, file: PickedFile, password: string | null): PickedEntry => ({
  ...{ key: file.name, name: file.name, file, password },
  source: readOnce(password === null ? ports.openPicked(file) : ports.openPicked(file, password)),
});

/** What was read stays read; a fault is tried again. The main thread breathes between files. */
function readOnce(source: WorkbookSource): WorkbookSource {
  let kept: ReadOutcome | null = null;
  return {
    name: source.name,
    async read(signal) {
      if (kept) return kept;
      await breathe();
      const outcome = await source.read(signal);
      if (outcome.kind === 'read') kept = outcome;
      return outcome;
    },
  };
}

/** `2024-09-30 17:05`, as it is shown in 取込記録 and 証跡. */
export function stamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

function optionsOf({ ports, store }: Desk, words: ActionWords): ConsolidateOptions {
  const { period } = store.get().preferences;
  return { now: stamp(ports.now()), version: ports.version, words, ...(period ? { period } : {}) };
}

const sourcesOf = ({ store }: Desk): readonly WorkbookSource[] =>
  store.get().consolidate.files.map(({ source }) => source);

async function runOver(
  desk: Desk,
  words: ActionWords,
  change: (to: Partial<ConsolidateView>) => void,
): Promise<void> {
  const { ports, say, work } = desk;
  const result = await work('consolidate', async (signal, onProgress) => {
    const outcome = await ports.workbook.read(signal);
    if (outcome.kind === 'fault') return outcome;
    const department = readAlready(outcome.workbook);
    return consolidate(department, sourcesOf(desk), { ...optionsOf(desk, words), signal, onProgress });
  });
  if (!result) return;
  if (result.kind === 'fault') return say({ kind: 'not-written', code: result.fault.code });
  if (result.kind === 'no-department')
    return say(
      result.fault ? { kind: 'department-fault', code: result.fault.code } : { kind: 'no-issues-here' },
    );
  change({ result, stale: false, from: null });
  say({ kind: 'consolidated', ...submitted(result) });
}

/** Of the divisions that the department names, those that count. */
export function submitted({ plan }: Consolidated): { readonly submitted: number; readonly named: number } {
  const ok = new Set(plan.submissions.flatMap(({ division, status }) => (status === 'ok' ? [division] : [])));
  return { submitted: plan.divisions.filter((one) => ok.has(one)).length, named: plan.divisions.length };
}

async function saveMasked(desk: Desk, words: ActionWords): Promise<void> {
  const { result } = desk.store.get().consolidate;
  if (!result) return;
  const fresh = departmentEdits([], result, optionsOf(desk, words), words).edits;
  const edits: readonly Edit[] = maskEdits(fresh, [], masking(result.plan));
  const specs = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.spec] : []));
  const name = `${result.plan.department ?? '部'}（氏名なし）.xlsx`;
  await saveWorkbooks(desk, [{ name, specs }]);
}

async function distributeFrom(desk: Desk, words: ActionWords): Promise<void> {
  const { store, say, work } = desk;
  const { checked } = store.get();
  if (!checked) return;
  const made = await work('distribute', (signal, onProgress) =>
    distribute(readAlready(checked.workbook), { words, signal, onProgress }),
  );
  if (!made) return;
  if (made.kind === 'no-department') return say({ kind: 'no-divisions' });
  await saveWorkbooks(
    desk,
    made.workbooks.flatMap((book) => (book.kind === 'new' ? [book] : [])),
  );
}

async function rolloverFrom(desk: Desk, words: ActionWords): Promise<void> {
  const { store, say, work } = desk;
  const { checked } = store.get();
  if (!checked) return;
  const made = await work('rollover', (signal, onProgress) =>
    rollover(readAlready(checked.workbook), sourcesOf(desk), { words, signal, onProgress }),
  );
  if (!made) return;
  if (made.kind === 'no-department') return say({ kind: 'no-issues-here' });
  await saveWorkbooks(desk, made.workbooks);
}
