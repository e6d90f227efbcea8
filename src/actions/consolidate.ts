// 集約: division workbooks rolled up into the department workbook. Proposes edits; whoever holds the workbook applies them.
// Same input → same edits, whatever the order of the files; only 取込記録 and 証跡 know the time.
import { differenceOf, figuresOf as plainFigures, type Difference } from '../domain/figures/difference';
import type { FileFault } from '../domain/draft';
import type { OnProgress } from '../domain/progress';
import type { Period } from '../domain/terms';
import { departmentEdits, type DepartmentEdits } from '../forms/write/generated/department-edits';
import { previousFigures } from '../forms/write/generated/previous-figures';
import { generatedGrids } from '../forms/write/generated/standing-sheet';
import type { Workbook, WorkbookSource } from '../workbook/port';
import type { SheetSpec } from '../workbook/sheet-spec';
import { check, type CheckResult } from './check';
import { figuresOfChecked, type Figures } from './figures';
import { masking, maskEdits, type Masking } from './mask-names';
import { maskedWorkbook } from './masked-workbook';
import type { ActionWords } from './words';

export interface ConsolidateOptions {
  readonly period?: Period;
  /** When, as it is to be shown in 取込記録 and 証跡. */
  readonly now: string;
  /** Version of product and rules, for 証跡. */
  readonly version: string;
  /** Replaces people by role everywhere in the result. */
  readonly maskNames?: boolean;
  readonly words: ActionWords;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface Consolidated extends Figures, DepartmentEdits {
  readonly kind: 'consolidated';
  /** Against the roll-up that the department workbook holds, per issue and division; null for a first one. */
  readonly difference: readonly Difference[] | null;
  /** The department workbook as it was read: what the edits are against. */
  readonly department: Workbook;
  /** Null unless names are masked; then also for messages shown beside the workbook. */
  readonly masking: Masking | null;
  /** The whole result without names as a workbook of its own, to be written anew; null unless names are masked. */
  readonly masked: readonly SheetSpec[] | null;
}

export type ConsolidateResult =
  | Consolidated
  /** The department workbook cannot be read, or holds no issues. */
  | { readonly kind: 'no-department'; readonly fault: FileFault | null };

export async function consolidate(
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  options: ConsolidateOptions,
): Promise<ConsolidateResult> {
  const { onProgress } = options;
  const checked = await check([department, ...divisions], { ...options, department });
  const { plan, workbooks } = checked;
  const workbook = workbooks.get(department.name);
  if (!workbook)
    return {
      kind: 'no-department',
      fault: plan.draft.files.find(({ file }) => file === department.name)?.fault ?? null,
    };
  if (plan.issues.length === 0) return { kind: 'no-department', fault: null };
  onProgress?.({ step: 'write', done: 0, total: 1, subject: department.name });
  return consolidated(workbook, checked, options);
}

function consolidated(workbook: Workbook, checked: CheckResult, options: ConsolidateOptions): Consolidated {
  const { plan } = checked;
  const { words, maskNames } = options;
  const figures = figuresOfChecked(checked);
  const made = departmentEdits(workbook.grids, figures, options, words);
  const previous = previousFigures(generatedGrids(workbook.grids, plan));
  const mask = maskNames ? masking(plan) : null;
  return {
    kind: 'consolidated',
    ...figures,
    ...made,
    edits: mask ? maskEdits(made.edits, workbook.grids, mask) : made.edits,
    difference: previous && differenceOf(previous, plainFigures(figures.rollUps)),
    department: workbook,
    masking: mask,
    masked:
      mask &&
      maskedWorkbook({ grids: workbook.grids, figures, evidence: options, words, made, masking: mask }),
  };
}
