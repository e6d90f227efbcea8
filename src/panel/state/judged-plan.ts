// Which plan the tabs speak of.
import type { Checked, PanelState } from './state';

/** What is judged as a whole: the open workbook, or all files of the roll-up where that workbook has no objectives of its own. */
export function judgedPlan({
  checked,
  consolidate,
}: Pick<PanelState, 'checked' | 'consolidate'>): Judged | null {
  const own = checked && checked.plan.objectives.length > 0;
  return own ? checked : (consolidate.result ?? checked);
}
export type Judged = Pick<Checked, 'plan' | 'findings' | 'coverage'>;
