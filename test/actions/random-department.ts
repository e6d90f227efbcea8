// Random departments as files: issues, people and objectives of a few divisions, written by our own forms and read back from bytes.
import fc from 'fast-check';
import { issuesSheet } from '../../src/forms/write/to-fill/issues-sheet';
import { objectivesSheet } from '../../src/forms/write/to-fill/objectives-sheet';
import { settingsSheet } from '../../src/forms/write/to-fill/settings-sheet';
import { staffSheet } from '../../src/forms/write/to-fill/staff-sheet';
import { rowIdentity } from '../../src/forms/write/generated/fingerprint';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { GRADES, PERIODS, PROGRESS_MARKS, type Period } from '../../src/domain/terms';
import { openWorkbook } from '../../src/workbook/file/open';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import type { WorkbookSource } from '../../src/workbook/port';
import { sheetWords } from '../../src/wording/sheets';

const words = sheetWords.ja;
const DEPARTMENT = '福祉部';
const YEAR = '令和6年度';
const DIVISIONS = ['橋本福祉課', '高齢支援課', '生活援護室'] as const;
/** Letters that stand in no heading and no sentence of the product. */
const LETTERS = [...'橘榊鷹瑠璃翠葵楓椿蓮髙澤'];

export interface Person {
  readonly number: string;
  readonly name: string;
  readonly division: string;
  readonly position: string;
}
export interface RandomObjective {
  readonly division: string;
  readonly number: string;
  readonly issues: readonly string[];
  readonly title: string;
  readonly target: number | string;
  readonly actual: number | string;
  readonly weight: number | '';
  readonly lead: string;
  readonly support: string;
  readonly effort: string;
  readonly progress: string;
  readonly grade: string;
  readonly result: string;
}
export interface RandomDepartment {
  readonly period: Period;
  readonly divisions: readonly string[];
  readonly issues: readonly { readonly number: string; readonly lead: string; readonly related: string }[];
  readonly people: readonly Person[];
  readonly objectives: readonly RandomObjective[];
}

const name = fc
  .tuple(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 3 }), fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 2 }))
  .map(([surname, given]) => `${surname} ${given}`); // prettier-ignore

const objective = (
  division: string,
  issues: readonly string[],
  people: readonly Person[],
  number: string,
) => {
  const who = fc.constantFrom(
    ...people.map((one) => one.name),
    ...people.map((one) => one.number),
    '不明の者',
  );
  const link = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.subarray([...issues], { minLength: 1, maxLength: Math.min(2, issues.length) }),
    },
    { weight: 1, arbitrary: fc.constant(['課独自']) },
    { weight: 1, arbitrary: fc.constant(['99']) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  return fc.record({
    division: fc.constant(division),
    number: fc.constant(number),
    issues: link,
    title: fc
      .tuple(fc.constantFrom('相談', '計画', '訪問'), who)
      .map(([what, person]) => `${what}を${person}が進める`),
    target: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant('手順書の策定')),
    actual: fc.oneof(fc.integer({ min: 0, max: 250 }), fc.constant('')),
    weight: fc.oneof(fc.constant('' as const), fc.integer({ min: 1, max: 50 })),
    lead: who,
    support: fc.oneof(fc.constant(''), who),
    effort: fc.constantFrom('0.2人', '20％', '120時間', ''),
    progress: fc.constantFrom(...PROGRESS_MARKS, ''),
    grade: fc.constantFrom(...GRADES, ''),
    result: who.map((person) => `${person.replace(' ', '　')}さんほか${person}の手で終えた`),
  });
};

export const randomDepartment: fc.Arbitrary<RandomDepartment> = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    divisions: fc.subarray([...DIVISIONS], { minLength: 1 }),
    issues: fc.integer({ min: 1, max: 4 }),
    names: fc.uniqueArray(name, { minLength: 2, maxLength: 9, selector: (one) => one }),
    positions: fc.array(fc.constantFrom('課長', '主事', '主任'), { minLength: 9, maxLength: 9 }),
    counts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
  })
  .chain(({ period, divisions, issues: count, names, positions, counts }) => {
    const people = names.map((one, at) => ({
      number: `Q${73_001 + at * 7}`,
      name: one,
      division: divisions[at % divisions.length]!,
      position: positions[at]!,
    }));
    const numbers = Array.from({ length: count }, (_, at) => String(at + 1));
    const issues = numbers.map((number, at) => ({
      number,
      lead: divisions[at % divisions.length]!,
      related: divisions.filter((_, other) => (other + at) % 2 === 1 && divisions[other] !== divisions[at % divisions.length]).join('、'),
    })); // prettier-ignore
    const objectives = divisions.flatMap((division, at) =>
      Array.from({ length: counts[at]! }, (_, row) => objective(division, numbers, people, String(row + 1))),
    );
    return fc.tuple(...objectives).map((list) => ({ period, divisions, issues, people, objectives: list }));
  });

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** The department's workbook first. */
export async function filesOf(random: RandomDepartment): Promise<readonly [NamedBytes, ...NamedBytes[]]> {
  const shared = { department: DEPARTMENT, year: YEAR };
  const staff = (people: readonly Person[]) =>
    staffSheet({
      ...shared,
      rows: people.map((one) => ({ ...one, employment: '正規', weeklyHours: 38.75, routine: { value: 0.4, format: '0%' } })),
      howTo: '',
    }); // prettier-ignore
  const issueRows = random.issues.map((issue) => ({
    ...issue,
    title: `課題${issue.number}に取り組む`,
    id: rowIdentity('issue', DEPARTMENT, YEAR, issue.number),
  }));
  const department = await createWorkbookBytes([
    issuesSheet({ ...shared, rows: issueRows, howTo: '' }),
    staff(random.people),
    settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words),
  ]);
  const divisions = random.divisions.map(async (division) => ({
    name: `${division}.xlsx`,
    bytes: await createWorkbookBytes([
      objectivesSheet({
        ...shared,
        division,
        period: random.period,
        rows: random.objectives.filter((one) => one.division === division).map(formOf),
        howTo: '',
        issueChoices: [],
        staffRows: 0,
        protect: true,
      }),
      staff(random.people.filter((one) => one.division === division)),
    ]),
  }));
  return [{ name: `${DEPARTMENT}.xlsx`, bytes: department }, ...(await Promise.all(divisions))];
}

const formOf = (one: RandomObjective) => ({
  ...{ division: one.division, number: one.number, issue: one.issues.join('、'), title: one.title },
  ...{ action: '取り組む', target: one.target, deadline: '令和6年9月末', weight: one.weight },
  ...{ lead: one.lead, support: one.support, effortLead: one.effort, progress: one.progress },
  ...{ actual: one.actual, grade: one.grade, result: one.result },
  id: rowIdentity('objective', one.division, YEAR, one.number),
});

export const sourceOf = ({ name, bytes }: NamedBytes): WorkbookSource => ({
  name,
  read: (signal) => openWorkbook(name, bytes, signal ? { signal } : {}),
});
