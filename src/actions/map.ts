// 対応付け: for objectives without a known issue, the issues they are likely to serve; and the edit that links one.
// Nothing is linked by a probability: a person accepts each, or all that are sure at once.
import type { Finding } from '../domain/finding';
import type { IssueNumber } from '../domain/ids';
import { likelyLinks } from '../domain/links/likely-links';
import { formerObjectives, linkIssues, linkObjectives } from '../domain/links/from-plan';
import type { Objective, Plan } from '../domain/plan';
import { relinksOf, type Relink } from '../domain/relink';
import { splitList } from '../domain/text/text';
import type { ObjectiveField } from '../domain/terms';
import { parseAddress } from '../workbook/address';
import type { SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';

export interface LinkProposal {
  readonly objective: Objective;
  /** Best first, at most three; empty when nothing is likely. */
  readonly issues: readonly {
    readonly number: IssueNumber;
    readonly title: string;
    /** 0–1: of proposals at 0.8, eight in ten are right. */
    readonly probability: number;
    /** The words that speak for it. */
    readonly shared: readonly string[];
  }[];
}

export interface MapResult {
  readonly proposals: readonly LinkProposal[];
  /** Numbers that the department has changed since the division got its copy. */
  readonly relinks: readonly Relink[];
}

export function proposeLinks(plan: Plan): MapResult {
  const likely = likelyLinks(linkIssues(plan), linkObjectives(plan), formerObjectives(plan));
  const proposals = plan.objectives.flatMap((objective, at): LinkProposal[] => {
    const issues = likely[at]?.map(({ issue, probability, shared }) => {
      const { number, title } = plan.issues[issue]!;
      return { number, title, probability, shared };
    });
    return issues ? [{ objective, issues }] : [];
  });
  return { proposals, relinks: relinksOf(plan) };
}

/** The cell of 対応する重点課題 with this issue as its principal one; null when the row's sheet has no such column. */
export function linkEdit(objective: Objective, number: string, workbook: Workbook): SetCell | null {
  const typed = objective.row.said.issue?.text ?? '';
  const known = objective.link.kind === 'linked' ? splitList(typed).filter((one) => one !== number) : [];
  return cellEdit(objective, 'issue', workbook, [number, ...known].join('、'));
}

/** The former number replaced by the present one, the other numbers of the cell left as they are. */
export const relinkEdit = ({ objective, said, from, to }: Relink, workbook: Workbook): SetCell | null =>
  cellEdit(
    objective,
    'issue',
    workbook,
    splitList(said.text)
      .map((one) => (one === from ? (to.row.said.number?.text ?? to.number) : one))
      .join('、'),
  );

/** The department's present wording in place of the former one, in a division's copy or in a quotation; null when the cell has changed. */
export function rewordEdit(
  { place, facts }: Extract<Finding, { rule: 'issue-reworded' }>,
  workbook: Workbook,
): SetCell | null {
  const grid = workbook.grids.find(({ name }) => name === place.sheet);
  const at = place.cell === null ? null : parseAddress(place.cell);
  const before = grid && at ? grid.value(at.row, at.column) : null;
  if (!grid || !at || typeof before !== 'string' || !before.includes(facts.copy)) return null;
  const after = before.replace(facts.copy, () => facts.present);
  return { kind: 'set', sheet: grid.name, row: at.row, column: at.column, before, after };
}

/** An edit of one field of an objective's row, where its table has that column and the workbook its sheet. */
export function cellEdit(
  { row, table }: Pick<Objective, 'row' | 'table'>,
  field: ObjectiveField,
  workbook: Workbook,
  after: SetCell['after'],
): SetCell | null {
  const grid = workbook.grids.find(({ name }) => name === row.place.sheet);
  // On a card every value has a place of its own; in a table it is the row of the item and the column of the heading.
  const own = row.blanks && (row.said[field]?.place.cell ?? row.blanks[field]?.cell);
  const column = table.columns.find((each) => each.field === field && each.how !== 'repeated');
  const at = own ?? (row.said[field]?.source === 'cell' ? row.said[field]?.place.cell : row.place.cell);
  const heading = own ?? (row.blanks ? null : column?.cell);
  const [line, across] = [at ? parseAddress(at) : null, heading ? parseAddress(heading) : null];
  if (!grid || !line || !across) return null;
  const { row: r, column: c } = { row: line.row, column: across.column };
  return { kind: 'set', sheet: grid.name, row: r, column: c, before: grid.value(r, c), after };
}
