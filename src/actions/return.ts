// 差戻し: what each division has to mend, as notes at its cells and a sheet that lists them. Whoever holds the workbooks writes them.
import type { FileFault } from '../domain/draft';
import type { Finding } from '../domain/finding';
import type { Plan } from '../domain/plan';
import { returnTable, shownText } from '../forms/write/generated/return-sheet';
import { parseAddress } from '../workbook/address';
import type { SetCell } from '../workbook/edit';
import type { WorkbookSource } from '../workbook/port';
import { check, type CheckOptions } from './check';
import type { ReturnNote, ReturnWriting } from './return-writing';
import type { ActionWords } from './words';

export interface Saying {
  readonly words: ActionWords;
  /** The planner's words, to all divisions. */
  readonly message?: string;
  /** And to single ones, by the workbook's name in the draft. */
  readonly messages?: ReadonlyMap<string, string>;
  /** Cells that were changed for divisions before the findings were made, by the same name. */
  readonly changes?: ReadonlyMap<string, readonly SetCell[]>;
}

export interface ReturnOptions extends Saying, Pick<CheckOptions, 'period' | 'signal' | 'onProgress'> {}

export interface DivisionReturn extends ReturnWriting {
  /** Null when the workbook does not tell whose it is. */
  readonly division: string | null;
  /** The workbook's name in the draft. */
  readonly file: string;
  /** Errors and warnings, in the order of the sheets. */
  readonly findings: readonly Finding[];
}

/** A workbook with nothing to mend. */
export interface CleanFile {
  readonly division: string | null;
  readonly file: string;
}

export type ReturnResult =
  | {
      readonly kind: 'returned';
      readonly plan: Plan;
      readonly findings: readonly Finding[];
      /** With something to mend, in the order of the files. */
      readonly divisions: readonly (DivisionReturn & { readonly source: WorkbookSource })[];
      readonly clean: readonly CleanFile[];
    }
  | { readonly kind: 'no-department'; readonly fault: FileFault | null };

export async function returnWorkbooks(
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  options: ReturnOptions,
): Promise<ReturnResult> {
  const { plan, findings, names } = await check([department, ...divisions], { ...options, department });
  const own = plan.draft.files.find(({ file }) => file === names[0]);
  if (!own || own.fault || plan.issues.length === 0)
    return { kind: 'no-department', fault: own?.fault ?? null };
  const sources = new Map(divisions.map((source, at) => [names[at + 1]!, source]));
  const made = returnsOf(plan, findings, [...sources.keys()], options);
  return {
    ...{ kind: 'returned', plan, findings, clean: made.clean },
    divisions: made.divisions.map((each) => ({ ...each, source: sources.get(each.file)! })),
  };
}

/** What each of these files gets back; files that could not be read get nothing. */
export function returnsOf(
  plan: Plan,
  findings: readonly Finding[],
  files: readonly string[],
  { words, message, messages, changes }: Saying,
): { readonly divisions: readonly DivisionReturn[]; readonly clean: readonly CleanFile[] } {
  const named = new Map(
    plan.submissions.flatMap(({ division, file }) => (file ? [[file, division] as const] : [])),
  );
  const read = new Map(plan.draft.files.map((file) => [file.file, file]));
  const all = files.flatMap((file) => {
    const draft = read.get(file);
    if (!draft || draft.fault) return [];
    const open = openIn(findings, file);
    const own = changes?.get(file) ?? [];
    return [{ file, division: named.get(file) ?? null, open, own, sha256: draft.sha256 }];
  });
  return {
    divisions: all.flatMap(({ file, division, open, own, sha256 }): DivisionReturn[] => {
      if (open.length + own.length === 0) return [];
      const spoken = [message, messages?.get(file)].filter(Boolean).join('\n');
      const told = { findings: open, changes: own, message: spoken === '' ? null : spoken };
      return [
        {
          ...{ division, file, sha256, findings: open },
          ...{ notes: notesOf(open, own, words), sheet: returnTable(plan, told, words) },
        },
      ];
    }),
    clean: all.flatMap(({ open, own, division, file }) =>
      open.length + own.length === 0 ? [{ division, file }] : [],
    ),
  };
}

const openIn = (findings: readonly Finding[], file: string): readonly Finding[] =>
  findings.filter(({ place, severity }) => place.file === file && severity !== 'info');

/** One note a cell, all that is said there one below the other. */
function notesOf(
  findings: readonly Finding[],
  changes: readonly SetCell[],
  words: ActionWords,
): readonly ReturnNote[] {
  const byCell = new Map<string, ReturnNote>();
  for (const { sheet, row, column, message, fix } of spoken(findings, changes, words)) {
    const key = `${sheet}\n${row}\n${column}`;
    const known = byCell.get(key);
    const text = `${known ? `${known.text}\n` : ''}${message}\n→ ${fix}`;
    byCell.set(key, { sheet, row, column, text });
  }
  return [...byCell.values()];
}

type Spoken = Omit<ReturnNote, 'text'> & { readonly message: string; readonly fix: string };

const spoken = (
  findings: readonly Finding[],
  changes: readonly SetCell[],
  words: ActionWords,
): readonly Spoken[] => [
  ...findings.flatMap((finding): Spoken[] => {
    const { sheet, cell } = finding.place;
    const at = cell === null ? null : parseAddress(cell);
    if (sheet === null || !at) return [];
    return [{ sheet, ...at, message: words.describeFinding(finding), fix: words.fixFinding(finding) }];
  }),
  ...changes.map(({ sheet, row, column, before, after }) => ({
    ...{ sheet, row, column },
    ...words.written(shownText(before), shownText(after)),
  })),
];
