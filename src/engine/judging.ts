// The open workbook, judged: everything that is shown of it or asked about it.
import { check, type CheckResult } from '../actions/check';
import { proposeLinks, type MapResult } from '../actions/map';
import { loadsOf, type StaffLoad } from '../domain/figures/workload';
import type { Period } from '../domain/terms';
import type { Workbook } from '../workbook/port';
import type { ReadAgain } from './kept-looks';

export interface Judged extends CheckResult, MapResult {
  readonly workbook: Workbook;
  readonly loads: readonly StaffLoad[];
}

export async function judge(
  workbook: Workbook,
  period: Period | null,
  { source }: ReadAgain,
): Promise<Judged> {
  const result = await check([source(workbook)], period ? { period } : {});
  const { plan } = result;
  return { ...result, ...proposeLinks(plan), workbook, loads: loadsOf(plan) };
}
