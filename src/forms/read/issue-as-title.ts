// 課題｜達成水準｜方策: forms whose rows are named by their 課題 and by nothing else. The 課題 is then the objective itself, not a
// goal above it. Decided from the headings and the cells below them; a list of issues cannot be asked here.
import type { Assigned, Assignment } from './assignment-value';
import type { HeadingColumn } from './heading-cells';
import { isNumberLike } from './row-words';
import type { SheetView } from './sheet-view';

/** Words for an issue that as often name the thing to be done. 重点課題 and 部の目標 never do. */
const EITHER = new Set(['課題', '課題名', '課題項目', '重点項目', '個別課題', '取組課題']);
/** Rows looked at below the headings. */
const LOOKED_AT = 200;

/** The assignment with its issue as title where that is what the form means; else unchanged. */
export function namedByIssue(
  view: SheetView,
  bottom: number,
  columns: readonly HeadingColumn[],
  assignment: Assignment,
): Assignment {
  if (assignment.role !== 'objectives' || assignment.score === 0) return assignment;
  const fields = new Map([...assignment.columns].map(([column, { field }]) => [field, column]));
  const issue = fields.get('issue');
  if (issue === undefined || fields.has('title')) return assignment;
  const { parts } = columns.find(({ column }) => column === issue)!;
  if (!EITHER.has(parts[parts.length - 1]!.heading.key) || assignment.columns.get(issue)!.how === 'user')
    return assignment;
  if (!namesRows(view, bottom, issue, fields.get('target') ?? null)) return assignment;
  const title: Assigned = { ...assignment.columns.get(issue)!, field: 'title' };
  return { ...assignment, columns: new Map([...assignment.columns, [issue, title]]) };
}

/** Words, not numbers, and every target has a 課題 of its own. */
function namesRows(view: SheetView, bottom: number, issue: number, target: number | null): boolean {
  let words = false;
  for (let row = bottom + 1; row < Math.min(view.rowCount, bottom + 1 + LOOKED_AT); row += 1) {
    const cells = view.filled(row);
    if (cells.length === 0) break;
    const own = cells.find(({ column }) => column === issue);
    if (own) words ||= typeof own.value === 'string' && !isNumberLike(own.value);
    else if (target !== null && cells.some(({ column }) => column === target)) return false;
  }
  return words;
}
