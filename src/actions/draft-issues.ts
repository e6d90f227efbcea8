// 重点課題の案: a policy text's numbered clauses as a department workbook to complete. Reading .docx is a port's.
import { formatFiscalYear, type FiscalYear } from '../domain/time/fiscal-year';
import { parsePolicy, type PolicyClause } from '../domain/policy/policy';
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
}

export type DraftIssuesResult =
  | {
      readonly kind: 'drafted';
      readonly clauses: readonly PolicyClause[];
      readonly name: string;
      readonly specs: readonly SheetSpec[];
    }
  /** The text holds no numbered clause. */
  | { readonly kind: 'no-clauses' };

/** Text of a document that is no plain text; null when it cannot be read. */
export type ExtractText = (bytes: Uint8Array) => Promise<string | null>;

/** Each clause whole as one issue with its section as 根拠; 主管課 is for people to fill in where the text does not name it. */
export function draftIssues(source: PolicySource, words: ActionWords): DraftIssuesResult {
  const clauses = parsePolicy(source.text);
  if (clauses.length === 0) return { kind: 'no-clauses' };
  const year = formatFiscalYear(source.year);
  const { department } = source;
  const rows = clauses.map(({ number, text, basis, content, divisions: [lead = '', ...related] }) => ({
    ...{ number, title: text, content, basis, lead, related: related.join('、') },
    id: rowIdentity('issue', department, year, number),
  }));
  const specs = [
    issuesSheet({ department, year, rows, howTo: words.howTo('issues') }),
    staffSheet({ department, year, rows: [], howTo: words.howTo('staff') }),
    settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words),
  ];
  return { kind: 'drafted', clauses, name: `${department}.xlsx`, specs };
}
