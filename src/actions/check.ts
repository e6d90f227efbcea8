// 点検: coverage and every rule over one or many workbooks. Changes nothing and proposes nothing.
import { coverageOf, type IssueCoverage } from '../domain/figures/coverage';
import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { judge } from '../domain/judge/judge';
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
}

export interface CheckResult {
  readonly draft: Draft;
  readonly plan: Plan;
  readonly coverage: readonly IssueCoverage[];
  readonly findings: readonly Finding[];
  /** The workbooks that were asked for and could be read, by their name in the draft. */
  readonly workbooks: ReadonlyMap<string, Workbook>;
  /** The sources' names in the draft, in the order of the call. */
  readonly names: readonly string[];
}

export async function check(
  sources: readonly WorkbookSource[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { period, department, onProgress } = options;
  const { draft, workbooks, nameOf } = await gather(sources, options);
  onProgress?.({ step: 'judge', done: 0, total: 1, subject: '' });
  const plan = judge(draft, {
    period: period ?? periodOf(draft),
    ...(department ? { departmentFile: nameOf(department) } : {}),
  });
  return {
    draft,
    plan,
    coverage: coverageOf(plan),
    findings: findFaults(plan),
    workbooks,
    names: sources.map(nameOf),
  };
}
