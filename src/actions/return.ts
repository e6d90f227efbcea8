// 差戻し: what each division has to mend, as notes at its cells and a sheet that lists them. Whoever holds the workbooks writes them.
import type { FileFault } from '../domain/draft';
import type { Finding } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { GeneratedTable } from '../forms/write/generated/figures';
import { returnTable } from '../forms/write/generated/return-sheet';
import { parseAddress } from '../workbook/address';
import type { WorkbookSource } from '../workbook/port';
import { check, type CheckOptions } from './check';
import type { ActionWords } from './words';

export interface ReturnOptions extends Pick<CheckOptions, 'period' | 'signal' | 'onProgress' | 'run'> {
  readonly words: ActionWords;
  /** The planner's words, to all divisions. */
  readonly message?: string;
  /** And to single ones. */
  readonly messages?: ReadonlyMap<string, string>;
}

/** All that is said at one cell, zero-based. */
export interface ReturnNote {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface DivisionReturn {
  /** Null when the workbook does not tell whose it is. */
  readonly division: string | null;
  /** The workbook's name in the draft. */
  readonly file: string;
  readonly source: WorkbookSource;
  /** Errors and warnings, in the order of the sheets. */
  readonly findings: readonly Finding[];
  readonly notes: readonly ReturnNote[];
  /** The sheet that lists them; `returnEdits` puts it into the workbook. */
  readonly sheet: GeneratedTable;
}

export type ReturnResult =
  | {
      readonly kind: 'returned';
      readonly plan: Plan;
      readonly findings: readonly Finding[];
      /** Divisions with something to mend, in the order of the files. */
      readonly divisions: readonly DivisionReturn[];
      /** Workbooks with nothing to mend. */
      readonly clean: readonly { readonly division: string | null; readonly file: string }[];
    }
  | { readonly kind: 'no-department'; readonly fault: FileFault | null };

export async function returnWorkbooks(
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  options: ReturnOptions,
): Promise<ReturnResult> {
  const { words, message, messages = new Map<string, string>(), ...rest } = options;
  const { plan, findings, names } = await check([department, ...divisions], { ...rest, department });
  const own = plan.draft.files.find(({ file }) => file === names[0]);
  if (!own || own.fault || plan.issues.length === 0)
    return { kind: 'no-department', fault: own?.fault ?? null };
  const named = new Map(
    plan.submissions.flatMap(({ division, file }) => (file ? [[file, division] as const] : [])),
  );
  const unreadable = new Set(plan.draft.files.flatMap(({ file, fault }) => (fault ? [file] : [])));
  const all = divisions.flatMap((source, at) => {
    const file = names[at + 1]!;
    if (unreadable.has(file)) return [];
    return [{ source, file, division: named.get(file) ?? null, open: openIn(findings, file) }];
  });
  return {
    kind: 'returned',
    plan,
    findings,
    divisions: all
      .filter(({ open }) => open.length > 0)
      .map(({ source, file, division, open }): DivisionReturn => {
        const said = [message, division === null ? undefined : messages.get(division)];
        const spoken = said.filter((each) => each !== undefined && each !== '').join('\n');
        return {
          ...{ division, file, source, findings: open },
          notes: notesOf(open, words),
          sheet: returnTable(plan, open, spoken === '' ? null : spoken, words),
        };
      }),
    clean: all.flatMap(({ open, division, file }) => (open.length === 0 ? [{ division, file }] : [])),
  };
}

const openIn = (findings: readonly Finding[], file: string): readonly Finding[] =>
  findings.filter(({ place, severity }) => place.file === file && severity !== 'info');

/** One note a cell, several findings in it one below the other. */
function notesOf(findings: readonly Finding[], words: ActionWords): readonly ReturnNote[] {
  const byCell = new Map<string, { at: Omit<ReturnNote, 'text'>; said: string[] }>();
  for (const finding of findings) {
    const { sheet, cell } = finding.place;
    const at = cell === null ? null : parseAddress(cell);
    if (sheet === null || !at) continue;
    const key = `${sheet}\n${cell}`;
    const known = byCell.get(key) ?? { at: { sheet, row: at.row, column: at.column }, said: [] };
    known.said.push(`${words.describeFinding(finding)}\n→ ${words.fixFinding(finding)}`);
    byCell.set(key, known);
  }
  return [...byCell.values()].map(({ at, said }) => ({ ...at, text: said.join('\n') }));
}
