// The port of an exact solver: one question in (is there a plan under this cap with at most so many moves, and which makes
// the fewest?), one answer tagged by status out. highs.ts is the adapter; nothing else names a solver.
import type { Scaled } from '../scaled';

export interface ExactQuestion {
  readonly problem: Scaled;
  /** Highest ratio allowed. */
  readonly cap: number;
  /** null: as many as it takes. */
  readonly maxMoves: number | null;
  /** `fewest`: minimise moves; `any`: the first plan will do. */
  readonly want: 'fewest' | 'any';
  /** Only people over the cap give (exact when counting leaves no move to spare). */
  readonly direct: boolean;
  /** A lower bound on the moves each person makes, by person (counting). */
  readonly mustShed: Int32Array;
  /** A legal assignment to start from, by role. */
  readonly seed: Int32Array | null;
  /** Seconds. */
  readonly seconds: number;
}

export type ExactAnswer =
  /** The fewest moves (`fewest`), or some plan (`any`). */
  | { readonly kind: 'optimal'; readonly holder: Int32Array }
  /** Proven: there is none. */
  | { readonly kind: 'none' }
  /** Time ran out or the caller stopped; `holder` is the best met, `moves` a proven least number. */
  | { readonly kind: 'stopped'; readonly holder: Int32Array | null; readonly moves: number }
  | { readonly kind: 'fault'; readonly detail: string };

/** A growing linear programme: rows first, then columns as they are found; minimises the cost, all columns ≥ 0. */
export interface Master {
  /** Row activity within [lower, upper]; returns nothing until columns come. */
  readonly add: (cost: number, rows: readonly number[], values: readonly number[]) => void;
  readonly setCost: (column: number, cost: number) => void;
  /** null: not solved (time, numbers). */
  readonly solve: (seconds: number) => MasterAnswer | null;
  /** All columns whole, those named not used at all. Null when none was found within the nodes and the time. */
  readonly solveWhole: (without: readonly number[], nodes: number, seconds: number) => Float64Array | null;
  readonly dispose: () => void;
}

export interface MasterAnswer {
  readonly cost: number;
  /** by column */
  readonly values: Float64Array;
  /** by row */
  readonly prices: Float64Array;
}

export interface ExactSolver {
  readonly name: string;
  ask(question: ExactQuestion, shouldStop: () => boolean): ExactAnswer;
  /** Absent: no linear programming here. */
  readonly master?: (lower: Float64Array, upper: Float64Array) => Master;
}
