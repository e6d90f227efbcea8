import fc from 'fast-check';
import { bareText, likeness, matchById, newId, type Identified } from '../../src/domain/identity';
import { relinksOf } from '../../src/domain/relink';
import { issue, objective, planOf, type FileSpec } from './build';
import { processorTime } from '../processor-time';

const item = (id: string | null, number: string | null, text: string): Identified => ({ id, number, text });
const told = (before: Identified[], after: Identified[]) => {
  const { pairs, gone, fresh, copied } = matchById(before, after);
  const name = ({ number, text }: Identified): string => `${number} ${text}`;
  return {
    pairs: pairs.map(({ before: a, after: b, by }) => `${name(a)} → ${name(b)} (${by})`).sort(),
    gone: gone.map(name),
    fresh: fresh.map(name),
    copied: copied.map(name),
  };
};

describe('ids', () => {
  const seed = { file: '部.xlsx', sheet: '重点課題', number: '1', title: '相談支援の体制づくり' };

  test('the same item is given the same id, another one another', () => {
    expect(newId(seed, new Set())).toBe(newId({ ...seed, title: '相談支援の 体制づくり' }, new Set()));
    expect(newId(seed, new Set())).not.toBe(newId({ ...seed, number: '2' }, new Set()));
    expect(newId(seed, new Set())).toMatch(/^t[0-9a-f]{12}$/);
  });

  test('an id that is taken is not given again', () => {
    const first = newId(seed, new Set());
    expect(newId(seed, new Set([first]))).not.toBe(first);
  });

  test('thousands of rows get ids of their own', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => newId({ ...seed, number: `${at}` }, new Set()));
    expect(new Set(ids).size).toBe(5000);
  });
});

test('a bare text outlives width, white space and marks, not words', () => {
  expect(bareText('（新規）ＩＴの 活用、推進')).toBe(bareText('新規 ITの活用・推進'));
  expect(bareText('相談支援')).not.toBe(bareText('就労支援'));
});

test.each([
  ['相談支援の体制づくり', '相談支援の体制づくり', 1],
  ['相談支援', '道路補修', 0],
  ['', '', 1],
])('likeness of %s and %s is %d', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
});

describe('items of two versions', () => {
  const [one, two] = [item('x1', '1', '相談支援の体制づくり'), item('x2', '2', '災害時の要配慮者支援')];

  test('an id holds through moving, renumbering and rewording at once', () => {
    expect(
      told([one, two], [item('x2', '1', '災害への備え'), item('x1', '5', 'まったく別の言い方')]),
    ).toEqual({
      pairs: [
        '1 相談支援の体制づくり → 5 まったく別の言い方 (id)',
        '2 災害時の要配慮者支援 → 1 災害への備え (id)',
      ],
      gone: [],
      fresh: [],
      copied: [],
    });
  });

  test('a lost id: the text finds it, then the number with like words, then likeness', () => {
    const before = [one, two, item('x3', '3', '就労の場を市内の企業と広げる')];
    const after = [
      item(null, '9', '相談支援の 体制づくり。'),
      item(null, '2', '災害時の要配慮者への支援'),
      item(null, '7', '就労の場を市内の企業と共に広げる'),
    ];
    expect(
      told(before, after)
        .pairs.map((pair) => pair.replace(/.*\((.*)\)/, '$1'))
        .sort(),
    ).toEqual(['likeness', 'number', 'text']);
  });

  test('a number with other words is another item', () => {
    expect(told([one], [item(null, '1', '道路の補修')])).toMatchObject({
      pairs: [],
      gone: ['1 相談支援の体制づくり'],
      fresh: ['1 道路の補修'],
    });
  });

  test('a row copied with its hidden cell is caught; the nearest text keeps the id', () => {
    const after = [item('x1', '3', '新しい課題'), item('x1', '1', '相談支援の体制づくり')];
    expect(told([one], after)).toEqual({
      pairs: ['1 相談支援の体制づくり → 1 相談支援の体制づくり (id)'],
      gone: [],
      fresh: ['3 新しい課題'],
      copied: ['3 新しい課題'],
    });
  });

  test('two equal texts are not guessed between', () => {
    expect(
      told([item(null, '1', '会議の開催')], [item(null, '2', '会議の開催'), item(null, '3', '会議の開催')])
        .pairs,
    ).toHaveLength(1);
    expect(
      told([item(null, '1', '会'), item(null, '2', '会')], [item(null, '3', '会'), item(null, '4', '会')])
        .pairs.length,
    ).toBeLessThanOrEqual(2);
  });

  test('every item is in exactly one pair, or gone, or fresh', () => {
    const one = fc.record({
      id: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
      number: fc.option(fc.constantFrom('1', '2', '3'), { nil: null }),
      text: fc.constantFrom('相談支援の体制', '相談支援の体制づくり', '災害への備え', '道路の補修', ''),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.array(one, { maxLength: 8 }), (before, after) => {
        const { pairs, gone, fresh } = matchById(before, after);
        expect(new Set([...pairs.map((pair) => pair.before), ...gone]).size).toBe(before.length);
        expect(new Set([...pairs.map((pair) => pair.after), ...fresh]).size).toBe(after.length);
        expect(pairs.length + gone.length).toBe(before.length);
        expect(pairs.length + fresh.length).toBe(after.length);
      }),
    );
  });

  test('two thousand reworded rows without ids are matched in a moment', () => {
    const rows = (tail: string) =>
      Array.from({ length: 2000 }, (_, at) =>
        item(null, `${at}`, `第${at}号の事業を地域の団体と${at * 7}回開く${tail}`),
      );
    const before = process.cpuUsage();
    expect(matchById(rows(''), rows('こと')).pairs).toHaveLength(2000);
    expect(processorTime(before)).toBeLessThan(3000);
  });
});

describe('repairs after renumbering', () => {
  const department: FileSpec = {
    file: '部.xlsx',
    generated: true,
    sheets: [
      { issues: [issue({ id: 'x9', number: '1', title: '新しい課題' }), issue({ id: 'x1', number: '2' })] },
    ],
  };
  const division: FileSpec = {
    file: '課.xlsx',
    sheets: [
      { sheet: '写し', issues: [issue({ id: 'x1', number: '1' })] },
      { objectives: [objective({ issue: '1' }), objective({ number: '2', issue: '課独自' })] },
    ],
  };

  test("an objective that names its copy's number is offered the number of today", () => {
    const [repair, ...more] = relinksOf(planOf([department, division]));
    expect(more).toEqual([]);
    expect([repair!.objective.id, repair!.from, repair!.to.number]).toEqual(['障害福祉課/1', '1', '2']);
  });

  test('without a change of number there is nothing to repair', () => {
    const same: FileSpec = { ...department, sheets: [{ issues: [issue({ id: 'x1' })] }] };
    expect(relinksOf(planOf([same, division]))).toEqual([]);
  });
});
