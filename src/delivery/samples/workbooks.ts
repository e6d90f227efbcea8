// The sample department as sheets: one department workbook and four division workbooks for each of the three rounds.
// The data are in the other files here; writing them to disk is write-samples.ts.
import { DEFAULT_SETTINGS } from '../../domain/settings';
import type { ObjectiveField, Period, StaffField } from '../../domain/terms';
import type { FormValue } from '../../forms/write/cells';
import { rowIdentity } from '../../forms/write/generated/fingerprint';
import type { FormRow } from '../../forms/write/to-fill/form-table';
import { issuesSheet } from '../../forms/write/to-fill/issues-sheet';
import { objectivesSheet } from '../../forms/write/to-fill/objectives-sheet';
import { settingsSheet } from '../../forms/write/to-fill/settings-sheet';
import { staffSheet } from '../../forms/write/to-fill/staff-sheet';
import type { SheetWords } from '../../forms/write/words';
import type { SheetSpec } from '../../workbook/sheet-spec';
import { sheetWordsJa } from '../../wording/sheets/ja';
import { CHIIKI } from './division-chiiki';
import { KOREI } from './division-korei';
import { SEIKATSU } from './division-seikatsu';
import { SHOGAI } from './division-shogai';
import { SAMPLE_ISSUES } from './issues';
import type { SampleDivision, SampleEffort, SampleIssue, SampleObjective, SampleStaff } from './shape';

export const SAMPLE_CITY = 'あおば野市';
export const SAMPLE_DEPARTMENT = '福祉部';
export const SAMPLE_YEAR = '令和6年度';
export const SAMPLE_DIVISIONS: readonly SampleDivision[] = [CHIIKI, SHOGAI, KOREI, SEIKATSU];

export interface SampleWorkbook {
  /** File name, such as 福祉部.xlsx. */
  readonly name: string;
  readonly specs: readonly SheetSpec[];
}

/** The department's workbook first, then its divisions in the order of their staff numbers. */
export const sampleWorkbooks = (
  round: Period,
  words: SheetWords = sheetWordsJa,
): readonly SampleWorkbook[] => [
  departmentWorkbook(words),
  ...SAMPLE_DIVISIONS.map((division) => divisionWorkbook(division, round, words)),
];

/** The department with every division's objectives in one workbook, as departments that share one file have it. */
export function sampleInOneBook(round: Period, words: SheetWords = sheetWordsJa): readonly SheetSpec[] {
  const [department, ...divisions] = sampleWorkbooks(round, words);
  const objectives = divisions.map(({ specs }, at) => ({
    ...specs[0]!,
    name: `${specs[0]!.name}・${SAMPLE_DIVISIONS[at]!.name}`,
  }));
  return [...department!.specs, ...objectives];
}

const shared = { department: SAMPLE_DEPARTMENT, year: SAMPLE_YEAR } as const;

const departmentWorkbook = (words: SheetWords): SampleWorkbook => ({
  name: `${SAMPLE_DEPARTMENT}.xlsx`,
  specs: [
    issuesSheet({ ...shared, rows: SAMPLE_ISSUES.map(issueRow), howTo: words.howTo('issues') }),
    staffSheet({ ...shared, rows: SAMPLE_DIVISIONS.flatMap(staffRows), howTo: words.howTo('staff') }),
    settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words),
  ],
});

function divisionWorkbook(division: SampleDivision, round: Period, words: SheetWords): SampleWorkbook {
  const copies = SAMPLE_ISSUES.map((issue) => issueRow(division === SEIKATSU ? oldWording(issue) : issue));
  return {
    name: `${division.name}.xlsx`,
    specs: [
      objectivesSheet({
        ...shared,
        division: division.name,
        period: round,
        rows: division.objectives.map((objective) => objectiveRow(division.name, objective, round)),
        howTo: words.howTo('objectives'),
        issueChoices: SAMPLE_ISSUES.map(({ number }) => number),
        staffRows: division.staff.length,
        protect: true,
      }),
      issuesSheet({ ...shared, rows: copies, howTo: words.howTo('issue-copy'), copy: true }),
      staffSheet({ ...shared, rows: staffRows(division), howTo: words.howTo('staff') }),
    ],
  };
}

/** 生活支援課 still holds the wording of an earlier draft. */
const oldWording = (issue: SampleIssue): SampleIssue =>
  issue.number === '2-(4)-②' ? { ...issue, title: '子どもの学習を支える' } : issue;

const issueRow = (issue: SampleIssue): FormRow<keyof SampleIssue> => ({
  ...issue,
  id: rowIdentity('issue', SAMPLE_DEPARTMENT, SAMPLE_YEAR, issue.number),
});

const staffRows = (division: SampleDivision): FormRow<StaffField>[] =>
  division.staff.map((person) => staffRow(division.name, person));

const share = (value: number): FormValue => ({ value, format: '0%' });

function staffRow(division: string, person: SampleStaff): FormRow<StaffField> {
  const [number, name, section, position, employment, weeklyHours, routine, more = {}] = person;
  return {
    ...{ number, name, division, section, position, employment, weeklyHours, routine: share(routine) },
    ...(more.capacity === undefined ? {} : { capacity: more.capacity }),
    ...(more.tenure === undefined ? {} : { tenure: more.tenure }),
    ...(more.secondment === undefined ? {} : { secondment: share(more.secondment) }),
    ...(more.overtime === undefined ? {} : { overtime: more.overtime }),
  };
}

function objectiveRow(division: string, from: SampleObjective, round: Period): FormRow<ObjectiveField> {
  return {
    ...{
      division,
      section: from.section,
      number: from.n,
      issue: from.issue,
      title: from.title,
      action: from.action,
    },
    ...{
      indicator: from.indicator ?? '',
      baseline: from.base ?? '',
      target: from.target,
      unit: from.unit ?? '',
    },
    ...{ direction: from.direction ?? '', deadline: from.due, difficulty: from.difficulty ?? '' },
    ...{ weight: from.weight ?? '', lead: from.lead, support: from.support ?? '' },
    ...{ effortLead: effort(from.effort), effortSupport: effort(from.effortSupport) },
    ...(round === 'start' ? {} : midFields(from)),
    ...(round === 'end' ? endFields(from) : {}),
    id: rowIdentity('objective', division, SAMPLE_YEAR, from.n),
  };
}

function midFields({ mid: [progress, firstHalf, ahead = ''] }: SampleObjective): FormRow<ObjectiveField> {
  return { progress, firstHalf, secondHalfIssue: ahead };
}

function endFields({
  end: [actual, grade, result, why = '', next = ''],
}: SampleObjective): FormRow<ObjectiveField> {
  return { actual, grade, result, shortfallReason: why, next };
}

const effort = (typed: SampleEffort | undefined): FormValue =>
  typeof typed === 'number' ? share(typed) : (typed ?? '');
