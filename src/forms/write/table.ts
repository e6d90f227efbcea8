// Columns and records → heading row, body rows, widths: the part that every generated table shares.
import type { PrintSetup, SheetSpec } from '../../workbook/sheet-spec';
import { headingRow, row } from './cells';
import type { TableColumn } from './generated/figures';
import type { Top } from './to-fill/target-line';

export interface TableSheet<Row> {
  readonly name: string;
  readonly top: Top;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly frozenColumns: number;
  readonly print: PrintSetup;
}

/** The table stands right below `top`; its heading row repeats on paper and stays in view. */
export function tableSheet<Row>(sheet: TableSheet<Row>): SheetSpec {
  const heading = sheet.top.rows.length;
  const body = sheet.rows.map((each) => row(sheet.columns.map((column) => column.cell(each))));
  const shown = sheet.columns.filter(({ hidden }) => !hidden).length;
  return {
    name: sheet.name,
    columns: widthsOf(sheet.columns),
    rows: [...sheet.top.rows, headingRow(sheet.columns.map((column) => column.heading)), ...body],
    merges: sheet.top.merges,
    freeze: { rows: heading + 1, columns: sheet.frozenColumns },
    autoFilter: { top: heading, left: 0, bottom: heading + Math.max(sheet.rows.length, 1), right: shown - 1 },
    print: { ...sheet.print, titleRows: [heading, heading] },
  };
}

export const widthsOf = (
  columns: readonly Pick<TableColumn<never>, 'width' | 'hidden'>[],
): SheetSpec['columns'] => columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width }));
