// What one file says, as a draft: read here from its grids, or by a source that reads elsewhere (a thread) and hands over the
// draft alone. A file that cannot be read is a draft with a fault.
import { FILE_FAULTS, type DraftFile, type FileFault } from '../domain/draft';
import type { UserHeadings } from '../forms/headings/user-headings';
import { readDraftFile, type SheetLooks } from '../forms/read/draft-file';
import type { KnownWorld } from '../forms/read/evidence/known';
import type { Workbook, WorkbookFault, WorkbookSource } from '../workbook/port';

export interface DraftReading {
  /** The file's name in the draft. */
  readonly name: string;
  /** The run's headings, besides the file's own. */
  readonly headings: UserHeadings;
  /** People, issues and divisions that other files of the run name. */
  readonly known?: KnownWorld;
}

/** A source that can also say its draft without its grids ever being here. */
export interface DraftSource extends WorkbookSource {
  /** How many such sources may be asked at the same time. */
  readonly atOnce: number;
  /** Never rejects. */
  readDraft(reading: DraftReading, signal?: AbortSignal): Promise<DraftFile>;
}

export const isDraftSource = (source: WorkbookSource): source is DraftSource => 'readDraft' in source;

export interface DraftRead {
  readonly draft: DraftFile;
  /** Null when it could not be read. */
  readonly workbook: Workbook | null;
}

/** Reads a source here. A source that is called off before it is read says so. */
export async function readDraftOf(
  source: WorkbookSource,
  reading: DraftReading,
  signal?: AbortSignal,
): Promise<DraftRead> {
  const { name } = reading;
  if (signal?.aborted) return faulty(name, { code: 'cancelled', detail: 'aborted before reading' });
  const outcome = await source.read(signal);
  if (outcome.kind === 'fault') return faulty(name, fileFault(outcome.fault));
  const { workbook } = outcome;
  return { draft: draftOf(workbook, reading, signal), workbook };
}

/** What a workbook's grids say; `looks` as in `readDraftFile`. */
export const draftOf = (
  workbook: Workbook,
  { name, headings, known }: DraftReading,
  signal?: AbortSignal,
  looks?: SheetLooks,
): DraftFile =>
  readDraftFile(
    { ...workbook, name },
    { headings, ...(known ? { known } : {}), ...(signal ? { signal } : {}), ...(looks ? { looks } : {}) },
  );

const faulty = (file: string, fault: FileFault): DraftRead => ({
  draft: draftWithFault(file, fault),
  workbook: null,
});

export const draftWithFault = (file: string, fault: FileFault): DraftFile => ({
  file,
  sha256: null,
  fault,
  sheets: [],
  settings: null,
});

/** Faults that only a host has are `unreadable` to everyone else. */
export function fileFault({ code, detail }: WorkbookFault): FileFault {
  const known = FILE_FAULTS.find((each) => each === code);
  return { code: known ?? 'unreadable', detail: known ? detail : `${code}: ${detail}` };
}
