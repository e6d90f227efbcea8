// `consolidate --json` in the contract's shape (contract §4).
import type { Consolidated } from '../../actions/consolidate';
import { findingJson } from './check-json';

export function consolidateJson(result: Consolidated, out: string, lang: 'ja' | 'en'): object {
  const mask = (text: string) => (result.masking ? result.masking.mask(text) : text);
  return {
    out,
    submissions: result.plan.submissions.map(({ division, file, status }) => ({
      division,
      file: file && mask(file),
      status,
    })),
    issues: result.rollUps.map(({ issue, total, reported, judged, progress, achievement, rate, grade }) => ({
      number: issue.row.said.number?.text ?? null,
      total,
      reported,
      judged,
      progress,
      achievement,
      rate,
      grade,
    })),
    findings: result.findings.map((finding) => {
      const json = findingJson(finding, lang);
      return {
        ...json,
        message: mask(json.message),
        file: mask(json.file),
        sheet: json.sheet && mask(json.sheet),
      };
    }),
  };
}
