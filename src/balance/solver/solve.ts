// One problem, from greed to proof: (1) nobody over the limit, else the least maximum; (2) the fewest moves; (3) the lowest
// maximum among those; (4) a fixed choice among equals. Also the frontier and the bound.
import { assignmentOf } from '../search/assignment';
import { Book } from '../search/book';
import { fewestMoves } from '../proof/bounds';
import type { Entry } from '../search/book';
import type { ExactSolver } from '../proof/exact';
import { polish } from '../search/polish';
import { poolFor, proveFewest, proveFewestQuickly, proveLowest } from '../proof/prove';
import type { Prover } from '../proof/prove';
import type { BalanceStatus, FrontierPoint } from '../result';
import { TOLERANCE } from '../scaled';
import type { Scaled } from '../scaled';
import { keepPrefixes, lowerByGreed, lowerBySearch, reachCap, reachQuickly } from '../search/search';
import type { ShouldStop } from '../search/search';
import { underLimit } from '../verify';

/** What is known at the moment, for a progress line: ratios; `moves` of the plan in hand. */
export interface SolveProgress {
  readonly incumbent: number;
  readonly bound: number;
  readonly gap: number;
  readonly moves: number;
  /** What would be answered if the search ended now. */
  readonly solution: Solution;
}

export interface SolveOptions {
  /** null: as many as it takes */
  readonly maxMoves: number | null;
  /** null: greed and local search alone */
  readonly exact: ExactSolver | null;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  readonly seconds: number;
  readonly cancelled: ShouldStop;
  /** Called between steps; the snapshot costs something and is made on demand. */
  readonly onProgress: (snapshot: () => SolveProgress) => void;
}

export interface Solution {
  readonly status: BalanceStatus;
  readonly holder: Int32Array;
  readonly bound: number;
  readonly gap: number;
  readonly frontier: readonly FrontierPoint[];
}

interface Run {
  readonly book: Book;
  readonly problem: Scaled;
  readonly most: number;
  /** Nobody is over the limit to begin with. */
  readonly fine: boolean;
  readonly options: SolveOptions;
  readonly stop: ShouldStop;
  readonly prover: Prover | null;
}

function runOf(problem: Scaled, options: SolveOptions): Run {
  const end = options.now() + options.seconds * 1000;
  const stop = (): boolean => options.cancelled() || options.now() >= end;
  const book = new Book(problem);
  const seconds = (): number => Math.max(0.01, (end - options.now()) / 1000);
  const { exact } = options;
  const prover = exact === null ? null : { book, exact, stop, seconds, pool: poolFor(book, exact) };
  const most = Math.min(options.maxMoves ?? problem.roles, problem.roles);
  const fine = underLimit(problem, problem.home, problem.limit);
  return { book, problem, most, fine, options, stop, prover };
}

/** Under the limit: its entry of fewest moves. Otherwise the lowest maximum by the fewest. */
function chosen(run: Run): Entry {
  const { book, problem } = run;
  const fits = book.under(problem.limit);
  if (fits !== null && fits.moves <= run.most) return book.at(fits.moves);
  return book.at(run.most);
}

function report(run: Run): void {
  run.options.onProgress(() => {
    const solution = standingOf(run, false);
    const { max, moves } = planOf(run);
    return { incumbent: max, bound: solution.bound, gap: solution.gap, moves, solution };
  });
}

/** How much lower a plan of as many moves may be, for all that is proven. */
function gapOf(run: Run, entry: Entry): number {
  if (entry.max <= 0 || run.book.proven(entry.moves)) return 0;
  let low = run.book.floor;
  let high = entry.max;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (run.book.impossible(entry.moves, middle)) low = middle;
    else high = middle;
  }
  return (entry.max - low) / entry.max;
}

/** Moves up to which a frontier may be asked for: at least what counting says the limit takes. */
function furthest(run: Run): number {
  const least = fewestMoves(run.book.counting, run.problem.limit);
  const wanted = Math.max(chosen(run).moves, Number.isFinite(least) ? least : 0);
  return Math.min(run.most, run.options.maxMoves === null ? wanted : run.most);
}

/** Greed for every number of moves, before any proof takes the time: each point is at least a real plan's. */
function sketchFrontier(run: Run): void {
  const last = furthest(run);
  for (let moves = last; moves > 0; moves--) lowerByGreed(run.book, moves, run.stop);
}

/** Fewest moves under the cap once it was reached for quickly: patterns, then search, then the whole programme. True when proven. */
function fewestUnder({ book, prover, most, stop }: Run, cap: number): boolean {
  if (prover !== null && proveFewestQuickly(prover, cap, most)) return true;
  reachCap(book, cap, most, stop);
  return prover !== null && proveFewest(prover, cap, most);
}

/** The least maximum of at most so many moves, the cheap ways first. True when proven. */
function lowestWithin({ book, prover, stop }: Run, moves: number): boolean {
  if (book.proven(moves)) return true;
  lowerByGreed(book, moves, stop);
  if (prover !== null && proveLowest(prover, moves, 'quick')) return true;
  lowerBySearch(book, moves, stop);
  return prover !== null && proveLowest(prover, moves, 'all');
}

/** Roles up to which a sketch takes so little that it may come before the proof. */
const SKETCH_FIRST = 250;

/** Stage 1 and 2 under the limit; true when the number of moves is proven least. */
function underTheLimit(run: Run): boolean {
  const { book, problem } = run;
  report(run);
  reachQuickly(book, problem.limit, run.most, run.stop);
  report(run);
  const first = problem.roles <= SKETCH_FIRST || book.under(problem.limit) !== null;
  if (first) sketchFrontier(run);
  const fewest = fewestUnder(run, problem.limit);
  report(run);
  if (first) return fewest;
  lowestWithin(run, planOf(run).moves);
  sketchFrontier(run);
  return fewest;
}

/** Stage 1 and 2 when the limit is out of reach; true when both are proven. */
function leastMaximum(run: Run): boolean {
  const { book, most, stop } = run;
  const proven = lowestWithin(run, most);
  sketchFrontier(run);
  report(run);
  const { max } = book.at(most);
  reachQuickly(book, max, most, stop);
  const fewest = fewestUnder(run, max);
  return fewest && proven;
}

/** Stage 3 and the frontier: the lowest maximum for each number of moves, the plan's own first. */
function fillFrontier(run: Run, last: number): void {
  keepPrefixes(run.book, planOf(run).holder);
  for (let moves = last; moves >= 0; moves--) {
    lowestWithin(run, moves);
    if (run.stop()) return;
    report(run);
  }
}

function frontierOf(run: Run, last: number): readonly FrontierPoint[] {
  return Array.from({ length: last + 1 }, (_, moves) => {
    return { moves, max: run.book.at(moves).max, proven: run.book.proven(moves) };
  });
}

function statusOf(run: Run, entry: Entry, fewest: boolean): BalanceStatus {
  const { book, problem, prover } = run;
  if (run.fine) return 'unchanged';
  if (!underLimit(problem, entry.holder, problem.limit))
    return book.impossible(run.most, problem.limit) ? 'infeasible' : 'feasible';
  return prover !== null && fewest && book.proven(entry.moves) ? 'optimal' : 'feasible';
}

/** The floor was proven with rounding forgiven: it holds that much higher, and is reached where nothing lower is left. */
function boundOf(run: Run): number {
  const { book, problem } = run;
  const least = book.at(problem.roles).max;
  if (book.proven(problem.roles)) return least;
  return Math.min(
    least,
    book.floor + TOLERANCE / problem.capacity.reduce((most, each) => Math.max(most, each), 1),
  );
}

/** The plan in hand: none where everybody is under the limit already. */
const planOf = (run: Run): Entry => (run.fine ? run.book.at(0) : chosen(run));

/** What is known now, without the last choice among equals. */
function standingOf(run: Run, fewest: boolean): Solution {
  const entry = planOf(run);
  return {
    status: statusOf(run, entry, fewest),
    holder: entry.holder,
    bound: boundOf(run),
    gap: gapOf(run, entry),
    frontier: frontierOf(run, run.options.maxMoves === null ? entry.moves : run.most),
  };
}

function solutionOf(run: Run, fewest: boolean): Solution {
  const { problem } = run;
  const entry = planOf(run);
  const { holder } = polish(problem, assignmentOf(problem, entry.holder), entry.max);
  return { ...standingOf(run, fewest), holder };
}

/**
 * Solves one scaled problem within its time. Never throws for lack of a solver or of time; the status tells. The answer is the same every
 * time, as long as time does not run out.
 */
export function solveScaled(problem: Scaled, options: SolveOptions): Solution {
  const run = runOf(problem, options);
  const fewest = run.fine || underTheLimit(run);
  if (!run.fine && run.book.under(problem.limit) === null) leastMaximum(run);
  fillFrontier(run, options.maxMoves === null ? planOf(run).moves : run.most);
  return solutionOf(run, fewest);
}
