// A first plan under a cap, fast: the most loaded person gives, step by step, a role that brings them closer in the fewest
// gifts, to somebody with room. No proof; the answer is a legal assignment or nothing.
import { allowance, copyOf, excessOf, give, mayStand, ratioOf } from './assignment';
import type { Assignment } from './assignment';
import type { Scaled } from '../scaled';

/** Which of the roles that do equally well, and which of the receivers that have room. */
export interface Taste {
  readonly role: 'large' | 'small';
  readonly receiver: 'roomy' | 'snug';
}

export const TASTES: readonly Taste[] = [
  { role: 'large', receiver: 'roomy' },
  { role: 'large', receiver: 'snug' },
  { role: 'small', receiver: 'roomy' },
  { role: 'small', receiver: 'snug' },
];

/** Fits under the cap after receiving. */
function hasRoom(problem: Scaled, state: Assignment, role: number, person: number, cap: number): boolean {
  const { slots } = problem;
  const allowed = allowance(problem, person, cap);
  for (let slot = 0; slot < slots; slot++)
    if (state.load[person * slots + slot]! + problem.weight[role * slots + slot]! > allowed) return false;
  return true;
}

function bestReceiver(problem: Scaled, state: Assignment, role: number, cap: number, taste: Taste): number {
  const wantLow = taste.receiver === 'roomy';
  const home = problem.home[role]!;
  let best = -1;
  let bestRatio = 0;
  for (const person of problem.receivers[role]!) {
    if (person === state.holder[role] || !mayStand(problem, state, role, person)) continue;
    if (!hasRoom(problem, state, role, person, cap)) continue;
    const near = problem.sameSection[home * problem.people + person]! * 1e-9;
    const ratio = ratioOf(problem, state, person) + (wantLow ? -near : near);
    if (best < 0 || (wantLow ? ratio < bestRatio : ratio > bestRatio)) [best, bestRatio] = [person, ratio];
  }
  return best;
}

/** Gifts a person still needs when heaviest go first, with one role already gone (units, worst slot). */
function stillNeeds(problem: Scaled, mine: readonly number[], gone: number, excess: number): number {
  let open = excess - weightOf(problem, gone);
  let count = 0;
  for (const role of mine) {
    if (open <= 0) break;
    if (role === gone) continue;
    open -= weightOf(problem, role);
    count++;
  }
  return open > 0 ? mine.length : count;
}

/** A role's size for choosing: its heaviest slot. */
function weightOf(problem: Scaled, role: number): number {
  const { slots } = problem;
  let most = 0;
  for (let slot = 0; slot < slots; slot++) most = Math.max(most, problem.weight[role * slots + slot]!);
  return most;
}

function mostLoaded(problem: Scaled, state: Assignment, cap: number): number {
  let found = -1;
  let worst = 0;
  for (let person = 0; person < problem.people; person++) {
    const excess = excessOf(problem, state, person, cap) / problem.capacity[person]!;
    if (excess > worst) [found, worst] = [person, excess];
  }
  return found;
}

interface Gift {
  readonly role: number;
  readonly to: number;
  readonly needs: number;
}

function bestGift(
  problem: Scaled,
  state: Assignment,
  person: number,
  cap: number,
  taste: Taste,
): Gift | null {
  const mine: number[] = [];
  for (let role = 0; role < problem.roles; role++)
    if (state.holder[role] === person && problem.home[role] === person) mine.push(role);
  mine.sort((a, b) => weightOf(problem, b) - weightOf(problem, a) || a - b);
  const excess = excessOf(problem, state, person, cap);
  let best: Gift | null = null;
  for (const role of taste.role === 'large' ? mine : [...mine].reverse()) {
    const needs = stillNeeds(problem, mine, role, excess);
    if (best !== null && needs >= best.needs) continue;
    const to = bestReceiver(problem, state, role, cap, taste);
    if (to >= 0) best = { role, to, needs };
  }
  return best;
}

/** Null when greed finds no plan under the cap of at most so many moves. */
export function greedyUnder(
  problem: Scaled,
  start: Assignment,
  cap: number,
  maxMoves: number,
  taste: Taste,
): Assignment | null {
  const state = copyOf(start);
  for (;;) {
    const person = mostLoaded(problem, state, cap);
    if (person < 0) return state;
    if (state.moves >= maxMoves) return null;
    const gift = bestGift(problem, state, person, cap, taste);
    if (gift === null) return null;
    give(problem, state, gift.role, gift.to);
  }
}
