// 負荷の平準化: loads and the fewest reassignments, through a solver port; and the edits of the moves that a person accepts.
import { balancePlan } from '../balance/balance';
import type { BalanceChoices } from '../balance/choices';
import type { BalanceResult, ProposedMove } from '../balance/result';
import type { SolverPort, SolveWatch } from '../balance/solver/solver-port';
import type { Objective, Plan, Role } from '../domain/plan';
import { splitList } from '../domain/text/text';
import { rolesIn } from '../domain/figures/workload';
import type { SetCell } from '../workbook/edit';
import type { Workbook, WorkbookSource } from '../workbook/port';
import { check, type CheckOptions, type CheckResult } from './check';
import { cellEdit } from './map';
import type { Said } from '../domain/said';

export interface BalanceActionOptions extends CheckOptions {
  readonly choices: BalanceChoices;
  readonly port: SolverPort;
  /** For all divisions together. */
  readonly seconds: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly watch?: SolveWatch;
}

export interface BalanceActionResult extends CheckResult {
  readonly divisions: readonly BalanceResult[];
}

export async function balance(
  sources: readonly WorkbookSource[],
  options: BalanceActionOptions,
): Promise<BalanceActionResult> {
  const { choices, port, seconds, now, watch, onProgress } = options;
  const checked = await check(sources, options);
  const divisions = await balancePlan(checked.plan, {
    ...{ choices, port, seconds, now },
    ...(watch ? { watch } : {}),
    ...(onProgress ? { onDivision: onProgress } : {}),
  });
  return { ...checked, divisions };
}

/** What a move needs to become edits. */
export type AcceptedMove = Pick<ProposedMove, 'objective' | 'role' | 'index' | 'from' | 'to'>;

export interface MoveEdits {
  /** File → edits of its cells. */
  readonly byFile: ReadonlyMap<string, readonly SetCell[]>;
  /** Moves whose row, column or person is no longer there. */
  readonly refused: readonly AcceptedMove[];
}

/** One role as its cells say it, while moves are applied. */
interface Seat {
  readonly role: Role;
  readonly person: string;
  readonly effort: string;
  readonly moved: boolean;
}

/** Edits of 主担当, 副担当 and, where an effort was a percentage of the former person, 従事割合 in 人: the effort stays with the role. */
export function moveEdits(
  plan: Plan,
  workbooks: ReadonlyMap<string, Workbook>,
  moves: readonly AcceptedMove[],
): MoveEdits {
  const seats = new Map<Objective, Seat[]>();
  const refused = moves.filter((move) => !take(plan, seats, move));
  const byFile = new Map<string, SetCell[]>();
  for (const [objective, taken] of seats) {
    const { file } = objective.row.place;
    const workbook = workbooks.get(file);
    if (workbook) byFile.set(file, [...(byFile.get(file) ?? []), ...rowEdits(objective, taken, workbook)]);
  }
  return { byFile, refused };
}

function take(plan: Plan, seats: Map<Objective, Seat[]>, move: AcceptedMove): boolean {
  const receiver = plan.staff.find(({ number }) => number === move.to);
  const holds = ({ kind, index, person }: Role): boolean =>
    kind === move.role && (kind === 'lead' || index === move.index) && person.staff === move.from;
  const objective = plan.objectives.find((each) => each.id === move.objective && rolesIn(each).some(holds));
  if (!receiver || !objective) return false;
  const current = seats.get(objective) ?? rolesIn(objective).map(seatOf);
  const next = current.map((seat): Seat => {
    if (!holds(seat.role)) return seat;
    const byNumber = seat.role.person.text === String(seat.role.person.staff);
    const person = byNumber ? (receiver.row.said.number?.text ?? receiver.number) : receiver.name;
    return { ...seat, person, effort: keptEffort(seat.role), moved: true };
  });
  seats.set(objective, next);
  return true;
}

const seatOf = (role: Role): Seat => ({
  role,
  person: role.person.text,
  effort: role.effort.text,
  moved: false,
});

/** A percentage means the person's own capacity, so it is written as the 人 it was. */
const keptEffort = ({ effort, persons }: Role): string =>
  effort.kind === 'known' && effort.unit === 'percent' && persons !== null
    ? `${Number(persons.toPrecision(12))}人`
    : effort.text;

function rowEdits(objective: Objective, seats: readonly Seat[], workbook: Workbook): SetCell[] {
  const lead = seats.filter(({ role }) => role.kind === 'lead');
  const supports = seats.filter(({ role }) => role.kind === 'support');
  const edit = (field: 'lead' | 'support' | 'effortLead' | 'effortSupport', after: string): SetCell[] => {
    const made = cellEdit(objective, field, workbook, after);
    return made && made.before !== after ? [made] : [];
  };
  const changed = (list: readonly Seat[]): boolean => list.some(({ moved }) => moved);
  const rewritten = (list: readonly Seat[]): boolean =>
    list.some(({ moved, effort, role }) => moved && effort !== role.effort.text);
  const { said } = objective.row;
  if (inOneCell(said.lead, said.support)) return everybody(objective, seats, workbook);
  return [
    ...(changed(lead) ? edit('lead', lead.map(({ person }) => person).join('')) : []),
    ...(changed(supports)
      ? edit('support', supports.map(({ person }) => person).join(separator(said.support?.text)))
      : []),
    ...(rewritten(lead) ? edit('effortLead', lead.map(({ effort }) => effort).join('')) : []),
    ...(rewritten(supports) ? edit('effortSupport', effortList(supports, said.effortSupport?.text)) : []),
  ];
}

const inOneCell = (one: Said | undefined, other: Said | undefined): boolean =>
  one !== undefined && one.place.cell === other?.place.cell;

/** One 担当者 cell for all: the lead first, marked as before, and the efforts in the same order where they share a cell, too. */
function everybody(objective: Objective, seats: readonly Seat[], workbook: Workbook): SetCell[] {
  const { effortLead, effortSupport } = objective.row.said;
  const rewrite = (field: 'lead' | 'effortLead', texts: readonly string[]): SetCell[] => {
    const made = cellEdit(objective, field, workbook, '');
    if (!made) return [];
    const before = String(made.before ?? '');
    const mark = field === 'lead' ? (/[◎●★☆]/u.exec(before)?.[0] ?? '') : '';
    const after = mark + texts.join(separator(before));
    return before === after ? [] : [{ ...made, after }];
  };
  const efforts = inOneCell(effortLead, effortSupport) ? seats : seats.slice(0, 1);
  return [
    ...rewrite(
      'lead',
      seats.map(({ person }) => person),
    ),
    ...(efforts.some(({ moved, effort, role }) => moved && effort !== role.effort.text)
      ? rewrite(
          'effortLead',
          efforts.map(({ effort }) => effort),
        )
      : []),
  ];
}

const separator = (typed: string | undefined): string => (typed?.includes('\n') ? '\n' : '、');

/** One value for several people becomes one each, since it no longer means the same for all. */
const effortList = (supports: readonly Seat[], typed: string | undefined): string =>
  supports
    .map(({ effort, role }) => (effort === '' ? role.effort.text : effort))
    .join(splitList(typed ?? '').length > 1 ? separator(typed) : '、');
