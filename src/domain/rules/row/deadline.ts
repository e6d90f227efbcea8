// deadline-unreadable, deadline-vague: a deadline that tells no period, or no month to look at.
import type { RowRule } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

export const deadlineText: RowRule = ({ deadline, row, table }) => {
  if (!deadline) return [];
  const place = cellOf(row, table, 'deadline');
  if (deadline.kind === 'unreadable') return [fault('deadline-unreadable', place, { text: deadline.text })];
  const vague = deadline.kind === 'ongoing' && deadline.milestones.length === 0;
  return vague ? [fault('deadline-vague', place, { text: deadline.text })] : [];
};
