// One 課の目標 table → its objectives, row by row. What cannot be read stays null or unknown; the rules say so, nothing is made up here.
import { achievementRate } from '../figures/achievement';
import { parseDeadline } from '../time/deadline';
import type { DraftRow, ObjectiveTable, SheetContext } from '../draft';
import { effortPersons, parseEffort, parseEffortList } from '../quantity/effort';
import type { FiscalYear } from '../time/fiscal-year';
import type { DivisionName, ObjectiveId } from '../ids';
import { linkOf, type IssueIndex } from './judge-links';
import { parseDirection, parseGrade, parseProgress, parseRate, parseWeight, saysNobody } from './judge-marks';
import { spell, type DivisionNames } from './judge-names';
import type { StaffIndex } from './judge-staff';
import type { Objective, Role, StaffRef } from '../plan';
import { parseQuantity, type Effort, type Quantity } from '../quantity/quantity';
import type { Said } from '../said';
import type { Settings } from '../settings';
import { formOf, type TableForm } from './table-form';
import type { Direction, ObjectiveField } from '../terms';
import { splitList } from '../text/text';

export interface ObjectiveAround {
  readonly names: DivisionNames;
  readonly issues: IssueIndex;
  readonly staff: StaffIndex;
  readonly settings: Settings;
}

type Row = DraftRow<ObjectiveField>;

export function judgeObjectiveTable(
  table: ObjectiveTable,
  context: SheetContext,
  year: FiscalYear | null,
  around: ObjectiveAround,
): readonly Objective[] {
  const form = formOf(table);
  return table.rows.map((row) => objectiveOf(row, form, context, year, around));
}

function objectiveOf(
  row: Row,
  table: TableForm,
  context: SheetContext,
  year: FiscalYear | null,
  around: ObjectiveAround,
): Objective {
  const { said } = row;
  const divisionSaid = said.division ?? (table.namesDivisions ? null : context.division);
  const division = divisionSaid ? around.names.of(divisionSaid.text) : null;
  const number = said.number?.text ?? null;
  return {
    id: objectiveId(division, number, row),
    division,
    number,
    section: textOf(said.section),
    link: linkOf(row, around.issues),
    title: said.title?.text ?? '',
    action: textOf(said.action),
    indicator: textOf(said.indicator),
    unit: textOf(said.unit),
    ...measured(row),
    deadline: said.deadline ? parseDeadline(said.deadline, year) : null,
    weight: parseWeight(said.weight),
    ...rolesOf(row, division, around),
    progress: parseProgress(said.progress),
    grade: parseGrade(said.grade, around.settings.gradeWords),
    row,
    table,
    context,
  };
}

const textOf = (said: Said | undefined): string | null => said?.text ?? null;

function objectiveId(division: DivisionName | null, number: string | null, row: Row): ObjectiveId {
  const line = /\d+$/.exec(row.place.cell ?? '')?.[0] ?? '';
  return `${division ?? '?'}/${number === null ? `行${line}` : spell(number)}` as ObjectiveId;
}

type Measured = Pick<Objective, 'baseline' | 'target' | 'actual' | 'direction' | 'typedRate' | 'rate'>;

function measured({ said }: Row): Measured {
  const quantity = (cell: Said | undefined): Quantity | null =>
    cell ? parseQuantity(cell, said.unit?.text ?? null) : null;
  const [baseline, target, actual] = [quantity(said.baseline), quantity(said.target), quantity(said.actual)];
  const direction = parseDirection(said.direction) ?? directionOf(target) ?? directionFrom(baseline, target);
  const rate = achievementRate({ target, actual, baseline, direction });
  return { baseline, target, actual, direction, rate, typedRate: parseRate(said.rate) };
}

/** A target below where it began means 以下 (contract §5). */
const directionFrom = (baseline: Quantity | null, target: Quantity | null): Direction =>
  baseline?.kind === 'number' && target?.kind === 'number' && target.value < baseline.value
    ? 'atMost'
    : 'atLeast';

const directionOf = (target: Quantity | null): Direction | null =>
  target?.kind === 'number' ? target.direction : null;

function rolesOf(
  row: Row,
  division: DivisionName | null,
  around: ObjectiveAround,
): Pick<Objective, 'lead' | 'supports'> {
  const { said } = row;
  const role = (kind: Role['kind'], index: number, person: StaffRef, effort: Effort): Role => ({
    kind,
    index,
    person,
    effort,
    persons: personsOf(person, effort, around),
  });
  const lead = said.lead ? around.staff.find(said.lead.text, said.lead, division) : null;
  const names = said.support ? splitList(said.support.text).filter((name) => !saysNobody(name)) : [];
  const efforts = parseEffortList(said.effortSupport ?? null, names.length);
  return {
    lead: lead && role('lead', 0, lead, said.effortLead ? parseEffort(said.effortLead) : BLANK),
    supports: names.map((name, index) =>
      role('support', index, around.staff.find(name, said.support!, division), efforts[index] ?? BLANK),
    ),
  };
}

const BLANK: Effort = { kind: 'unknown', text: '' };

function personsOf(person: StaffRef, effort: Effort, around: ObjectiveAround): number | null {
  const member = person.staff ? around.staff.member(person.staff) : undefined;
  return effortPersons(effort, member?.capacity ?? null, around.settings.hoursPerPerson);
}
