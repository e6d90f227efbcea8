// One call of a function: its arguments, worked out when they are asked for, as the kinds of value that functions want.
import { isCellError, type CellError } from '../../grid';
import { eachOf, taken } from '../areas';
import type { Expression } from '../expression';
import type { Scope } from '../scope';
import {
  areaOf, cellsOf, ERROR, isArea, numberOf, scalarOf, textOf, truthOf, type Area, type Operand, type Scalar,
} from '../values'; // prettier-ignore

/** An error value on its way to the cell: thrown inside a function, caught where the function was called. */
export class Fault extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

export type FormulaFunction = (call: Call) => Operand;

export class Call {
  private readonly known: Operand[] = [];

  constructor(
    private readonly args: readonly Expression[],
    readonly scope: Scope,
    private readonly evaluate: (expression: Expression, scope: Scope) => Operand,
  ) {}

  get count(): number {
    return this.args.length;
  }

  /** Given, and not left empty. */
  has(at: number): boolean {
    const arg = this.args[at];
    return arg !== undefined && !(arg.kind === 'value' && arg.value === null);
  }

  operand(at: number): Operand {
    const arg = this.args[at];
    if (!arg) throw new Fault(ERROR.value);
    return (this.known[at] ??= this.evaluate(arg, this.scope));
  }

  operands(from = 0): readonly Operand[] {
    return this.args.slice(from).map((_, at) => this.operand(from + at));
  }

  area(at: number): Area {
    const operand = this.operand(at);
    if (isArea(operand)) return operand;
    if (isCellError(operand)) throw new Fault(operand);
    return areaOf([[operand]]);
  }

  scalar(at: number): Scalar {
    return scalarOf(this.operand(at));
  }

  number(at: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(at)) return otherwise;
    return orFault(numberOf(this.scalar(at), this.scope.dateSystem));
  }

  text(at: number, otherwise?: string): string {
    if (otherwise !== undefined && !this.has(at)) return otherwise;
    return orFault(textOf(this.scalar(at)));
  }

  truth(at: number, otherwise?: boolean): boolean {
    if (otherwise !== undefined && !this.has(at)) return otherwise;
    return orFault(truthOf(this.scalar(at)));
  }
}

export function orFault<T extends number | string | boolean>(value: T | CellError): T {
  if (typeof value === 'object') throw new Fault(value);
  return value;
}

/** Values of one call of a function that knows single values only; errors come before it is asked. */
export class Values {
  constructor(
    private readonly values: readonly Scalar[],
    readonly scope: Scope,
  ) {}

  get count(): number {
    return this.values.length;
  }

  has(at: number): boolean {
    return at < this.values.length && this.values[at] !== null;
  }

  scalar(at: number): Scalar {
    return this.values[at] ?? null;
  }

  number(at: number, otherwise?: number): number {
    if (otherwise !== undefined && at >= this.values.length) return otherwise;
    return orFault(numberOf(this.scalar(at), this.scope.dateSystem));
  }

  text(at: number, otherwise?: string): string {
    if (otherwise !== undefined && at >= this.values.length) return otherwise;
    return orFault(textOf(this.scalar(at)));
  }
}

/** A function of single values: over areas it works cell by cell. `least`, `most`: how many arguments it takes. */
export const single =
  (least: number, most: number, of: (values: Values) => Scalar): FormulaFunction =>
  (call) => {
    if (call.count < least || call.count > most) throw new Fault(ERROR.value);
    return eachOf(
      call.operands().map((operand) => taken(operand, call.scope)),
      (values) => {
        const error = values.find(isCellError);
        if (error) return error;
        try {
          return of(new Values(values, call.scope));
        } catch (thrown) {
          if (thrown instanceof Fault) return thrown.value;
          throw thrown;
        }
      },
    );
  };

/** Numbers among arguments as SUM takes them: in areas only real numbers, given directly also what reads as one. */
export function numbersOf(operands: readonly Operand[], { dateSystem }: Scope): readonly number[] {
  const numbers: number[] = [];
  for (const operand of operands)
    if (isArea(operand)) {
      for (const value of cellsOf(operand)) {
        if (typeof value === 'number') numbers.push(value);
        else if (isCellError(value)) throw new Fault(value);
      }
    } else if (operand !== null) numbers.push(orFault(numberOf(operand, dateSystem)));
  return numbers;
}
