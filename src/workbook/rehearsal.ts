// A workbook port that shows what edits would do and writes nothing to the workbook behind it.
import type { Edit } from './edit';
import type { Workbook, WorkbookFault, WorkbookPort, WorkbookSource } from './port';
import { gridsPort } from './memory';

export interface Rehearsal extends WorkbookPort {
  /** Everything applied so far, in order: what the real workbook would be asked to do. */
  readonly edits: readonly Edit[];
}

/**
 * Reads the workbook behind it once, then answers reads and applies from memory. A source that cannot be read answers every call
 * with its fault, and is tried again at the next call.
 */
export function rehearsal(source: WorkbookSource): Rehearsal {
  const edits: Edit[] = [];
  let stage: { readonly port: WorkbookPort; readonly sha256: Workbook['sha256'] } | null = null;

  async function staged(signal?: AbortSignal): Promise<WorkbookFault | null> {
    if (stage) return null;
    const outcome = await source.read(signal);
    if (outcome.kind === 'fault') return outcome.fault;
    stage = { port: gridsPort(source.name, outcome.workbook.grids), sha256: outcome.workbook.sha256 };
    return null;
  }

  return {
    name: source.name,
    edits,
    async read(signal) {
      const fault = await staged(signal);
      if (fault) return { kind: 'fault', fault };
      const outcome = await stage!.port.read(signal);
      if (outcome.kind === 'fault') return outcome;
      const sha256 = edits.length === 0 ? stage!.sha256 : null;
      return { kind: 'read', workbook: { ...outcome.workbook, sha256 } };
    },
    async apply(more, signal) {
      const fault = await staged(signal);
      if (fault) return { kind: 'fault', fault };
      const outcome = await stage!.port.apply(more, signal);
      if (outcome.kind === 'applied') edits.push(...more);
      return outcome;
    },
  };
}
