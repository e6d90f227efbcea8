// `check --records`: what was read, in the contract's shape (contract §4). Absent is null or [].
import type { DraftRow } from '../../domain/draft';
import type { Issue, Objective, Plan, Role, StaffMember } from '../../domain/plan';
import { formatYearMonth } from '../../domain/time/deadline';

/** field → A1 address of every value the row has. */
const cellsOf = <F extends string>(row: DraftRow<F>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row.said as Record<string, { place: { cell: string | null } } | undefined>).flatMap(
      ([field, said]) => (said?.place.cell ? [[field, said.place.cell]] : []),
    ),
  );

const text = <F extends string>(row: DraftRow<F>, field: F): string | null => row.said[field]?.text ?? null;

const issueRecord = (issue: Issue) => ({
  number: text(issue.row, 'number'),
  title: text(issue.row, 'title'),
  lead: issue.lead,
  related: issue.related,
  file: issue.row.place.file,
  sheet: issue.row.place.sheet,
  cells: cellsOf(issue.row),
});

const person = (role: Role | null): string | null => (role ? (role.person.staff ?? role.person.text) : null);

const objectiveRecord = (objective: Objective, numbers: ReadonlyMap<string, string>) => {
  const { row } = objective;
  const link = objective.link;
  return {
    division: objective.division,
    number: objective.number,
    issues: link.kind === 'linked' ? link.issues.map((number) => numbers.get(number) ?? number) : [],
    issueText: text(row, 'issue'),
    title: text(row, 'title'),
    action: text(row, 'action'),
    indicator: text(row, 'indicator'),
    baseline: text(row, 'baseline'),
    target: text(row, 'target'),
    unit: text(row, 'unit'),
    direction: objective.direction,
    deadline: text(row, 'deadline'),
    due: objective.deadline?.kind === 'period' ? formatYearMonth(objective.deadline.due) : null,
    difficulty: text(row, 'difficulty'),
    weight: objective.weight,
    lead: person(objective.lead),
    supports: objective.supports.map(person),
    effortLead: objective.lead?.persons ?? null,
    effortSupports: objective.supports.map((role) => role.persons),
    progress: objective.progress,
    actual: text(row, 'actual'),
    rate: objective.rate,
    grade: objective.grade,
    result: text(row, 'result'),
    shortfallReason: text(row, 'shortfallReason'),
    next: text(row, 'next'),
    file: row.place.file,
    sheet: row.place.sheet,
    cells: cellsOf(row),
  };
};

const staffRecord = (member: StaffMember) => ({
  number: member.number,
  name: member.name,
  division: member.division,
  section: member.section,
  employment: member.employment,
  capacity: member.capacity,
  routine: member.routine,
  file: member.row.place.file,
  sheet: member.row.place.sheet,
  cells: cellsOf(member.row),
});

export function recordsJson(plan: Plan): object {
  const numbers = new Map(
    plan.issues.map((issue) => [issue.number as string, issue.row.said.number?.text ?? issue.number]),
  );
  return {
    issues: plan.issues.map(issueRecord),
    objectives: plan.objectives.map((objective) => objectiveRecord(objective, numbers)),
    staff: plan.staff.map(staffRecord),
  };
}
