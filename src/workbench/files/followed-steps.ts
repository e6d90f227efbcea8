// The formulas of an open workbook after each of its steps: the calculator is begun when it is first needed and goes where the document goes.
import type { BookEdit } from '../../workbook/book-edit';
import { valued, type CalculatedCell } from '../../workbook/calc/calculated';
import { formulaCells } from '../../workbook/calc/formula-cells';
import type { Grid } from '../../workbook/grid';
import type { Calculator } from '../calc/calculator';
import { around, type Touched } from './book-moment';

interface Stage {
  readonly grids: readonly Grid[];
  readonly edits: readonly BookEdit[];
}
export interface Settled {
  readonly grids: readonly Grid[];
  readonly places: readonly Touched[];
}

export interface FollowedSteps {
  /** A step from one stage to the next; null when no value became another. */
  take(before: Stage, after: Stage, edits: readonly BookEdit[]): Promise<Settled | null>;
  /** So many steps forth, or back when negative. */
  goTo(steps: number): void;
  /** What follows begins from the workbook as it is then. */
  restart(): void;
}

/** `begin` opens a calculator on the workbook with what was done to it since opening. */
export function followSteps(begin: ((edits: readonly BookEdit[]) => Calculator) | undefined): FollowedSteps {
  let running: { readonly calculator: Calculator; step: number } | null = null;
  const restart = (): void => {
    running?.calculator.stop();
    running = null;
  };
  return {
    restart,
    goTo(steps) {
      if (!running) return;
      running.step += steps;
      if (running.step < 0) return restart();
      void running.calculator.ask({ kind: 'go', step: running.step });
    },
    async take(before, after, edits) {
      if (!begin || !(before.grids.some(hasFormula) || after.grids.some(hasFormula))) {
        restart();
        return null;
      }
      running ??= { calculator: begin(before.edits), step: 0 };
      running.step += 1;
      const values = await running.calculator.ask({ kind: 'take', edits });
      if (values === null) restart();
      return settled(after.grids, values ?? unknown(after.grids));
    },
  };
}

const hasFormula = (grid: Grid): boolean => {
  for (const _ of formulaCells(grid)) return true;
  return false;
};

/** Nothing can be worked out: no formula's value may be taken for true. */
const unknown = (grids: readonly Grid[]): readonly CalculatedCell[] =>
  grids.flatMap((grid) =>
    [...formulaCells(grid)].map(({ row, column }) => ({ sheet: grid.name, row, column, value: null })),
  );

function settled(grids: readonly Grid[], values: readonly CalculatedCell[]): Settled | null {
  if (values.length === 0) return null;
  const ranges = new Map<string, Touched['range']>();
  for (const { sheet, row, column } of values)
    ranges.set(sheet, around(ranges.get(sheet) ?? null, row, column));
  return { grids: valued(grids, values), places: [...ranges].map(([sheet, range]) => ({ sheet, range })) };
}
