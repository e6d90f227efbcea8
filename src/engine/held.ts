// The open workbook's sheets, by name and version: what the page sent last.
import type { Grid } from '../workbook/grid';
import { unpackGrid } from '../workbook/packed-grid';
import type { ReadOutcome, Workbook, WorkbookSource } from '../workbook/port';
import type { HeldBook } from './engine';

interface HeldSheet {
  readonly version: number;
  readonly grid: Grid;
}

export interface HeldWorkbook {
  /** Names of the sheets whose cells are missing; nothing changes until they are here. */
  hold(book: HeldBook): readonly string[];
  /** Null before the first. A sheet of the same version is the same grid. */
  workbook(): Workbook | null;
}

export function heldWorkbook(): HeldWorkbook {
  let sheets: ReadonlyMap<string, HeldSheet> = new Map();
  let workbook: Workbook | null = null;
  return {
    hold(book) {
      const next = new Map<string, HeldSheet>();
      const missing: string[] = [];
      for (const { name, version, cells } of book.sheets) {
        const former = sheets.get(name);
        if (cells) next.set(name, { version, grid: unpackGrid(cells) });
        else if (former?.version === version) next.set(name, former);
        else missing.push(name);
      }
      if (missing.length > 0) return missing;
      sheets = next;
      workbook = { name: book.name, sha256: null, grids: [...next.values()].map(({ grid }) => grid) };
      return [];
    },
    workbook: () => workbook,
  };
}

/** A workbook as a source that need not be read again. */
export const readAlready = (workbook: Workbook): WorkbookSource => ({
  name: workbook.name,
  read: (): Promise<ReadOutcome> => Promise.resolve({ kind: 'read', workbook }),
});
