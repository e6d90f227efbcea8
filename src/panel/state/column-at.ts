// Which column of a form a cell of the sheet belongs to.
import type { FormView, FormViewColumn } from '../../engine/views';
import { formatAddress, parseAddress } from '../../workbook/address';

/** A cell (zero-based) as a heading or a value, on any of the form's sheets; null for none. */
export function columnAt(
  { columns, areas, spots }: Pick<FormView, 'columns' | 'areas' | 'spots'>,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): FormViewColumn | null {
  const held = spots.get(`${sheet}!${formatAddress(row, column)}`);
  if (held !== undefined) return columns[held] ?? null;
  if (!areas.some((area) => area.sheet === sheet && row >= area.top && row <= area.bottom)) return null;
  const left = (each: FormViewColumn): number => parseAddress(each.cell)?.column ?? Infinity;
  return columns.filter((each) => left(each) <= column).sort((a, b) => left(b) - left(a))[0] ?? null;
}
