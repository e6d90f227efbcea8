// 集約: picked files rolled up into the open workbook, as it is drawn; and what is made of the result and of the workbook as files.
import { consolidate, type Consolidated, type ConsolidateOptions } from '../actions/consolidate';
import { distribute } from '../actions/distribute';
import { proposeLinks } from '../actions/map';
import { masking, maskEdits } from '../actions/mask-names';
import { reassignmentLines, reassignmentSpecs } from '../actions/reassignment-plan';
import { rollover } from '../actions/rollover';
import type { ActionWords } from '../actions/words';
import type { Plan } from '../domain/plan';
import type { Period } from '../domain/terms';
import { departmentEdits } from '../forms/write/generated/department-edits';
import type { WorkbookSource } from '../workbook/port';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { NewBooks, Watch } from './engine';
import { judgedView } from './judged-view';
import type { Judged } from './judging';
import { objectiveKey } from './keys';
import { typedNumber } from './link-edits';
import type { EnginePorts } from './ports';
import type { RolledView, RollUpRow, SubmissionView } from './views';

/** `2024-09-30 17:05`, as it is shown in 取込記録 and 証跡. */
export function stamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

export const rollUpOptions = (
  { now, version }: Pick<EnginePorts, 'now' | 'version'>,
  words: ActionWords,
  period: Period | null,
): ConsolidateOptions => ({ now: stamp(now()), version, words, ...(period ? { period } : {}) });

export const rollUp = (
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  options: ConsolidateOptions,
  watch: Watch,
) => consolidate(department, divisions, { ...options, ...watch });

/** `open`: the open workbook as judged, for the repairs in it. */
export function rolledView(rolled: Consolidated, open: Judged | null): RolledView {
  const { plan } = rolled;
  const faults = new Map(plan.draft.files.map(({ file, fault }) => [file, fault?.code ?? null]));
  const counting = new Set(
    plan.submissions.flatMap(({ division, status }) => (status === 'ok' ? [division] : [])),
  );
  return {
    ...judgedView({ ...rolled, draft: plan.draft }, proposeLinks(plan), open),
    submissions: plan.submissions.map((one): SubmissionView => ({
      ...one,
      fault: one.file === null ? null : (faults.get(one.file) ?? null),
    })),
    named: plan.divisions.length,
    submitted: plan.divisions.filter((one) => counting.has(one)).length,
    rollUps: rolled.rollUps.map((one) => ({
      ...{ key: rollUpKey(one), number: typedNumber(one.issue), title: one.issue.title },
      ...{ total: one.total, reported: one.reported, judged: one.judged, rate: one.rate, grade: one.grade },
    })),
    difference: rolled.difference,
  };
}

const rollUpKey = ({ issue: { row } }: Consolidated['rollUps'][number]): string =>
  `${row.place.sheet ?? ''} ${row.place.cell ?? ''}`;

export const rowsOf = ({ rollUps }: Consolidated, key: string): readonly RollUpRow[] =>
  (rollUps.find((one) => rollUpKey(one) === key)?.rows ?? []).map((objective) => {
    const { id, title, row, progress, grade, rate } = objective;
    return { key: objectiveKey(objective), id, title, place: row.place, progress, grade, rate };
  });

/** A workbook to be made. */
export interface NewBook {
  readonly name: string;
  readonly specs: readonly SheetSpec[];
}

/** What the workbooks are made of; null where there is nothing of it. */
export interface BookSources {
  readonly open: WorkbookSource;
  readonly rolled: Consolidated | null;
  /** Which plan the loads are shown of. */
  readonly plan: Plan | null;
  readonly files: readonly WorkbookSource[];
}

/** Null when the open workbook names no issues or divisions. */
export async function newBooks(
  of: NewBooks,
  { open, rolled, plan, files }: BookSources,
  ports: EnginePorts,
  words: ActionWords,
  watch: Watch & { readonly describe: Parameters<typeof reassignmentLines>[2] },
): Promise<readonly NewBook[] | null> {
  const { describe, ...options } = watch;
  switch (of.kind) {
    case 'masked':
      return rolled ? [maskedBook(rolled, ports, words)] : [];
    case 'moves':
      return plan
        ? [
            {
              name: '担当替え案.xlsx',
              specs: reassignmentSpecs(plan, reassignmentLines(plan, of.results, describe), words),
            },
          ]
        : [];
    case 'distribute': {
      const made = await distribute(open, { words, ...options });
      return made.kind === 'no-department'
        ? null
        : made.workbooks.flatMap((book) => (book.kind === 'new' ? [book] : []));
    }
    case 'rollover': {
      const made = await rollover(open, files, { words, ...options });
      return made.kind === 'no-department' ? null : made.workbooks;
    }
  }
}

function maskedBook(rolled: Consolidated, ports: EnginePorts, words: ActionWords): NewBook {
  const fresh = departmentEdits([], rolled, rollUpOptions(ports, words, null), words).edits;
  const edits = maskEdits(fresh, [], masking(rolled.plan));
  const specs = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.spec] : []));
  return { name: `${rolled.plan.department ?? '部'}（氏名なし）.xlsx`, specs };
}
