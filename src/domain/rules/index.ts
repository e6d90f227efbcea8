// All rules together: findings of a plan, in order, without those that 設定 switched off or that belong to another round.
import type { Finding } from '../finding';
import type { Plan } from '../plan';
import { aroundOf, type Around, type PlanRule, type RowRule } from './around';
import { deadlineText } from './row/deadline';
import { effortUnknown } from './row/effort-unknown';
import { formChanged } from './whole/form-changed';
import { issueCoverage } from './whole/issue-coverage';
import { issueLink } from './row/issue-link';
import { issueReworded } from './whole/issue-reworded';
import { numberDuplicate } from './whole/number-duplicate';
import { inOrder } from './order';
import { gradeAgainstRate, resultMissing, shortfallReason } from './row/outcome';
import { interim } from './row/progress';
import { ratioMismatch } from './row/ratio-mismatch';
import { listBlank, objectiveBlank } from './row/required-blank';
import { firesIn } from './rule';
import { staffRoles } from './row/staff-roles';
import { staffRows } from './whole/staff-rows';
import { submissions } from './whole/submissions';
import { support } from './row/support';
import { targetUnmeasurable } from './row/target-unmeasurable';
import { weightTotal } from './whole/weight-total';
import { deadlineYear, fileYear } from './row/year-mismatch';

export { RULES, type Rule } from './rule';

/** Rules that one objective answers for by itself. */
const ROW_RULES: readonly RowRule[] = [
  issueLink, objectiveBlank, deadlineYear, targetUnmeasurable, deadlineText, staffRoles, support, effortUnknown,
  interim, resultMissing, shortfallReason, gradeAgainstRate, ratioMismatch,
]; // prettier-ignore

/** Rules that need the whole plan. */
const PLAN_RULES: readonly PlanRule[] = [
  submissions, fileYear, formChanged, issueCoverage, listBlank, numberDuplicate, issueReworded, weightTotal, staffRows,
]; // prettier-ignore

const fires = (finding: Finding, { period, settings }: Around): boolean =>
  firesIn(finding.rule, period) && !settings.rulesOff.has(finding.rule);

/** Every fault of the plan by file, sheet, row, column and rule. The same plan always gives the same list. */
export function findFaults(plan: Plan): readonly Finding[] {
  const around = aroundOf(plan);
  const found = [
    ...PLAN_RULES.flatMap((rule) => rule(plan, around)),
    ...plan.objectives.flatMap((objective) => ROW_RULES.flatMap((rule) => rule(objective, around))),
  ];
  return inOrder(
    found.filter((finding) => fires(finding, around)),
    plan.draft,
  );
}
