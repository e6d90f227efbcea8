// 重点課題の案: what a policy names as its issues, else its clauses, as a department workbook to complete. Reading .docx is a port's.
import { formatFiscalYear, type FiscalYear } from '../domain/time/fiscal-year';
import { readPolicy, type LeftOut, type PolicyClause, type PolicyReading } from '../domain/policy/policy';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { rowIdentity } from '../forms/write/generated/fingerprint';
import { issuesSheet } from '../forms/write/to-fill/issues-sheet';
import { settingsSheet } from '../forms/write/to-fill/settings-sheet';
import { staffSheet } from '../forms/write/to-fill/staff-sheet';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { ActionWords } from './words';

export interface PolicySource {
  readonly text: string;
  readonly department: string;
  readonly year: FiscalYear;
  /** Headings or numbers of the sections whose parts become issues; without any the document decides. */
  readonly sections?: readonly string[];
}

export type DraftIssuesResult =
  | {
      readonly kind: 'drafted';
      readonly clauses: readonly PolicyClause[];
      /** What the document says and no issue holds. */
      readonly leftOut: readonly LeftOut[];
      readonly name: string;
      readonly specs: readonly SheetSpec[];
    }
  /** The text holds no issue and no clause. */
  | { readonly kind: 'no-clauses' }
  | Extract<PolicyReading, { kind: 'no-section' }>;

/** Each as one issue with its section as 根拠; 主管課 is for people to fill in where the text does not name it. */
export function draftIssues(source: PolicySource, words: ActionWords): DraftIssuesResult {
  const reading = readPolicy(source.text, source.sections);
  if (reading.kind === 'no-section') return reading;
  const { clauses, leftOut } = reading;
  if (clauses.length === 0) return { kind: 'no-clauses' };
  const year = formatFiscalYear(source.year);
  const { department } = source;
  const rows = clauses.map(({ number, text, related, ...said }) => ({
    ...{ ...said, number, title: text, related: related.join('、') },
    id: rowIdentity('issue', department, year, number),
  }));
  const specs = [
    issuesSheet({ department, year, rows, howTo: words.howTo('issues') }),
    staffSheet({ department, year, rows: [], howTo: words.howTo('staff') }),
    settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words),
  ];
  return { kind: 'drafted', clauses, leftOut, name: `${department}.xlsx`, specs };
}
