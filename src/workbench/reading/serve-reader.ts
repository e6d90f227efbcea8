// The work of a reading thread: bytes into grids, and edits into bytes. Runs in a worker, or in the page where none starts.
import { readDraftOf } from '../../actions/draft-source';
import { runsOf, type BookEdit, type ShiftCells } from '../../workbook/book-edit';
import { isFault } from '../../workbook/file/read/faults';
import { openSheetLooks, openTabColours } from '../../workbook/file/looks';
import { openWorkbook } from '../../workbook/file/open';
import { openFilePort, type FilePort } from '../../workbook/file/port';
import { withCachedValues } from '../../workbook/file/write/cached-values';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { fitting } from '../../workbook/fitting';
import type { WorkbookFault } from '../../workbook/port';
import { fileLocks } from '../files/file-locks';
import { specOf } from '../grid/grid-spec';
import { packGrid } from '../../workbook/packed-grid';
import type { ReaderAnswer, ReaderJob } from './reader-protocol';

/** Never rejects: what goes wrong is a fault. */
export async function answerJob(job: ReaderJob): Promise<ReaderAnswer> {
  try {
    if (job.kind === 'read') return await read(job);
    if (job.kind === 'draft') return await draft(job);
    if (job.kind === 'save') return await save(job);
    if (job.kind === 'looks') return await looks(job);
    if (job.kind === 'tabs')
      return { kind: 'tabs', colours: await openTabColours(job.bytes, job.password ?? undefined) };
    return { kind: 'saved', bytes: await createWorkbookBytes(job.specs), rewritten: false };
  } catch (thrown) {
    return refuse('unreadable', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const refuse = (code: WorkbookFault['code'], detail: string): ReaderAnswer => ({
  kind: 'fault',
  fault: { code, detail },
});

const optionsOf = (password: string | null) => (password === null ? {} : { password });

async function read(job: Extract<ReaderJob, { kind: 'read' }>): Promise<ReaderAnswer> {
  const { name, bytes, password } = job;
  const outcome = await openWorkbook(name, bytes, optionsOf(password));
  if (outcome.kind === 'fault') return outcome;
  const { sha256, grids } = outcome.workbook;
  const locks = job.locks ? fileLocks(bytes, grids) : null;
  return { kind: 'read', sha256, grids: grids.map(packGrid), locks };
}

async function draft({
  name,
  bytes,
  password,
  reading,
}: Extract<ReaderJob, { kind: 'draft' }>): Promise<ReaderAnswer> {
  const source = { name, read: () => openWorkbook(name, bytes, optionsOf(password)) };
  return { kind: 'draft', draft: (await readDraftOf(source, reading)).draft };
}

async function looks(job: Extract<ReaderJob, { kind: 'looks' }>): Promise<ReaderAnswer> {
  const { name, password } = job;
  let { bytes } = job;
  if (job.edits.length > 0) {
    const opened = await openFilePort(name, bytes, optionsOf(password));
    if (opened.kind === 'fault') return opened;
    const fault = await writeRuns(opened.port, job.edits);
    if (fault) return { kind: 'fault', fault };
    bytes = await opened.port.save();
  }
  const found = await openSheetLooks(bytes, job.sheet, job.password ?? undefined);
  return found !== null && isFault(found) ? { kind: 'fault', fault: found } : { kind: 'looks', looks: found };
}

async function save(job: Extract<ReaderJob, { kind: 'save' }>): Promise<ReaderAnswer> {
  const opened = await openFilePort(job.name, job.bytes, optionsOf(job.password));
  if (opened.kind === 'fault') return opened;
  const { followingBook } = await import('../calc/serve-calculator');
  const book = await followingBook(job);
  if (!book) return refuse('unreadable', 'the workbook cannot be read again');
  const values = book.take(job.edits);
  const fault = await writeRuns(opened.port, job.edits);
  if (fault?.detail === 'read-only format')
    return { kind: 'saved', bytes: await createWorkbookBytes(book.grids.map(specOf)), rewritten: true };
  if (fault) return { kind: 'fault', fault };
  const bytes = withCachedValues(await opened.port.save(), values);
  return { kind: 'saved', bytes, rewritten: false };
}

/** Edits in their order; null when all are written. */
async function writeRuns(port: FilePort, edits: readonly BookEdit[]): Promise<WorkbookFault | null> {
  for (const run of runsOf(edits)) {
    const now = await port.read();
    if (now.kind === 'fault') return now.fault;
    const outcome = Array.isArray(run)
      ? await port.apply(fitting(run, now.workbook.grids))
      : await port.shift(run as ShiftCells);
    if (outcome.kind === 'fault') return outcome.fault;
    if (outcome.kind === 'conflicts')
      return { code: 'unreadable', detail: JSON.stringify(outcome.conflicts) };
  }
  return null;
}
