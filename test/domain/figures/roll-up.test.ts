import fc from 'fast-check';
import { rollUp, rollUpGrade } from '../../../src/domain/figures/roll-up';
import type { Period } from '../../../src/domain/terms';
import { issue, objective, planOf, workbook, type ObjectiveRow } from '../build';

const ISSUES = [
  issue(),
  issue({ number: '2', title: '災害への備え' }),
  issue({ number: '3', title: '就労の場づくり' }),
];
const rolled = (rows: readonly ObjectiveRow[], period: Period = 'end') =>
  rollUp(
    planOf(
      workbook({
        issues: ISSUES,
        objectives: rows.map((row, at) => objective({ number: `${at + 1}`, ...row })),
      }),
      { period },
    ),
  );
const first = (rows: readonly ObjectiveRow[], period: Period = 'end') => rolled(rows, period)[0]!;

describe('roll-up of an issue', () => {
  test('a department worked out by hand', () => {
    const [one, two, three] = rolled([
      { target: '100件', actual: '120件', grade: 'A' },
      { target: '100件', actual: '95件', grade: 'B' },
      { target: '100件', actual: '50件', grade: 'D' },
      { issue: '1、2', target: '手引の作成', actual: '作成した', grade: 'B' },
      { issue: '2、1', target: '10件', actual: '7件', grade: 'C' },
      { issue: '2', target: '10件', grade: '－' },
      { issue: '2', target: '10件', actual: '10件' },
    ]);
    // (1.2 + 0.95 + 0.5) ÷ 3; the text target is counted but not averaged; 3 of 4 judged at A or B
    expect(one).toMatchObject({
      total: 4,
      reported: 4,
      judged: 4,
      achievement: { A: 1, B: 2, C: 0, D: 1, '－': 0 },
      grade: '概ね順調',
    });
    expect(one!.rate).toBeCloseTo(2.65 / 3, 12);
    // － is reported, not judged; a blank grade with a rate is not reported but its rate is averaged: (0.7 + 1) ÷ 2
    expect(two).toMatchObject({
      total: 3,
      reported: 2,
      judged: 1,
      achievement: { A: 0, B: 0, C: 1, D: 0, '－': 1 },
      grade: '遅れ',
    });
    expect(two!.rate).toBeCloseTo(0.85, 12);
    expect(three).toMatchObject({ total: 0, reported: 0, judged: 0, rate: null, grade: '未報告' });
  });

  test('weights count when every objective with a rate has one', () => {
    const rows = [
      { target: '100', actual: '100', weight: '75' },
      { target: '100', actual: '60', weight: '25' },
    ];
    expect(first(rows).rate).toBeCloseTo(0.9, 12);
    expect(first([rows[0]!, { ...rows[1]!, weight: null }]).rate).toBeCloseTo(0.8, 12);
    // one without a rate does not need a weight
    expect(first([...rows, { target: '手引の作成', actual: '済' }]).rate).toBeCloseTo(0.9, 12);
    expect(first(rows.map((row) => ({ ...row, weight: 0 }))).rate).toBeCloseTo(0.8, 12);
  });

  test('at mid ◎ and ○ count as A and B do', () => {
    const marks = ['◎', '○', '△', null].map((progress) => ({ progress }));
    expect(first(marks, 'mid')).toMatchObject({
      total: 4,
      reported: 3,
      judged: 3,
      progress: { '◎': 1, '○': 1, '△': 1, '×': 0 },
      grade: '概ね順調',
    });
  });

  test('at the start nobody reports', () => {
    expect(first([{ progress: '○', grade: 'A' }], 'start')).toMatchObject({
      total: 1,
      reported: 0,
      judged: 0,
      grade: '未報告',
    });
  });

  test('a number that doubles counts once', () => {
    expect(
      first([
        { number: '1', grade: 'A' },
        { number: '１', grade: 'D' },
      ]),
    ).toMatchObject({ total: 1, judged: 1, grade: '順調' });
  });

  test('an unknown principal issue rolls nothing up, 課独自 neither', () => {
    expect(rolled([{ issue: '99、1' }, { issue: '課独自' }]).map(({ total }) => total)).toEqual([0, 0, 0]);
  });

  test('a typed 達成率 is not the rate', () => {
    expect(first([{ target: '手引の作成', actual: '作成', rate: '100%', grade: 'B' }]).rate).toBeNull();
  });

  test.each([
    [0, 0, '未報告'],
    [3, 3, '順調'],
    [3, 2, '概ね順調'],
    [100, 66, 'やや遅れ'],
    [2, 1, 'やや遅れ'],
    [101, 50, '遅れ'],
    [1, 0, '遅れ'],
  ])('%i judged, %i good: %s', (judged, good, expected) => {
    expect(rollUpGrade(judged, good)).toBe(expected);
  });
});

describe('laws of the roll-up', () => {
  const row = fc.record({
    issue: fc.constantFrom('1', '2', '3', '1、2', '3、1', '課独自', '99', '99、2'),
    division: fc.constantFrom('障害福祉課', '高齢福祉課'),
    number: fc.constantFrom('1', '2', '3', '4', '5'),
    target: fc.constantFrom('10件', '手引の作成', '5件以下'),
    actual: fc.constantFrom('9件', '4件', '作成した', ''),
    grade: fc.constantFrom('A', 'B', 'C', 'D', '－', ''),
    progress: fc.constantFrom('◎', '○', '△', '×', ''),
  });

  test('denominators hold, and every principal link of a first number is counted exactly once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.constantFrom<Period>('mid', 'end'), (rows, period) => {
        const all = rollUp(
          planOf(workbook({ issues: ISSUES, objectives: rows.map((one) => objective(one)) }), { period }),
        );
        const firsts = [
          ...new Map([...rows].reverse().map((one) => [`${one.division}/${one.number}`, one])).values(),
        ];
        const principal = firsts.filter(({ issue: typed }) => /^[123]/.test(typed)).length;
        expect(all.reduce((sum, { total }) => sum + total, 0)).toBe(principal);
        for (const { total, reported, judged, rows: own, progress, achievement } of all) {
          expect(judged).toBeLessThanOrEqual(reported);
          expect(reported).toBeLessThanOrEqual(total);
          expect(own).toHaveLength(total);
          const counted = Object.values(period === 'mid' ? progress : achievement).reduce((a, b) => a + b, 0);
          expect(counted).toBe(reported);
        }
      }),
    );
  });

  test('the order of rows changes no figure where no number doubles', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(), (rows, seed) => {
        const numbered = rows.map((one, at) => objective({ ...one, number: `${at}` }));
        const turned = [
          ...numbered.slice(seed % (rows.length + 1)),
          ...numbered.slice(0, seed % (rows.length + 1)),
        ].reverse();
        const figures = (objectives: readonly ObjectiveRow[]) =>
          rollUp(planOf(workbook({ issues: ISSUES, objectives }), { period: 'end' })).map(
            ({ issue: _, rows: __, ...rest }) => rest,
          );
        expect(figures(turned)).toEqual(figures(numbered));
      }),
    );
  });
});
