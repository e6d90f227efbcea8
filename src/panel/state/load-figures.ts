// Figures of moves that a person makes by hand: who may take a role, and how a division would stand. Nothing here searches.
import type { BalanceChoices } from '../../balance/choices';
import type { Refusal } from '../../balance/eligibility';
import { casesOf, type BalanceCase } from '../../balance/from-plan';
import type { RoleKey } from '../../balance/instance';
import type { BalanceResult, Measures } from '../../balance/result';
import { applyMoves, checkMove, type WhatIf } from '../../balance/what-if';
import type { StaffNumber } from '../../domain/ids';
import type { Plan } from '../../domain/plan';
import { sameRole } from './moves';
import type { LoadView } from './state';

/** The case of a division (and section) as the solver sees it; null when the plan has no such division. */
export function caseOf(
  plan: Plan,
  choices: BalanceChoices,
  of: Pick<BalanceResult, 'division' | 'section'>,
): BalanceCase | null {
  return (
    casesOf(plan, choices).find(
      ({ division, section }) => division === of.division && section === of.section,
    ) ?? null
  );
}

export interface Outcome {
  readonly before: Measures;
  readonly after: WhatIf;
}

/** How a division stands with the moves in hand that are its own; null when there are none. */
export function outcomeOf(plan: Plan, load: LoadView, division: string): Outcome | null {
  const own = new Set(plan.objectives.flatMap((one) => (one.division === division ? [one.id] : [])));
  const moves = load.basket.filter(({ objective }) => own.has(objective));
  const item = caseOf(plan, { ...load.choices, within: 'division' }, { division, section: null });
  if (moves.length === 0 || !item) return null;
  const before = applyMoves(item, []);
  return before.kind === 'applied' ? { before: before.measures, after: applyMoves(item, moves) } : null;
}

export interface Receiver {
  readonly number: StaffNumber;
  readonly name: string;
  /** Null when they may take it. */
  readonly refusal: Refusal | null;
}

/** Everyone of the division beside the moves in hand, those who may take the role first. */
export function receiversOf(plan: Plan, load: LoadView, role: RoleKey): readonly Receiver[] {
  const division = plan.objectives.find(({ id }) => id === role.objective)?.division ?? null;
  const others = load.basket.filter((move) => !sameRole(move, role));
  return plan.staff
    .filter((member) => member.division === division)
    .map(({ number, name }) => ({
      ...{ number, name },
      refusal: checkMove(plan, load.choices, others, { ...role, to: number }),
    }))
    .filter(({ refusal }) => refusal?.kind !== 'receiver-is-holder')
    .sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null));
}
