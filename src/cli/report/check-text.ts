// `check` for people: coverage, findings with their places, and on request how every sheet was understood.
import type { CheckResult } from '../../actions/check';
import type { Finding } from '../../domain/finding';
import type { Place } from '../../domain/place';
import { SEVERITIES, type Severity } from '../../domain/terms';
import type { CliWords } from '../../wording/cli';
import { adviseFinding } from '../../wording/findings';

export const placeText = ({ file, sheet, cell }: Place): string =>
  [file, sheet, cell].filter((part) => part !== null).join(' › ');

export const countBySeverity = (findings: readonly Finding[]): Record<Severity, number> => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  info: findings.filter(({ severity }) => severity === 'info').length,
});

/** Findings by severity, each with its place; `mask` hides names where asked. */
export function findingLines(
  findings: readonly Finding[],
  words: CliWords,
  lang: 'ja' | 'en',
  mask = (text: string) => text,
): string[] {
  if (findings.length === 0) return [words.noFindings];
  const lines = SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(
        (finding) =>
          `  ${words.severity[severity]}  ${mask(placeText(finding.place))}  ${mask(adviseFinding(finding, lang))}`,
      ),
  );
  return [words.findings(countBySeverity(findings)), ...lines];
}

export function checkText(result: CheckResult, words: CliWords, lang: 'ja' | 'en'): string {
  const { plan, draft, coverage, findings } = result;
  return [
    words.checked({
      files: draft.files.length,
      issues: plan.issues.length,
      objectives: plan.objectives.length,
      staff: plan.staff.length,
    }),
    ...coverage.map(({ issue, coverage: state, divisions, objectives }) =>
      words.coverageLine({
        number: issue.row.said.number?.text ?? '',
        title: issue.title,
        coverage: state,
        objectives: objectives.length,
        divisions,
      }),
    ),
    ...findingLines(findings, words, lang),
  ].join('\n');
}
