// Rules that need the whole plan: issues, totals, people, forms, files.
import { RULES } from '../../../src/domain/rules';
import type { ColumnReading } from '../../../src/domain/draft';
import {
  cellAt,
  issue,
  objective,
  person,
  settingsDraft,
  TEAM,
  workbook,
  type FileSpec,
  type ObjectiveRow,
  type StaffRow,
} from '../build';
import { cellsOf, findingsOf } from '../findings';

const at = (role: 'issues' | 'objectives' | 'staff', field: string, row = 0): string =>
  `${{ issues: '重点課題', objectives: '目標', staff: '職員' }[role]}!${cellAt(role, field, row)}`;
const many = (count: number, of: (at: number) => ObjectiveRow): ObjectiveRow[] =>
  Array.from({ length: count }, (_, index) => objective({ number: `${index + 1}`, ...of(index) }));

describe('issue-uncovered and issue-thin', () => {
  const found = (objectives: ObjectiveRow[], settings = settingsDraft()) =>
    findingsOf(workbook({ objectives, settings }))
      .filter(({ rule }) => rule.startsWith('issue-'))
      .map(({ rule, place }) => `${rule} ${place.sheet}!${place.cell}`);

  test.each<[string, ObjectiveRow[], string[]]>([
    ['nobody', [objective({ issue: '課独自' })], [`issue-uncovered ${at('issues', 'title')}`]],
    ['one', [objective()], [`issue-thin ${at('issues', 'title')}`]],
    [
      'the lead division has none',
      many(2, () => ({ division: '高齢福祉課', lead: null, support: '1002' })),
      [`issue-thin ${at('issues', 'title')}`],
    ],
    ['enough', many(2, () => ({})), []],
  ])('%s', (_, objectives, expected) => {
    expect(found(objectives)).toEqual(expected);
  });

  test('a waived issue is neither', () => {
    expect(found([objective({ issue: '課独自' })], settingsDraft({}, { '1': '国の制度待ち' }))).toEqual([]);
  });
});

describe('number-duplicate', () => {
  test('an issue, an objective inside its division, a staff number', () => {
    const spec = workbook({
      issues: [issue(), issue({ number: '１', title: '別の課題' })],
      objectives: [objective(), objective({ title: '別' }), objective({ division: '高齢福祉課' })],
      staff: [...TEAM, person({ name: '別人 四郎' })],
    });
    expect(cellsOf(findingsOf(spec, 'number-duplicate'))).toEqual([
      at('issues', 'number', 1),
      at('objectives', 'number', 1),
      at('staff', 'number', 3),
    ]);
    expect(findingsOf(spec, 'number-duplicate')[1]!.facts).toEqual({
      what: 'objective',
      number: '1',
      first: cellAt('objectives', 'number'),
    });
  });

  test('a copy of the staff list is none', () => {
    const copy: FileSpec = { file: '名簿.xlsx', sheets: [{ staff: TEAM }] };
    expect(findingsOf([workbook({}), copy], 'number-duplicate')).toEqual([]);
  });
});

describe('required-blank of issues and staff', () => {
  test.each<[string, 'issues' | 'staff', string]>([
    ['課題番号', 'issues', 'number'], ['重点課題', 'issues', 'title'], ['主管課', 'issues', 'lead'],
    ['職員番号', 'staff', 'number'], ['氏名', 'staff', 'name'], ['課', 'staff', 'division'],
    ['任用区分', 'staff', 'employment'], ['週勤務時間', 'staff', 'weeklyHours'],
  ])('%s', (_, role, field) => {
    const spec = workbook({ issues: [issue(role === 'issues' ? { [field]: null } : {})], staff: [...TEAM, person({ number: '1009', name: '予備 九郎', ...(role === 'staff' ? { [field]: null } : {}) })] });
    expect(cellsOf(findingsOf(spec, 'required-blank'))).toEqual([at(role, field, role === 'staff' ? 3 : 0)]);
  }); // prettier-ignore

  test('a 課名 column that nobody fills is left to the title', () => {
    const spec: FileSpec = {
      sheets: [{ division: '障害福祉課', objectives: many(2, () => ({ division: null })) }],
    };
    expect(findingsOf(spec, 'required-blank')).toEqual([]);
  });
});

describe('year-mismatch of titles and files', () => {
  const department: FileSpec = { file: '部.xlsx', generated: true, sheets: [{ issues: [issue()] }] };
  const file = (name: string, year: string | null, more: FileSpec['sheets'] = []): FileSpec => ({
    file: name,
    sheets: [{ objectives: [objective()], division: '障害福祉課', year }, ...more],
  });

  test.each<[string, FileSpec, [string, string | null, string | null][]]>([
    ['the whole workbook, at its title', file('a.xlsx', '令和5年度'), [['file', '目標', 'C1']]],
    ['the file name alone', file('R5.xlsx', null), [['file', null, null]]],
    ['a file name beside a right title', file('R5.xlsx', '令和6年度'), [['file', null, null]]],
    [
      'one sheet of two',
      file('a.xlsx', '令和6年度', [
        { sheet: '別', objectives: [objective({ number: '8' })], year: 'H30年度' },
      ]),
      [['title', '別', 'C1']],
    ],
    ['this year in another writing', file('a.xlsx', '2024年度'), []],
    ['no year', file('a.xlsx', null), []],
  ])('%s', (_, one, expected) => {
    const found = findingsOf([department, one], 'year-mismatch');
    expect(
      found.map(({ facts, place }) => [(facts as { what: string }).what, place.sheet, place.cell]),
    ).toEqual(expected);
  });

  test('rows of another year are not told again one by one', () => {
    const old: FileSpec = {
      file: 'a.xlsx',
      sheets: [{ objectives: many(9, () => ({ deadline: '令和5年9月', lead: '誰か' })), year: '令和5年度' }],
    };
    expect(findingsOf([department, old]).map(({ rule }) => rule)).toEqual([
      'issue-uncovered',
      'year-mismatch',
    ]);
  });
});

describe('weight-total', () => {
  const found = (...weights: (string | number | null)[]) =>
    findingsOf(
      workbook({ objectives: weights.map((weight, index) => objective({ number: `${index}`, weight })) }),
      'weight-total',
    );
  test.each<[string, (string | number | null)[], number | null]>([
    ['90', [30, 60], 90],
    ['110', ['50%', '60％'], 110],
    ['one blank', [60, null, 30], 90],
    ['thirds', ['33.3', '33.3', '33.4'], null],
    ['tenths', [0.1, 0.2, 0.7], null],
    ['unused', [null, null], null],
  ])('%s', (_, weights, total) => {
    const facts = found(...weights).map((one) => one.facts);
    expect(facts).toEqual(total === null ? [] : [{ division: '障害福祉課', total }]);
  });

  test('it stands at the first weight of the division', () => {
    expect(cellsOf(found(null, 30))).toEqual([at('objectives', 'weight', 1)]);
  });
});

describe('loads', () => {
  const found = (effort: string, more: StaffRow = {}, settings = settingsDraft()) =>
    findingsOf(
      workbook({
        objectives: many(2, () => ({ effortLead: effort })),
        staff: [person(more), ...TEAM.slice(1)],
        settings,
      }),
    )
      .filter(({ rule }) => rule.startsWith('load-'))
      .map(({ rule, place }) => `${rule} ${place.sheet}!${place.cell}`);
  test.each<[string, string, StaffRow, string[]]>([
    ['exactly 1.10 is not over', '0.5人', { routine: '10%' }, []],
    ['1.12', '0.51人', { routine: '10%' }, [`load-caution ${at('staff', 'number')}`]],
    ['exactly 1.30', '0.6人', { routine: '10%' }, [`load-caution ${at('staff', 'number')}`]],
    ['1.32 is one finding, the graver', '0.61人', { routine: '10%' }, [`load-over ${at('staff', 'number')}`]],
    ['nothing to measure by', '0.9人', { capacity: 0 }, []],
  ])('%s', (_, effort, more, expected) => {
    expect(found(effort, more)).toEqual(expected);
  });

  test('the limits are 設定’s', () => {
    expect(found('0.5人', {}, settingsDraft({ 負荷率の注意: '80%', 負荷率の過重: '90%' }))).toEqual([
      `load-over ${at('staff', 'number')}`,
    ]);
  });
});

describe('lead-concentration', () => {
  const others = (count: number, total: number) =>
    many(total, (index) => ({
      lead: index < count ? '1001' : `${index % 2 ? '1002' : '1003'}`,
      support: null,
      effortLead: '0.01人',
      deadline: `${(index % 12) + 1}月`,
    }));
  const names = (objectives: ObjectiveRow[]) =>
    findingsOf(workbook({ objectives }), 'lead-concentration').map(({ facts }) => facts);
  test.each<[string, number, number, boolean]>([
    ['5 of 20', 5, 20, true],
    ['4 of 20', 4, 20, false],
    ['2 of 5 is 40 %', 2, 5, true],
    ['2 of 6', 2, 6, false],
    ['4 of 4: a small division', 4, 4, false],
  ])('%s', (_, count, total, expected) => {
    const found = names(others(count, total)).filter(
      (facts) => (facts as { name: string }).name === '福祉 一郎',
    );
    expect(found).toEqual(expected ? [{ name: '福祉 一郎', leads: count, total }] : []);
  });
});

describe('deadline-cluster', () => {
  const found = (...deadlines: string[]) =>
    findingsOf(
      workbook({
        objectives: deadlines.map((deadline, index) =>
          objective({
            number: `${index}`,
            deadline,
            ...(index % 2 ? { lead: '1002', support: '1001' } : { support: '1003' }),
          }),
        ),
      }),
      'deadline-cluster',
    );
  test('three in one month over both roles, at the person’s row', () => {
    const [one, ...more] = found('9月末', '9月中旬', '5月～9月');
    expect(more).toEqual([]);
    expect([one!.place.cell, one!.facts]).toEqual([
      cellAt('staff', 'number'),
      { name: '福祉 一郎', month: '2024-09', count: 3 },
    ]);
  });
  test('two, or 通年, cluster nowhere', () => {
    expect(found('9月', '9月', '10月', '通年', '随時', '通年')).toEqual([]);
  });
});

describe('issue-reworded', () => {
  const department: FileSpec = {
    file: '部.xlsx',
    generated: true,
    sheets: [{ issues: [issue({ id: 'x1', content: '身近な相談' })] }],
  };
  const division = (copy: Parameters<typeof issue>[0], more: ObjectiveRow = {}): FileSpec => ({
    file: '課.xlsx',
    sheets: [{ sheet: '写し', issues: [issue(copy)] }, { objectives: many(2, () => more) }],
  });
  test.each<[string, FileSpec, string[]]>([
    ['another title', division({ title: '相談支援の体制' }), [`写し!${cellAt('issues', 'title')}`]],
    ['another content', division({ content: '身近でない相談' }), [`写し!${cellAt('issues', 'content')}`]],
    [
      'the same by id under another number',
      division({ id: 'x1', number: '7', title: '旧' }, { issue: '1' }),
      [`写し!${cellAt('issues', 'title')}`],
    ],
    [
      'a quotation of the older words, once a file',
      division({}, { issue: '1　相談の体制' }),
      [`目標!${cellAt('objectives', 'issue')}`],
    ],
    [
      'copy and quotation are one cause',
      division({ title: '旧' }, { issue: '1　旧' }),
      [`写し!${cellAt('issues', 'title')}`],
    ],
    ['other spaces and widths', division({ title: '相談支援の 体制づくり', content: null }), []],
    ['an issue that is gone', division({ number: '8', title: '旧' }), []],
  ])('%s', (_, file, expected) => {
    expect(cellsOf(findingsOf([department, file], 'issue-reworded'))).toEqual(expected);
  });
});

describe('form-changed', () => {
  const column = (
    how: ColumnReading['how'],
    heading: string,
    field: string | null,
    proposal: string | null = null,
  ): ColumnReading => ({ heading, cell: 'AZ4', cells: 'AZ4', field, how, proposal, unit: null });
  const facts = (
    options: Parameters<typeof workbook>[0]['options'],
    period: 'start' | 'mid' | 'end' = 'start',
    rows = many(2, () => ({})),
  ) =>
    findingsOf(workbook({ objectives: rows, ...(options ? { options } : {}) }), undefined, { period })
      .filter(
        ({ rule }) => rule === 'form-changed' || rule === 'required-blank' || rule === 'objective-orphan',
      )
      .map(
        ({ rule, place, facts: told }) =>
          `${rule} ${place.cell} ${(told as { what?: string }).what} ${(told as { heading: string }).heading}`,
      );

  test.each<[string, Parameters<typeof facts>, string[]]>([
    ['a missing heading is one finding', [{ without: ['deadline'] }], ['form-changed A4 missing 期限']],
    [
      'two missing headings',
      [{ without: ['issue', 'lead'] }],
      ['form-changed A4 missing 対応する重点課題', 'form-changed A4 missing 主担当'],
    ],
    ['an optional heading may be missing', [{ without: ['support', 'weight', 'effortLead'] }], []],
    ['進捗 at the start', [{ without: ['progress', 'actual', 'grade'] }], []],
    ['進捗 at mid', [{ without: ['progress', 'actual', 'grade'] }, 'mid'], ['form-changed A4 missing 進捗']],
    [
      '実績値 and 達成度 at the end',
      [{ without: ['progress', 'actual', 'grade'] }, 'end'],
      ['form-changed A4 missing 実績値', 'form-changed A4 missing 達成度'],
    ],
    [
      'a renamed one is told once, at its heading',
      [{ without: ['deadline'], columns: [column('doubtful', '期限日時', null, '期限')] }],
      ['form-changed AZ4 renamed 期限日時'],
    ],
    [
      'a near heading of a column that is there',
      [{ columns: [column('doubtful', '期限日時', 'deadline', '期限')] }],
      [],
    ],
    [
      'a required heading twice',
      [{ columns: [column('repeated', '期限', 'deadline')] }],
      ['form-changed AZ4 twice 期限'],
    ],
    ['an optional heading twice', [{ columns: [column('repeated', '備考', 'remarks')] }], []],
    ['an extra column', [{ columns: [column('unknown', '予算', null)] }], []],
    [
      'C without a column for the reason',
      [{ without: ['shortfallReason'] }, 'end', many(3, () => ({ actual: '2', grade: 'C' }))],
      ['form-changed A4 missing 未達理由'],
    ],
    [
      '△ without a column for the next step',
      [{ without: ['secondHalfIssue'] }, 'mid', many(3, () => ({ progress: '△' }))],
      ['form-changed A4 missing 下期の課題'],
    ],
  ])('%s', (_, args, expected) => {
    expect(facts(...args)).toEqual(expected);
  });

  test('a file without any known heading is named', () => {
    const found = findingsOf([workbook({}), { file: 'メモ.xlsx', sheets: [{}] }], 'form-changed');
    expect(found.map(({ place, facts: told }) => [place.file, (told as { what: string }).what])).toEqual([
      ['メモ.xlsx', 'unknown'],
    ]);
  });

  test('a sheet without known headings beside others is silent', () => {
    const spec = workbook({});
    expect(findingsOf({ ...spec, sheets: [...spec.sheets!, {}] }, 'form-changed')).toEqual([]);
  });

  test('a division that neither issues nor staff name is told once; a helper division on the staff list is not', () => {
    const rows = [
      ...many(2, () => ({})),
      objective({ division: '福詩課' }),
      objective({ division: '福詩課', number: '2' }),
      objective({ division: '総務課' }),
    ];
    const staff = [...TEAM, person({ number: '1004', name: '総務 四郎', division: '総務課' })];
    const found = findingsOf(workbook({ objectives: rows, staff }), 'form-changed');
    expect(found.map(({ place, facts: told }) => [place.cell, told])).toEqual([
      [
        cellAt('objectives', 'division', 2),
        { what: 'division', role: 'objectives', heading: '福詩課', field: 'division', proposal: null },
      ],
    ]);
  });
});

describe('submissions', () => {
  const department: FileSpec = {
    file: '部.xlsx',
    generated: true,
    sheets: [{ issues: [issue({ related: '高齢福祉課' })] }],
  };
  const a: FileSpec = { file: 'a.xlsx', sha256: 'a', sheets: [{ objectives: many(2, () => ({})) }] };
  const told = (...files: FileSpec[]) =>
    findingsOf(files)
      .filter(({ rule }) => rule.startsWith('submission-') || rule === 'file-unreadable')
      .map(({ rule, severity, place }) => `${severity} ${rule} ${place.file} ${place.cell}`);

  test.each<[string, FileSpec[], string[]]>([
    ['a department workbook alone is being drafted', [department], []],
    ['with a staff list only', [department, { file: '名簿.xlsx', sheets: [{ staff: TEAM }] }], []],
    [
      'a named division without a workbook, at the cell that names it',
      [department, a],
      [`error submission-missing 部.xlsx ${cellAt('issues', 'related')}`],
    ],
    [
      'a copy',
      [{ ...department, sheets: [{ issues: [issue()] }] }, a, { ...a, file: 'a2.xlsx' }],
      ['warning submission-duplicate a2.xlsx null'],
    ],
    [
      'two versions',
      [
        { ...department, sheets: [{ issues: [issue()] }] },
        a,
        { ...a, file: 'b.xlsx', sha256: 'b', sheets: [{ objectives: many(3, () => ({})) }] },
      ],
      ['warning submission-duplicate b.xlsx null'],
    ],
    [
      'an unreadable file that tells its division is not missing',
      [department, a, { file: '高齢福祉課.xlsx', fault: { code: 'encrypted', detail: '' } }],
      ['error file-unreadable 高齢福祉課.xlsx null'],
    ],
    ['everyone once', [{ ...department, sheets: [{ issues: [issue()] }] }, a], []],
  ])('%s', (_, files, expected) => {
    expect(told(...files)).toEqual(expected);
  });

  test('both files of two versions are named', () => {
    const [found] = findingsOf(
      [department, a, { ...a, file: 'b.xlsx', sha256: 'b', sheets: [{ objectives: many(3, () => ({})) }] }],
      'submission-duplicate',
    );
    expect(found!.facts).toEqual({ division: '障害福祉課', files: ['a.xlsx', 'b.xlsx'], identical: false });
  });
});

describe('all rules', () => {
  test('severities and rounds are the contract’s', () => {
    expect(RULES).toHaveLength(33);
    const of = (severity: string) => RULES.filter((rule) => rule.severity === severity).length;
    expect([of('error'), of('warning'), of('info')]).toEqual([15, 16, 2]);
    expect(RULES.filter(({ periods }) => periods.length === 1).map(({ name, periods }) => `${name} ${periods[0]}`)).toEqual([
      'progress-missing mid', 'shortfall-no-action mid', 'result-missing end', 'shortfall-no-reason end',
    ]); // prettier-ignore
  });

  test('a rule switched off in 設定 is silent', () => {
    const spec = workbook({
      objectives: many(2, () => ({ support: null })),
      settings: settingsDraft({ 使わない規則: 'support-missing' }),
    });
    expect(findingsOf(spec)).toEqual([]);
  });

  test('findings stand in the order of file, sheet, row and column', () => {
    const rows = many(2, () => ({ title: null, deadline: null, lead: null, support: null }));
    expect(cellsOf(findingsOf(workbook({ objectives: rows })))).toEqual(
      [0, 1].flatMap((row) =>
        ['title', 'deadline', 'lead', 'support'].map((field) => at('objectives', field, row)),
      ),
    );
  });
});
