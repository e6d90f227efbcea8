// Many workbooks into one draft: the department's own headings first, then file by file, as many at a time as their sources
// allow, in an order of their own so that the order of the call makes no difference. What is read is dropped but for its draft.
// A file that cannot be read is a fault in the draft; the others go on.
import type { Draft, DraftFile } from '../domain/draft';
import type { OnProgress } from '../domain/progress';
import type { UserHeadings } from '../forms/headings/user-headings';
import { knownFrom, NOTHING_KNOWN, type KnownWorld } from '../forms/read/evidence/known';
import { userHeadingsOf } from '../forms/read/settings';
import type { Workbook, WorkbookSource } from '../workbook/port';
import { draftOf, isDraftSource, readDraftOf, type DraftReading } from './draft-source';
import { uniqueNames } from './unique-names';

export interface GatherOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** The source whose 設定 gives the headings; without it every file's 設定 does, in file order. */
  readonly department?: WorkbookSource;
  /** Workbooks that are needed besides their draft; without it the department's alone. */
  readonly keep?: (source: WorkbookSource) => boolean;
}

export interface Gathered {
  readonly draft: Draft;
  /** The workbooks that were asked for and could be read, by their name in the draft. */
  readonly workbooks: ReadonlyMap<string, Workbook>;
  /** A source's name in the draft: unlike its own when two sources share one. */
  nameOf(source: WorkbookSource): string;
}

interface Read {
  readonly source: WorkbookSource;
  readonly draft: DraftFile;
  readonly workbook: Workbook | null;
  /** Under which it was read. */
  readonly headings: UserHeadings;
}

export async function gather(
  sources: readonly WorkbookSource[],
  options: GatherOptions = {},
): Promise<Gathered> {
  const { department } = options;
  const reading = new Reading(sources, options);
  const first = department && sources.includes(department) ? await reading.one(department) : null;
  const others = await reading.all(sources.filter((source) => source !== first?.source));
  const ordered = [...(first ? [first] : []), ...others].sort(byNameThenContent);
  const names = uniqueNames(
    ordered.map(({ source }) => source),
    department,
  );
  const headings = first ? headingsIn([first]) : headingsIn(ordered);
  const files = await reading.again(ordered, (source) => names.get(source)!, headings);
  return {
    draft: { files: files.map(({ draft }) => draft) },
    workbooks: new Map(
      files.flatMap(({ source, workbook }) => (workbook ? [[names.get(source)!, workbook]] : [])),
    ),
    nameOf: (source) => names.get(source) ?? source.name,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byNameThenContent = (a: Read, b: Read): number =>
  compare(a.source.name, b.source.name) || compare(a.draft.sha256 ?? '', b.draft.sha256 ?? '');

const headingsIn = (reads: readonly Read[]): UserHeadings =>
  reads.flatMap(({ draft }) => userHeadingsOf(draft.settings));

const sameHeadings = (a: UserHeadings, b: UserHeadings): boolean =>
  a.length === b.length &&
  a.every(({ from, to, whole }, at) => b[at]!.from === from && b[at]!.to === to && b[at]!.whole === whole);

/** One gathering under way. */
class Reading {
  private done = 0;
  /** Sources read here wait for each other: their time limits count from when they begin. */
  private here: Promise<unknown> = Promise.resolve();
  private readonly known: Read[] = [];
  /** What the department's workbook names. */
  private world: KnownWorld = NOTHING_KNOWN;

  constructor(
    private readonly sources: readonly WorkbookSource[],
    private readonly options: GatherOptions,
  ) {}

  /** Under the headings that are known by now. */
  async one(source: WorkbookSource): Promise<Read> {
    if (this.done === 0) this.tell(source);
    const read = await this.read(source, source.name, this.headingsNow());
    this.known.push(read);
    if (source === this.options.department) this.world = knownFrom([read.draft]);
    this.done += 1;
    this.tell(source);
    return read;
  }

  all(sources: readonly WorkbookSource[]): Promise<Read[]> {
    return inLanes(sources, this.lanes(), (source) => this.one(source));
  }

  /** Those whose name or headings turned out to be others than they were read with. */
  again(
    reads: readonly Read[],
    nameOf: (source: WorkbookSource) => string,
    headings: UserHeadings,
  ): Promise<Read[]> {
    return inLanes(reads, this.lanes(), (read) => {
      const name = nameOf(read.source);
      const { draft } = read;
      if (draft.fault) return Promise.resolve({ ...read, draft: { ...draft, file: name } });
      const settled = name === draft.file && (sameHeadings(read.headings, headings) || isOwn(read, headings));
      return settled ? Promise.resolve(read) : this.read(read.source, name, headings, read);
    });
  }

  private lanes(): number {
    return Math.max(1, ...this.sources.map((source) => (isDraftSource(source) ? source.atOnce : 1)));
  }

  private async read(
    source: WorkbookSource,
    name: string,
    headings: UserHeadings,
    before?: Read,
  ): Promise<Read> {
    const { signal, department, keep = (each) => each === department } = this.options;
    const kept = keep(source);
    const reading: DraftReading = { name, headings, known: this.world };
    if (before?.workbook) return { ...before, draft: draftOf(before.workbook, reading, signal), headings };
    if (!kept && isDraftSource(source))
      return {
        source,
        draft: await source.readDraft(reading, signal),
        workbook: null,
        headings,
      };
    const turn = this.here.then(() => readDraftOf(source, reading, signal));
    this.here = turn.catch(() => undefined);
    const { draft, workbook } = await turn;
    return { source, draft, workbook: kept ? workbook : null, headings };
  }

  private headingsNow(): UserHeadings {
    const { department } = this.options;
    const own = this.known.filter(({ source }) => source === department);
    return headingsIn(own.length > 0 ? own : [...this.known].sort(byNameThenContent));
  }

  private tell(source: WorkbookSource): void {
    const total = this.sources.length;
    const subject = this.done < total ? source.name : '';
    this.options.onProgress?.({ step: 'read', done: this.done, total, subject });
  }
}

/** Each lane takes the next item when it is free; results in the order of the items. */
async function inLanes<T, R>(
  items: readonly T[],
  count: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
  return results;
}

/** A file's own headings stand before the run's anyway: read with none, it was read with these. */
const isOwn = ({ draft, headings }: Read, wanted: UserHeadings): boolean =>
  headings.length === 0 && sameHeadings(userHeadingsOf(draft.settings), wanted);
