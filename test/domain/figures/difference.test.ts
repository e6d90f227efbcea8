import fc from 'fast-check';
import { differenceOf, figuresOf, type Figures } from '../../../src/domain/figures/difference';
import { rollUp } from '../../../src/domain/figures/roll-up';
import { issue, objective, planOf, workbook, type ObjectiveRow } from '../build';

const figures = (
  rows: readonly ObjectiveRow[],
  issues = [issue(), issue({ number: '2', title: '災害への備え' })],
) => figuresOf(rollUp(planOf(workbook({ issues, objectives: rows }), { period: 'end' })));
const BEFORE = [
  objective({ grade: 'B', actual: '3か所' }),
  objective({ division: '高齢福祉課', issue: '2', grade: 'A' }),
];

describe('difference of two roll-ups', () => {
  test('equal roll-ups differ in nothing', () => {
    expect(differenceOf(figures(BEFORE), figures([...BEFORE].reverse()))).toEqual([]);
  });

  test('a changed grade is told for the issue and for the division', () => {
    const after = [{ ...BEFORE[0]!, grade: 'C' }, BEFORE[1]!];
    expect(differenceOf(figures(BEFORE), figures(after))).toEqual([
      {
        kind: 'changed',
        issue: '1',
        division: null,
        changes: [{ figure: 'grade', from: '順調', to: '遅れ' }],
      },
      {
        kind: 'changed',
        issue: '1',
        division: '障害福祉課',
        changes: [{ figure: 'marks', from: '1:B', to: '1:C' }],
      },
    ]);
  });

  test('a new issue, a gone one, a division that joined', () => {
    const after = [...BEFORE, objective({ division: '高齢福祉課', number: '2', issue: '1' })];
    const told = differenceOf(
      figures(BEFORE),
      figures(after, [issue(), issue({ number: '3', title: '就労の場づくり' })]),
    );
    expect(told.map(({ kind, issue: number, division }) => `${kind} ${number} ${division}`)).toEqual([
      'changed 1 null',
      'new 1 高齢福祉課',
      'new 3 null',
      'gone 2 null',
      'gone 2 高齢福祉課',
    ]);
  });

  test('a figure that the former sheet does not hold is not compared', () => {
    const before: Figures[] = [{ issue: '１', division: null, values: { total: 1, rate: 1.0000000001 } }];
    const after: Figures[] = [{ issue: '1', division: null, values: { total: 2, rate: 1, grade: '順調' } }];
    expect(differenceOf(before, after)).toEqual([
      { kind: 'changed', issue: '1', division: null, changes: [{ figure: 'total', from: 1, to: 2 }] },
    ]);
  });

  test('back and forth are mirror images', () => {
    const one = fc.record({
      issue: fc.constantFrom('1', '2', '3'),
      division: fc.constantFrom(null, '障害福祉課'),
      values: fc.record({ total: fc.nat(3), grade: fc.constantFrom('順調', '遅れ') }),
    });
    const list = fc.uniqueArray(one, { selector: ({ issue: number, division }) => `${number}${division}` });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const mirror = { new: 'gone', gone: 'new', changed: 'changed' } as const;
        const forth = differenceOf(before, after).map(
          ({ kind, issue: number, division }) => `${kind} ${number} ${division}`,
        );
        const back = differenceOf(after, before).map(
          ({ kind, issue: number, division }) => `${mirror[kind]} ${number} ${division}`,
        );
        expect(forth.sort()).toEqual(back.sort());
      }),
    );
  });
});
