// The looks of an open workbook's sheets, read in the pool when a sheet is first shown and kept while the workbook is open.
import type { BookEdit } from '../../workbook/book-edit';
import type { SheetLooks } from '../../workbook/looks/sheet-looks';
import type { ReadPool } from './read-pool';

export interface LooksSource {
  /**
   * Null where the file tells none, or none that can be read: the sheet is drawn plainly. `edits`: what was done to the workbook,
   * up to the last rows or columns that came or went; none where none did.
   */
  of(sheet: string, edits: readonly BookEdit[]): Promise<SheetLooks | null>;
  /** `RRGGBB` of the tabs that have a colour. */
  tabs(): Promise<ReadonlyMap<string, string>>;
}

export function looksSource(
  pool: ReadPool,
  { name, bytes, password }: { name: string; bytes: Uint8Array; password: string | null },
): LooksSource {
  const known = new Map<string, Promise<SheetLooks | null>>();
  let tabs: Promise<ReadonlyMap<string, string>> | null = null;
  const read = async (sheet: string, edits: readonly BookEdit[] = []): Promise<SheetLooks | null> => {
    const answer = await pool.run({ kind: 'looks', name, bytes, password, sheet, edits });
    return answer.kind === 'looks' ? answer.looks : null;
  };
  const readTabs = async (): Promise<ReadonlyMap<string, string>> => {
    const answer = await pool.run({ kind: 'tabs', bytes, password });
    return answer.kind === 'tabs' ? answer.colours : new Map();
  };
  return {
    of(sheet, edits) {
      if (edits.length > 0) return read(sheet, edits);
      const looks = known.get(sheet) ?? read(sheet);
      known.set(sheet, looks);
      return looks;
    },
    tabs: () => (tabs ??= readTabs()),
  };
}
