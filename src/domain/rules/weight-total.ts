// weight-total: a division that uses ウエイト does not total 100. It stands at the division's first weight cell. Both rows of a doubled
// number count here: the double has a finding of its own.
import { compareExact, sumExact } from '../exact';
import type { DivisionName } from '../ids';
import type { Objective } from '../plan';
import type { PlanRule } from './around';
import { cellOf } from './cell';
import { fault } from './rule';

export const weightTotal: PlanRule = (plan) => {
  const weighted = new Map<DivisionName, Objective[]>();
  for (const objective of plan.objectives) {
    const { division, row } = objective;
    if (division === null || !row.said.weight) continue;
    const list = weighted.get(division);
    if (list) list.push(objective);
    else weighted.set(division, [objective]);
  }
  return [...weighted].flatMap(([division, [first, ...rest]]) => {
    if (!first) return [];
    const total = sumExact([first, ...rest].map(({ weight }) => weight ?? 0));
    if (compareExact(total, 1) === 0) return [];
    return [
      fault('weight-total', cellOf(first.row, first.table, 'weight'), {
        division,
        total: sumExact([total * 100]),
      }),
    ];
  });
};
