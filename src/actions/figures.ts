// A plan's figures, all at once, as the generated sheets and the pane show them.
import { coverageOf } from '../domain/figures/coverage';
import type { Plan } from '../domain/plan';
import { rollUp } from '../domain/figures/roll-up';
import { findFaults } from '../domain/rules';
import { loadsOf } from '../domain/figures/workload';
import type { Figures } from '../forms/write/generated/figures';

export type { Figures } from '../forms/write/generated/figures';

export const figuresOf = (plan: Plan): Figures =>
  figuresOfChecked({ plan, coverage: coverageOf(plan), findings: findFaults(plan) });

/** Mid-year standings stay visible at the end of the year: the marks are still in the sheets. */
export const figuresOfChecked = ({
  plan,
  coverage,
  findings,
}: Pick<Figures, 'plan' | 'coverage' | 'findings'>): Figures => ({
  plan,
  coverage,
  rollUps: rollUp(plan),
  midRollUps: plan.period === 'start' ? [] : rollUp({ ...plan, period: 'mid' }),
  loads: loadsOf(plan),
  findings,
});
