// Lists that a sheet offers for its cells (data validation), and what of them a cell takes. Pure.
import type { CellRange } from '../address';
import type { ShiftCells } from '../book-edit';
import { parseFormula } from '../calc/parse-formula';
import { isCellError, type Grid } from '../grid';
import { formatValue } from '../number-format';
import { sheetKey } from '../sheet-name';
import { movedFormula } from '../shift/moved-formula';
import { movedRange } from '../shift/moved-line';

export interface ChoiceRule {
  readonly ranges: readonly CellRange[];
  /** Literal choices, or the formula (without `=`) of the cells that hold them. */
  readonly source: readonly string[] | string;
  /** Other values are refused. */
  readonly strict: boolean;
  readonly blank: boolean;
  /** What the file's author says when a value is refused; '' for nothing. */
  readonly message: string;
}

export const ruleAt = (rules: readonly ChoiceRule[], row: number, column: number): ChoiceRule | null =>
  rules.find(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  ) ?? null; // prettier-ignore

/** As the cells show them; null where the list cannot be told: a name, a formula, a sheet that is gone. */
export function choicesOf(rule: ChoiceRule, grids: readonly Grid[], own: string): readonly string[] | null {
  if (typeof rule.source !== 'string') return rule.source;
  const expression = parseFormula(rule.source);
  if (expression?.kind !== 'range') return null;
  const name = expression.sheet ?? own;
  const grid = grids.find((one) => sheetKey(one.name) === sheetKey(name));
  return grid ? textsIn(grid, expression.range) : null;
}

function textsIn(grid: Grid, { top, left, bottom, right }: CellRange): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= Math.min(bottom, grid.rowCount - 1); row++)
    for (let column = left; column <= Math.min(right, grid.columnCount - 1); column++) {
      const value = grid.value(row, column);
      if (value === null) continue;
      texts.push(
        isCellError(value) ? value.error : formatValue(value, grid.format(row, column), grid.dateSystem),
      );
    }
  return texts;
}

/** Whether the cell takes the text as it would show it; a list that cannot be told refuses nothing. */
export function takesChoice(rule: ChoiceRule, choices: readonly string[] | null, shown: string): boolean {
  if (!rule.strict || choices === null) return true;
  return shown === '' ? true : choices.includes(shown);
}

/** `sheet`: where the rules stand. */
export const movedRules = (
  rules: readonly ChoiceRule[],
  sheet: string,
  shift: ShiftCells,
): readonly ChoiceRule[] =>
  rules.flatMap((rule) => {
    const own = sheetKey(sheet) === sheetKey(shift.sheet);
    const ranges = own ? rule.ranges.flatMap((range) => movedRange(range, shift) ?? []) : rule.ranges;
    const source =
      typeof rule.source === 'string' ? movedFormula(rule.source, sheet, shift).text : rule.source;
    return ranges.length > 0 ? [{ ...rule, ranges, source }] : [];
  });
