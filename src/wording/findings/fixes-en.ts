// What to do about a finding, in one short English sentence; complete by type. The facts are en.ts's.
import type { FindingFacts } from '../../domain/finding';
import type { FindingSentences } from './sentences';

const FORM: Readonly<Record<FindingFacts['form-changed']['what'], string>> = {
  missing: 'Restore the heading, or add it to 見出し｜読み替え in 設定.',
  renamed: 'If so, add it to 見出し｜読み替え in 設定.',
  twice: 'Rename the heading that is not used.',
  unknown: 'See whether this is the right workbook, and leave it out if not.',
  setting: 'Correct name and value, as in 負荷率の注意 | 1.1.',
  division: 'Correct the name, or add it to 主管課 or 関係課 of an issue.',
};
const RATIO: Readonly<Record<FindingFacts['ratio-mismatch']['what'], string>> = {
  stated: 'Check numerator, denominator and percentage.',
  rate: 'Check the actual value or the rate as written.',
  'target-zero': 'Let a person judge it and enter the grade.',
  'rate-negative': 'Check the actual value, and let a person judge the grade.',
};
const YEAR: Readonly<Record<FindingFacts['year-mismatch']['what'], string>> = {
  deadline: 'Use a date of this fiscal year.',
  title: "Correct the title's year, or use this year's form.",
  file: "Ask for this year's workbook.",
};
const FILE: Readonly<Record<FindingFacts['file-unreadable']['code'], string>> = {
  encrypted: 'Enter its password, or use a copy saved without one.',
  'wrong-password': 'Enter the right password.',
  damaged: 'Ask for the original file again.',
  'not-a-workbook': 'Ask for an Excel workbook (.xlsx or the like).',
  'too-large': 'Save it again without sheets and pictures that are not needed.',
  unreadable: 'Ask for a file that opens.',
  cancelled: 'Read it again.',
  timeout: 'Read it again, or without sheets that are not needed.',
};
const RESULT = { actual: 'the actual value', grade: 'the grade' } as const;

export const fixesEn: FindingSentences = {
  'issue-uncovered': () => 'Decide which division takes it up, or give a waiver with its reason in 設定.',
  'issue-thin': ({ objectives }) =>
    objectives === 1
      ? 'See whether another objective can be added.'
      : 'See whether the lead division can add one.',
  'issue-unknown': () => "Use this year's issue number.",
  'objective-orphan': () => "Enter the issue number, or 課独自 when it is the division's own.",
  'number-duplicate': ({ what }) =>
    what === 'staff' ? 'Take one of the rows out, or correct its number.' : 'Renumber one of the two.',
  'required-blank': () => 'Fill in the cell.',
  'year-mismatch': ({ what }) => YEAR[what],
  'target-unmeasurable': () => 'State a number, or something that will exist (a plan, a manual).',
  'deadline-unreadable': () => 'Write it like 令和6年9月末.',
  'deadline-vague': () => 'Add a month for a milestone.',
  'weight-total': () => 'Make the weights total 100.',
  'staff-unknown': () => 'Use a name or number of the staff list.',
  'staff-other-division': () => 'Make sure both divisions agree to the assignment.',
  'support-missing': () => 'Name a support.',
  'lead-is-support': () => 'Name somebody else as support.',
  'part-timer-alone': () => 'Add a regular member of staff as support.',
  'outside-tenure': () => 'Change the deadline or the person.',
  'effort-unknown': () => 'Enter the effort.',
  'load-caution': () => 'Consider moving a role.',
  'load-over': () => 'Move a role or drop an objective.',
  'lead-concentration': () => 'See whether leads can be shared.',
  'deadline-cluster': () => 'See whether deadlines or roles can be spread.',
  'progress-missing': () => 'Enter the progress mark (◎○△×).',
  'shortfall-no-action': () => 'Enter 下期の課題.',
  'result-missing': ({ missing }) => `Enter ${missing.map((field) => RESULT[field]).join(' and ')}.`,
  'shortfall-no-reason': () => 'Enter the reason.',
  'grade-contradicts-rate': () => 'Check the grade and the actual value.',
  'ratio-mismatch': ({ what }) => RATIO[what],
  'issue-reworded': () =>
    "Bring the division's copy up to the department's wording (distributing again does so).",
  'form-changed': ({ what }) => FORM[what],
  'submission-missing': () => 'Ask the division for its workbook.',
  'submission-duplicate': ({ identical }) =>
    identical ? 'Leave the superfluous ones out.' : 'Leave only the right one and roll up again.',
  'file-unreadable': ({ code }) => FILE[code],
};
