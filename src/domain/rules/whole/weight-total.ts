// weight-total: a division that uses ウエイト does not total 100. It stands at the division's first weight cell. Both rows of a doubled
// number count here: the double has a finding of its own.
import { compareExact, sumExact } from '../../quantity/exact';
import type { Finding } from '../../finding';
import type { DivisionName } from '../../ids';
import { addTo } from '../../groups';
import type { Objective } from '../../plan';
import type { PlanRule } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

export const weightTotal: PlanRule = (plan) => {
  const weighted = new Map<DivisionName, Objective[]>();
  for (const objective of plan.objectives)
    if (objective.division !== null && objective.row.said.weight)
      addTo(weighted, objective.division, objective);
  return [...weighted].flatMap(([division, objectives]) => ofDivision(objectives, division));
};

function ofDivision(objectives: readonly Objective[], division: DivisionName): readonly Finding[] {
  const first = objectives[0];
  const total = sumExact(objectives.map(({ weight }) => weight ?? 0));
  if (!first || compareExact(total, 1) === 0) return [];
  const facts = { division, total: sumExact([total * 100]) };
  return [fault('weight-total', cellOf(first.row, first.table, 'weight'), facts)];
}
