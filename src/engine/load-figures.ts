// 業務負荷's figures: who carries how much, who may take a role by hand, and how a division would stand. Nothing here searches.
import type { BalanceChoices } from '../balance/choices';
import { casesOf, type BalanceCase } from '../balance/from-plan';
import { roleKeyText, type Reassignment, type RoleKey } from '../balance/instance';
import type { BalanceResult } from '../balance/result';
import { applyMoves, checkMove } from '../balance/what-if';
import { loadsOf, type StaffLoad } from '../domain/figures/workload';
import type { Plan } from '../domain/plan';
import type { LoadsView, LoadView, OutcomeView, ReceiverView } from './views';

/** `open`: the open workbook's file name. */
export function loadsView(plan: Plan, open: string | null): LoadsView {
  const loads = loadsOf(plan);
  const { caution, overload, slack } = plan.settings;
  return {
    ...{ caution, overload, slack },
    people: [...loads].sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0)).map(loadView),
    divisions: [...new Set(loads.map(({ staff }) => staff.division ?? ''))],
    objectives: plan.objectives.length,
    here: plan.objectives.flatMap(({ id, row }) => (row.place.file === open ? [id] : [])),
  };
}

const loadView = ({ staff, ratio, atLeast, capacity, months, roles }: StaffLoad): LoadView => ({
  ...{ number: staff.number, name: staff.name, division: staff.division ?? '' },
  ...{ ratio, atLeast, capacity, months },
  held: roles.map(({ objective, role: { kind, index, persons } }) => ({
    ...{ objective: objective.id, kind, index, title: objective.title, persons },
  })),
});

/** The case of a division (and section) as the solver sees it; null when the plan has no such division. */
export const caseOf = (
  plan: Plan,
  choices: BalanceChoices,
  of: Pick<BalanceResult, 'division' | 'section'>,
): BalanceCase | null =>
  casesOf(plan, choices).find(
    ({ division, section }) => division === of.division && section === of.section,
  ) ?? null;

/** How a division stands with the moves in hand that are its own; null when there are none. */
export function outcomeOf(
  plan: Plan,
  choices: BalanceChoices,
  basket: readonly Reassignment[],
  division: string,
): OutcomeView | null {
  const own = new Set(plan.objectives.flatMap((one) => (one.division === division ? [one.id] : [])));
  const moves = basket.filter(({ objective }) => own.has(objective));
  const item = caseOf(plan, { ...choices, within: 'division' }, { division, section: null });
  if (moves.length === 0 || !item) return null;
  const before = applyMoves(item, []);
  return before.kind === 'applied' ? { before: before.measures, after: applyMoves(item, moves) } : null;
}

/** Everyone of the division beside the moves in hand, those who may take the role first. */
export function receiversOf(
  plan: Plan,
  choices: BalanceChoices,
  basket: readonly Reassignment[],
  role: RoleKey,
): readonly ReceiverView[] {
  const division = plan.objectives.find(({ id }) => id === role.objective)?.division ?? null;
  const others = basket.filter((move) => roleKeyText(move) !== roleKeyText(role));
  return plan.staff
    .filter((member) => member.division === division)
    .map(({ number, name }) => ({
      ...{ number, name },
      refusal: checkMove(plan, choices, others, { ...role, to: number }),
    }))
    .filter(({ refusal }) => refusal?.kind !== 'receiver-is-holder')
    .sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null));
}
