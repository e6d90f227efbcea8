// `check --json` in the contract's shape (contract §4).
import type { CheckResult } from '../../actions/check';
import type { DraftFile, FileFault } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { formsOf, type Form } from '../../domain/form';
import { adviseFinding } from '../../wording/findings';
import { cliWords } from '../../wording/cli';
import { recordsJson } from './records-json';

type Lang = 'ja' | 'en';

export const findingJson = (finding: Finding, lang: Lang) => ({
  rule: finding.rule,
  severity: finding.severity,
  message: adviseFinding(finding, lang),
  file: finding.place.file,
  sheet: finding.place.sheet,
  cell: finding.place.cell,
});

const faultJson = (file: string, fault: FileFault | null, lang: Lang) =>
  fault && { code: fault.code, message: cliWords[lang].fileUnusable(file, fault.code) };

/** The form of a sheet's first table; null where it has none. */
const formOn = (forms: readonly Form[], file: string, sheet: string): number | null =>
  forms.find(({ tables }) => tables.some((place) => place.file === file && place.sheet === sheet))?.form ??
  null;

const fileJson = (file: DraftFile, forms: readonly Form[], lang: Lang) => ({
  file: file.file,
  error: faultJson(file.file, file.fault, lang),
  sheets: file.sheets.map((sheet) => ({
    sheet: sheet.sheet,
    role: sheet.role,
    rows: sheet.tables.reduce((sum, table) => sum + table.rows.length, 0),
    form: formOn(forms, file.file, sheet.sheet),
  })),
});

export function checkJson(
  { draft, plan, coverage, findings }: CheckResult,
  lang: Lang,
  records: boolean,
): object {
  const forms = formsOf(draft);
  return {
    department: plan.department,
    fiscalYear: plan.fiscalYear,
    period: plan.period,
    files: draft.files.map((file) => fileJson(file, forms, lang)),
    forms: forms.map(({ form, role, layout, columns, absent }) => ({ form, role, layout, columns, absent })),
    issues: coverage.map(({ issue, coverage: state, divisions, objectives }) => ({
      number: issue.row.said.number?.text ?? null,
      title: issue.title,
      coverage: state,
      divisions,
      objectives: objectives.map(({ id }) => id),
    })),
    objectives: plan.objectives.length,
    staff: plan.staff.length,
    findings: findings.map((finding) => findingJson(finding, lang)),
    ...(records ? { records: recordsJson(plan) } : {}),
  };
}
