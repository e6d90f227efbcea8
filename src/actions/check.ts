// 点検: coverage and every rule over one or many workbooks. Changes nothing and proposes nothing.
import { coverageOf, type IssueCoverage } from '../domain/coverage';
import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { judge } from '../domain/judge';
import type { Plan } from '../domain/plan';
import type { OnProgress } from '../domain/progress';
import { findFaults } from '../domain/rules';
import type { Period } from '../domain/terms';
import type { Workbook, WorkbookSource } from '../workbook/port';
import { gather } from './gather';
import { periodOf } from './period';

export interface CheckOptions {
  /** Without it, the round that the sheets' titles name, else the start. */
  readonly period?: Period;
  /** The department's workbook among the sources; without it, told from what the files hold. */
  readonly department?: WorkbookSource;
  /** Workbooks that are needed besides what they say; without it the department's alone. */
  readonly keep?: (source: WorkbookSource) => boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Awaited between pieces of work, so that a screen can draw and hear; without it the work goes on at once. */
  readonly pause?: () => Promise<void>;
}

export interface CheckResult {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly coverage: readonly IssueCoverage[];
  readonly findings: readonly Finding[];
  /** The workbooks that were asked for and could be read, by their name in the draft. */
  readonly workbooks: ReadonlyMap<string, Workbook>;
}

export async function check(
  sources: readonly WorkbookSource[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { period, department, onProgress, pause } = options;
  const { draft, workbooks, nameOf } = await gather(sources, options);
  onProgress?.({ step: 'judge', done: 0, total: 1, subject: '' });
  await pause?.();
  const plan = judge(draft, {
    period: period ?? periodOf(draft),
    ...(department ? { departmentFile: nameOf(department) } : {}),
  });
  await pause?.();
  const findings = findFaults(plan);
  await pause?.();
  return { draft, plan, coverage: coverageOf(plan), findings, workbooks };
}
