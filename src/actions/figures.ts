// A plan's figures, all at once, as the generated sheets and the pane show them.
import { coverageOf } from '../domain/coverage';
import type { Plan } from '../domain/plan';
import { rollUp } from '../domain/roll-up';
import { findFaults } from '../domain/rules';
import { loadsOf } from '../domain/workload';
import type { Figures } from '../forms/write/generated';

export type { Figures } from '../forms/write/generated';

/** Mid-year standings stay visible at the end of the year: the marks are still in the sheets. */
export function figuresOf(plan: Plan): Figures {
  return {
    plan,
    coverage: coverageOf(plan),
    rollUps: rollUp(plan),
    midRollUps: plan.period === 'start' ? [] : rollUp({ ...plan, period: 'mid' }),
    loads: loadsOf(plan),
    findings: findFaults(plan),
  };
}
