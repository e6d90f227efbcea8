// Small workbooks in memory for the reader's tests, and what was read of them as plain texts.
import type { AnyTable, DraftFile, DraftSheet } from '../../../src/domain/draft';
import type { Said } from '../../../src/domain/said';
import { readDraftFile, type ReadDraftOptions } from '../../../src/forms/read/draft-file';
import { createGrid, type GridContent } from '../../../src/workbook/memory-grid';
import type { Workbook } from '../../../src/workbook/port';

export type Content = Partial<GridContent> & Pick<GridContent, 'rows'>;

export const workbookOf = (sheets: readonly Content[], name = 'a.xlsx'): Workbook => ({
  name,
  sha256: null,
  grids: sheets.map((sheet, at) => createGrid({ name: `Sheet${at + 1}`, ...sheet })),
});

export const read = (
  sheets: readonly Content[] | Content,
  name?: string,
  options?: ReadDraftOptions,
): DraftFile => readDraftFile(workbookOf('rows' in sheets ? [sheets] : sheets, name), options);

export const onlySheet = (draft: DraftFile): DraftSheet => draft.sheets[0]!;
export const onlyTable = (draft: DraftFile): AnyTable => {
  const tables = draft.sheets.flatMap(({ tables: each }) => each);
  if (tables.length !== 1) throw new Error(`${tables.length} tables instead of one`);
  return tables[0]!;
};
export const tablesOf = (draft: DraftFile): readonly AnyTable[] =>
  draft.sheets.flatMap(({ tables }) => tables);

/** Rows as `{ field: text }`. */
export const textsOf = (table: AnyTable): readonly Readonly<Record<string, string>>[] =>
  table.rows.map(({ said }) =>
    Object.fromEntries(
      Object.entries(said as Record<string, Said>).map(([field, { text }]) => [field, text]),
    ),
  );

/** One field of every row; null where it is not said. */
export const column = (table: AnyTable, field: string): readonly (string | null)[] =>
  textsOf(table).map((row) => row[field] ?? null);

export const saidOf = (table: AnyTable, row: number, field: string): Said | undefined =>
  (table.rows[row]?.said as Record<string, Said> | undefined)?.[field];

/** heading → field (or how it failed). */
export const columnsOf = (table: AnyTable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    table.columns.map(({ heading, field, how }) => [
      heading,
      how === 'unknown' || how === 'doubtful' || how === 'repeated' ? how : (field ?? '?'),
    ]),
  );

export const whyOf = (table: AnyTable): readonly string[] =>
  table.leftOut.map(({ row, why }) => `${row} ${why}`);
