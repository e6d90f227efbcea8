// A plan's figures, all at once, as the generated sheets and the pane show them.
import { coverageOf } from '../domain/figures/coverage';
import type { Plan } from '../domain/plan';
import { throughout, type Resting } from '../domain/resting';
import { rollUp } from '../domain/figures/roll-up';
import { findFaults } from '../domain/rules';
import { reckoning } from '../domain/figures/workload';
import type { Figures } from '../forms/write/generated/figures';

export type { Figures } from '../forms/write/generated/figures';

/** Mid-year standings stay visible at the end of the year: the marks are still in the sheets. */
export const figuresOf = (plan: Plan): Figures =>
  throughout(figuring({ plan, coverage: coverageOf(plan), findings: findFaults(plan) }));

/** The figures of a plan that has been checked, with rests. */
export function* figuring({
  plan,
  coverage,
  findings,
}: Pick<Figures, 'plan' | 'coverage' | 'findings'>): Resting<Figures> {
  const rollUps = rollUp(plan);
  yield;
  const midRollUps = plan.period === 'start' ? [] : rollUp({ ...plan, period: 'mid' });
  yield;
  return { plan, coverage, rollUps, midRollUps, loads: yield* reckoning(plan), findings };
}
