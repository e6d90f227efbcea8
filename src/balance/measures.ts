// Fairness in plain numbers: maximum, mean, spread, people over and under (issue E). Never NaN: nobody with capacity is 0.
import type { BalanceCase } from './from-plan';
import type { Measures } from './result';
import { TOLERANCE } from './scaled';
import type { Scaled } from './scaled';
import { loadsFor } from './verify';

/** Twelve digits: what dividing whole units adds beyond them is noise. */
export const clean = (value: number): number => Number(value.toPrecision(12));

export interface PersonRatio {
  /** Position in the instance. */
  readonly person: number;
  /** The highest ratio over the slots. */
  readonly worst: number;
  /** Over the year. */
  readonly year: number;
  readonly over: boolean;
}

/** Ratios of everyone with capacity for an assignment, by position in the instance. */
export function ratiosOf(problem: Scaled, holder: Int32Array): readonly PersonRatio[] {
  const load = loadsFor(problem, holder);
  const found = problem.personAt.map((person, at): PersonRatio => {
    const capacity = problem.capacity[at]!;
    const mine = load.subarray(at * problem.slots, (at + 1) * problem.slots);
    const worst = mine.reduce((most, each) => Math.max(most, each), 0);
    const sum = mine.reduce((total, each) => total + each, 0);
    return {
      person,
      worst: clean(worst / capacity),
      year: clean(sum / problem.slots / capacity),
      over: worst > problem.limit * capacity + TOLERANCE,
    };
  });
  return [...found].sort((a, b) => a.person - b.person);
}

export function measuresOf(item: BalanceCase, problem: Scaled, holder: Int32Array): Measures {
  const ratios = ratiosOf(problem, holder);
  const worst = ratios.map((ratio) => ratio.worst);
  const capacity = problem.capacity.reduce((sum, each) => sum + each, 0);
  const load = loadsFor(problem, holder).reduce((sum, each) => sum + each, 0) / problem.slots;
  const max = worst.reduce((most, each) => Math.max(most, each), 0);
  return {
    max,
    mean: capacity > 0 ? clean(load / capacity) : 0,
    spread: worst.length === 0 ? 0 : clean(max - Math.min(...worst)),
    over: ratios.filter(({ over }) => over).length,
    under: ratios.filter(({ year }) => year < item.slack - 1e-9).length,
    unknown: item.unknown,
  };
}
