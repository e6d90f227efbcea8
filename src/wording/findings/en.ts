// What each finding says in English. What to do about it is fixes-en.ts's.
import { percent, ratioBeside, short, trimmed, type FindingSentences } from './sentences';

const FAULT = {
  encrypted: 'The file is protected by a password',
  'wrong-password': 'The password is wrong',
  damaged: 'The file is damaged',
  'not-a-workbook': 'The file is not an Excel workbook',
  'too-large': 'The file is too large to open safely',
  unreadable: 'The file cannot be opened',
  cancelled: 'Reading was cancelled',
  timeout: 'Reading took too long',
} as const;
const NUMBERED = { issue: 'Issue number', objective: 'Objective number', staff: 'Staff number' } as const;
const SHEET = {
  issues: '重点課題 (issues)',
  objectives: '課の目標 (objectives)',
  staff: '職員 (staff)',
} as const;
const MISSING = { actual: '実績値 (actual)', grade: '達成度 (grade)' } as const;

const proposed = (list: readonly { number: string; title: string }[]): string =>
  list.length === 0
    ? ''
    : ` Candidates: ${list.map(({ number, title }) => `${number} "${short(title, 20)}"`).join(', ')}.`;
const year = (starting: number): string => `fiscal year ${starting}`;

export const findingsEn: FindingSentences = {
  'issue-uncovered': ({ number, title }) => `No objective names issue ${number} "${short(title)}".`,
  'issue-thin': ({ number, title, objectives, lead }) =>
    objectives === 1
      ? `Only one objective names issue ${number} "${short(title)}".`
      : `The lead division${lead ? ` (${lead})` : ''} of issue ${number} "${short(title)}" has no objective for it.`,
  'issue-unknown': ({ typed, known, proposals }) =>
    `"${short(typed)}" is no issue of the department.${proposals.length > 0 ? proposed(proposals) : ` The numbers are ${short(known.join(', '), 60)}.`}`,
  'objective-orphan': ({ objective, proposals }) =>
    `Objective "${short(objective)}" names no issue.${proposed(proposals)}`,
  'number-duplicate': ({ what, number, first }) =>
    `${NUMBERED[what]} "${number}" occurs twice (first: ${first}).`,
  'required-blank': ({ heading }) => `The required "${short(heading)}" is empty.`,
  'year-mismatch': ({ what, found, expected }) =>
    what === 'deadline'
      ? `The deadline "${short(found)}" is outside ${year(expected)}.`
      : what === 'title'
        ? `The title's year "${short(found)}" is not ${year(expected)}.`
        : `This file's year "${short(found)}" is not ${year(expected)}.`,
  'target-unmeasurable': ({ words }) => `"${words}" alone cannot be measured.`,
  'deadline-unreadable': ({ text }) => `The deadline "${short(text)}" cannot be read as a period.`,
  'deadline-vague': ({ text }) => `The deadline is only "${short(text)}", without a milestone.`,
  'weight-total': ({ division, total }) =>
    `The weights of ${division} total ${trimmed(total, 4)} instead of 100.`,
  'staff-unknown': ({ name, near }) =>
    `"${short(name)}" is not on the staff list.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
  'staff-other-division': ({ name, home, division }) =>
    `${name} belongs to ${home} but is assigned in ${division}.`,
  'support-missing': ({ objective }) => `Objective "${short(objective)}" has no support (副担当).`,
  'lead-is-support': ({ name }) => `"${short(name)}" is both lead and support.`,
  'part-timer-alone': ({ name }) =>
    `${name}, a fiscal-year appointee (会計年度任用職員), leads without a support.`,
  'outside-tenure': ({ name, deadline }) =>
    `The deadline "${short(deadline)}" lies outside ${name}'s time in post.`,
  'effort-unknown': ({ name, role }) =>
    `The effort of ${role} "${short(name)}" is unknown; the load is "at least".`,
  'load-caution': ({ name, ratio, limit, atLeast }) =>
    `${name}'s load ratio is ${atLeast ? 'at least ' : ''}${ratioBeside(ratio, limit)}, over the caution limit ${trimmed(limit, 4)}.`,
  'load-over': ({ name, ratio, limit, atLeast }) =>
    `${name}'s load ratio is ${atLeast ? 'at least ' : ''}${ratioBeside(ratio, limit)}, over the overload limit ${trimmed(limit, 4)}.`,
  'lead-concentration': ({ name, leads, total }) => `${name} leads ${leads} of ${total} objectives.`,
  'deadline-cluster': ({ name, month, count }) => `${count} of ${name}'s objectives are due in ${month}.`,
  'progress-missing': ({ objective, typed }) =>
    typed === null
      ? `Objective "${short(objective)}" has no progress mark (◎○△×).`
      : `The progress "${short(typed)}" of objective "${short(objective)}" is none of ◎○△×.`,
  'shortfall-no-action': ({ mark }) => `Progress is ${mark}, but 下期の課題 is empty.`,
  'result-missing': ({ missing, typed }) => {
    const blank = missing.filter((field) => field === 'actual' || typed === null);
    const told = blank.length > 0 ? [`${blank.map((field) => MISSING[field]).join(' and ')} missing.`] : [];
    return [...told, ...(typed === null ? [] : [`The grade "${short(typed)}" is none of A–D and －.`])].join(
      ' ',
    );
  },
  'shortfall-no-reason': ({ grade }) => `The grade is ${grade}, but 未達理由 is empty.`,
  'grade-contradicts-rate': ({ typed, rate, computed }) =>
    `The grade is "${typed}", but a rate of ${percent(rate)} gives "${computed}".`,
  'ratio-mismatch': ({ what, text, computed, stated }) => {
    if (what === 'target-zero') return `The target "${short(text)}" is 0, so there is no rate.`;
    if (what === 'rate-negative') return `With the actual "${short(text)}" the rate is below 0.`;
    const figures = `${percent(computed ?? 0)} when computed, but ${percent(stated ?? 0)} as written`;
    return what === 'rate'
      ? `The rate is ${figures}; the computed one counts.`
      : `The ratio in "${short(text)}" is ${figures}.`;
  },
  'issue-reworded': ({ number, copy, present }) =>
    `Issue ${number} is worded differently now. Here: "${short(copy)}" Department: "${short(present)}".`,
  'form-changed': ({ what, role, heading, field, proposal, sheets }) => {
    if (what === 'missing')
      return `The required heading "${heading || field}" is missing${role ? ` from the table ${SHEET[role]}` : ''}${sheets ? ` (${sheets} sheets of this form)` : ''}.`;
    if (what === 'renamed') return `Does the heading "${short(heading)}" mean "${proposal ?? field ?? ''}"?`;
    if (what === 'twice')
      return `The heading "${short(heading)}" occurs twice; only the first column was read.`;
    if (what === 'division')
      return `"${short(heading)}" is a division that neither the issues nor the staff list name.`;
    if (what === 'setting')
      return `The line "${short(heading)}" of 設定 is not used: its name or value is not understood.`;
    return 'No sheet of this file has headings of issues, objectives or staff.';
  },
  'submission-missing': ({ division, near }) =>
    `There is no workbook of ${division}.${near.length > 0 ? ` Workbooks of a near name: ${near.join(', ')}.` : ''}`,
  'submission-duplicate': ({ division, files, identical }) =>
    identical
      ? `${division} has copies of one workbook (${files.join(', ')}); one was counted.`
      : `${division} has ${files.length} different workbooks (${files.join(', ')}); none was rolled up.`,
  'file-unreadable': ({ code }) => `${FAULT[code]}.`,
};
