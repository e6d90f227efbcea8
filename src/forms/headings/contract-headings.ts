// The contract's own words for columns, which of them are required, and which carry an effort.
import type { IssueField, ObjectiveField, StaffField } from '../../domain/terms';
import { ISSUE_HEADINGS, OBJECTIVE_HEADINGS, STAFF_HEADINGS } from '../write/generated/signatures';
import type { TableRole } from './words';

export const ISSUE_CONTRACT = ISSUE_HEADINGS;
export const OBJECTIVE_CONTRACT = OBJECTIVE_HEADINGS;
export const STAFF_CONTRACT = STAFF_HEADINGS;

/** Columns whose heading may give a unit. */
export const EFFORT_FIELDS: ReadonlySet<string> = new Set(['effortLead', 'effortSupport']);

const ISSUES: readonly IssueField[] = ['number', 'title', 'lead'];
const OBJECTIVES: readonly ObjectiveField[] = [
  'division', 'number', 'issue', 'title', 'action', 'target', 'deadline', 'lead',
  'progress', 'firstHalf', 'actual', 'grade', 'shortfallReason',
]; // prettier-ignore
const STAFF: readonly StaffField[] = ['number', 'name', 'division', 'employment', 'weeklyHours'];

/** Marked ● or △ in the contract §2. */
export const REQUIRED_FIELDS: Readonly<Record<TableRole, readonly string[]>> = {
  issues: ISSUES,
  objectives: OBJECTIVES,
  staff: STAFF,
};

/** The contract's heading of a field; the field's name itself when there is none. */
export function contractHeading(role: TableRole, field: string): string {
  const headings: Readonly<Record<string, string>> =
    role === 'issues' ? ISSUE_CONTRACT : role === 'staff' ? STAFF_CONTRACT : OBJECTIVE_CONTRACT;
  return headings[field] ?? field;
}
