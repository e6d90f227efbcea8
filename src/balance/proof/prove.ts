// Closing the gap with an exact solver: caps between what is proven and what is known are asked one by one, until nothing
// is left between them or time is up.
import { justBelow } from '../search/assignment';
import { fewestMoves, lowerBoundWithin, mustShed } from './bounds';
import type { Book } from '../search/book';
import { enumerateUnder } from '../search/enumerate';
import type { ExactAnswer, ExactQuestion, ExactSolver } from './exact';
import { boundByPatterns, poolOf, remember } from './pattern-bound';
import type { PatternPool } from './pattern-bound';
import type { ShouldStop } from '../search/search';

export interface Prover {
  readonly book: Book;
  readonly exact: ExactSolver;
  readonly stop: ShouldStop;
  /** Seconds left for one question. */
  readonly seconds: () => number;
  /** null: the problem has months, which patterns do not know. */
  readonly pool: PatternPool | null;
}

/** Patterns stand for one slot; a solver without linear programming does without. */
export const poolFor = (book: Book, exact: ExactSolver): PatternPool | null =>
  book.problem.slots === 1 && exact.master !== undefined ? poolOf(book.problem) : null;

type Outcome = 'found' | 'none' | 'open';

function shedFor(book: Book, cap: number): Int32Array {
  return Int32Array.from({ length: book.problem.people }, (_, person) => {
    const count = mustShed(book.counting, person, cap);
    return Number.isFinite(count) ? count : book.problem.roles;
  });
}

interface Ask {
  readonly cap: number;
  readonly moves: number;
  readonly direct: boolean;
  readonly want: 'fewest' | 'any';
}

function ask(prover: Prover, { cap, moves, direct, want }: Ask): ExactAnswer {
  const { book } = prover;
  const question: ExactQuestion = {
    problem: book.problem,
    cap,
    maxMoves: moves >= book.problem.roles ? null : moves,
    want,
    direct,
    mustShed: shedFor(book, cap),
    seed: null,
    seconds: prover.seconds() * (want === 'fewest' ? 0.6 : 0.25),
  };
  return prover.exact.ask(question, prover.stop);
}

/** Keeps what the solver found, if it stands the second opinion. */
function take(prover: Prover, answer: ExactAnswer, cap: number, moves: number): boolean {
  if (answer.kind !== 'optimal' && answer.kind !== 'stopped') return false;
  if (answer.holder === null) return false;
  prover.book.keepHolder(answer.holder);
  return known(prover.book, cap, moves);
}

/** A plan under the cap of at most so many moves is in the book. */
function known(book: Book, cap: number, moves: number): boolean {
  const fits = book.under(cap);
  return fits !== null && fits.moves <= moves;
}

/** Small questions are enumerated: exact and quick where numbers without a common grain would keep a solver busy. */
function byEnumeration(prover: Prover, cap: number, moves: number): Outcome {
  const { book } = prover;
  const answer = enumerateUnder(book.problem, cap, moves, prover.stop);
  if (answer.kind === 'found') book.keep(answer.plan);
  if (answer.kind === 'none') book.refute(moves, cap);
  return answer.kind;
}

/** Patterns bound the moves from below and mostly give a plan as good. */
function byPatterns(prover: Prover, cap: number, moves: number): Outcome {
  const { book, exact, pool, stop, seconds } = prover;
  if (pool === null || exact.master === undefined) return 'open';
  remember(pool, book.at(moves).holder);
  const most = Math.min(moves, book.problem.roles);
  const question = { pool, cap, most, master: exact.master, stop, seconds };
  const { least, plan } = boundByPatterns(question, (bound) => !known(book, cap, bound));
  if (least > most) book.refute(moves, cap);
  else if (least > 0) book.refute(least - 1, cap);
  if (plan !== null) book.keep(plan);
  return least > most ? 'none' : known(book, cap, moves) ? 'found' : 'open';
}

/** `quick`: enumeration and patterns; `all`: the whole programme after them. */
export type Effort = 'quick' | 'all';

const QUICK = [byEnumeration, byPatterns];
const ALL = [...QUICK, byProgramme];

/** Is there a plan under the cap of at most so many moves? The answer goes into the book. */
export function settle(prover: Prover, cap: number, moves: number, effort: Effort): Outcome {
  const { book } = prover;
  if (book.impossible(moves, cap)) return 'none';
  for (const attempt of effort === 'quick' ? QUICK : ALL) {
    if (prover.stop()) return 'open';
    const outcome = attempt(prover, cap, moves);
    if (outcome !== 'open') return outcome;
  }
  return 'open';
}

/** The whole question to the solver, first with only those giving who must. */
function byProgramme(prover: Prover, cap: number, moves: number): Outcome {
  const { book } = prover;
  const spare = moves - shedFor(book, cap).reduce((sum, each) => sum + each, 0);
  for (const direct of spare <= 0 ? [true] : [true, false]) {
    const answer = ask(prover, { cap, moves, direct, want: 'any' });
    if (take(prover, answer, cap, moves)) return 'found';
    const exactly = !direct || spare <= 0;
    if (answer.kind === 'none' && exactly) {
      book.refute(moves, cap);
      return 'none';
    }
    if (prover.stop()) return 'open';
  }
  return 'open';
}

/** Asks outright for the fewest moves; what is proven on the way goes into the book. True when that settles it. */
function askFewest(prover: Prover, cap: number, maxMoves: number): boolean {
  const { book } = prover;
  const answer = ask(prover, { cap, moves: maxMoves, direct: false, want: 'fewest' });
  const found = take(prover, answer, cap, maxMoves);
  const fits = book.under(cap);
  if (answer.kind === 'none') book.refute(maxMoves, cap);
  if (answer.kind === 'stopped' && answer.moves > 0) book.refute(answer.moves - 1, cap);
  if (answer.kind === 'optimal' && found && fits !== null) book.refute(fits.moves - 1, cap);
  return isFewest(book, cap, maxMoves);
}

/** Proven: fewer moves than the known plan's (or than allowed, when none is known) do not come under the cap. */
function isFewest(book: Book, cap: number, maxMoves: number): boolean {
  const fits = book.under(cap);
  return fits === null
    ? book.impossible(maxMoves, cap)
    : fits.moves === 0 || book.impossible(fits.moves - 1, cap);
}

/** Fewest moves under the cap by patterns alone. True when proven. */
export function proveFewestQuickly(prover: Prover, cap: number, maxMoves: number): boolean {
  const { book } = prover;
  if (isFewest(book, cap, maxMoves)) return true;
  const fits = book.under(cap);
  byPatterns(prover, cap, fits === null ? maxMoves : Math.min(maxMoves, fits.moves));
  return isFewest(book, cap, maxMoves);
}

/** Fewest moves under the cap: with none to spare one small question settles it, else the whole one is asked. True when proven. */
export function proveFewest(prover: Prover, cap: number, maxMoves: number): boolean {
  const { book } = prover;
  if (isFewest(book, cap, maxMoves)) return true;
  const least = leastOpen(book, cap);
  if (least <= maxMoves) settle(prover, cap, least, 'all');
  return isFewest(book, cap, maxMoves) || (!prover.stop() && askFewest(prover, cap, maxMoves));
}

/** The fewest moves not yet refuted. */
function leastOpen(book: Book, cap: number): number {
  let least = Math.min(fewestMoves(book.counting, cap), book.problem.roles + 1);
  while (least <= book.problem.roles && book.impossible(least, cap)) least++;
  return least;
}

/** The least maximum of at most so many moves: halving, then the last step below what is known. True when proven. */
export function proveLowest(prover: Prover, moves: number, effort: Effort): boolean {
  const { book } = prover;
  let low = lowerBoundWithin(book.counting, moves, book.at(moves).max, book.floor);
  for (;;) {
    if (book.proven(moves)) return true;
    const high = justBelow(book.problem, book.at(moves).max);
    const cap = high - low > 0.01 ? (low + high) / 2 : high;
    const outcome = settle(prover, cap, moves, effort);
    if (outcome === 'open') return false;
    if (outcome === 'none') low = cap;
  }
}
