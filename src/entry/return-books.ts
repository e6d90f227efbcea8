// 差戻し over a file's bytes: accepted changes written into it, then its notes and list. Fetched when it is first asked for.
import {
  annotationOf,
  type ChangedFile,
  type ReturnedFile,
  type ReturnWriting,
} from '../actions/return-writing';
import type { BookBytes } from '../engine/ports';
import type { Edit } from '../workbook/edit';
import { annotate } from '../workbook/file/annotate';
import { openFilePort } from '../workbook/file/port';

export const returnBook = (
  { name, bytes, password }: BookBytes,
  writing: ReturnWriting,
): Promise<ReturnedFile> => annotate(name, bytes, annotationOf(writing), password ?? undefined);

export async function changeBook(
  { name, bytes, password }: BookBytes,
  edits: readonly Edit[],
): Promise<ChangedFile> {
  const opened = await openFilePort(name, bytes, password === null ? {} : { password });
  if (opened.kind === 'fault') return opened;
  const outcome = await opened.port.apply(edits);
  if (outcome.kind === 'applied') return { kind: 'written', bytes: await opened.port.save() };
  if (outcome.kind === 'fault' && outcome.fault.detail === 'read-only format') return { kind: 'read-only' };
  return outcome;
}
