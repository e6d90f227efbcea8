// The lines above a generated table: title, what it is about, how to read it.
import { formatFiscalYear } from '../../../domain/time/fiscal-year';
import type { Plan } from '../../../domain/plan';
import type { CellRange } from '../../../workbook/address';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { row, text, type SpecRow } from '../cells';
import { PERIOD_WORDS } from '../labels';
import { note } from '../page';

/** 令和6年度　福祉部　期末 */
export function targetOf(plan: Plan): string {
  const year = plan.fiscalYear === null ? '年度不明' : formatFiscalYear(plan.fiscalYear);
  return [year, plan.department ?? '部名不明', PERIOD_WORDS[plan.period]].join('　');
}

/** Title, 対象, how-to: the first three rows of a generated sheet, and the box that the how-to line fills. */
export function topRows(title: string, plan: Plan, howTo: string, columns: SheetSpec['columns']): Top {
  const line = note(howTo, 2, columns);
  return {
    rows: [
      row([text(title, 'title')]),
      row([text('対象', 'label'), text(targetOf(plan), 'subtitle')]),
      line.row,
    ],
    merges: [line.merge],
  };
}

export interface Top {
  readonly rows: readonly SpecRow[];
  readonly merges: readonly CellRange[];
}
