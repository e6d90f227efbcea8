import { loadsOf } from '../../../src/domain/figures/workload';
import { objective, person, planOf, workbook, type ObjectiveRow, type StaffRow } from '../build';

const loads = (staff: readonly StaffRow[], objectives: readonly ObjectiveRow[]) =>
  loadsOf(planOf(workbook({ staff, objectives })));

describe('loads', () => {
  test('routine and efforts of both roles over capacity', () => {
    const [first, second] = loads(
      [person({ capacity: 0.8, routine: '50%' }), person({ number: '1002', name: '福祉 二郎' })],
      [
        objective({ effortLead: '0.3人', effortSupport: '186時間' }),
        objective({ number: '2', lead: '1002', support: '1001', effortLead: '30%', effortSupport: '10%' }),
      ],
    );
    // 0.8 × 0.5 + 0.3 + 10 % of 0.8 = 0.78, over 0.8
    expect(first).toMatchObject({
      capacity: 0.8,
      routine: 0.4,
      effort: 0.38,
      leads: 1,
      unknown: 0,
      atLeast: false,
    });
    expect(first!.ratio).toBeCloseTo(0.975, 12);
    // 186 ÷ 1860 + 30 % of 1
    expect(second).toMatchObject({ effort: 0.4, ratio: 0.4, leads: 1 });
  });

  test('roles held in another division count', () => {
    const [load] = loads(
      [person()],
      [objective(), objective({ division: '高齢福祉課', effortLead: '0.5人' })],
    );
    expect(load!.effort).toBe(0.6);
    expect(load!.roles.map(({ objective: { division } }) => division)).toEqual(['障害福祉課', '高齢福祉課']);
  });

  test('an unknown effort is counted, never zero: the load is at least', () => {
    const [load] = loads(
      [person()],
      [objective({ effortLead: null }), objective({ number: '2', effortLead: '0.2人' })],
    );
    expect(load).toMatchObject({ effort: 0.2, unknown: 1, atLeast: true, leads: 2 });
  });

  test.each<[string, StaffRow]>([
    ['no capacity', person({ capacity: null, weeklyHours: null })],
    ['a capacity of 0', person({ capacity: 0 })],
  ])('%s gives no ratio and no NaN', (_, row) => {
    expect(loads([row], [objective()])[0]).toMatchObject({ ratio: null, months: [] });
  });

  test('a person twice on the list is one load', () => {
    expect(loads([person(), person({ name: '別人' })], [objective()])).toHaveLength(1);
  });

  test('an effort is spread evenly over its months, from April to its deadline', () => {
    const [load] = loads(
      [person({ routine: '12%' })],
      [objective({ effortLead: '0.6人', deadline: '令和6年9月末' })],
    );
    // each month: (0.12 ÷ 12 + 0.6 ÷ 6) ÷ (1 ÷ 12) = 1.32 until September, then 0.12
    const expected = [1.32, 1.32, 1.32, 1.32, 1.32, 1.32, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12];
    expect(load!.months.map((month) => Number(month.toFixed(9)))).toEqual(expected);
  });

  test('通年 is spread over twelve months', () => {
    const [load] = loads([person()], [objective({ effortLead: '0.6人', deadline: '通年' })]);
    expect(load!.months.map((month) => Number(month.toFixed(9)))).toEqual(
      Array.from({ length: 12 }, () => 0.6),
    );
  });
});
