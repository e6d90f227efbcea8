// Which moves a plan allows, to the letter of contract §5 'Balance', through the whole of balancePlan.
import { balancePlan } from '../../src/balance/balance';
import { DEFAULT_CHOICES } from '../../src/balance/choices';
import type { BalanceChoices } from '../../src/balance/choices';
import type { ExactSolver } from '../../src/balance/proof/exact';
import { casesOf } from '../../src/balance/from-plan';
import { loadHighsSolver } from '../../src/balance/solver/highs';
import { localSolver } from '../../src/balance/solver/local-solver';
import type { BalanceResult } from '../../src/balance/result';
import type { ObjectiveId, StaffNumber } from '../../src/domain/ids';
import type { Plan } from '../../src/domain/plan';
import { objective, person, planOf, workbook, type ObjectiveRow, type StaffRow } from '../domain/build';
import { processorTime } from '../processor-time';

const now = (): number => performance.now();
let exact: ExactSolver | null = null;
beforeAll(async () => {
  const load = await loadHighsSolver();
  if (load.kind === 'loaded') exact = load.solver;
});

const plan = (staff: readonly StaffRow[], objectives: readonly ObjectiveRow[]): Plan =>
  planOf(workbook({ staff, objectives }));

const balance = (of: Plan, choices: Partial<BalanceChoices> = {}): Promise<readonly BalanceResult[]> =>
  balancePlan(of, {
    choices: { ...DEFAULT_CHOICES, ...choices },
    port: localSolver(exact, now),
    seconds: 20,
    now,
  });

const A = person({ number: '1', name: '佐藤 一', section: '一係' });
const B = person({ number: '2', name: '田中 二', section: '一係' });
const C = person({ number: '3', name: '鈴木 三', section: '二係' });
/** 佐藤 carries 1.3: one lead of 0.8, one of 0.5. */
const heavy = [
  objective({ number: '1', lead: '1', support: null, effortLead: '0.8人', effortSupport: null }),
  objective({ number: '2', lead: '1', support: null, effortLead: '0.5人', effortSupport: null }),
];

describe('a division over the limit', () => {
  test('one move brings it under, with the reason in facts', async () => {
    const [result] = await balance(plan([A, B], heavy));
    expect(result).toMatchObject({
      division: '障害福祉課',
      status: 'optimal',
      before: { max: 1.3, mean: 0.65, spread: 1.3, over: 1, under: 1, unknown: 0 },
      after: { max: 0.8, mean: 0.65, over: 0 },
      bound: 0.8,
      gap: 0,
      frontier: [
        { moves: 0, max: 1.3 },
        { moves: 1, max: 0.8 },
      ],
    });
    expect(result!.moves).toHaveLength(1);
    expect(result!.moves[0]).toMatchObject({
      role: 'lead', index: 0, from: '1', to: '2',
      reason: { kind: 'relieves-over-limit', fromName: '佐藤 一', toName: '田中 二', fromBefore: 1.3, toBefore: 0, sameSection: true },
    }); // prettier-ignore
  });

  test('exactly at the limit is under it, however it is added up', async () => {
    const efforts = ['0.1人', '0.2人', '0.3人', '0.5人'];
    const rows = efforts.map((effortLead, at) =>
      objective({ number: `${at}`, lead: '1', support: null, effortLead, effortSupport: null }),
    );
    const [result] = await balance(plan([A, B], rows));
    expect(result).toMatchObject({
      status: 'unchanged',
      moves: [],
      before: { max: 1.1, over: 0 },
      frontier: [{ moves: 0, max: 1.1 }],
    });
  });
});

const receivers = (of: Plan, choices: Partial<BalanceChoices> = {}): readonly string[] => {
  const [first] = casesOf(of, { ...DEFAULT_CHOICES, ...choices });
  const { people, roles } = first!.instance;
  return roles.flatMap((role) =>
    role.receivers.map(
      (at) => `${role.objective} ${role.kind}: ${people[role.holder]!.number}→${people[at]!.number}`,
    ),
  );
};

const one = (row: ObjectiveRow): ObjectiveRow =>
  objective({ lead: '1', support: null, effortSupport: null, effortLead: '0.3人', ...row });

describe('who may receive', () => {
  const cases: readonly [string, readonly StaffRow[], ObjectiveRow, Partial<BalanceChoices>, readonly string[]][] = [
    ['a colleague of the division', [A, B], one({}), {}, ['1→2']],
    ['nobody of another division', [A, { ...B, division: '高齢福祉課' }], one({}), {}, []],
    ['nobody without capacity', [A, { ...B, capacity: 0 }], one({}), {}, []],
    ['no 会計年度任用職員 as lead', [A, { ...B, employment: '会計年度任用職員（パート）' }], one({}), {}, []],
    ['nobody who leaves before the deadline', [A, { ...B, tenure: '令和6年4月〜令和6年8月' }], one({}), {}, []],
    ['whoever is in post in the deadline month', [A, { ...B, tenure: '令和6年4月〜令和6年9月' }], one({}), {}, ['1→2']],
    ['nobody who leaves in the year, for 通年', [A, { ...B, tenure: '令和6年4月〜令和6年12月' }], one({ deadline: '通年' }), {}, []],
    ['nobody locked', [A, B], one({}), { lockedPeople: ['2' as StaffNumber] }, []],
    ['nothing of somebody locked', [A, B], one({}), { lockedPeople: ['1' as StaffNumber] }, []],
    ['no role locked', [A, B], one({}), { lockedRoles: [{ objective: '障害福祉課/1' as ObjectiveId, kind: 'lead', index: 0 }] }, []],
    ['nobody banned from the objective', [A, B], one({}), { bans: [{ staff: '2' as StaffNumber, objectives: ['障害福祉課/1' as ObjectiveId], sections: [] }] }, []],
    ['nobody banned from the section', [A, B], one({ section: '一係' }), { bans: [{ staff: '2' as StaffNumber, objectives: [], sections: ['一係'] }] }, []],
    ['nobody of another section, by choice', [A, B, C], one({}), { within: 'section' }, ['1→2']],
    ['no role of unknown effort', [A, B], one({ effortLead: null }), {}, []],
    ['no role of an unlisted person', [A, B], one({ lead: '不明 太郎' }), {}, []],
  ]; // prettier-ignore
  test.each(cases)('%s', (_name, staff, row, choices, wanted) => {
    expect(receivers(plan(staff, [row]), choices)).toEqual(
      wanted.map((move) => `障害福祉課/1 lead: ${move}`),
    );
  });

  test('a role that somebody of another division holds stays, and loads them', () => {
    const staff = [A, B, { ...C, division: '高齢福祉課' }];
    const row = objective({ lead: '3', support: '1', effortLead: '0.7人', effortSupport: '0.2人' });
    expect(receivers(plan(staff, [row]))).toEqual(['障害福祉課/1 support: 1→2']);
    const other = casesOf(plan(staff, [row]), DEFAULT_CHOICES).find(
      ({ division }) => (division as string) === '高齢福祉課',
    );
    expect(other!.instance.people[0]!.fixed).toEqual([0.7]);
  });

  test('nobody receives beside a role of the same objective that cannot move', () => {
    const row = objective({ lead: '1', support: '2', effortLead: '0.3人', effortSupport: null });
    expect(receivers(plan([A, B, C], [row]))).toEqual(['障害福祉課/1 lead: 1→3']);
  });

  test('a number used twice names no role for sure: both rows stay', () => {
    expect(receivers(plan([A, B], [one({}), one({ title: '別の目標' })]))).toEqual([]);
  });
});

describe('bad input gives findings, never NaN and never a broken rule', () => {
  const cases: readonly [string, readonly StaffRow[], readonly ObjectiveRow[], string, readonly string[]][] = [
    ['capacity 0 everywhere', [{ ...A, capacity: 0 }, { ...B, capacity: 0 }], heavy, 'unchanged', []],
    ['nobody eligible', [A], heavy, 'infeasible', ['division-over', 'fixed-over-limit', 'nobody-eligible', 'nobody-eligible']],
    ['effort unknown everywhere', [A, B], [one({ effortLead: null })], 'unchanged', ['all-unknown']],
    ['one role larger than any room', [A, B], [one({ effortLead: '1.3人' })], 'infeasible', ['role-too-large']],
    ['routine over the limit', [{ ...A, routine: '120%' }, B], [one({})], 'infeasible', ['fixed-over-limit']],
    ['no staff', [], heavy, 'unchanged', []],
  ]; // prettier-ignore
  test.each(cases)('%s', async (_name, staff, rows, status, obstacles) => {
    const results = await balance(plan(staff, rows));
    for (const result of results) {
      expect(
        JSON.stringify(result, (_key, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
        ),
      ).not.toContain('NaN');
      expect(result.status).toBe(status);
      expect(result.obstacles.map(({ kind }) => kind).filter((kind) => obstacles.includes(kind))).toEqual(
        obstacles,
      );
    }
  });

  test('a division without anybody to balance takes no time', async () => {
    const before = process.cpuUsage();
    await balance(plan([], heavy));
    expect(processorTime(before)).toBeLessThan(5000);
  });

  test('a role too large says how much capacity is missing', async () => {
    const [result] = await balance(plan([A, B], [one({ effortLead: '1.32人' })]));
    expect(result!.obstacles).toContainEqual(
      expect.objectContaining({
        kind: 'role-too-large',
        role: { objective: '障害福祉課/1', kind: 'lead', index: 0 },
        best: 1.32,
        missing: 0.2,
      }),
    );
  });
});

describe('choices', () => {
  test('too few moves allowed: the best plan within them, and the obstacle is the number', async () => {
    const rows = [1, 2, 3, 4].map((number) => one({ number, effortLead: '0.5人' }));
    const [result] = await balance(plan([A, B], rows), { maxMoves: 1 });
    expect(result).toMatchObject({
      status: 'infeasible',
      after: { max: 1.5 },
      frontier: [{ max: 2 }, { max: 1.5 }],
      obstacles: [{ kind: 'moves-limited' }],
    });
    expect(result!.moves).toHaveLength(1);
  });

  test('by month a cluster is over although the year is not', async () => {
    const rows = [1, 2].map((number) =>
      one({ number, effortLead: '0.3人', deadline: '令和6年4月〜令和6年6月' }),
    );
    const of = plan([A, B], rows);
    const [year] = await balance(of);
    const [month] = await balance(of, { by: 'month' });
    expect(year).toMatchObject({ status: 'unchanged', before: { max: 0.6 } });
    expect(month).toMatchObject({
      status: 'infeasible',
      by: 'month',
      before: { max: 2.4 },
      after: { max: 1.2 },
    });
  });

  test('section by section each gets its own answer', async () => {
    const results = await balance(plan([A, B, C], heavy), { within: 'section' });
    expect(results.map(({ section, status }) => [section, status])).toEqual([['一係', 'optimal'], ['二係', 'unchanged']]); // prettier-ignore
  });
});
