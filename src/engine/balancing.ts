// 業務負荷's searches: the fewest moves, division by division, and one division again with fewer.
import { moveEdits } from '../actions/balance';
import { balancePlan, resultOf } from '../balance/balance';
import type { BalanceChoices } from '../balance/choices';
import type { Reassignment } from '../balance/instance';
import type { BalanceResult } from '../balance/result';
import type { Plan } from '../domain/plan';
import type { SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import type { Watch } from './engine';
import { caseOf } from './load-figures';
import type { EnginePorts } from './ports';

/** Seconds for all divisions together; the best plan so far stands when they are over. */
const SECONDS = 20;

type Solving = Pick<EnginePorts, 'solver' | 'clock'>;
const watching = ({ signal }: Watch) => (signal ? { signal } : {});

export const propose = (
  plan: Plan,
  choices: BalanceChoices,
  { solver, clock }: Solving,
  watch: Watch,
): Promise<readonly BalanceResult[]> =>
  balancePlan(plan, {
    ...{ choices, port: solver, seconds: SECONDS, now: clock, watch: watching(watch) },
    ...(watch.onProgress ? { onDivision: watch.onProgress } : {}),
  });

export async function proposeAtMost(
  moves: number,
  of: Pick<BalanceResult, 'division' | 'section'>,
  plan: Plan,
  choices: BalanceChoices,
  { solver }: Solving,
  watch: Watch,
): Promise<BalanceResult | null> {
  const item = caseOf(plan, choices, of);
  if (!item) return null;
  const request = { instance: item.instance, maxMoves: moves, seconds: SECONDS / 2 };
  return resultOf(item, await solver.solve(request, watching(watch)));
}

/** The edits of the moves whose rows stand in the open workbook. */
export function reassignEdits(
  plan: Plan,
  workbook: Workbook,
  moves: readonly Reassignment[],
): readonly SetCell[] {
  const accepted = moves.map(({ kind, ...move }) => ({ ...move, role: kind }));
  return moveEdits(plan, new Map([[workbook.name, workbook]]), accepted).byFile.get(workbook.name) ?? [];
}
