// Columns and records → heading row, body rows, widths: the part that every generated table shares.
import type { CellRange } from '../../workbook/address';
import type { PrintSetup, SheetSpec } from '../../workbook/sheet-spec';
import { headingRow, row, type SpecRow } from './cells';
import type { TableColumn } from './generated';

export interface TableSheet<Row> {
  readonly name: string;
  readonly top: readonly SpecRow[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly frozenColumns: number;
  readonly print: PrintSetup;
  readonly merges?: readonly CellRange[];
}

/** The table stands right below `top`; its heading row repeats on paper and stays in view. */
export function tableSheet<Row>(sheet: TableSheet<Row>): SheetSpec {
  const heading = sheet.top.length;
  const shown = sheet.columns.filter(({ hidden }) => !hidden).length;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
    rows: [
      ...sheet.top,
      headingRow(sheet.columns.map((column) => column.heading)),
      ...sheet.rows.map((each) => row(sheet.columns.map((column) => column.cell(each)))),
    ],
    ...(sheet.merges ? { merges: sheet.merges } : {}),
    freeze: { rows: heading + 1, columns: sheet.frozenColumns },
    autoFilter: { top: heading, left: 0, bottom: heading + Math.max(sheet.rows.length, 1), right: shown - 1 },
    print: { ...sheet.print, titleRows: [heading, heading] },
  };
}
