// Files that the source makes (samples, help): one that comes out the same is left alone, so that nothing built from it looks out of date.
import { readFile, writeFile } from 'node:fs/promises';

/** Writes the file unless it holds exactly this. Its folder must be there. */
export async function writeChanged(file: string, content: string | Uint8Array): Promise<void> {
  const wanted = Buffer.from(content);
  const held = await readFile(file).catch(ifMissing);
  if (!held?.equals(wanted)) await writeFile(file, wanted);
}

function ifMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}
