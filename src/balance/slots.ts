// What one role weighs in each slot of the year. A month's weight is annualised, so that it compares with the whole
// capacity: effort ÷ months of the objective × 12 (contract §3.4: an even spread against capacity ÷ 12).
import type { Deadline } from '../domain/time/deadline';
import { deadlineMonths } from '../domain/time/deadline';
import type { FiscalYear } from '../domain/time/fiscal-year';

/** `persons` 人 over one slot (the year) or twelve (April…March). Without a fiscal year the months cannot be told: an even spread. */
export function slotWeights(
  persons: number,
  deadline: Deadline | null,
  fiscalYear: FiscalYear | null,
  slots: number,
): readonly number[] {
  if (slots === 1) return [persons];
  const months = fiscalYear === null ? [] : deadlineMonths(deadline, fiscalYear);
  if (months.length === 0) return new Array<number>(slots).fill(persons);
  const active = new Set(months.map(({ month }) => (month + 8) % 12));
  return Array.from({ length: slots }, (_, slot) => (active.has(slot) ? (persons * 12) / active.size : 0));
}
