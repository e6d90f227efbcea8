// Closing the gap with an exact solver: caps between what is proven and what is known are asked one by one, until nothing
// is left between them or time is up.
import { justBelow } from './assignment';
import { fewestMoves, lowerBoundWithin, mustShed } from './bounds';
import type { Book } from './book';
import type { ExactAnswer, ExactQuestion, ExactSolver } from './exact';
import type { ShouldStop } from './search';

export interface Prover {
  readonly book: Book;
  readonly exact: ExactSolver;
  readonly stop: ShouldStop;
  /** Seconds left for one question. */
  readonly seconds: () => number;
}

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
  const fits = prover.book.under(cap);
  return fits !== null && fits.moves <= moves;
}

/** Is there a plan under the cap of at most so many moves? The answer goes into the book. */
export function settle(prover: Prover, cap: number, moves: number): Outcome {
  const { book } = prover;
  if (book.impossible(moves, cap)) return 'none';
  if (prover.stop()) return 'open';
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
  const known = book.under(cap);
  if (answer.kind === 'none') book.refute(maxMoves, cap);
  if (answer.kind === 'stopped' && answer.moves > 0) book.refute(answer.moves - 1, cap);
  if (answer.kind === 'optimal' && found && known !== null) book.refute(known.moves - 1, cap);
  return isFewest(book, cap, maxMoves);
}

/** Proven: fewer moves than the known plan's (or than allowed, when none is known) do not come under the cap. */
function isFewest(book: Book, cap: number, maxMoves: number): boolean {
  const known = book.under(cap);
  return known === null
    ? book.impossible(maxMoves, cap)
    : known.moves === 0 || book.impossible(known.moves - 1, cap);
}

/** Fewest moves under the cap. With none to spare one small question settles it, else the whole one is asked. True when proven. */
export function proveFewest(prover: Prover, cap: number, maxMoves: number): boolean {
  const { book } = prover;
  const least = fewestMoves(book.counting, cap);
  if (isFewest(book, cap, maxMoves)) return true;
  if (least <= maxMoves && settle(prover, cap, least) === 'found') return true;
  return isFewest(book, cap, maxMoves) || (!prover.stop() && askFewest(prover, cap, maxMoves));
}

/** The least maximum of at most so many moves: halving, then the last step below what is known. True when proven. */
export function proveLowest(prover: Prover, moves: number): boolean {
  const { book } = prover;
  let low = lowerBoundWithin(book.counting, moves, book.at(moves).max, book.floor);
  for (;;) {
    if (book.proven(moves)) return true;
    const high = justBelow(book.problem, book.at(moves).max);
    const cap = high - low > 0.01 ? (low + high) / 2 : high;
    const outcome = settle(prover, cap, moves);
    if (outcome === 'open') return false;
    if (outcome === 'none') low = cap;
  }
}
