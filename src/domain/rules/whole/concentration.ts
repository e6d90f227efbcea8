// lead-concentration, deadline-cluster: too much on one person, though the hours may fit. Both stand at the person's row.
import { compareExact } from '../../quantity/exact';
import { compareYearMonth, formatYearMonth, type YearMonth } from '../../time/deadline';
import type { Finding } from '../../finding';
import type { DivisionName } from '../../ids';
import type { Settings } from '../../settings';
import type { StaffLoad } from '../../figures/workload';
import { cellOf } from '../cell';
import { fault } from '../rule';

/** A smaller division has no choice but to put a large share on someone (contract §4). */
const SMALLEST_DIVISION = 5;

/** `totals`: objectives of each division. One finding a person, for the division where the share is largest. */
export function leadFaults(
  load: StaffLoad,
  totals: ReadonlyMap<DivisionName, number>,
  settings: Settings,
): readonly Finding[] {
  if (load.leads === 0) return [];
  const place = cellOf(load.staff.row, load.staff.table, 'number');
  const divisions = [...leadsByDivision(load)].map(([division, leads]) => ({
    leads,
    total: totals.get(division) ?? leads,
  }));
  const heavy = divisions
    .filter(
      ({ leads, total }) =>
        total >= SMALLEST_DIVISION && compareExact(leads / total, settings.leadShare) >= 0,
    )
    .sort((a, b) => b.leads / b.total - a.leads / a.total)[0];
  const name = load.staff.name;
  if (load.leads >= settings.leadCount) {
    const total = divisions.reduce((sum, division) => sum + division.total, 0);
    return [fault('lead-concentration', place, { name, leads: load.leads, total })];
  }
  return heavy ? [fault('lead-concentration', place, { name, leads: heavy.leads, total: heavy.total })] : [];
}

function leadsByDivision(load: StaffLoad): ReadonlyMap<DivisionName, number> {
  const leads = new Map<DivisionName, number>();
  for (const { objective, role } of load.roles) {
    const { division } = objective;
    if (role.kind === 'lead' && division !== null) leads.set(division, (leads.get(division) ?? 0) + 1);
  }
  return leads;
}

/** Both roles; an objective held in both counts once; 通年 and 随時 fall due in no month. */
export function clusterFaults(load: StaffLoad, settings: Settings): readonly Finding[] {
  const months = new Map<string, { month: YearMonth; objectives: Set<unknown> }>();
  for (const { objective } of load.roles) {
    if (objective.deadline?.kind !== 'period') continue;
    const key = formatYearMonth(objective.deadline.due);
    const at = months.get(key) ?? { month: objective.deadline.due, objectives: new Set() };
    at.objectives.add(objective);
    months.set(key, at);
  }
  const place = cellOf(load.staff.row, load.staff.table, 'number');
  return [...months.values()]
    .filter(({ objectives }) => objectives.size >= settings.clusterCount)
    .sort((a, b) => compareYearMonth(a.month, b.month))
    .map(({ month, objectives }) =>
      fault('deadline-cluster', place, {
        name: load.staff.name,
        month: formatYearMonth(month),
        count: objectives.size,
      }),
    );
}
