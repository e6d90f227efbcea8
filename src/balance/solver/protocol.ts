// What crosses between the caller and a solver in another thread: plain messages, one request at a time.
import type { SolvedPlan, SolveRequest, SolverProgress } from './solver-port';

export type ToSolver = { readonly kind: 'solve'; readonly id: number; readonly request: SolveRequest };

export type FromSolver =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: SolverProgress }
  | { readonly kind: 'solved'; readonly id: number; readonly plan: SolvedPlan }
  | { readonly kind: 'fault'; readonly id: number; readonly detail: string };

/** The solver's end of the channel. */
export interface SolverChannel {
  readonly send: (message: FromSolver) => void;
  readonly receive: (listener: (message: ToSolver) => void) => void;
}

/** The caller's end: a Web Worker or a worker thread behind one face. */
export interface SolverThread {
  readonly send: (message: ToSolver) => void;
  readonly receive: (listener: (message: FromSolver) => void, failed: (detail: string) => void) => void;
  readonly terminate: () => void;
}
