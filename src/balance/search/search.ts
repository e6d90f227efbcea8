// Plans without a solver: greed first, then local search, each aimed at a cap between what is proven and what is known.
import { assignmentOf, give, justBelow, mayStand, ratioOf, startOf } from './assignment';
import { annealUnder } from './anneal';
import { fewestMoves, lowerBoundWithin } from '../proof/bounds';
import type { Book } from './book';
import { greedyUnder, TASTES } from './greedy';

/** Time and cancellation, asked between steps. */
export type ShouldStop = () => boolean;

/** Tries greed in every taste; true when a plan under the cap within the moves came out. */
export function tryGreedy(book: Book, cap: number, maxMoves: number): boolean {
  const start = startOf(book.problem);
  let found = false;
  for (const taste of TASTES) {
    const plan = greedyUnder(book.problem, start, cap, maxMoves, taste);
    if (plan !== null) {
      book.keep(plan);
      found = true;
    }
  }
  return found;
}

/** Local search from the best plan known; true when a plan under the cap within the moves came out. */
export function tryAnneal(
  book: Book,
  cap: number,
  maxMoves: number,
  steps: number,
  seed: number,
  stop: ShouldStop,
): boolean {
  const from = assignmentOf(book.problem, (book.under(cap) ?? book.at(maxMoves)).holder);
  const plan = annealUnder(book.problem, from, { cap, maxMoves, steps, seed, stop });
  if (plan === null) return false;
  book.keep(plan);
  return true;
}

/** Lowers the best plan of at most so many moves by halving towards what is proven. */
export function lowerWithin(
  book: Book,
  moves: number,
  attempt: (cap: number) => boolean,
  stop: ShouldStop,
): void {
  let low = lowerBoundWithin(book.counting, moves, book.at(moves).max, book.floor);
  for (let round = 0; round < 12 && !stop() && !book.proven(moves); round++) {
    const high = justBelow(book.problem, book.at(moves).max);
    if (high <= low) return;
    const cap = round === 0 ? low + 1e-9 : (low + high) / 2;
    if (book.impossible(moves, cap) || !attempt(cap)) low = cap;
    else if (high - low < 1e-7) return;
  }
}

/** Steps of one local search: enough to mix, few enough to stay quick. */
export const annealSteps = (book: Book): number => Math.min(300_000, book.problem.roles * 200);

/** Plans under the cap with few moves: greed, then one search for as few as counting allows. */
export function reachQuickly(book: Book, cap: number, maxMoves: number, stop: ShouldStop): void {
  if (book.impossible(maxMoves, cap)) return;
  const least = fewestMoves(book.counting, cap);
  tryGreedy(book, cap, maxMoves);
  const known = book.under(cap);
  if (least > maxMoves || (known !== null && known.moves <= least)) return;
  tryAnneal(book, cap, least, annealSteps(book), 1, stop);
}

/** Search from what counting allows upwards, in growing steps. */
export function reachCap(book: Book, cap: number, maxMoves: number, stop: ShouldStop): void {
  if (book.impossible(maxMoves, cap)) return;
  const least = fewestMoves(book.counting, cap);
  tryGreedy(book, cap, maxMoves);
  for (let spare = 0; least + spare <= maxMoves && !stop(); spare = spare * 2 + 1) {
    const known = book.under(cap);
    if (known !== null && known.moves <= least + spare) return;
    if (tryAnneal(book, cap, least + spare, annealSteps(book), 1 + spare, stop)) return;
  }
  if (book.under(cap) === null && !stop()) tryAnneal(book, cap, maxMoves, annealSteps(book) * 2, 2, stop);
}

/** The lowest maximum that greed finds within so many moves. */
export function lowerByGreed(book: Book, moves: number, stop: ShouldStop): void {
  lowerWithin(book, moves, (cap) => tryGreedy(book, cap, moves), stop);
}

/** The lowest maximum that search finds within so many moves. */
export function lowerBySearch(book: Book, moves: number, stop: ShouldStop): void {
  if (book.proven(moves)) return;
  lowerWithin(book, moves, (cap) => tryAnneal(book, cap, moves, annealSteps(book), 3, stop), stop);
}

/** The plan's own moves one after the other, from whoever stands highest: a plan for every smaller number, at almost no cost. */
export function keepPrefixes(book: Book, goal: Int32Array): void {
  const { problem } = book;
  const state = startOf(problem);
  let left = [...goal.keys()].filter((role) => goal[role] !== problem.home[role]);
  while (left.length > 0) {
    const open = left.filter((role) => mayStand(problem, state, role, goal[role]!));
    const rank = (role: number): number => ratioOf(problem, state, problem.home[role]!);
    const next = (open.length > 0 ? open : left).reduce((best, role) =>
      rank(role) > rank(best) ? role : best,
    );
    give(problem, state, next, goal[next]!);
    book.keep(state);
    left = left.filter((role) => role !== next);
  }
}
