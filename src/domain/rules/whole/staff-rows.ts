// The rules about one person over all their roles, from one reckoning of the loads.
import type { DivisionName } from '../../ids';
import type { Finding } from '../../finding';
import { keepEach, keepEqual, keepFor } from '../../memo';
import { partsOf } from '../../parts';
import type { Objective } from '../../plan';
import type { Settings } from '../../settings';
import { loadsOf, type StaffLoad } from '../../figures/workload';
import type { PlanRule } from '../around';
import { clusterFaults, leadFaults } from './concentration';
import { loadFaults } from './load';

export const staffRows: PlanRule = (plan) => {
  const totals = sameTotals(totalsOf(plan.objectives));
  return ofLoads(loadsOf(plan), totals, plan.settings).flat();
};

type Totals = ReadonlyMap<DivisionName, number>;

const ofLoads = keepEach((load: StaffLoad, totals: Totals, settings: Settings): readonly Finding[] => [
  ...loadFaults(load, settings),
  ...clusterFaults(load, settings),
  ...leadFaults(load, totals, settings),
]);

function totalsOf(objectives: readonly Objective[]): Totals {
  const totals = new Map<DivisionName, number>();
  for (const part of partsOf(objectives))
    for (const [division, count] of countsIn(part)) totals.set(division, (totals.get(division) ?? 0) + count);
  return totals;
}

const countsIn = keepFor((part: readonly Objective[]): Totals => {
  const counts = new Map<DivisionName, number>();
  for (const { division } of part)
    if (division !== null) counts.set(division, (counts.get(division) ?? 0) + 1);
  return counts;
});

/** While no division grows or shrinks, what is known of a person stands. */
const sameTotals = keepEqual<Totals>(
  (former, now) =>
    former.size === now.size && [...now].every(([division, count]) => former.get(division) === count),
);
