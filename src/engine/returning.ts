// 差戻し's work: accepted changes into the picked workbooks, all of them judged again with the changes, then each division's own
// workbook made. The same ask gives the same answer, for a look and for the files.
import { consolidate, type Consolidated } from '../actions/consolidate';
import { returnsOf, type DivisionReturn } from '../actions/return';
import { uniqueNames } from '../actions/unique-names';
import type { SetCell } from '../workbook/edit';
import type { WorkbookSource } from '../workbook/port';
import { acceptedEdits, changesByFile } from './accepted-edits';
import { breathe } from './breathe';
import type { NewFile, PickedBook, Watch } from './engine';
import { findingKey } from './keys';
import type { EnginePorts } from './ports';
import type {
  AcceptedChange, MadeReturns, ReturnAsk, ReturnFault, ReturnOutcome, ReturnsView, ReturnView,
} from './returns'; // prettier-ignore
import { rollUpOptions } from './rolling-up';

/** What the work stands on. */
export interface ReturnSources {
  readonly ports: EnginePorts;
  readonly department: WorkbookSource;
  /** The last roll-up, of the same files. */
  readonly rolled: Consolidated;
  /** In the order of the ask's files. */
  readonly sources: readonly WorkbookSource[];
}

interface Entry {
  readonly book: PickedBook;
  readonly source: WorkbookSource;
}

/** A picked workbook with its accepted changes in it, or why it has none of them. */
interface Changed {
  readonly accepted: readonly AcceptedChange[];
  readonly edits: readonly SetCell[];
  readonly bytes: Uint8Array | null;
  readonly fault: ReturnFault | null;
}

interface Prepared {
  readonly divisions: readonly DivisionReturn[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly changed: ReadonlyMap<string, Changed>;
  readonly unfit: readonly AcceptedChange[];
}

export async function lookAtReturns(of: ReturnSources, ask: ReturnAsk, watch: Watch): Promise<ReturnsView> {
  const { divisions, changed, unfit } = await prepare(of, ask, watch);
  return {
    unfit,
    divisions: divisions.map(({ division, file, notes, findings }): ReturnView => ({
      ...{ division, file, notes: notes.length },
      findings: findings.map((finding) => ({ ...finding, key: findingKey(finding) })),
      changes: changed.get(file)?.edits ?? [],
      fault: changed.get(file)?.fault ?? null,
    })),
  };
}

export async function makeReturns(of: ReturnSources, ask: ReturnAsk, watch: Watch): Promise<MadeReturns> {
  const { divisions, entries, changed } = await prepare(of, ask, watch);
  const made: (Made & { readonly written: readonly AcceptedChange[] })[] = [];
  for (const each of divisions) {
    if (watch.signal?.aborted) break;
    watch.onProgress?.({ step: 'write', done: made.length, total: divisions.length, subject: each.file });
    const own = changed.get(each.file);
    const one = await returned(of.ports, each, entries.get(each.file)!, own);
    made.push({ ...one, written: one.file && own?.bytes ? own.accepted : [] });
    await breathe();
  }
  return {
    outcomes: made.map(({ outcome }) => outcome),
    files: made.flatMap(({ file }) => file ?? []),
    written: made.flatMap(({ written }) => written),
  };
}

async function prepare(of: ReturnSources, ask: ReturnAsk, watch: Watch): Promise<Prepared> {
  const { ports, department, rolled, sources } = of;
  const names = uniqueNames([department, ...sources], department);
  const entries = new Map(
    ask.files.map((book, at): readonly [string, Entry] => {
      const source = sources[at]!;
      return [names.get(source)!, { book, source }];
    }),
  );
  const wanted = changesByFile(rolled.plan, ask.accepted);
  const changed = new Map<string, Changed>();
  for (const [file, accepted] of wanted) {
    const entry = ask.left.includes(file) ? undefined : entries.get(file);
    if (entry) changed.set(file, await changedBook(of, file, entry, accepted));
    await breathe();
  }
  const { plan, findings } = await judgedAgain(of, ask, entries, changed, watch);
  const said = (text: string): string => text.trim();
  const { divisions } = returnsOf(
    plan,
    findings,
    [...entries.keys()].filter((file) => !ask.left.includes(file)),
    {
      words: ports.words(ask.lang),
      message: said(ask.message),
      messages: new Map(Object.entries(ask.messages).map(([file, text]) => [file, said(text)])),
      changes: new Map([...changed].map(([file, { edits }]) => [file, edits])),
    },
  );
  const fitting = new Set([...wanted].flatMap(([file, changes]) => (entries.has(file) ? changes : [])));
  return { divisions, entries, changed, unfit: ask.accepted.filter((each) => !fitting.has(each)) };
}

/** A browser refuses a file that has changed or gone since it was picked. */
const bytesOf = async ({ file }: PickedBook): Promise<Uint8Array | null> => {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes && new Uint8Array(bytes);
};

async function changedBook(
  { ports, rolled: { plan } }: ReturnSources,
  file: string,
  { book, source }: Entry,
  accepted: readonly AcceptedChange[],
): Promise<Changed> {
  const left = (fault: ReturnFault): Changed => ({ accepted, edits: [], bytes: null, fault });
  const [outcome, bytes] = [await source.read(), await bytesOf(book)];
  if (outcome.kind === 'fault') return left({ kind: 'fault', code: outcome.fault.code });
  const read = plan.draft.files.find((each) => each.file === file)?.sha256 ?? null;
  if (!bytes || (read !== null && outcome.workbook.sha256 !== read)) return left({ kind: 'changed' });
  const edits = acceptedEdits(plan, file, accepted, outcome.workbook);
  if (!edits) return left({ kind: 'conflicts', conflicts: [] });
  const made = await ports.changeBook({ name: book.name, bytes, password: book.password }, edits);
  if (made.kind === 'written') return { accepted, edits, bytes: made.bytes, fault: null };
  return left(made.kind === 'fault' ? { kind: 'fault', code: made.fault.code } : made);
}

/** What is still wrong once the changes stand in the workbooks. */
async function judgedAgain(
  { ports, department, rolled }: ReturnSources,
  ask: ReturnAsk,
  entries: ReadonlyMap<string, Entry>,
  changed: ReadonlyMap<string, Changed>,
  watch: Watch,
): Promise<Pick<Consolidated, 'plan' | 'findings'>> {
  if ([...changed.values()].every(({ bytes }) => bytes === null)) return rolled;
  const sources = [...entries].map(([file, { book, source }]) => {
    const bytes = changed.get(file)?.bytes;
    return bytes ? ports.openBook({ ...book, file: new Blob([bytes as Uint8Array<ArrayBuffer>]) }) : source;
  });
  const options = { ...rollUpOptions(ports, ports.words(ask.lang), ask.period), ...watch };
  const again = await consolidate(department, sources, options);
  return again.kind === 'consolidated' ? again : rolled;
}

interface Made {
  readonly outcome: ReturnOutcome;
  readonly file: NewFile | null;
}

async function returned(
  ports: EnginePorts,
  { division, file, notes, sheet, sha256 }: DivisionReturn,
  { book }: Entry,
  changed: Changed | undefined,
): Promise<Made> {
  const left = (fault: ReturnFault): Made => ({
    outcome: { division, file, status: 'failed', fault },
    file: null,
  });
  const bytes = changed?.bytes ?? (await bytesOf(book));
  if (!bytes) return left({ kind: 'changed' });
  const { name, password } = book;
  const made = await ports.returnBook({ name, bytes, password }, { notes, sheet, sha256 });
  if (made.kind === 'fault') return left({ kind: 'fault', code: made.fault.code });
  if (made.kind === 'changed' || made.kind === 'conflicts') return left(made);
  const listed = made.kind === 'listed';
  return {
    outcome: { division, file, status: listed ? 'listed' : 'returned', fault: changed?.fault ?? null },
    file: { name: listed ? `${name.replace(/\.[^.]+$/, '')}_差戻し.xlsx` : name, bytes: made.bytes },
  };
}
