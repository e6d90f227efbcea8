// `check --json` in the contract's shape (contract §4).
import type { CheckResult } from '../../actions/check';
import type { DraftFile, FileFault } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
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

const fileJson = (file: DraftFile, lang: Lang) => ({
  file: file.file,
  error: faultJson(file.file, file.fault, lang),
  sheets: file.sheets.map((sheet) => ({
    sheet: sheet.sheet,
    role: sheet.role,
    rows: sheet.tables.reduce((sum, table) => sum + table.rows.length, 0),
  })),
});

export function checkJson(
  { draft, plan, coverage, findings }: CheckResult,
  lang: Lang,
  records: boolean,
): object {
  return {
    department: plan.department,
    fiscalYear: plan.fiscalYear,
    period: plan.period,
    files: draft.files.map((file) => fileJson(file, lang)),
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
