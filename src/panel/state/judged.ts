// Which judged whole the tabs speak of.
import type { JudgedView, OpenView } from '../../engine/views';
import type { PanelState } from './state';

/** The open workbook, or all files of the roll-up where that workbook has no objectives of its own. */
export const judgedView = ({
  checked,
  consolidate,
}: Pick<PanelState, 'checked' | 'consolidate'>): JudgedView | null =>
  checked && checked.objectives > 0 ? checked : (consolidate.result ?? checked);

/** Nothing that the product knows stands in the workbook yet. */
export const isEmpty = ({ issues, objectives, staff }: OpenView): boolean =>
  issues + objectives + staff === 0;
