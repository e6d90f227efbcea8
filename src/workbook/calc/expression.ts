// A formula as a tree. What its parts are worth is evaluate.ts's.
import type { CellRange } from '../address';
import type { CellError } from '../grid';

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean | CellError | null }
  /** Cells of one sheet; `sheet` null for the formula's own. Whole rows and columns reach to Excel's ends. */
  | { readonly kind: 'range'; readonly sheet: string | null; readonly range: CellRange }
  /** A defined name, a table's name or anything else that is written as a bare word. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** `@`: the one cell of an area that stands beside the formula. */
  | { readonly kind: 'single'; readonly of: Expression };

/** Every range a formula names, whether it will be asked for or not. */
export function rangesIn(expression: Expression): readonly Extract<Expression, { kind: 'range' }>[] {
  switch (expression.kind) {
    case 'range': return [expression];
    case 'array': return expression.rows.flat().flatMap(rangesIn);
    case 'unary':
    case 'single': return rangesIn(expression.of);
    case 'binary': return [...rangesIn(expression.left), ...rangesIn(expression.right)];
    case 'call': return expression.args.flatMap(rangesIn);
    default: return [];
  } // prettier-ignore
}

/** Every bare word of a formula. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'name': return [expression.name];
    case 'array': return expression.rows.flat().flatMap(namesIn);
    case 'unary':
    case 'single': return namesIn(expression.of);
    case 'binary': return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call': return expression.args.flatMap(namesIn);
    default: return [];
  } // prettier-ignore
}
