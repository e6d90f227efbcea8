// Where results go: refused when they would replace an input, written whole or not at all, and said.
import fs from 'node:fs/promises';
import path from 'node:path';
import { formatAddress } from '../workbook/address';
import type { Conflict, Edit } from '../workbook/edit';
import { openFilePort } from '../workbook/file/port';
import { sameFile, writeWhole } from './files';
import { EXIT, type Context, type Exit } from './context';

/** Writes `bytes`; null when done, an exit status when it could not be. */
export async function output(context: Context, file: string, bytes: Uint8Array): Promise<Exit | null> {
  const { terminal, words } = context;
  const refused = await refuseInput(context, file);
  if (refused !== null) return refused;
  const reason = await writeWhole(file, bytes);
  if (reason === null) return null;
  terminal.warn(words.cannotWrite(file, reason));
  return EXIT.unusable;
}

/** An input file is never an output. */
export async function refuseInput({ files, terminal, words }: Context, file: string): Promise<Exit | null> {
  for (const input of files) {
    if (!(await sameFile(input, file))) continue;
    terminal.warn(words.outputIsInput(file));
    return EXIT.unusable;
  }
  return null;
}

/** A copy of an input workbook with the edits in it; a sentence when there can be none. The input stays as it is. */
export async function editedCopy(
  { words, password }: Context,
  file: string,
  edits: readonly Edit[],
): Promise<Uint8Array | string> {
  const name = path.basename(file);
  const typed = password(name);
  const opened = await openFilePort(
    name,
    await fs.readFile(file),
    typed === undefined ? {} : { password: typed },
  );
  if (opened.kind === 'fault') return words.fileUnusable(file, 'unreadable');
  const outcome = await opened.port.apply(edits);
  if (outcome.kind === 'applied') return opened.port.save();
  if (outcome.kind === 'fault') return words.readOnlyFormat(file);
  return words.conflicts(outcome.conflicts.map(conflictPlace));
}

const conflictPlace = (conflict: Conflict): string =>
  conflict.kind === 'changed'
    ? `${conflict.sheet} ${formatAddress(conflict.row, conflict.column)}`
    : conflict.sheet;
