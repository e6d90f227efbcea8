// The solver as a port: an instance in, a solution tagged by status out, with progress, cancel and a time limit that still
// returns the best plan. In the same thread (local-solver.ts) or in a worker (worker-solver.ts).
import type { CancelSignal } from '../../domain/progress';
import type { Instance } from '../instance';
import type { BalanceStatus, FrontierPoint } from '../result';

export interface SolveRequest {
  readonly instance: Instance;
  /** null: as many as it takes */
  readonly maxMoves: number | null;
  /** The same instance gives the same plan whatever the clock does, as long as these do not run out. */
  readonly seconds: number;
}

/** Plain data: it crosses threads. */
export interface SolvedPlan {
  readonly status: BalanceStatus;
  /** Index into `people`, by role of the instance. */
  readonly holders: readonly number[];
  readonly bound: number;
  readonly gap: number;
  readonly frontier: readonly FrontierPoint[];
}

/** The best so far: maximum, proven bound, gap (share of the maximum), moves. */
export interface SolverProgress {
  readonly incumbent: number;
  readonly bound: number;
  readonly gap: number;
  readonly moves: number;
  readonly plan: SolvedPlan;
}

export interface SolveWatch {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: SolverProgress) => void;
}

export interface SolverPort {
  /** Never rejects for lack of time, of a solver, or on cancel: the plan's status tells. */
  solve(request: SolveRequest, watch?: SolveWatch): Promise<SolvedPlan>;
  /** Frees what the port holds; it may be used again. */
  close(): void;
}
