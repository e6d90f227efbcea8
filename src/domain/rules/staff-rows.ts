// The rules about one person over all their roles, from one reckoning of the loads.
import type { DivisionName } from '../ids';
import { keepFor } from '../memo';
import type { Settings } from '../settings';
import { loadsOf, type StaffLoad } from '../workload';
import type { PlanRule } from './around';
import { clusterFaults, leadFaults } from './concentration';
import { loadFaults } from './load';

const ofLoad = keepFor((load: StaffLoad, settings: Settings) => [
  ...loadFaults(load, settings),
  ...clusterFaults(load, settings),
]);

export const staffRows: PlanRule = (plan) => {
  const totals = new Map<DivisionName, number>();
  for (const { division } of plan.objectives) {
    if (division !== null) totals.set(division, (totals.get(division) ?? 0) + 1);
  }
  return loadsOf(plan).flatMap((load) => [
    ...ofLoad(load, plan.settings),
    ...leadFaults(load, totals, plan.settings),
  ]);
};
