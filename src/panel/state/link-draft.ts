// What a person has in hand in 対応づけ, as the sheet has it; choosing and writing are links.ts's.
import type { Issue, Objective } from '../../domain/plan';
import { findObjective, objectiveKey } from './keys';
import type { Checked, LinkDraft } from './state';

/** The number as the department typed it. */
export const typedNumber = ({ row, number }: Issue): string => row.said.number?.text ?? number;

/** The choice that the sheet holds now. */
export function presentDraft(checked: Checked, objective: Objective): LinkDraft {
  const { link } = objective;
  const numbers = link.kind === 'linked' ? link.issues : [];
  const typed = new Map(checked.plan.issues.map((issue) => [issue.number, typedNumber(issue)]));
  return {
    target: objectiveKey(objective),
    chosen: numbers.map((number) => typed.get(number) ?? number),
    own: link.kind === 'own',
    dirty: false,
  };
}

/** What is in hand after the workbook was read anew: a choice that is not written yet stays, anything else is as the sheet has it. */
export function keptDraft(link: LinkDraft | null, checked: Checked): LinkDraft | null {
  if (!link || link.dirty) return link;
  const objective = findObjective(checked.plan, link.target);
  return objective && presentDraft(checked, objective);
}
