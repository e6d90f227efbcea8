// Grid contents as an .xlsx by a library that shares no code with ours, for tests that read or edit foreign files.
import { Workbook, type CellErrorValue, type CellValue as ForeignValue } from 'exceljs';
import { formatAddress } from '../../src/workbook/address';
import { isCellError, type CellValue } from '../../src/workbook/grid';
import type { GridContent } from '../../src/workbook/memory-grid';

const foreign = (value: CellValue): ForeignValue =>
  isCellError(value) ? ({ error: value.error } as CellErrorValue) : value;

export function contentBook(contents: readonly GridContent[]): Workbook {
  const book = new Workbook();
  for (const content of contents) {
    const sheet = book.addWorksheet(content.name, { state: content.visibility ?? 'visible' });
    content.rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const address = formatAddress(r, c);
        const formula = content.formulas?.[address];
        if (formula)
          sheet.getCell(address).value = { formula: formula.slice(1), result: foreign(value) as number };
        else if (value !== null) sheet.getCell(address).value = foreign(value);
      }),
    );
    for (const [address, code] of Object.entries(content.formats ?? {})) sheet.getCell(address).numFmt = code;
    for (const merge of content.merges ?? []) sheet.mergeCells(merge);
    for (const row of content.hiddenRows ?? []) sheet.getRow(row + 1).hidden = true;
    for (const column of content.hiddenColumns ?? []) sheet.getColumn(column + 1).hidden = true;
  }
  return book;
}

export const contentBytes = async (contents: readonly GridContent[]): Promise<Uint8Array> =>
  new Uint8Array(await contentBook(contents).xlsx.writeBuffer());
