import { coverageOf } from '../../../src/domain/figures/coverage';
import { issue, objective, planOf, settingsDraft, workbook, type ObjectiveRow } from '../build';

const one = issue({ number: '1', lead: '障害福祉課', related: '高齢福祉課' });
const coverage = (objectives: readonly ObjectiveRow[], waivers: Record<string, string> = {}) =>
  coverageOf(planOf(workbook({ issues: [one], objectives, settings: settingsDraft({}, waivers) })))[0]!;

describe('coverage of an issue', () => {
  test.each<[string, ObjectiveRow[], string]>([
    ['nobody names it', [objective({ issue: '課独自' })], 'uncovered'],
    ['one objective only', [objective()], 'thin'],
    [
      'two, none of the lead division',
      [objective({ division: '高齢福祉課' }), objective({ division: '高齢福祉課', number: '2' })],
      'thin',
    ],
    ['two, one of the lead division', [objective(), objective({ division: '高齢福祉課' })], 'covered'],
    ['second and later mentions count', [objective(), objective({ number: '2', issue: '99、1' })], 'covered'],
  ])('%s', (_, objectives, expected) => {
    expect(coverage(objectives).coverage).toBe(expected);
  });

  test('a waiver with a reason waives, one without does not', () => {
    expect(coverage([], { '1': '県の事業で対応' }).coverage).toBe('waived');
    expect(coverage([], { '1': '' }).coverage).toBe('uncovered');
  });

  test('divisions and objectives are listed in reading order', () => {
    const found = coverage([
      objective({ division: '高齢福祉課', number: '7' }),
      objective(),
      objective({ number: '2' }),
    ]);
    expect(found.divisions).toEqual(['高齢福祉課', '障害福祉課']);
    expect(found.objectives.map(({ id }) => id)).toEqual(['高齢福祉課/7', '障害福祉課/1', '障害福祉課/2']);
  });

  test('an issue without a lead division is judged by the number of objectives', () => {
    const plan = planOf(
      workbook({ issues: [issue({ lead: null })], objectives: [objective(), objective({ number: '2' })] }),
    );
    expect(coverageOf(plan)[0]!.coverage).toBe('covered');
  });
});
