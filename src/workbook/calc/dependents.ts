// Which formulas need a cell, directly or through others. Built from all formulas of a workbook; told again when one comes or goes.
import type { CellRange } from '../address';
import type { Grid } from '../grid';
import type { CellPlace } from './calculation';
import { namesIn, rangesIn, type Expression } from './expression';
import { formulaCells } from './formula-cells';

/** Reads a formula's text as a tree; null where it is no formula of ours. */
export type Parse = (formula: string) => Expression | null;

const COLUMNS = 16_384;
/** Ranges of at most so many cells are found by cell; larger ones are looked through. */
const FEW = 64;

/** Their cells cannot be told from the text, or they change by themselves. */
const RESTLESS = new Set(['INDIRECT', 'OFFSET', 'TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'CELL', 'INFO']);

interface Needing extends CellPlace {
  readonly key: string;
}
interface SheetNeeds {
  readonly byCell: Map<number, Needing[]>;
  readonly wide: { readonly range: CellRange; readonly formula: Needing }[];
}

export const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet}:${row}:${column}`;

export class Dependents {
  private readonly sheets: readonly SheetNeeds[];
  private readonly restless: Needing[] = [];

  constructor(
    grids: readonly Grid[],
    private readonly parse: Parse,
    private readonly names: ReadonlyMap<string, string>,
  ) {
    this.sheets = grids.map(() => ({ byCell: new Map(), wide: [] }));
    const sheetAt = new Map(grids.map(({ name }, at) => [name.toLowerCase(), at]));
    for (const [sheet, grid] of grids.entries())
      for (const { row, column, text } of formulaCells(grid)) {
        const place = { sheet, row, column };
        this.take({ ...place, key: placeKey(place) }, text, sheetAt);
      }
  }

  /** Keys (see `placeKey`) of all formulas to be worked out again after these cells changed. */
  of(changed: Iterable<CellPlace>): ReadonlySet<string> {
    const found = new Set<string>();
    const open: CellPlace[] = [...changed];
    const add = (formula: Needing): void => {
      if (found.has(formula.key)) return;
      found.add(formula.key);
      open.push(formula);
    };
    this.restless.forEach(add);
    for (let place = open.pop(); place; place = open.pop()) this.eachNeeding(place, add);
    return found;
  }

  private eachNeeding({ sheet, row, column }: CellPlace, add: (formula: Needing) => void): void {
    const needs = this.sheets[sheet];
    if (!needs) return;
    needs.byCell.get(row * COLUMNS + column)?.forEach(add);
    for (const { range, formula } of needs.wide)
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right)
        add(formula);
  }

  private take(formula: Needing, text: string, sheetAt: ReadonlyMap<string, number>): void {
    const expression = this.parse(text);
    if (!expression) return void (namesOnlyOtherBooks(text) || this.restless.push(formula));
    const whole = [expression, ...this.meanings(expression)];
    if (whole.some((part) => part === null || isRestless(part))) this.restless.push(formula);
    for (const { sheet: name, range } of whole.flatMap((part) => (part ? rangesIn(part) : []))) {
      const sheet = name === null ? formula.sheet : sheetAt.get(name.toLowerCase());
      if (sheet !== undefined) this.note(this.sheets[sheet]!, range, formula);
    }
  }

  /** What the names in a formula stand for; null for a name that is not known. */
  private meanings(expression: Expression): (Expression | null)[] {
    return namesIn(expression).map((name) => {
      const text = this.names.get(name.toLowerCase());
      return text === undefined ? null : this.parse(text);
    });
  }

  private note(needs: SheetNeeds, range: CellRange, formula: Needing): void {
    const { top, left, bottom, right } = range;
    if ((bottom - top + 1) * (right - left + 1) > FEW) return void needs.wide.push({ range, formula });
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const cell = row * COLUMNS + column;
        const known = needs.byCell.get(cell);
        if (known) known.push(formula);
        else needs.byCell.set(cell, [formula]);
      }
  }
}

function isRestless(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call': return RESTLESS.has(expression.name) || expression.args.some(isRestless);
    case 'array': return expression.rows.flat().some(isRestless);
    case 'unary':
    case 'single': return isRestless(expression.of);
    case 'binary': return isRestless(expression.left) || isRestless(expression.right);
    default: return false;
  } // prettier-ignore
}

const OTHER_BOOK = /(?:'[^']*\[[^\]]+\](?:[^']|'')*'|\[[^\]]+\][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu; // prettier-ignore

/** A formula over cells of other workbooks keeps the value that its file gives: nothing here can change it. */
function namesOnlyOtherBooks(text: string): boolean {
  const rest = text.replace(/"(?:[^"]|"")*"/g, '').replace(OTHER_BOOK, '');
  return rest !== text && !/[[\]!:]|\$?[A-Z]{1,3}\$?\d/i.test(rest);
}
