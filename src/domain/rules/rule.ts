// The rules by name: severity and rounds (contract §4 table), and how a rule makes a finding. What fires is each rule's own file's.
import type { Finding, FindingFacts, RuleName } from '../finding';
import type { Place } from '../place';
import type { Period, Severity } from '../terms';

export interface Rule {
  readonly name: RuleName;
  readonly severity: Severity;
  /** Rounds in which it fires. */
  readonly periods: readonly Period[];
}

const EVERY: readonly Period[] = ['start', 'mid', 'end'];
const MID: readonly Period[] = ['mid'];
const END: readonly Period[] = ['end'];

const TABLE: { readonly [R in RuleName]: readonly [Severity, readonly Period[]] } = {
  'issue-uncovered': ['error', EVERY],
  'issue-thin': ['warning', EVERY],
  'issue-unknown': ['error', EVERY],
  'objective-orphan': ['error', EVERY],
  'number-duplicate': ['error', EVERY],
  'required-blank': ['error', EVERY],
  'year-mismatch': ['error', EVERY],
  'target-unmeasurable': ['warning', EVERY],
  'deadline-unreadable': ['warning', EVERY],
  'deadline-vague': ['info', EVERY],
  'weight-total': ['error', EVERY],
  'staff-unknown': ['error', EVERY],
  'staff-other-division': ['warning', EVERY],
  'support-missing': ['warning', EVERY],
  'lead-is-support': ['error', EVERY],
  'part-timer-alone': ['warning', EVERY],
  'outside-tenure': ['warning', EVERY],
  'effort-unknown': ['info', EVERY],
  'load-caution': ['warning', EVERY],
  'load-over': ['error', EVERY],
  'lead-concentration': ['warning', EVERY],
  'deadline-cluster': ['warning', EVERY],
  'progress-missing': ['error', MID],
  'shortfall-no-action': ['warning', MID],
  'result-missing': ['error', END],
  'shortfall-no-reason': ['error', END],
  'grade-contradicts-rate': ['warning', EVERY],
  'ratio-mismatch': ['warning', EVERY],
  'issue-reworded': ['warning', EVERY],
  'form-changed': ['warning', EVERY],
  'submission-missing': ['error', EVERY],
  'submission-duplicate': ['warning', EVERY],
  'file-unreadable': ['error', EVERY],
};

/** Every rule, in the contract's order. */
export const RULES: readonly Rule[] = (Object.keys(TABLE) as RuleName[]).map((name) => ({
  name,
  severity: TABLE[name][0],
  periods: TABLE[name][1],
}));

export const firesIn = (rule: RuleName, period: Period): boolean => TABLE[rule][1].includes(period);

/** A finding with its rule's severity. */
export function fault<R extends RuleName>(rule: R, place: Place, facts: FindingFacts[R]): Finding {
  // The union is spelled out by rule; one generic construction cannot be narrowed to its member by the compiler.
  return { rule, severity: TABLE[rule][0], place, facts } as unknown as Finding;
}
