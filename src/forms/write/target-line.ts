// The lines above a generated table: title, what it is about, how to read it.
import { formatFiscalYear } from '../../domain/fiscal-year';
import type { Plan } from '../../domain/plan';
import { row, text, type SpecRow } from './cells';
import { PERIOD_WORDS } from './labels';

/** 令和6年度　福祉部　期末 */
export function targetOf(plan: Plan): string {
  const year = plan.fiscalYear === null ? '年度不明' : formatFiscalYear(plan.fiscalYear);
  return [year, plan.department ?? '部名不明', PERIOD_WORDS[plan.period]].join('　');
}

/** Title, 対象, how-to: the first three rows of a generated sheet. */
export const topRows = (title: string, plan: Plan, howTo: string): readonly SpecRow[] => [
  row([text(title, 'title')]),
  row([text('対象', 'label'), text(targetOf(plan), 'subtitle')]),
  row([text(howTo, 'note')]),
];
