// The formulas of a whole workbook, worked out in the order in which they need each other. Nothing is kept from one call to the
// next but what the caller holds: a `Calculation` of these grids.
import type { CellRange } from '../address';
import type { CellValue, Grid } from '../grid';
import { evaluate, shownValue } from './evaluate';
import { namesIn, rangesIn, type Expression } from './expression';
import { formulaCells } from './formula-cells';
import { parseFormula } from './parse-formula';
import type { Scope } from './scope';
import { Uncomputed, type Area } from './values';

export interface CellPlace {
  /** Number of the sheet among the grids. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface CalculationOptions {
  /** What TODAY() and NOW() mean: a serial with its time. */
  readonly now: number;
  /** Name → its meaning as a formula. */
  readonly names?: ReadonlyMap<string, string>;
  /** Which formulas are worked out; the others keep the value that their file gives. Without it those that have none. */
  readonly wanted?: (place: CellPlace, grid: Grid) => boolean;
  /** How a formula is read, where its reading is kept from one calculation to the next. */
  readonly parse?: (formula: string) => Expression | null;
}

interface Formula extends CellPlace {
  readonly key: string;
  /** Null where it is no formula of ours. */
  readonly expression: Expression | null;
  state: 'waiting' | 'open' | 'done';
  /** `undefined`: 未計算. */
  value: CellValue | undefined;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}:${row}:${column}`;

export class Calculation {
  private readonly formulas = new Map<string, Formula>();
  private readonly bySheet: Formula[][];
  private readonly sheetAt: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, Expression | null>;
  private readonly parse: (formula: string) => Expression | null;
  private readonly extent: { readonly rows: number; readonly columns: number };

  constructor(
    private readonly grids: readonly Grid[],
    private readonly options: CalculationOptions,
  ) {
    this.sheetAt = new Map(grids.map(({ name }, at) => [name.toLowerCase(), at]));
    this.parse = options.parse ?? parseFormula;
    this.names = new Map(
      [...(options.names ?? [])].map(([name, formula]) => [name.toLowerCase(), this.parse(formula)]),
    );
    this.extent = {
      rows: Math.max(1, ...grids.map(({ rowCount }) => rowCount)),
      columns: Math.max(1, ...grids.map(({ columnCount }) => columnCount)),
    };
    this.bySheet = grids.map((grid, sheet) => this.take(grid, sheet));
    for (const formula of this.formulas.values()) this.settle(formula);
  }

  /** Formulas that were worked out, with `undefined` for what could not be. */
  results(): readonly (CellPlace & { readonly value: CellValue | undefined })[] {
    return [...this.formulas.values()];
  }

  /** A cell's value after the calculation; `undefined` for 未計算. */
  value(sheet: number, row: number, column: number): CellValue | undefined {
    const formula = this.formulas.get(keyOf({ sheet, row, column }));
    return formula ? formula.value : (this.grids[sheet]?.value(row, column) ?? null);
  }

  private take(grid: Grid, sheet: number): Formula[] {
    const wanted = this.options.wanted ?? (({ row, column }) => grid.value(row, column) === null);
    const taken: Formula[] = [];
    for (const { row, column, text } of formulaCells(grid)) {
      const place = { sheet, row, column };
      if (!wanted(place, grid)) continue;
      const key = keyOf(place);
      const expression = this.parse(text);
      const formula: Formula = { ...place, key, expression, state: 'waiting', value: undefined };
      this.formulas.set(key, formula);
      taken.push(formula);
    }
    return taken;
  }

  /** Depth first over what a formula needs, without recursion: chains of thousands are common. */
  private settle(first: Formula): void {
    const open = [first];
    while (open.length > 0) {
      const formula = open.at(-1)!;
      if (formula.state === 'done') {
        open.pop();
      } else if (formula.state === 'open') {
        this.workOut(formula);
        open.pop();
      } else {
        formula.state = 'open';
        for (const needed of this.neededBy(formula)) if (needed.state === 'waiting') open.push(needed);
      }
    }
  }

  private *neededBy({ expression, sheet }: Formula): Iterable<Formula> {
    if (!expression) return;
    for (const { sheet: name, range } of this.rangesOf(expression)) {
      const at = name === null ? sheet : (this.sheetAt.get(name.toLowerCase()) ?? -1);
      yield* this.formulasIn(at, range);
    }
  }

  private rangesOf(expression: Expression): readonly Extract<Expression, { kind: 'range' }>[] {
    const named = namesIn(expression).flatMap((name) => {
      const meaning = this.names.get(name.toLowerCase());
      return meaning ? rangesIn(meaning) : [];
    });
    return [...rangesIn(expression), ...named];
  }

  private *formulasIn(sheet: number, range: CellRange): Iterable<Formula> {
    const { top, left, bottom, right } = range;
    const all = this.bySheet[sheet] ?? [];
    if ((bottom - top + 1) * (right - left + 1) < all.length) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) {
          const formula = this.formulas.get(keyOf({ sheet, row, column }));
          if (formula) yield formula;
        }
      return;
    }
    for (const formula of all)
      if (formula.row >= top && formula.row <= bottom && formula.column >= left && formula.column <= right)
        yield formula;
  }

  private workOut(formula: Formula): void {
    formula.state = 'done';
    if (!formula.expression) return;
    try {
      const scope = this.scopeOf(formula);
      formula.value = shownValue(evaluate(formula.expression, scope), scope);
    } catch (thrown) {
      if (!(thrown instanceof Uncomputed)) throw thrown;
    }
  }

  private scopeOf({ sheet, row, column }: Formula): Scope {
    const { grids, names, sheetAt } = this;
    return {
      ...{ sheet, row, column },
      dateSystem: grids[sheet]!.dateSystem,
      array: false,
      now: this.options.now,
      sheetNamed: (name) => sheetAt.get(name.toLowerCase()) ?? -1,
      area: (at, range) => this.area(at, range),
      named: (name) => names.get(name.toLowerCase()) ?? null,
      isHiddenRow: (at, line) => grids[at]?.hiddenRows.has(line) ?? false,
      isSubtotal: (at, line, across) =>
        /^=(?:SUBTOTAL|AGGREGATE)\(/i.test(grids[at]?.formula(line, across) ?? ''),
    };
  }

  /** Whole rows and columns end where the workbook's largest sheet does: all of them alike, so that they can be compared. */
  private area(sheet: number, { top, left, bottom, right }: CellRange): Area {
    const last = bottom === LAST_ROW ? Math.max(top, this.extent.rows - 1) : bottom;
    const rightmost = right === LAST_COLUMN ? Math.max(left, this.extent.columns - 1) : right;
    return {
      rows: last - top + 1,
      columns: rightmost - left + 1,
      place: { sheet, range: { top, left, bottom: last, right: rightmost } },
      at: (row, column) => this.known(sheet, top + row, left + column),
    };
  }

  private known(sheet: number, row: number, column: number): CellValue {
    const grid = this.grids[sheet]!;
    if (row >= grid.rowCount || column >= grid.columnCount) return null;
    const formula = this.formulas.get(keyOf({ sheet, row, column }));
    if (!formula) {
      const value = grid.value(row, column);
      // A formula that keeps its file's value and has none.
      if (value === null && grid.formula(row, column) !== null)
        throw new Uncomputed('a formula without a value');
      return value;
    }
    // Still open: it needs itself.
    if (formula.state !== 'done' || formula.value === undefined)
      throw new Uncomputed('a value that is not known');
    return formula.value;
  }
}
