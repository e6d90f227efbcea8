// A finding: a rule, its severity, the cell, and the facts its sentence needs. The sentence itself is wording's.
import type { Place } from './place';
import type { Severity } from './terms';
import type { FileFaultCode } from './draft';

/** What each rule's sentence needs to know. One entry a rule; wording is complete by this type. */
export interface FindingFacts {
  'issue-uncovered': { number: string; title: string };
  'issue-thin': { number: string; title: string; objectives: number; lead: string | null };
  'issue-unknown': {
    typed: string;
    known: readonly string[];
    proposals: readonly { number: string; title: string }[];
  };
  'objective-orphan': { objective: string; proposals: readonly { number: string; title: string }[] };
  'number-duplicate': { what: 'issue' | 'objective' | 'staff'; number: string; first: string };
  'required-blank': { heading: string };
  'year-mismatch': { what: 'deadline' | 'title' | 'file'; found: string; expected: number };
  'target-unmeasurable': { words: string };
  'deadline-unreadable': { text: string };
  'deadline-vague': { text: string };
  'weight-total': { division: string; total: number };
  'staff-unknown': { name: string; near: readonly string[] };
  'staff-other-division': { name: string; home: string; division: string };
  'support-missing': { objective: string };
  'lead-is-support': { name: string };
  'part-timer-alone': { name: string };
  'outside-tenure': { name: string; deadline: string };
  'effort-unknown': { name: string; role: 'lead' | 'support' };
  'load-caution': { name: string; ratio: number; limit: number; atLeast: boolean };
  'load-over': { name: string; ratio: number; limit: number; atLeast: boolean };
  'lead-concentration': { name: string; leads: number; total: number };
  'deadline-cluster': { name: string; month: string; count: number };
  /** `typed`: what stands there and is no mark of the scale; null for an empty cell. */
  'progress-missing': { objective: string; typed: string | null };
  'shortfall-no-action': { mark: string };
  /** `typed`: a 達成度 of another scale; null for an empty cell. */
  'result-missing': { missing: readonly ('actual' | 'grade')[]; typed: string | null };
  'shortfall-no-reason': { grade: string };
  'grade-contradicts-rate': { typed: string; rate: number; computed: string };
  /** `stated`: 152/283 (64%) · `rate`: typed 達成率 against the computed one · else why there is no rate to compute. */
  'ratio-mismatch': {
    what: 'stated' | 'rate' | 'target-zero' | 'rate-negative';
    text: string;
    /** Ratios; null where there is none to give. */
    computed: number | null;
    stated: number | null;
  };
  'issue-reworded': { number: string; copy: string; present: string };
  /**
   * `unknown`: no sheet of the file has known headings. `division`: a 課名 that neither the issues nor the staff list name.
   * `setting`: a line of 設定 that means to set a limit and does not.
   */
  'form-changed': {
    what: 'missing' | 'renamed' | 'twice' | 'unknown' | 'division' | 'setting';
    role: 'issues' | 'objectives' | 'staff' | null;
    /** As it stands in the sheet; empty for a missing one. */
    heading: string;
    field: string | null;
    proposal: string | null;
    /** How many sheets share the form; absent for one. */
    sheets?: number;
  };
  'submission-missing': { division: string; near: readonly string[] };
  'submission-duplicate': { division: string; files: readonly string[]; identical: boolean };
  'file-unreadable': { code: FileFaultCode };
}

export type RuleName = keyof FindingFacts;

export type Finding = {
  [R in RuleName]: {
    readonly rule: R;
    readonly severity: Severity;
    readonly place: Place;
    readonly facts: Readonly<FindingFacts[R]>;
  };
}[RuleName];
