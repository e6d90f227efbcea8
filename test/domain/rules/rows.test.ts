// Rules about one objective row: each fires at its cell and is silent beside it.
import type { RuleName } from '../../../src/domain/finding';
import type { Period } from '../../../src/domain/terms';
import {
  cellAt,
  dated,
  issue,
  objective,
  person,
  TEAM,
  workbook,
  type ObjectiveRow,
  type StaffRow,
} from '../build';
import { cellsOf, findingsOf } from '../findings';

interface Case {
  readonly name: string;
  readonly row: ObjectiveRow;
  /** The field whose cell is named; null: silent. */
  readonly at: string | null;
  readonly count?: number;
  readonly staff?: readonly StaffRow[];
  readonly period?: Period;
  readonly without?: readonly string[];
}
const fires = (name: string, row: ObjectiveRow, at: string, more: Partial<Case> = {}): Case => ({
  name,
  row,
  at,
  ...more,
});
const silent = (name: string, row: ObjectiveRow, more: Partial<Case> = {}): Case => ({
  name,
  row,
  at: null,
  ...more,
});

const CASES: { readonly [R in RuleName]?: readonly Case[] } = {
  'issue-unknown': [
    fires('a number nobody has', { issue: '99' }, 'issue'),
    fires('one of several', { issue: '1、99' }, 'issue'),
    fires('two of several', { issue: '98、1、99' }, 'issue', { count: 2 }),
    fires('nearly the words', { issue: '相談支援の体制' }, 'issue'),
    silent('the number', { issue: '１' }),
    silent('課独自', { issue: '課独自' }),
    silent('blank is an orphan', { issue: null }),
  ],
  'objective-orphan': [
    fires('blank', { issue: null }, 'issue'),
    fires('a dash', { issue: '－' }, 'issue'),
    silent('課独自', { issue: '課独自' }),
    silent('an unknown number is not an orphan', { issue: '99' }),
    silent('a form without the column', { issue: null }, { without: ['issue'] }),
  ],
  'required-blank': [
    ...(['division', 'number', 'title', 'action', 'target', 'deadline', 'lead'] as const).map((field) =>
      fires(`${field} blank`, { [field]: null }, field),
    ),
    silent('a blank issue is an orphan', { issue: null }),
    silent('optional fields', { support: null, effortLead: null, indicator: null, weight: null }),
    silent('a missing column', { deadline: null }, { without: ['deadline'] }),
    silent('progress at mid has its own rule', { progress: null }, { period: 'mid' }),
    silent('results at the end have their own rule', { actual: null, grade: null }, { period: 'end' }),
  ],
  'year-mismatch': [
    fires('last year', { deadline: '令和5年9月末' }, 'deadline'),
    fires('next year', { deadline: '令和8年3月' }, 'deadline'),
    fires(
      'a real date before April',
      { deadline: dated({ year: 2024, month: 3, day: 31 }, '2024/3/31') },
      'deadline',
    ),
    silent('this year', { deadline: '令和7年3月末' }),
    silent('a real date', { deadline: dated({ year: 2025, month: 3, day: 31 }, '2025/3/31') }),
    silent('a range over several years', { deadline: '令和5年度～令和7年度' }),
    silent('通年', { deadline: '通年' }),
    silent('other years in remarks', {
      remarks: '令和4年5月現在',
      baseline: '120件（令和5年度）',
      action: '令和3年度の計画',
    }),
  ],
  'deadline-unreadable': [
    fires('words', { deadline: 'なるべく早く' }, 'deadline'),
    silent('a month', { deadline: '9月末' }),
    silent('通年', { deadline: '通年' }),
    silent('blank', { deadline: null }),
  ],
  'deadline-vague': [
    fires('通年', { deadline: '通年' }, 'deadline'),
    fires('随時', { deadline: '随時' }, 'deadline'),
    silent('通年 with a milestone', { deadline: '通年（9月に中間報告）' }),
    silent('a month', { deadline: '9月末' }),
  ],
  'staff-unknown': [
    fires('an unknown lead', { lead: '知らない人' }, 'lead'),
    fires('one unknown of two supports', { support: '1002、知らない人' }, 'support'),
    fires('a near spelling', { lead: '福祉 一朗' }, 'lead'),
    silent('a name with other spaces', { lead: '福祉　一郎' }),
    silent('no staff list at all', { lead: '知らない人' }, { staff: [] }),
    silent('blank', { lead: null }),
  ],
  'staff-other-division': [
    fires('a lead of elsewhere', {}, 'lead', { staff: [person({ division: '高齢福祉課' }), TEAM[1]!] }),
    fires('a support of elsewhere', {}, 'support', {
      staff: [TEAM[0]!, person({ number: '1002', name: '福祉 二郎', division: '高齢福祉課' })],
    }),
    silent('everyone at home', {}),
    silent('a person without a division', {}, { staff: [person({ division: null }), TEAM[1]!] }),
  ],
  'support-missing': [
    fires('none', { support: null }, 'support'),
    silent('one', {}),
    silent('the lead as support', { support: '1001' }),
    silent('a form without the column', { support: null }, { without: ['support'] }),
  ],
  'lead-is-support': [
    fires('the same number', { support: '1001' }, 'support'),
    fires('number and name', { support: '福祉一郎' }, 'support'),
    fires('among others', { support: '1002、1001' }, 'support'),
    fires('the same unlisted name', { lead: '知らない人', support: '知らない 人' }, 'support'),
    silent('two people', {}),
    silent('two unlisted people', { lead: '知らない人', support: '別の人' }),
  ],
  'part-timer-alone': [
    fires('alone', { support: null }, 'lead', {
      staff: [person({ employment: '会計年度任用職員（パート）' })],
    }),
    silent('with a support', {}, { staff: [person({ employment: '会計年度任用職員' }), TEAM[1]!] }),
    silent('a regular alone', { support: null }),
  ],
  'outside-tenure': [
    fires('a lead who has left', { deadline: '10月' }, 'lead', {
      staff: [person({ tenure: '～令和6年9月30日' }), TEAM[1]!],
    }),
    fires('a support who has not come', { deadline: '9月' }, 'support', {
      staff: [TEAM[0]!, person({ number: '1002', name: '福祉 二郎', tenure: '令和6年10月1日～' })],
    }),
    fires('a range by its last month', { deadline: '5月～11月' }, 'lead', {
      staff: [person({ tenure: '～令和6年9月30日' }), TEAM[1]!],
    }),
    silent(
      'the last month',
      { deadline: '9月' },
      { staff: [person({ tenure: '～令和6年9月30日' }), TEAM[1]!] },
    ),
    silent('通年', { deadline: '通年' }, { staff: [person({ tenure: '～令和6年9月30日' }), TEAM[1]!] }),
    silent('no tenure', {}),
  ],
  'effort-unknown': [
    fires('of the lead', { effortLead: null }, 'effortLead'),
    fires('of a support', { effortSupport: null }, 'effortSupport'),
    fires(
      'of the third support, whom the list does not reach',
      { support: '1002、1003、1004', effortSupport: '0.1人、0.2人' },
      'effortSupport',
    ),
    fires('words', { effortLead: '少し' }, 'effortLead'),
    silent('nobody to give it', { lead: null, support: null, effortLead: null, effortSupport: null }),
    silent('a form without the column', { effortLead: null }, { without: ['effortLead', 'effortSupport'] }),
    silent('0', { effortLead: '0人' }),
  ],
  'progress-missing': [
    fires('blank at mid', { progress: null }, 'progress', { period: 'mid' }),
    fires('no mark of ours', { progress: '順調です' }, 'progress', { period: 'mid' }),
    silent('a mark', { progress: '○' }, { period: 'mid' }),
    silent('at the end', { progress: null }, { period: 'end' }),
    silent('at the start', { progress: null }),
    silent('a form without the column', {}, { period: 'mid', without: ['progress'] }),
  ],
  'shortfall-no-action': [
    fires('△', { progress: '△' }, 'secondHalfIssue', { period: 'mid' }),
    fires('×', { progress: '×' }, 'secondHalfIssue', { period: 'mid' }),
    silent('△ with a next step', { progress: '△', secondHalfIssue: '委託先を探す' }, { period: 'mid' }),
    silent('○', { progress: '○' }, { period: 'mid' }),
    silent('at the end', { progress: '△' }, { period: 'end' }),
  ],
  'result-missing': [
    fires('no actual', { grade: 'B' }, 'actual', { period: 'end' }),
    fires('no grade', { actual: '3か所' }, 'grade', { period: 'end' }),
    fires('neither: one finding', {}, 'actual', { period: 'end' }),
    fires('a grade of another scale', { actual: '3か所', grade: 'S' }, 'grade', { period: 'end' }),
    silent('both', { actual: '3か所', grade: 'B' }, { period: 'end' }),
    silent('at mid', {}, { period: 'mid' }),
  ],
  'shortfall-no-reason': [
    fires('C', { actual: '2か所', grade: 'C' }, 'shortfallReason', { period: 'end' }),
    fires('D', { actual: '1か所', grade: 'D' }, 'shortfallReason', { period: 'end' }),
    silent(
      'C with a reason',
      { actual: '2か所', grade: 'C', shortfallReason: '入札不調' },
      { period: 'end' },
    ),
    silent('B', { actual: '3か所', grade: 'B' }, { period: 'end' }),
    silent('－', { grade: '－' }, { period: 'end' }),
  ],
  'grade-contradicts-rate': [
    fires('B typed for 110 %', { target: '100', actual: '110', grade: 'B' }, 'grade', { period: 'end' }),
    fires('A typed for 109 %', { target: '100', actual: '109', grade: 'A' }, 'grade', { period: 'end' }),
    silent('exactly 110 %', { target: '100', actual: '110', grade: 'A' }, { period: 'end' }),
    silent('exactly 90 %', { target: '100', actual: '90', grade: 'B' }, { period: 'end' }),
    silent('exactly 60 %', { target: '0.5', actual: '0.3', grade: 'C' }, { period: 'end' }),
    silent('a text target', { target: '手引の作成', actual: '済', grade: 'D' }, { period: 'end' }),
    silent('no grade', { target: '100', actual: '110' }, { period: 'end' }),
  ],
  'ratio-mismatch': [
    fires('in the baseline', { baseline: 'アンケート結果\n152人／283人（64％）' }, 'baseline'),
    fires('in the target', { target: '50/100件（60%）' }, 'target'),
    fires('in the actual', { actual: '920/1,088ha=80%' }, 'actual'),
    fires('a typed rate', { target: '100', actual: '97', rate: '90%' }, 'rate'),
    fires('a target of 0', { target: '0件', actual: '3件' }, 'target'),
    fires('a rate below 0', { target: '10件以下', actual: '25件' }, 'actual'),
    silent('rounded', { actual: '920/1,088ha=85%' }),
    silent('cut off', { actual: '920/1,088ha=84%' }),
    silent('a decimal', { actual: '98/134（73.1%）' }),
    silent('no percentage', { baseline: '152/283人' }),
    silent('a typed rate that agrees', { target: '300', actual: '292', rate: '97.3%' }),
    silent('a typed rate as a number', { target: '100', actual: '97', rate: 97 }),
  ],
};

describe.each(Object.entries(CASES) as [RuleName, readonly Case[]][])('%s', (rule, cases) => {
  test.each(cases.map((one) => [one.at === null ? 'silent' : 'fires', one.name, one] as const))(
    '%s: %s',
    (_, __, one) => {
      const found = findingsOf(
        workbook({
          issues: [issue()],
          objectives: [
            objective({ ...one.row }),
            objective({ number: '2', progress: '○', actual: '3か所', grade: 'B' }),
          ],
          staff: one.staff ?? TEAM,
          ...(one.without ? { options: { without: one.without } } : {}),
        }),
        rule,
        { period: one.period ?? 'start' },
      ).filter(({ place }) => place.cell?.endsWith('5') && place.sheet === '目標');
      const expected =
        one.at === null
          ? []
          : Array.from({ length: one.count ?? 1 }, () => `目標!${cellAt('objectives', one.at!)}`);
      expect(cellsOf(found)).toEqual(expected);
    },
  );
});

describe('target-unmeasurable', () => {
  test.each([
    ['相談体制の充実に努める', ''],
    ['連携の推進を図る', ''],
    ['地域づくりを推進', ''],
    ['計画の策定を検討する', ''],
    ['令和6年度中に検討する', ''],
    ['3月末までに検討を進める', ''],
    ['第2期計画の推進', ''],
    ['研修の開催に努める', ''],
    ['一人ひとりへの支援を強化', ''],
    ['年度内に着手', '相談支援の充実'],
  ])('fires: %s (%s)', (target, title) => {
    const found = findingsOf(
      workbook({
        objectives: [objective({ target, title: title || '窓口の開設' }), objective({ number: '2' })],
      }),
      'target-unmeasurable',
    );
    expect(cellsOf(found)).toEqual([`目標!${cellAt('objectives', 'target')}`]);
  });

  test.each([
    ['研修の充実　年3回', ''],
    ['参加者を1,200人に増やし、健康づくりを推進する', ''],
    ['計画を策定する', '地域福祉の推進'],
    ['手順書を作り課内で共有する', '事務の改善'],
    ['検討結果を公表する', ''],
    ['全戸に配布する', '情報発信の推進'],
    ['委員会を設置し、支援策をまとめる', ''],
    ['窓口を開く', ''],
    ['三回の講座で理解を深める', ''],
  ])('silent: %s (%s)', (target, title) => {
    expect(
      findingsOf(
        workbook({
          objectives: [objective({ target, title: title || '窓口の開設' }), objective({ number: '2' })],
        }),
        'target-unmeasurable',
      ),
    ).toEqual([]);
  });

  test('a blank target is required-blank alone', () => {
    expect(
      findingsOf(
        workbook({
          objectives: [objective({ target: null, title: '相談の充実' }), objective({ number: '2' })],
        }),
        'target-unmeasurable',
      ),
    ).toEqual([]);
  });
});

test('a near spelling is offered by name and number', () => {
  const [found] = findingsOf(
    workbook({ objectives: [objective({ lead: '福祉一朗' }), objective({ number: '2' })] }),
    'staff-unknown',
  );
  expect(found!.facts).toEqual({ name: '福祉一朗', near: expect.arrayContaining(['福祉 一郎(1001)']) });
});

test('a department without a fault has no finding', () => {
  expect(findingsOf(workbook({}))).toEqual([]);
});
