// New workbooks handed to the person as files, one after the other. What could not be saved is named.
import type { SheetSpec } from '../ports';
import { breathe, type Desk } from './desk';

export interface NewWorkbook {
  readonly name: string;
  readonly specs: readonly SheetSpec[];
}

export async function saveWorkbooks(desk: Desk, workbooks: readonly NewWorkbook[]): Promise<void> {
  const { ports, say, work } = desk;
  let failed: string | null = null;
  const names = await work('save', async (signal, onProgress) => {
    const saved: string[] = [];
    for (const [done, { name, specs }] of workbooks.entries()) {
      if (signal.aborted || failed !== null) break;
      onProgress({ step: 'write', done, total: workbooks.length, subject: name });
      const bytes = await ports.createWorkbook(specs);
      if (await handOver(desk, name, bytes)) saved.push(name);
      else failed = name;
      await breathe();
    }
    return saved;
  });
  if (failed !== null) say({ kind: 'not-saved', name: failed });
  else if (names) say({ kind: 'saved', names });
}

/** False when the host or the person refused. */
async function handOver({ ports }: Desk, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await ports.saveFile(name, bytes);
    return true;
  } catch (thrown) {
    ports.failed?.(thrown);
    return false;
  }
}
