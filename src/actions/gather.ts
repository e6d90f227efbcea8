// Many workbooks into one draft: read one by one, under the department's own headings, in an order of their own so that the
// order of the call makes no difference. A file that cannot be read is a fault in the draft; the others go on.
import { FILE_FAULTS, type Draft, type DraftFile, type FileFault } from '../domain/draft';
import type { OnProgress } from '../domain/progress';
import type { UserHeadings } from '../forms/headings/user-headings';
import { readDraftFile } from '../forms/read/draft-file';
import { readUserHeadings } from '../forms/read/settings';
import type { Workbook, WorkbookFault, WorkbookSource } from '../workbook/port';

export interface GatherOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** The source whose 設定 gives the headings; without it every file's 設定 does, in file order. */
  readonly department?: WorkbookSource;
}

export interface Gathered {
  readonly draft: Draft;
  /** The workbooks that could be read, by their name in the draft. */
  readonly workbooks: ReadonlyMap<string, Workbook>;
  /** A source's name in the draft: unlike its own when two sources share one. */
  nameOf(source: WorkbookSource): string;
}

type Read =
  | { readonly source: WorkbookSource; readonly workbook: Workbook }
  | { readonly source: WorkbookSource; readonly workbook: null; readonly fault: FileFault };

export async function gather(
  sources: readonly WorkbookSource[],
  options: GatherOptions = {},
): Promise<Gathered> {
  const { signal, onProgress, department } = options;
  const reads: Read[] = [];
  for (const [done, source] of sources.entries()) {
    onProgress?.({ step: 'read', done, total: sources.length, subject: source.name });
    reads.push(await readOne(source, signal));
  }
  const ordered = [...reads].sort(byNameThenContent);
  const names = uniqueNames(ordered, department);
  const headings = headingsOf(ordered, department);
  const files = ordered.map((read) => draftFile(read, names.get(read.source)!, headings, signal));
  onProgress?.({ step: 'read', done: sources.length, total: sources.length, subject: '' });
  return {
    draft: { files },
    workbooks: new Map(
      ordered.flatMap(({ source, workbook }) => (workbook ? [[names.get(source)!, workbook]] : [])),
    ),
    nameOf: (source) => names.get(source) ?? source.name,
  };
}

async function readOne(source: WorkbookSource, signal: AbortSignal | undefined): Promise<Read> {
  if (signal?.aborted)
    return { source, workbook: null, fault: { code: 'cancelled', detail: 'aborted before reading' } };
  const outcome = await source.read(signal);
  return outcome.kind === 'read'
    ? { source, workbook: outcome.workbook }
    : { source, workbook: null, fault: fileFault(outcome.fault) };
}

/** Faults that only a host has are `unreadable` to everyone else. */
function fileFault({ code, detail }: WorkbookFault): FileFault {
  const known = FILE_FAULTS.find((each) => each === code);
  return { code: known ?? 'unreadable', detail: known ? detail : `${code}: ${detail}` };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byNameThenContent = (a: Read, b: Read): number =>
  compare(a.source.name, b.source.name) || compare(a.workbook?.sha256 ?? '', b.workbook?.sha256 ?? '');

/** 福祉課.xlsx, 福祉課（2）.xlsx … The department keeps its own name. */
function uniqueNames(
  reads: readonly Read[],
  department: WorkbookSource | undefined,
): Map<WorkbookSource, string> {
  const taken = new Set<string>(department ? [department.name] : []);
  const names = new Map<WorkbookSource, string>(department ? [[department, department.name]] : []);
  for (const { source } of reads) {
    if (names.has(source)) continue;
    const name = freeName(source.name, taken);
    taken.add(name);
    names.set(source, name);
  }
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${base}（${number}）${extension}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function headingsOf(reads: readonly Read[], department: WorkbookSource | undefined): UserHeadings {
  const own = reads.filter(({ source }) => source === department);
  return (own.length > 0 ? own : reads).flatMap(({ workbook }) =>
    workbook ? readUserHeadings(workbook) : [],
  );
}

function draftFile(
  read: Read,
  file: string,
  headings: UserHeadings,
  signal: AbortSignal | undefined,
): DraftFile {
  if (!read.workbook) return { file, sha256: null, fault: read.fault, sheets: [], settings: null };
  return readDraftFile({ ...read.workbook, name: file }, { headings, ...(signal ? { signal } : {}) });
}
