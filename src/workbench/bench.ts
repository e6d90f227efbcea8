// The deeds of the page around the grid: open, start anew, take up again, save. Asks before anything unsaved is left.
import { FILE_FAULTS, type FileFaultCode } from '../domain/draft';
import type { BookEdit } from '../workbook/book-edit';
import type { WorkbookFaultCode } from '../workbook/port';
import { FIRST_STATE, type BenchNotice, type BenchState, type BookOrigin, type OpenBook, type SampleIndex, type SampleRound } from './bench-state'; // prettier-ignore
import type { CalculatedBook, Calculator } from './calc/calculator';
import { openDocument } from './files/document';
import type { DraftStore, KeptDraft } from './files/draft-store';
import type { FileAccess, PickedBook } from './files/file-access';
import { keepDraft } from './files/keep-draft';
import type { RecentFile, RecentFiles } from './files/recent-files';
import { looksSource } from './reading/looks-source';
import { readBook, type ReadPool } from './reading/read-pool';

export interface BenchPorts {
  readonly files: FileAccess;
  readonly drafts: DraftStore;
  readonly readers: ReadPool;
  /** A new thread that works formulas out. */
  calculator(): Calculator;
  /** Null where what keeps them did not arrive. */
  recent(): Promise<RecentFiles | null>;
  /** Null where no samples are served. */
  sampleIndex(): Promise<SampleIndex | null>;
  sampleBytes(round: SampleRound, name: string): Promise<Uint8Array>;
  now(): number;
  newId(): string;
}

export class Bench {
  private current: BenchState = FIRST_STATE;
  private readonly listeners = new Set<() => void>();
  private stopKeeping: () => void = () => undefined;

  constructor(private readonly ports: BenchPorts) {}

  readonly state = (): BenchState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Offers what the person had open, and the sample; `round`: the sample that the address asks for. */
  async start(round: SampleRound | null): Promise<void> {
    const { drafts: kept, sampleIndex } = this.ports;
    const [drafts, samples, recent] = await Promise.all([kept.list(), sampleIndex(), this.recent()]);
    this.become({ drafts, samples, recent });
    if (samples && round) await this.openSample(round);
  }

  /** A file that was opened lately: the browser is asked for it, and may ask the person. */
  openRecent({ id, name }: RecentFile): Promise<void> {
    return this.afterLeave(async () => {
      const outcome = (await (await this.ports.recent())?.open(id)) ?? { kind: 'gone' };
      if (outcome.kind === 'book') return this.open({ book: outcome.book });
      this.become({ recent: await this.recent() });
      this.tell({ kind: outcome.kind === 'gone' ? 'recent-gone' : 'recent-refused', name });
    });
  }

  async forgetRecent({ id }: RecentFile): Promise<void> {
    await (await this.ports.recent())?.forget(id);
    this.become({ recent: await this.recent() });
  }

  private async recent(): Promise<readonly RecentFile[]> {
    return (await (await this.ports.recent())?.list()) ?? [];
  }

  pick(): Promise<void> {
    return this.afterLeave(async () => {
      const book = await this.ports.files.pick();
      if (book) await this.open({ book });
    });
  }

  dropped(books: readonly PickedBook[]): Promise<void> {
    if (books.length > 1) this.tell({ kind: 'one-file' });
    const [book] = books;
    return book ? this.afterLeave(() => this.open({ book })) : Promise.resolve();
  }

  startNew(name: string, sheet: string): Promise<void> {
    return this.afterLeave(async () => {
      const answer = await this.ports.readers.run({
        kind: 'create',
        specs: [{ name: sheet, columns: [], rows: [] }],
      });
      if (answer.kind !== 'saved') return this.tell({ kind: 'not-edited' });
      await this.open({ book: { name, bytes: () => Promise.resolve(answer.bytes) } });
    });
  }

  openSample(round: SampleRound): Promise<void> {
    const name = this.current.samples?.[round][0];
    if (name === undefined) return Promise.resolve(this.tell({ kind: 'no-sample' }));
    const book = { name, bytes: () => this.ports.sampleBytes(round, name) };
    return this.afterLeave(() => this.open({ book, sample: round }));
  }

  /** The sample's division workbooks. */
  sampleDivisions(round: SampleRound): readonly PickedBook[] {
    const names = this.current.samples?.[round].slice(1) ?? [];
    return names.map((name) => ({ name, bytes: () => this.ports.sampleBytes(round, name) }));
  }

  resume(draft: KeptDraft): Promise<void> {
    return this.afterLeave(async () => {
      const bytes = await this.ports.drafts.bytes(draft.id);
      if (bytes) await this.open({ book: { name: draft.name, bytes: () => Promise.resolve(bytes) }, draft });
      else this.tell({ kind: 'not-opened', name: draft.name, code: 'unreadable' });
    });
  }

  async forget(draft: KeptDraft): Promise<void> {
    await this.ports.drafts.drop(draft.id);
    this.become({ drafts: this.current.drafts.filter(({ id }) => id !== draft.id) });
  }

  async edit(edits: readonly BookEdit[]): Promise<void> {
    const { open } = this.current;
    if (!open || edits.length === 0) return;
    const outcome = await open.document.edit(edits);
    if (outcome.kind === 'applied') return;
    if (outcome.kind === 'refused') return this.tell({ kind: 'refused', reason: outcome.reason });
    const first = outcome.kind === 'conflicts' ? outcome.conflicts[0] : undefined;
    this.tell(
      first?.kind === 'sheet-protected' ? { kind: 'protected', sheet: first.sheet } : { kind: 'not-edited' },
    );
  }

  /** To the file it was opened from where the browser can; else the person is asked for a name. */
  async save(): Promise<void> {
    const { open } = this.current;
    if (!open) return;
    if (!open.handle || open.readOnlyFormat) return this.askName();
    await this.saving(open, (bytes) => this.ports.files.saveOver(open.handle!, open.since, bytes));
  }

  askName(): void {
    const { open } = this.current;
    if (open) this.become({ question: { kind: 'save-as', name: savedName(open) } });
  }

  async saveAs(name: string): Promise<void> {
    const { open } = this.current;
    this.become({ question: null });
    if (open) await this.saving(open, (bytes) => this.ports.files.saveAs(name, bytes));
  }

  /** The shown sheet as its page setup says; the browser's dialog does the rest. */
  print(): void {
    if (this.current.open) this.become({ printing: true });
  }

  /** `pages`: see PrintedSheet. */
  printed(pages: number, most: number): void {
    this.become({ printing: false });
    if (pages === 0) this.tell({ kind: 'nothing-to-print' });
    else if (pages > most) this.tell({ kind: 'too-long-to-print' });
  }

  tell(notice: BenchNotice | null): void {
    this.become({ notice });
  }
  answered(): void {
    this.become({ question: null });
  }

  private async saving(
    open: OpenBook,
    put: (bytes: Uint8Array) => ReturnType<FileAccess['saveAs']>,
  ): Promise<void> {
    this.become({ busy: 'saving', notice: null });
    const { name, bytes, edits } = jobOf(open);
    const answer = await this.ports.readers.run({
      kind: 'save',
      name,
      bytes,
      password: open.password,
      edits,
    });
    if (answer.kind !== 'saved') return this.become({ busy: null, notice: { kind: 'not-saved', name } });
    const outcome = await put(answer.bytes);
    this.become({ busy: null });
    if (outcome.kind === 'refused') return;
    if (outcome.kind === 'failed') return this.tell({ kind: 'not-saved', name });
    if (outcome.kind === 'changed') return this.tell({ kind: 'changed-on-disk', name });
    open.document.markSaved(edits);
    const handle = outcome.kind === 'saved' ? (outcome.handle ?? null) : open.handle;
    if (this.current.open === open)
      this.become({ open: { ...open, handle, since: this.ports.now() + CLOCK_LEEWAY } });
    this.tell({ kind: answer.rewritten ? 'rewritten' : outcome.kind, name: outcome.name });
  }

  /** Asks first when something is unsaved. */
  private async afterLeave(go: () => Promise<void>): Promise<void> {
    const { open } = this.current;
    if (!open?.document.state().unsaved) return go();
    const name = open.document.name;
    this.become({ question: { kind: 'leave', name, go: () => (this.answered(), void go()) } });
  }

  private async open(origin: BookOrigin): Promise<void> {
    this.become({ busy: 'opening', notice: null, question: null });
    const { book, password = null, draft } = origin;
    const fault = (code: WorkbookFaultCode) =>
      this.refused(origin, FILE_FAULTS.find((each) => each === code) ?? 'unreadable');
    let bytes: Uint8Array;
    try {
      bytes = await book.bytes();
    } catch {
      return fault('unreadable');
    }
    const read = await readBook(this.ports.readers, { name: book.name, bytes, password }, { locks: true });
    if (read.kind === 'fault') return fault(read.fault.code);
    const source = { name: book.name, read: () => Promise.resolve(read) };
    const document = await openDocument(source, {
      redone: draft?.edits ?? [],
      locks: read.locks,
      calculator: (edits) => this.calculatorOf({ name: book.name, bytes, password }, edits),
    });
    if ('kind' in document) return fault(document.fault.code);
    this.put({
      id: draft?.id ?? this.ports.newId(),
      document,
      bytes,
      password,
      looks: looksSource(this.ports.readers, { name: book.name, bytes, password }),
      handle: book.handle ?? null,
      since: this.ports.now(),
      sample: origin.sample ?? null,
      readOnlyFormat: password !== null || !/\.xls[xm]$/i.test(book.name),
    });
  }

  private calculatorOf(book: CalculatedBook, edits: readonly BookEdit[]): Calculator {
    const calculator = this.ports.calculator();
    void calculator.ask({ kind: 'open', ...book, edits });
    return calculator;
  }

  private put(open: OpenBook): void {
    const { handle } = open;
    if (handle) void this.ports.recent().then((recent) => recent?.add(handle, this.ports.now()));
    this.stopKeeping();
    this.current.open?.document.close();
    this.stopKeeping = keepDraft(open, this.ports.drafts, this.ports.now);
    const drafts = this.current.drafts.filter(({ id }) => id !== open.id);
    this.become({ open, drafts, busy: null });
  }

  private refused(origin: BookOrigin, code: FileFaultCode): void {
    const { name } = origin.book;
    this.become({ busy: null });
    if (code !== 'encrypted' && code !== 'wrong-password')
      return this.tell({ kind: 'not-opened', name, code });
    const answer = (password: string) => void this.open({ ...origin, password });
    this.become({ question: { kind: 'password', name, wrong: code === 'wrong-password', answer } });
  }

  private become(more: Partial<BenchState>): void {
    this.current = { ...this.current, ...more };
    for (const listener of [...this.listeners]) listener();
  }
}

/** File systems keep times more coarsely than the clock, in milliseconds. */
const CLOCK_LEEWAY = 2000;

const savedName = ({ document, readOnlyFormat }: OpenBook): string =>
  readOnlyFormat ? `${document.name.replace(/\.[^.]*$/, '')}.xlsx` : document.name;

const jobOf = ({ document, bytes }: OpenBook) => {
  const { edits } = document.state();
  return { name: document.name, bytes, edits };
};
