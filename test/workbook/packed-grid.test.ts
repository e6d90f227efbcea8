import fc from 'fast-check';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { createGrid } from '../../src/workbook/memory-grid';
import { packGrid, unpackGrid } from '../../src/workbook/packed-grid';

const value = fc.oneof(
  fc.constant<CellValue>(null),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant<CellValue>({ error: '#REF!' }),
);

const cellsOf = (grid: Grid) =>
  Array.from({ length: grid.rowCount + 1 }, (_, row) =>
    Array.from({ length: grid.columnCount + 1 }, (__, column) => [
      grid.value(row, column),
      grid.format(row, column),
      grid.formula(row, column),
    ]),
  );

test('a grid that was posted to another thread is the same grid', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const grid = createGrid({
        name: '目標',
        rows,
        merges: ['A1:B2'],
        formats: { B2: '0.0%', D9: '@' },
        formulas: { A1: '=SUM(B1:C1)' },
        hiddenRows: [3],
        hiddenColumns: [1],
        dateSystem: 1904,
      });
      const there = unpackGrid(structuredClone(packGrid(grid)));
      expect(cellsOf(there)).toEqual(cellsOf(grid));
      const { name, merges, hiddenRows, hiddenColumns, dateSystem } = grid;
      expect(there).toMatchObject({ name, merges, hiddenRows, hiddenColumns, dateSystem });
    }),
  );
});
