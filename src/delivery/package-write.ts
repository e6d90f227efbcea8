// Writes a folder whole or not at all: beside its place first, then moved there in one step.
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

export type FileSet = ReadonlyMap<string, Uint8Array>;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Lines that `sha256sum -c` reads, in order of path. */
export const hashList = (files: FileSet): string =>
  [...files]
    .sort(byName)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');

/** Replaces `folder` by exactly these files. When anything fails, what stood there stands there still; then it throws. */
export async function writeFolder(folder: string, files: FileSet): Promise<void> {
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}-${randomUUID()}`);
  const before = `${beside}-before`;
  try {
    for (const [name, bytes] of files) {
      const file = path.join(beside, ...name.split('/'));
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, bytes);
    }
    const stood = await fs.rename(folder, before).then(() => true, ifMissing);
    await fs.rename(beside, folder).catch(async (fault: unknown) => {
      if (stood) await fs.rename(before, folder);
      throw fault;
    });
  } finally {
    await fs.rm(beside, { recursive: true, force: true });
  }
  await fs.rm(before, { recursive: true, force: true });
}

function ifMissing(fault: NodeJS.ErrnoException): false {
  if (fault.code === 'ENOENT') return false;
  throw fault;
}
