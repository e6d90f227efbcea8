// A judged plan as what is drawn of it.
import type { CheckResult } from '../actions/check';
import type { LinkProposal, MapResult } from '../actions/map';
import { askedIn } from '../actions/teach';
import { maskList } from '../actions/mask-names';
import type { AnyTable, DraftFile } from '../domain/draft';
import type { IssueCoverage } from '../domain/figures/coverage';
import type { Objective } from '../domain/plan';
import type { Settings } from '../domain/settings';
import { fixing } from './fixes';
import type { Judged } from './judging';
import { findingKey, findObjective, objectiveKey } from './keys';
import { issueCellEdit, presentChoice, typedNumber } from './link-edits';
import type {
  CoverageView, FileView, JudgedView, ObjectiveView, ProposalView, TableView, UnlinkedView,
} from './views'; // prettier-ignore

/** `open`: the workbook that repairs are offered in. */
export function judgedView(
  { plan, draft, findings, coverage }: Pick<CheckResult, 'plan' | 'draft' | 'findings' | 'coverage'>,
  { proposals, relinks }: MapResult,
  open: Judged | null,
): JudgedView {
  const fixesOf = fixing(open);
  const { department, fiscalYear, period, settings } = plan;
  return {
    ...{ department, fiscalYear, period },
    ...{ issues: plan.issues.length, objectives: plan.objectives.length, staff: plan.staff.length },
    files: draft.files.map(fileView),
    findings: findings.map((finding) => ({ ...finding, key: findingKey(finding), fixes: fixesOf(finding) })),
    coverage: coverage.map((one) => coverageView(one, settings)),
    unlinked: proposals.map(unlinkedView),
    relinks: relinks.map(({ objective, from, to }) => ({
      ...{ key: objectiveKey(objective), id: objective.id, from, to: `${typedNumber(to)} ${to.title}` },
    })),
    masked: maskList(plan),
    asked: askedIn(plan, open ? [open.workbook] : []),
  };
}

const fileView = ({ file, fault, sheets }: DraftFile): FileView => ({
  ...{ file, fault },
  sheets: sheets.map(({ tables, ...sheet }) => ({ ...sheet, tables: tables.map(tableView) })),
});

const tableView = ({
  rows,
  role,
  place,
  headingRows,
  bodyRows,
  columns,
  absent,
  leftOut,
}: AnyTable): TableView => ({
  ...{ role, place, headingRows, bodyRows, columns, absent, leftOut, items: rows.length },
});

const coverageView = (
  { issue, coverage, divisions, objectives }: IssueCoverage,
  { waivers }: Settings,
): CoverageView => ({
  ...{ number: issue.number, typed: typedNumber(issue), title: issue.title, place: issue.row.place },
  ...{ lead: issue.lead, coverage, divisions, objectives: objectives.length },
  waiver: waivers.get(issue.number) ?? null,
});

const proposalViews = ({ issues }: LinkProposal): readonly ProposalView[] => issues;

const unlinkedView = (proposal: LinkProposal): UnlinkedView => {
  const { objective } = proposal;
  const { id, title, row } = objective;
  return { key: objectiveKey(objective), id, title, place: row.place, proposals: proposalViews(proposal) };
};

export function objectiveView(open: Judged, key: string): ObjectiveView | null {
  const objective = findObjective(open.plan, key);
  if (!objective) return null;
  const proposal = open.proposals.find((one) => one.objective === objective);
  const { id, title, action, row } = objective;
  return {
    ...{ key, id, title, action, place: row.place },
    proposals: proposal ? proposalViews(proposal) : [],
    present: presentChoice(open.plan, objective),
    source: row.said.issue?.source ?? null,
    cell: issueCell(objective, open),
  };
}

function issueCell(objective: Objective, { workbook }: Judged): ObjectiveView['cell'] {
  const edit = issueCellEdit(objective, workbook, null);
  return edit && { sheet: edit.sheet, row: edit.row, column: edit.column, before: edit.before };
}
