// Which issues the divisions' objectives cover (contract §3.8). Every issue that an objective names counts, related ones too.
import type { DivisionName, IssueNumber } from '../ids';
import { addTo } from '../groups';
import type { Issue, Objective, Plan } from '../plan';
import type { Coverage } from '../terms';

export interface IssueCoverage {
  readonly issue: Issue;
  readonly coverage: Coverage;
  /** Divisions with an objective that names the issue, in reading order. */
  readonly divisions: readonly DivisionName[];
  /** Objectives that name it, doubles kept. */
  readonly objectives: readonly Objective[];
}

/**
 * One entry an issue, in sheet order. Two different workbooks of a division still cover its issues: none of them is rolled up until
 * the clerk has chosen, but an issue they name is not forgotten. Another year's workbook covers nothing.
 */
export function coverageOf(plan: Plan): readonly IssueCoverage[] {
  const duplicates = plan.excluded.flatMap(({ why, objectives }) =>
    why === 'duplicate' ? [firstOfEach(objectives)] : [],
  );
  const naming = byIssue([plan.objectives, ...duplicates].flat());
  return plan.issues.map((issue) => {
    const objectives = naming.get(issue.number) ?? [];
    const divisions = [...new Set(objectives.flatMap(({ division }) => division ?? []))];
    const coverage = plan.settings.waivers.has(issue.number) ? 'waived' : judged(issue, objectives);
    return { issue, coverage, divisions, objectives };
  });
}

function judged(issue: Issue, objectives: readonly Objective[]): Coverage {
  if (objectives.length === 0) return 'uncovered';
  const byLead = issue.lead === null || objectives.some(({ division }) => division === issue.lead);
  return objectives.length === 1 || !byLead ? 'thin' : 'covered';
}

/** Issue → the objectives that name it. */
function byIssue(objectives: readonly Objective[]): ReadonlyMap<IssueNumber, readonly Objective[]> {
  const naming = new Map<IssueNumber, Objective[]>();
  for (const objective of objectives)
    if (objective.link.kind === 'linked')
      for (const number of objective.link.issues) addTo(naming, number, objective);
  return naming;
}

/** One objective for each name: of two versions of one objective, one says that the issue is named. */
const firstOfEach = (objectives: readonly Objective[]): readonly Objective[] =>
  [...new Map([...objectives].reverse().map((objective) => [objective.id, objective])).values()].reverse();
