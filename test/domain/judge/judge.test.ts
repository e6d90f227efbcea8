import type { IssueLink } from '../../../src/domain/plan';
import { issue, objective, person, placed, planOf, TEAM, workbook, type Cell, type FileSpec } from '../build';

const ISSUES = [
  issue({ number: '1', title: '相談支援の体制づくり' }),
  issue({ number: '2', title: '災害時の、要配慮者支援' }),
  issue({ number: '4-3', title: '環境の未来を拓く「人」・「地域」の創造' }),
  issue({ number: '1-(1)-①', title: '医療的ケア児への支援' }),
];
const linkOf = (cell: Cell): IssueLink =>
  planOf(workbook({ issues: ISSUES, objectives: [objective({ issue: cell })] })).objectives[0]!.link;
const linked = (
  issues: string[],
  by: string,
  unknown: string[] = [],
  principal: string | null = issues[0]!,
) => ({ kind: 'linked', issues, principal, by, unknown });

describe('the issue of an objective', () => {
  test.each<[string, Cell, object]>([
    ['a number', '1', linked(['1'], 'number')],
    ['a number cell', 2, linked(['2'], 'number')],
    ['a number in full width', '４－３', linked(['4-3'], 'number')],
    ['a number with a word before it', '重点課題1', linked(['1'], 'number')],
    ['a circled number', '１－（１）－①', linked(['1-(1)-1'], 'number')],
    ['several, the first principal', '2、1', linked(['2', '1'], 'number')],
    ['several by line breaks', '2\n4-3', linked(['2', '4-3'], 'number')],
    ['one number twice', '2,2', linked(['2'], 'number')],
    ["the issue's words", '相談支援の 体制づくり', linked(['1'], 'words')],
    ["words that hold a list's comma", '災害時の、要配慮者支援', linked(['2'], 'words')],
    ['number and words', '4-3　環境の未来を拓く「人」・「地域」の創造', linked(['4-3'], 'number')],
    [
      'number and words, line by line',
      '1 相談支援の体制づくり\n2 災害時の、要配慮者支援',
      linked(['1', '2'], 'number'),
    ],
    ['the word, a number and words', '重点課題１　相談支援の体制づくり', linked(['1'], 'number')],
    ['the same in brackets', '【重点課題1】相談支援の体制づくり', linked(['1'], 'number')],
    ['the same with a colon', '課題 2：災害時の、要配慮者支援', linked(['2'], 'number')],
    ['the words in quotation marks', '重点課題１「相談支援の体制づくり」', linked(['1'], 'number')],
    ['the words alone in quotation marks', '「相談支援の体制づくり」', linked(['1'], 'words')],
    ['a word, an unknown number and known words', '重点課題９　相談支援の体制づくり', linked(['1'], 'words')],
    ['number and older words', '4-3　環境の未来の創造', linked(['4-3'], 'number')],
    ['a known and an unknown number', '1、99', linked(['1'], 'number', ['99'])],
    ['an unknown principal rolls nothing up', '99、1', linked(['1'], 'number', ['99'], null)],
    ['a merged cell', placed('1', 'merged'), linked(['1'], 'position')],
    ['a cell left blank below', placed('相談支援の体制づくり', 'above'), linked(['1'], 'position')],
    ['a sub-heading', placed('災害時の、要配慮者支援', 'sub-heading'), linked(['2'], 'position')],
    ['課独自', '課独自', { kind: 'own' }],
    ['課独自 with a note', '（課独自）窓口改善', { kind: 'own' }],
    ['課独自 beside a number', '1、課独自', linked(['1'], 'number')],
    ['an unknown number', '99', { kind: 'unknown', unknown: ['99'] }],
    ['several unknown numbers', '98、99', { kind: 'unknown', unknown: ['98', '99'] }],
    ['nearly the words', '相談支援の体制', { kind: 'unknown', unknown: ['相談支援の体制'] }],
    [
      'other words with a comma stay whole',
      '子育て、教育の充実',
      { kind: 'unknown', unknown: ['子育て、教育の充実'] },
    ],
    ['nothing', null, { kind: 'none' }],
    ['a dash', '－', { kind: 'none' }],
  ])('%s', (_, cell, expected) => {
    expect(linkOf(cell)).toEqual(expected);
  });
});

describe('the department workbook', () => {
  const division = (file: string, more: Partial<FileSpec> = {}): FileSpec => ({
    file,
    sheets: [
      { sheet: '課題の写し', issues: [issue()] },
      { objectives: [objective()], division: '障害福祉課' },
    ],
    ...more,
  });
  const department: FileSpec = {
    file: '部.xlsx',
    sheets: [{ issues: [issue(), issue({ number: '2', title: '別' })], department: '福祉部' }],
  };

  test.each<[string, FileSpec[], string | undefined, string | null]>([
    ['named by the caller', [division('a.xlsx'), department], 'a.xlsx', 'a.xlsx'],
    ['with generated sheets', [division('a.xlsx'), { ...department, generated: true }], undefined, '部.xlsx'],
    ['with 設定', [division('a.xlsx'), { ...workbook({}), file: '部.xlsx' }], undefined, '部.xlsx'],
    [
      'without either, the one that holds issues alone',
      [division('a.xlsx'), department],
      undefined,
      '部.xlsx',
    ],
    [
      'of division files alone, the first with issues',
      [division('a.xlsx'), division('b.xlsx')],
      undefined,
      'a.xlsx',
    ],
    ['no issues anywhere', [{ file: 'a.xlsx', sheets: [{ objectives: [objective()] }] }], undefined, null],
  ])('%s', (_, files, named, expected) => {
    expect(planOf(files, named === undefined ? {} : { departmentFile: named }).departmentFile).toBe(expected);
  });

  test("a division's 重点課題 is a copy and adds no issues", () => {
    const plan = planOf([department, division('a.xlsx')]);
    expect(plan.issues.map(({ number }) => number)).toEqual(['1', '2']);
    expect(plan.issueCopies.map(({ row }) => row.place.file)).toEqual(['a.xlsx']);
    expect(plan.department).toBe('福祉部');
  });
});

describe('objectives', () => {
  test('a division comes from its cell, else from the sheet where no row has one', () => {
    const plan = planOf({
      sheets: [
        { division: '高齢福祉課', objectives: [objective({ division: null })] },
        { division: '高齢福祉課', objectives: [objective({ division: null }), objective({ number: '2' })] },
      ],
    });
    expect(plan.objectives.map(({ id }) => id)).toEqual(['高齢福祉課/1', '?/1', '障害福祉課/2']);
  });

  test('a division is one with or without its department before it', () => {
    const plan = planOf([
      {
        file: '部.xlsx',
        sheets: [
          {
            department: '福祉部',
            issues: [issue({ lead: '福祉部障害福祉課', related: '福祉部　高齢福祉課' })],
          },
        ],
      },
      {
        file: 'a.xlsx',
        sheets: [{ objectives: [objective(), objective({ number: '2', division: '福祉部 障害福祉課' })] }],
      },
    ]);
    expect(plan.divisions).toEqual(['障害福祉課', '高齢福祉課']);
    expect(plan.objectives.map(({ division }) => division)).toEqual(['障害福祉課', '障害福祉課']);
  });

  test('関係課 parted by a dot are several where each is a name of its own', () => {
    const named = (related: string) =>
      planOf(workbook({ issues: [issue({ lead: null, related })] })).divisions;
    expect(named('地域福祉課・障害福祉課')).toEqual(['地域福祉課', '障害福祉課']);
    expect(named('企画・財政課')).toEqual(['企画・財政課']);
  });

  test('a division is one however it is spaced or widened', () => {
    const plan = planOf(
      workbook({
        issues: [issue({ lead: 'ＩＴ推進課' })],
        objectives: [
          objective({ division: 'IT 推進課' }),
          objective({ division: 'ｉｔ推進課', number: '2' }),
        ],
      }),
    );
    expect(plan.objectives.map(({ division }) => division)).toEqual(['IT推進課', 'IT推進課']);
    expect(plan.divisions).toEqual(['IT推進課']);
  });

  test('a row without a number is named by its row', () => {
    expect(planOf(workbook({ objectives: [objective({ number: null })] })).objectives[0]!.id).toBe(
      '障害福祉課/行5',
    );
  });

  test.each<[string, Cell, number | null]>([
    ['20', 20, 0.2],
    ['20%', '20％', 0.2],
    ['a percentage cell', { text: '20%', value: 0.2, percent: true }, 0.2],
    ['a bare fraction', 0.25, 0.25],
    ['100', '100', 1],
    ['words', '高', null],
    ['nothing', null, null],
  ])('weight %s', (_, weight, expected) => {
    expect(planOf(workbook({ objectives: [objective({ weight })] })).objectives[0]!.weight).toBe(expected);
  });

  test.each<[string, Cell, string | null]>([
    ['○', '○', '○'],
    ['kanji zero', '〇', '○'],
    ['with a word', '△（やや遅れ）', '△'],
    ['x', 'ｘ', '×'],
    ['words', '順調', null],
  ])('progress %s', (_, progress, expected) => {
    expect(planOf(workbook({ objectives: [objective({ progress })] })).objectives[0]!.progress).toBe(
      expected,
    );
  });

  test.each<[string, Cell, string | null]>([
    ['full width', 'Ａ', 'A'],
    ['lower case', 'b', 'B'],
    ['a dash', '-', '－'],
    ['a long vowel mark', 'ー', '－'],
    ['another scale', 'S', null],
  ])('grade %s', (_, grade, expected) => {
    expect(planOf(workbook({ objectives: [objective({ grade })] })).objectives[0]!.grade).toBe(expected);
  });

  test.each(['－', '-', '―', 'なし', '該当なし', '未定'])('%s as 副担当 is nobody', (support) => {
    const [one] = planOf(workbook({ objectives: [objective({ support })] })).objectives;
    expect(one!.supports).toEqual([]);
  });

  test('the typed direction beats the one in the target', () => {
    const plan = planOf(
      workbook({
        objectives: [
          objective({ target: '5件以下' }),
          objective({ number: '2', target: '5件以下', direction: '以上' }),
        ],
      }),
    );
    expect(plan.objectives.map(({ direction }) => direction)).toEqual(['atMost', 'atLeast']);
  });

  test('the rate follows target, actual and baseline', () => {
    const plan = planOf(
      workbook({
        objectives: [
          objective({ target: '100件', actual: '97件' }),
          objective({ number: '2', target: '6件以下', baseline: '10件', actual: '7件' }),
        ],
      }),
    );
    expect(plan.objectives.map(({ rate }) => rate)).toEqual([0.97, 0.75]);
  });
});

describe('people', () => {
  const staff = [
    person({ number: 'A1001', name: '髙橋 花子' }),
    person({ number: '1002', name: '田中 実', division: '高齢福祉課' }),
    person({ number: '1003', name: '田中 実' }),
    person({ number: '1004', name: '佐藤 一' }),
    person({ number: '1005', name: '佐藤 一' }),
  ];
  const leadOf = (lead: string) =>
    planOf(workbook({ staff, objectives: [objective({ lead })] })).objectives[0]!.lead!.person;

  test.each([
    ['a number', 'a１００１', 'A1001'],
    ['a name without its space', '髙橋花子', 'A1001'],
    ['number and name', '1004　佐藤一', '1004'],
    ['name and number in brackets', '佐藤一（1005）', '1005'],
    ['one of two of that name, of this division', '田中　実', '1003'],
  ])('%s', (_, typed, expected) => {
    expect(leadOf(typed)).toMatchObject({ staff: expected, near: [] });
  });

  test.each([
    ['a near spelling is offered and loads nobody', '高橋花子', ['A1001']],
    ['two of one name in one division', '佐藤一', ['1004', '1005']],
    ['number and name that disagree', '1004 髙橋花子', []],
    ['nobody near', '鈴木次郎', []],
  ])('unknown: %s', (_, typed, near) => {
    expect(leadOf(typed)).toMatchObject({ staff: null, near });
  });

  test('efforts are in 人: of the own capacity, of hours, one value for several supports', () => {
    const plan = planOf(
      workbook({
        staff: [
          person({ capacity: 0.8 }),
          person({ number: '1002', name: '福祉 二郎' }),
          person({ number: '1003', name: '福祉 三郎' }),
        ],
        objectives: [
          objective({ effortLead: '30%', support: '1002、1003', effortSupport: '186h' }),
          objective({ number: '2', effortLead: null, support: '1002\n1003', effortSupport: '0.2人、20％' }),
          objective({ number: '3', lead: '知らない人', effortLead: '30%', support: null }),
        ],
      }),
    );
    expect(
      plan.objectives.map(({ lead, supports }) => [lead!.persons, ...supports.map((role) => role.persons)]),
    ).toEqual([[0.24, 0.1, 0.1], [null, 0.2, 0.2], [null]]);
  });

  test.each<[string, Partial<Record<string, Cell>>, number | null, number]>([
    ['typed capacity', { capacity: 0.5, routine: '40%' }, 0.5, 0.2],
    ['from hours', { capacity: null, weeklyHours: 31 }, 0.8, 0],
    [
      'from hours and secondment',
      { capacity: null, weeklyHours: '38.75', secondment: '50%', routine: 0.4 },
      0.5,
      0.2,
    ],
    ['half a year in post', { capacity: null, weeklyHours: 38.75, tenure: '令和6年10月1日～' }, 0.5, 0],
    ['nothing to tell by', { capacity: null, weeklyHours: null, routine: '40%' }, null, 0],
  ])('capacity: %s', (_, row, capacity, routine) => {
    const member = planOf(workbook({ staff: [person(row)] })).staff[0]!;
    expect(member.capacity === null ? null : Number(member.capacity.toFixed(9))).toBe(capacity);
    expect(member.routine).toBeCloseTo(routine, 9);
  });

  test('会計年度任用職員 is any 任用区分 that begins so', () => {
    const kinds = ['正規', '会計年度任用職員（フルタイム）', '会計年度パート', '再任用'];
    const plan = planOf(
      workbook({
        staff: kinds.map((employment, at) => person({ number: `${at}`, name: `人 ${at}`, employment })),
      }),
    );
    expect(plan.staff.map((member) => member.fiscalYearAppointee)).toEqual([false, true, true, false]);
  });

  test("the same person in a division's copy counts once; another name under the number stays", () => {
    const copy: FileSpec = {
      file: '課.xlsx',
      sheets: [{ staff: [person({ name: '福祉一郎' }), person({ number: '1002', name: '別人 次郎' })] }],
    };
    const plan = planOf([workbook({ staff: TEAM }), copy]);
    expect(plan.staff.map(({ number, row }) => `${row.place.file} ${number}`)).toEqual([
      '部.xlsx 1001', '部.xlsx 1002', '部.xlsx 1003', '課.xlsx 1002',
    ]); // prettier-ignore
  });
});
