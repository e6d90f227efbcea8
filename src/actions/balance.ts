// 負荷の平準化: loads and the fewest reassignments that bring everybody under the limit, over one or many workbooks.
import { balancePlan } from '../balance/balance';
import { DEFAULT_CHOICES, type BalanceChoices } from '../balance/choices';
import type { BalanceResult } from '../balance/result';
import type { SolverPort } from '../balance/solver-port';
import type { OnProgress } from '../domain/progress';
import type { WorkbookSource } from '../workbook/port';
import { check, type CheckResult } from './check';

export interface ProposeOptions {
  readonly port: SolverPort;
  readonly choices?: Partial<BalanceChoices>;
  /** For all divisions together. */
  readonly seconds: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface Proposed extends CheckResult {
  readonly results: readonly BalanceResult[];
}

export async function proposeBalance(
  sources: readonly WorkbookSource[],
  options: ProposeOptions,
): Promise<Proposed> {
  const { port, choices, seconds, now, signal, onProgress } = options;
  const checked = await check(sources, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const results = await balancePlan(checked.plan, {
    choices: { ...DEFAULT_CHOICES, ...choices },
    port,
    seconds,
    now,
    ...(signal ? { watch: { signal } } : {}),
    ...(onProgress ? { onDivision: onProgress } : {}),
  });
  return { ...checked, results };
}
