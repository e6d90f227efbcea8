// `return --json`: what was sent back to each division, and what could not be.
import type { ReturnResult } from '../../actions/return';
import { findingJson } from './check-json';

export interface Sent {
  readonly division: string | null;
  readonly file: string;
  /** Null when nothing was written. */
  readonly out: string | null;
  /** `listed`: a kind of file that is only read came back as a list in a new workbook. */
  readonly status: 'returned' | 'listed' | 'failed';
  readonly errors: number;
  readonly warnings: number;
  /** Cells with a note. */
  readonly notes: number;
  /** Why it failed. */
  readonly message: string | null;
}

export function returnJson(
  { plan, divisions, clean }: Extract<ReturnResult, { kind: 'returned' }>,
  sent: readonly Sent[],
  out: string,
  lang: 'ja' | 'en',
): object {
  const nothing = { out: null, status: 'clean', errors: 0, warnings: 0, notes: 0, message: null };
  return {
    out,
    department: plan.department,
    period: plan.period,
    returned: [...sent, ...clean.map((each) => ({ ...each, ...nothing }))],
    findings: divisions.flatMap(({ findings }) => findings.map((finding) => findingJson(finding, lang))),
  };
}
