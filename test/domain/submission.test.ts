import { rollUp } from '../../src/domain/figures/roll-up';
import { coverageOf } from '../../src/domain/figures/coverage';
import { issue, objective, planOf, type FileSpec, type ObjectiveRow } from './build';

const department: FileSpec = {
  file: '部.xlsx',
  generated: true,
  sheets: [
    {
      issues: [issue({ related: '高齢福祉課' }), issue({ number: '2', title: '就労の場づくり' })],
      department: '福祉部',
    },
  ],
};
const rows = (division: string): ObjectiveRow[] => [
  objective({ division }),
  objective({ division, number: '2', issue: '2' }),
];
const file = (
  name: string,
  division: string,
  more: Partial<FileSpec> = {},
  objectives = rows(division),
): FileSpec => ({
  file: name,
  sha256: name,
  sheets: [{ objectives, division }],
  ...more,
});
const broken = (name: string): FileSpec => ({ file: name, fault: { code: 'damaged', detail: '' } });
const statuses = (...files: FileSpec[]) =>
  planOf([department, ...files]).submissions.map((one) => `${one.division} ${one.file} ${one.status}`);
const totals = (...files: FileSpec[]) => rollUp(planOf([department, ...files])).map(({ total }) => total);

const a = file('a.xlsx', '障害福祉課');
const b = file('b.xlsx', '高齢福祉課');
const other = file('c.xlsx', '障害福祉課', {}, [objective({ title: '別の目標' })]);

describe('submissions', () => {
  test.each<[string, FileSpec[], string[], number[]]>([
    ['everyone once', [b, a], ['障害福祉課 a.xlsx ok', '高齢福祉課 b.xlsx ok'], [2, 2]],
    ['one division missing', [a], ['障害福祉課 a.xlsx ok', '高齢福祉課 null missing'], [1, 1]],
    [
      'a copy byte for byte counts once',
      [a, b, { ...a, file: 'a (2).xlsx', sha256: 'a.xlsx' }],
      ['障害福祉課 a.xlsx ok', '障害福祉課 a (2).xlsx duplicate', '高齢福祉課 b.xlsx ok'],
      [2, 2],
    ],
    [
      'a copy saved anew counts once',
      [a, b, file('a2.xlsx', '障害福祉課')],
      ['障害福祉課 a.xlsx ok', '障害福祉課 a2.xlsx duplicate', '高齢福祉課 b.xlsx ok'],
      [2, 2],
    ],
    [
      'two different ones: neither is rolled up',
      [a, b, other],
      ['障害福祉課 a.xlsx duplicate', '障害福祉課 c.xlsx duplicate', '高齢福祉課 b.xlsx ok'],
      [1, 1],
    ],
    [
      'another year is named and not rolled up',
      [a, { ...b, sheets: [{ objectives: rows('高齢福祉課'), division: '高齢福祉課', year: '令和5年度' }] }],
      ['障害福祉課 a.xlsx ok', '高齢福祉課 b.xlsx wrong-year'],
      [1, 1],
    ],
    [
      'last year beside this year',
      [
        a,
        b,
        {
          ...a,
          file: 'r5.xlsx',
          sha256: 'r5',
          sheets: [{ objectives: rows('障害福祉課'), division: '障害福祉課', year: 'R5年度' }],
        },
      ],
      ['障害福祉課 a.xlsx ok', '障害福祉課 r5.xlsx wrong-year', '高齢福祉課 b.xlsx ok'],
      [2, 2],
    ],
    [
      'unreadable files, one telling its division by name',
      [a, broken('高齢福祉課_提出.xlsx'), broken('x.xlsx')],
      ['障害福祉課 a.xlsx ok', '高齢福祉課 高齢福祉課_提出.xlsx error', 'null x.xlsx error'],
      [1, 1],
    ],
    [
      'a division that nobody named',
      [a, b, file('d.xlsx', '総務課')],
      ['障害福祉課 a.xlsx ok', '高齢福祉課 b.xlsx ok', '総務課 d.xlsx ok'],
      [3, 3],
    ],
    [
      'an empty form is a submission',
      [a, file('b.xlsx', '高齢福祉課', {}, [])],
      ['障害福祉課 a.xlsx ok', '高齢福祉課 b.xlsx ok'],
      [1, 1],
    ],
    [
      'a row for another division is no submission of it',
      [
        file('a.xlsx', '障害福祉課', {}, [
          ...rows('障害福祉課'),
          objective({ division: '高齢福祉課', number: '9' }),
        ]),
        b,
      ],
      ['障害福祉課 a.xlsx ok', '高齢福祉課 b.xlsx ok'],
      [3, 2],
    ],
  ])('%s', (_, files, expected, rolled) => {
    expect(statuses(...files)).toEqual(expected);
    expect(totals(...files)).toEqual(rolled);
  });

  test("objectives in the department's own workbook are its divisions' submissions", () => {
    const whole: FileSpec = {
      ...department,
      sheets: [...department.sheets!, { objectives: rows('障害福祉課') }],
    };
    expect(planOf([whole, b]).submissions.map(({ file: name, status }) => `${name} ${status}`)).toEqual([
      '部.xlsx ok',
      'b.xlsx ok',
    ]);
  });

  test('the order of the files changes no figure', () => {
    expect(totals(other, b, a)).toEqual(totals(a, other, b));
    expect(totals(b, a)).toEqual(totals(a, b));
  });

  test('two different workbooks still cover the issues they name; those of another year do not', () => {
    expect(coverageOf(planOf([department, a, other]))[0]!.objectives).toHaveLength(1);
    const old = { ...a, sheets: [{ objectives: rows('障害福祉課'), year: '令和5年度' }] };
    expect(coverageOf(planOf([department, old]))[0]!.coverage).toBe('uncovered');
  });

  test('files of several years without a department workbook are each read by their own', () => {
    const city = (name: string, year: string): FileSpec => ({
      file: name,
      sheets: [{ objectives: [objective({ division: name, deadline: '9月末' })], division: name, year }],
    });
    const plan = planOf([city('a.xlsx', '平成28年度'), city('b.xlsx', '平成26年度')]);
    expect(plan.fiscalYear).toBe(2016);
    expect(plan.objectives.map(({ deadline }) => deadline)).toMatchObject([
      { due: { year: 2016, month: 9 } },
      { due: { year: 2014, month: 9 } },
    ]);
  });

  test('the year may stand in the file name alone', () => {
    const named = file('R5_高齢福祉課.xlsx', '高齢福祉課', {
      sheets: [{ objectives: rows('高齢福祉課'), division: '高齢福祉課', year: null }],
    });
    expect(statuses(a, named)).toContain('高齢福祉課 R5_高齢福祉課.xlsx wrong-year');
  });
});
