// Working on areas cell by cell.
import type { Scope } from './scope';
import { areaOf, ERROR, isArea, Uncomputed, type Area, type Operand, type Scalar } from './values';

/** `of` for each cell; a single value stays single. */
export function each(operand: Operand, of: (value: Scalar) => Scalar): Operand {
  if (!isArea(operand)) return of(operand);
  return filled(operand.rows, operand.columns, (row, column) => of(operand.at(row, column)));
}

/** Cell by cell over several operands; a single row, column or value is repeated along the others. */
export function eachOf(operands: readonly Operand[], of: (values: readonly Scalar[]) => Scalar): Operand {
  const areas = operands.filter(isArea);
  if (areas.length === 0) return of(operands as readonly Scalar[]);
  const rows = Math.max(...areas.map((area) => area.rows));
  const columns = Math.max(...areas.map((area) => area.columns));
  if (rows * columns === 1) return of(operands.map((one) => (isArea(one) ? one.at(0, 0) : one)));
  return filled(rows, columns, (row, column) =>
    of(operands.map((one) => (isArea(one) ? spread(one, row, column) : one))),
  );
}

function spread(area: Area, row: number, column: number): Scalar {
  const [r, c] = [area.rows === 1 ? 0 : row, area.columns === 1 ? 0 : column];
  return r < area.rows && c < area.columns ? area.at(r, c) : ERROR.na;
}

const filled = (rows: number, columns: number, of: (row: number, column: number) => Scalar): Area =>
  areaOf(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(row, column)),
    ),
  );

/** Of a column the cell in the formula's row, of a row that in its column; anything else as it is. */
export function intersect(operand: Operand, { sheet, row, column }: Scope): Operand {
  if (!isArea(operand) || !operand.place || operand.rows * operand.columns === 1) return operand;
  const { range } = operand.place;
  if (operand.place.sheet !== sheet) return operand;
  if (operand.columns === 1 && row >= range.top && row <= range.bottom) return operand.at(row - range.top, 0);
  if (operand.rows === 1 && column >= range.left && column <= range.right)
    return operand.at(0, column - range.left);
  return operand;
}

/**
 * What an operator or a function of single values takes. Cells of a sheet stand for the one beside the formula unless an array is
 * asked for; where there is none beside it, whether the file means an array cannot be told from the formula's text.
 */
export function taken(operand: Operand, scope: Scope): Operand {
  if (scope.array) return operand;
  const single = intersect(operand, scope);
  if (isArea(single) && single.place && single.rows * single.columns > 1)
    throw new Uncomputed('an area where one value is wanted');
  return single;
}
