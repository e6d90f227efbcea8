// Every finding has a sentence in both languages that holds its facts and nothing unfinished.
import type { Finding, FindingFacts, RuleName } from '../../src/domain/finding';
import { RULES } from '../../src/domain/rules';
import { adviseFinding, describeFinding, fixFinding } from '../../src/wording/findings';

const FACTS: { readonly [R in RuleName]: readonly (readonly [FindingFacts[R], ...string[]])[] } = {
  'issue-uncovered': [[{ number: '3', title: '就労の場' }, '3', '就労の場']],
  'issue-thin': [
    [{ number: '3', title: '就労の場', objectives: 1, lead: null }, '就労の場', '3'],
    [{ number: '3', title: '就労の場', objectives: 2, lead: '障害福祉課' }, '障害福祉課'],
  ],
  'issue-unknown': [
    [{ typed: '99', known: ['1', '2'], proposals: [] }, '99', '1', '2'],
    [{ typed: '就労', known: ['1'], proposals: [{ number: '1', title: '就労の場' }] }, '就労の場'],
  ],
  'objective-orphan': [
    [{ objective: '1 窓口', proposals: [{ number: '2', title: '相談' }] }, '窓口', '相談'],
  ],
  'number-duplicate': [[{ what: 'staff', number: '1001', first: 'A5' }, '1001', 'A5']],
  'required-blank': [[{ heading: '期限' }, '期限']],
  'year-mismatch': [
    [{ what: 'deadline', found: '令和5年9月', expected: 2024 }, '令和5年9月'],
    [{ what: 'title', found: '令和5年度', expected: 2019 }, '令和5年度'],
    [{ what: 'file', found: 'R5.xlsx', expected: 1989 }, 'R5.xlsx'],
  ],
  'target-unmeasurable': [[{ words: '努め' }, '努め']],
  'deadline-unreadable': [[{ text: '早く' }, '早く']],
  'deadline-vague': [[{ text: '通年' }, '通年']],
  'weight-total': [[{ division: '障害福祉課', total: 90 }, '障害福祉課', '90', '100']],
  'staff-unknown': [[{ name: '福祉一朗', near: ['福祉 一郎(1001)'] }, '福祉一朗', '福祉 一郎(1001)']],
  'staff-other-division': [[{ name: '福祉', home: '甲課', division: '乙課' }, '福祉', '甲課', '乙課']],
  'support-missing': [[{ objective: '1 窓口' }, '窓口']],
  'lead-is-support': [[{ name: '福祉' }, '福祉']],
  'part-timer-alone': [[{ name: '福祉' }, '福祉']],
  'outside-tenure': [[{ name: '福祉', deadline: '10月' }, '福祉', '10月']],
  'effort-unknown': [[{ name: '福祉', role: 'support' }, '福祉']],
  'load-caution': [[{ name: '福祉', ratio: 1.2, limit: 1.1, atLeast: false }, '福祉', '1.20', '1.1']],
  'load-over': [[{ name: '福祉', ratio: 1.3004, limit: 1.3, atLeast: true }, '1.3004']],
  'lead-concentration': [[{ name: '福祉', leads: 5, total: 12 }, '福祉', '5', '12']],
  'deadline-cluster': [[{ name: '福祉', month: '2024-09', count: 3 }, '福祉', '3', '2024']],
  'progress-missing': [
    [{ objective: '1 窓口', typed: null }, '窓口'],
    [{ objective: '1 窓口', typed: '順調' }, '順調', '◎○△×'],
  ],
  'shortfall-no-action': [[{ mark: '△' }, '△']],
  'result-missing': [
    [{ missing: ['actual', 'grade'], typed: null }, '実績値', '達成度'],
    [{ missing: ['actual', 'grade'], typed: 'S' }, '実績値', 'S', 'D'],
  ],
  'shortfall-no-reason': [[{ grade: 'C' }, 'C', '未達理由']],
  'grade-contradicts-rate': [[{ typed: 'A', rate: 0.973, computed: 'B' }, 'A', '97.3%', 'B']],
  'ratio-mismatch': [
    [
      { what: 'stated', text: '152人\n／283人（64％）', computed: 0.537, stated: 0.64 },
      '152人 ／283人',
      '53.7%',
      '64%',
    ],
    [{ what: 'rate', text: '90%', computed: 0.97, stated: 0.9 }, '97%', '90%'],
    [{ what: 'target-zero', text: '0件', computed: null, stated: null }, '0件'],
    [{ what: 'rate-negative', text: '25件', computed: null, stated: null }, '25件'],
  ],
  'issue-reworded': [[{ number: '1', copy: '旧', present: '新' }, '1', '旧', '新']],
  'form-changed': [
    [{ what: 'missing', role: 'objectives', heading: '期限', field: 'deadline', proposal: null }, '期限'],
    [
      { what: 'renamed', role: 'objectives', heading: '期日時', field: null, proposal: '期限' },
      '期日時',
      '期限',
    ],
    [{ what: 'twice', role: 'staff', heading: '氏名', field: 'name', proposal: null }, '氏名'],
    [{ what: 'unknown', role: null, heading: '', field: null, proposal: null }],
    [
      { what: 'setting', role: null, heading: '負荷率の上限値', field: null, proposal: null },
      '負荷率の上限値',
    ],
    [
      { what: 'division', role: 'objectives', heading: '福詩課', field: 'division', proposal: null },
      '福詩課',
    ],
  ],
  'submission-missing': [[{ division: '高齢福祉課', near: ['高令福祉課'] }, '高齢福祉課', '高令福祉課']],
  'submission-duplicate': [
    [{ division: '甲課', files: ['a.xlsx', 'b.xlsx'], identical: true }, '甲課', 'a.xlsx', 'b.xlsx'],
    [{ division: '甲課', files: ['a.xlsx', 'b.xlsx'], identical: false }, 'a.xlsx', 'b.xlsx'],
  ],
  'file-unreadable': [[{ code: 'encrypted' }], [{ code: 'too-large' }]],
};

const CASES = (Object.keys(FACTS) as RuleName[]).flatMap((rule) =>
  FACTS[rule].map(([facts, ...words]) => [rule, facts, words] as const),
);

describe.each(['ja', 'en'] as const)('findings in %s', (lang) => {
  test.each(CASES)('%s %j', (rule, facts, words) => {
    const finding = {
      rule,
      severity: 'error',
      place: { file: 'f', sheet: null, cell: null },
      facts,
    } as unknown as Finding;
    const sentence = describeFinding(finding, lang);
    for (const word of words) expect(sentence).toContain(word);
    expect(sentence).not.toMatch(/undefined|null|NaN|\n|\[object/);
    expect(sentence.length).toBeGreaterThan(8);
    expect(sentence).not.toMatch(/ください|Please|\bGive\b|\bWrite\b/);
    expect(sentence).toMatch(lang === 'ja' ? /[。？]$/ : /[.?]$/);
    const fix = fixFinding(finding, lang);
    expect(fix).toMatch(lang === 'ja' ? /ください(（[^）]+）)?。$/ : /^[A-Z].*\.$/);
    expect(adviseFinding(finding, lang)).toBe(sentence + (lang === 'ja' ? '' : ' ') + fix);
  });
});

test('every rule has its sentence tried here', () => {
  expect(Object.keys(FACTS).sort()).toEqual(RULES.map(({ name }) => name as string).sort());
});
