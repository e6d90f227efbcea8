// The rules about one person over all their roles, from one reckoning of the loads.
import type { DivisionName } from '../ids';
import { loadsOf } from '../workload';
import type { PlanRule } from './around';
import { clusterFaults, leadFaults } from './concentration';
import { loadFaults } from './load';

export const staffRows: PlanRule = (plan) => {
  const totals = new Map<DivisionName, number>();
  for (const { division } of plan.objectives) {
    if (division !== null) totals.set(division, (totals.get(division) ?? 0) + 1);
  }
  return loadsOf(plan).flatMap((load) => [
    ...loadFaults(load, plan.settings),
    ...leadFaults(load, totals, plan.settings),
    ...clusterFaults(load, plan.settings),
  ]);
};
