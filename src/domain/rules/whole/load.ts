// load-caution, load-over: a person's load ratio over 設定's limits; the graver one replaces the other. Exactly at a limit is not over.
import { compareExact } from '../../quantity/exact';
import type { StaffLoad } from '../../figures/workload';
import type { Settings } from '../../settings';
import type { Finding } from '../../finding';
import { cellOf } from '../cell';
import { fault } from '../rule';

export function loadFaults(load: StaffLoad, settings: Settings): readonly Finding[] {
  const { ratio, staff, atLeast } = load;
  if (ratio === null) return [];
  const place = cellOf(staff.row, staff.table, 'number');
  const facts = (limit: number) => ({ name: staff.name, ratio, limit, atLeast });
  if (compareExact(ratio, settings.overload) > 0)
    return [fault('load-over', place, facts(settings.overload))];
  if (compareExact(ratio, settings.caution) > 0)
    return [fault('load-caution', place, facts(settings.caution))];
  return [];
}
