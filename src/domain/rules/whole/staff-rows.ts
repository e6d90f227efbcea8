// The rules about one person over all their roles, from one reckoning of the loads.
import type { DivisionName } from '../../ids';
import type { Objective } from '../../plan';
import { loadsOf } from '../../figures/workload';
import type { PlanRule } from '../around';
import { clusterFaults, leadFaults } from './concentration';
import { loadFaults } from './load';

export const staffRows: PlanRule = (plan) => {
  const { settings } = plan;
  const totals = totalsOf(plan.objectives);
  return loadsOf(plan).flatMap((load) => [
    ...loadFaults(load, settings),
    ...clusterFaults(load, settings),
    ...leadFaults(load, totals, settings),
  ]);
};

/** Objectives of each division. */
function totalsOf(objectives: readonly Objective[]): ReadonlyMap<DivisionName, number> {
  const totals = new Map<DivisionName, number>();
  for (const { division } of objectives)
    if (division !== null) totals.set(division, (totals.get(division) ?? 0) + 1);
  return totals;
}
