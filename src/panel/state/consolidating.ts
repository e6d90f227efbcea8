// 集約: the picked files, reading and rolling them up, and what is done with the result. Files stay where they are; only the open
// workbook is ever written to.
import { isDraftSource, type DraftSource } from '../../actions/draft-source';
import type { DraftFile } from '../../domain/draft';
import type { ReadOutcome, WorkbookSource } from '../../workbook/port';
import type { PanelPorts, PickedFile } from '../ports';
import { breathe, type Desk } from './desk';
import { parts } from './parts';
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

export function createConsolidating(desk: Desk, writing: Writing): Consolidating {
  const { ports, store, say } = desk;
  const change = (to: Partial<ConsolidateView>): void =>
    store.set({ consolidate: { ...store.get().consolidate, ...to } });
  const keep = (files: readonly PickedEntry[]): void =>
    change({ files, stale: store.get().consolidate.result !== null });
  const run = async (): Promise<void> => (await parts.rollUp()).rollUp(desk, change);
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
    clear: () => change({ files: [], result: null, stale: false, written: false, from: null }),
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
    saveMasked: async () => (await parts.rollUp()).saveMasked(desk),
    distribute: async () => (await parts.rollUp()).distributeFrom(desk),
    rollover: async () => (await parts.rollUp()).rolloverFrom(desk),
    from: (from) => change({ from }),
  };
}

/** A file of the same name is the same file picked again. */
export const entryOf = (ports: PanelPorts, file: PickedFile, password: string | null): PickedEntry => ({
  ...{ key: file.name, name: file.name, file, password },
  source: readOnce(password === null ? ports.openPicked(file) : ports.openPicked(file, password)),
});

/** What was read stays read; a fault is tried again. The main thread breathes between files that it reads itself. */
function readOnce(source: WorkbookSource): WorkbookSource {
  let kept: ReadOutcome | null = null;
  const whole: WorkbookSource = {
    name: source.name,
    async read(signal) {
      if (kept) return kept;
      await breathe();
      const outcome = await source.read(signal);
      if (outcome.kind === 'read') kept = outcome;
      return outcome;
    },
  };
  return isDraftSource(source) ? { ...whole, ...draftOnce(source) } : whole;
}

/** The same for what a file says, read in a thread: the last reading under the same name and headings. */
function draftOnce(source: DraftSource): Pick<DraftSource, 'atOnce' | 'readDraft'> {
  let kept: { readonly reading: string; readonly draft: DraftFile } | null = null;
  return {
    atOnce: source.atOnce,
    async readDraft(reading, signal) {
      const asked = JSON.stringify(reading);
      if (kept?.reading === asked) return kept.draft;
      const draft = await source.readDraft(reading, signal);
      if (!draft.fault) kept = { reading: asked, draft };
      return draft;
    },
  };
}
