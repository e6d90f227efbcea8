// A whole new sheet from its spec: contents in blocks, looks by style over all cells that share it, then widths, panes, lists, print, protection.
import type { CellRange } from '../address';
import type { CellStyle, SheetSpec, SpecCell } from '../sheet-spec';
import { valueOfSpecCell } from '../spec-grid';
import { formatOfSpecCell } from '../styles';
import { exactBlocks, joinedAddresses, rowPieces } from './blocks';
import { setLook } from './cell-looks';
import { layoutSteps } from './sheet-layout';
import { ACTION_BYTES, jsonBytes, type WriteStep } from './steps';
import { typedText } from './typed';

const CELLS_PER_BLOCK = 20_000;

export function sheetSteps(spec: SheetSpec): WriteStep[] {
  return [
    {
      phase: 'main',
      bytes: ACTION_BYTES * 2,
      run: (context) => void context.workbook.worksheets.add(spec.name),
    },
    ...contentSteps(spec),
    ...lookSteps(spec),
    ...layoutSteps(spec),
  ];
}

export const removeSheetStep = (name: string, hidden: boolean): WriteStep => ({
  phase: 'main',
  bytes: ACTION_BYTES * 2,
  run: (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    // Excel does not delete a very hidden sheet.
    if (hidden) sheet.visibility = 'Hidden';
    sheet.delete();
  },
});

function contentSteps(spec: SheetSpec): WriteStep[] {
  const width = spec.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  if (width === 0) return [];
  const whole = { top: 0, left: 0, bottom: spec.rows.length - 1, right: width - 1 };
  return rowPieces(whole, CELLS_PER_BLOCK).map((piece) => contentStep(spec, piece, width));
}

function contentStep(spec: SheetSpec, { top, bottom }: CellRange, width: number): WriteStep {
  const rows = spec.rows.slice(top, bottom + 1);
  const cellsOf = <T>(of: (cell: SpecCell) => T | null): (T | null)[][] =>
    rows.map((row) =>
      Array.from({ length: width }, (_, column) => (row?.cells[column] ? of(row.cells[column]) : null)),
    );
  const formats = cellsOf((cell) => (formatOfSpecCell(cell) === 'General' ? null : formatOfSpecCell(cell)));
  const values = cellsOf(typedCell);
  return {
    phase: 'main',
    bytes: ACTION_BYTES * 6 + jsonBytes(formats) + jsonBytes(values),
    run: (context) => {
      const range = context.workbook.worksheets
        .getItem(spec.name)
        .getRangeByIndexes(top, 0, rows.length, width)
        .untrack();
      range.numberFormat = formats;
      range.values = values;
    },
  };
}

/** A formula's value is Excel's to find. */
function typedCell(cell: SpecCell): string | number | boolean | null {
  if (cell.formula !== undefined) return cell.formula;
  const value = valueOfSpecCell(cell);
  if (typeof value === 'string') return typedText(value, formatOfSpecCell(cell));
  return typeof value === 'object' ? null : value;
}

function lookSteps(spec: SheetSpec): WriteStep[] {
  const byStyle = new Map<CellStyle, { row: number; column: number }[]>();
  for (const [row, line] of spec.rows.entries()) {
    for (const [column, cell] of (line?.cells ?? []).entries()) {
      if (!cell?.style) continue;
      const cells = byStyle.get(cell.style) ?? [];
      cells.push({ row, column });
      byStyle.set(cell.style, cells);
    }
  }
  return [...byStyle].flatMap(([style, cells]) => styleSteps(spec.name, style, exactBlocks(cells)));
}

/** Areas of one shape at a time, since lines inside exist only in some. */
function styleSteps(sheet: string, style: CellStyle, blocks: readonly CellRange[]): WriteStep[] {
  return [false, true].flatMap((tall) =>
    [false, true].flatMap((wide) => {
      const alike = blocks.filter(
        ({ top, bottom, left, right }) => bottom > top === tall && right > left === wide,
      );
      return joinedAddresses(alike).map((addresses): WriteStep => ({
        phase: 'main',
        bytes: ACTION_BYTES * 36 + addresses.length,
        run: (context) => {
          const areas = context.workbook.worksheets.getItem(sheet).getRanges(addresses).untrack();
          setLook(areas, style, { tall, wide });
        },
      }));
    }),
  );
}
