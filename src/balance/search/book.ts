// The best plans met so far, by number of moves, and what is proven about them. Plans come in from greed, search and
// solver alike; each is verified before it is kept.
import { assignmentOf, justBelow, maximumOf } from './assignment';
import type { Assignment } from './assignment';
import { countingOf, fewestMoves, lowerBound } from '../proof/bounds';
import type { Counting } from '../proof/bounds';
import type { Scaled } from '../scaled';
import { breachIn, maximumFor, underLimit } from '../verify';

export interface Entry {
  readonly holder: Int32Array;
  readonly moves: number;
  readonly max: number;
}

export class Book {
  readonly counting: Counting;
  /** Proven: no plan at all has a lower maximum. */
  floor: number;
  /** best of exactly so many moves */
  private readonly entries = new Map<number, Entry>();
  /** Proven: no plan of at most `moves` moves stands under `cap`. */
  private readonly refuted: { readonly moves: number; readonly cap: number }[] = [];

  constructor(readonly problem: Scaled) {
    this.counting = countingOf(problem);
    this.keep(assignmentOf(problem, problem.home));
    this.floor = lowerBound(this.counting, this.at(0).max);
  }

  /** Keeps a plan when it is legal and better than the one of as many moves; true when kept. */
  keep(state: Assignment): boolean {
    const known = this.entries.get(state.moves);
    if (known !== undefined && known.max <= maximumOf(this.problem, state) + 1e-10) return false;
    if (breachIn(this.problem, state.holder) !== null) return false;
    const holder = Int32Array.from(state.holder);
    this.entries.set(state.moves, { holder, moves: state.moves, max: maximumFor(this.problem, holder) });
    return true;
  }

  keepHolder(holder: Int32Array): boolean {
    return this.keep(assignmentOf(this.problem, holder));
  }

  /** The lowest maximum of at most so many moves, by the fewest of them. */
  at(moves: number): Entry {
    let best: Entry | undefined;
    for (const entry of [...this.entries.values()].sort((a, b) => a.moves - b.moves))
      if (entry.moves <= moves && (best === undefined || entry.max < best.max - 1e-9)) best = entry;
    if (best === undefined) throw new Error('the plan without a move is always in the book');
    return best;
  }

  /** The fewest moves met that stand under the cap; null when none does. */
  under(cap: number): Entry | null {
    const fits = [...this.entries.values()].filter((entry) => underLimit(this.problem, entry.holder, cap));
    return fits.sort((a, b) => a.moves - b.moves)[0] ?? null;
  }

  /** A solver proved that nothing of at most so many moves stands under the cap. */
  refute(moves: number, cap: number): void {
    this.refuted.push({ moves, cap });
    if (moves >= this.problem.roles) this.floor = Math.max(this.floor, cap);
  }

  /** Proven: every plan of at most so many moves is over the cap. */
  impossible(moves: number, cap: number): boolean {
    if (cap < this.floor - 1e-10) return true;
    if (this.refuted.some((fact) => fact.moves >= moves && fact.cap >= cap - 1e-12)) return true;
    return fewestMoves(this.counting, cap) > moves;
  }

  /** No plan of at most so many moves is lower than the one known by more than rounding. */
  proven(moves: number): boolean {
    const { max } = this.at(moves);
    return max <= 0 || this.problem.roles === 0 || this.impossible(moves, justBelow(this.problem, max));
  }
}
