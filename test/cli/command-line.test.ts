// The five commands on the samples, the policy text and bad input: output, exit status and JSON to the contract's letter (§4).
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod/mini';
import { hasShared, sample, SHARED, temporaryFolder, tenkai } from './run';

const text = z.nullable(z.string());
const number = z.nullable(z.number());
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  file: z.string(),
  sheet: text,
  cell: text,
});
const period = z.enum(['start', 'mid', 'end']);
const CHECK = {
  department: text,
  fiscalYear: number,
  period,
  files: z.array(
    z.strictObject({
      file: z.string(),
      error: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
      sheets: z.array(
        z.strictObject({
          sheet: z.string(),
          role: z.enum(['issues', 'objectives', 'staff', 'settings', 'generated', 'ignored']),
          rows: z.number(),
          form: number,
        }),
      ),
    }),
  ),
  forms: z.array(
    z.strictObject({
      form: z.number(),
      role: z.enum(['issues', 'objectives', 'staff']),
      layout: z.enum(['table', 'cards']),
      columns: z.array(
        z.strictObject({
          heading: z.string(),
          cells: z.string(),
          field: text,
          how: z.enum(['taught', 'heading', 'content']),
          sure: z.boolean(),
        }),
      ),
      absent: z.array(z.string()),
    }),
  ),
  issues: z.array(
    z.strictObject({
      number: text,
      title: z.string(),
      coverage: z.enum(['covered', 'thin', 'uncovered', 'waived']),
      divisions: z.array(z.string()),
      objectives: z.array(z.string()),
    }),
  ),
  objectives: z.number(),
  staff: z.number(),
  findings: z.array(finding),
};
const cells = z.record(z.string(), z.string());
const RECORDS = z.strictObject({
  issues: z.array(
    z.strictObject({
      number: text,
      title: text,
      lead: text,
      related: z.array(z.string()),
      file: z.string(),
      sheet: z.string(),
      cells,
    }),
  ),
  objectives: z.array(
    z.strictObject({
      division: text,
      number: text,
      issues: z.array(z.string()),
      issueText: text,
      title: text,
      action: text,
      indicator: text,
      baseline: text,
      target: text,
      unit: text,
      direction: z.enum(['atLeast', 'atMost']),
      deadline: text,
      due: text,
      difficulty: text,
      weight: number,
      lead: text,
      supports: z.array(z.string()),
      effortLead: number,
      effortSupports: z.array(number),
      progress: text,
      actual: text,
      rate: number,
      grade: text,
      result: text,
      shortfallReason: text,
      next: text,
      file: z.string(),
      sheet: z.string(),
      cells,
    }),
  ),
  staff: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      division: text,
      section: text,
      employment: z.string(),
      capacity: number,
      routine: z.number(),
      file: z.string(),
      sheet: z.string(),
      cells,
    }),
  ),
});
const measures = z.strictObject({ max: z.number(), mean: z.number(), over: z.number(), unknown: z.number() });
const BALANCE = z.strictObject({
  divisions: z.array(
    z.strictObject({
      division: z.string(),
      status: z.enum(['optimal', 'feasible', 'infeasible', 'unchanged']),
      before: measures,
      after: measures,
      bound: z.number(),
      frontier: z.array(z.strictObject({ moves: z.number(), max: z.number() })),
      moves: z.array(
        z.strictObject({
          objective: z.string(),
          role: z.enum(['lead', 'support']),
          from: z.string(),
          to: z.string(),
          effort: z.number(),
          reason: z.string(),
        }),
      ),
      staff: z.array(
        z.strictObject({
          number: z.string(),
          capacity: number,
          load: number,
          atLeast: z.boolean(),
          leads: z.number(),
        }),
      ),
    }),
  ),
});
const marks = z.strictObject({ '◎': z.number(), '○': z.number(), '△': z.number(), '×': z.number() });
const grades = z.strictObject({
  A: z.number(),
  B: z.number(),
  C: z.number(),
  D: z.number(),
  '－': z.number(),
});
const CONSOLIDATE = z.strictObject({
  out: z.string(),
  submissions: z.array(
    z.strictObject({
      division: text,
      file: text,
      status: z.enum(['ok', 'missing', 'error', 'duplicate', 'wrong-year']),
    }),
  ),
  issues: z.array(
    z.strictObject({
      number: text,
      total: z.number(),
      reported: z.number(),
      judged: z.number(),
      progress: marks,
      achievement: grades,
      rate: number,
      grade: z.enum(['順調', '概ね順調', 'やや遅れ', '遅れ', '未報告']),
    }),
  ),
  findings: z.array(finding),
});

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

describe('check', () => {
  test('the sample gives the contract’s JSON and status 1, because it has honest faults', () => {
    const ran = tenkai('check', ...sample('end'), '--period', 'end', '--json', '--records');
    expect(ran.status).toBe(1);
    const report = z.strictObject({ ...CHECK, records: RECORDS }).parse(ran.json());
    expect(report).toMatchObject({
      department: '福祉部',
      fiscalYear: 2024,
      period: 'end',
      objectives: 60,
      staff: 45,
    });
    expect(report.records.objectives).toHaveLength(60);
    expect(report.findings.every(({ message }) => message.length > 0)).toBe(true);
  });

  test('without --records nothing is added', () => {
    z.strictObject(CHECK).parse(tenkai('check', ...sample('start'), '--json').json());
  });

  test('a department without faults ends with status 0', () => {
    const grid = at('ok.csv');
    fs.writeFileSync(grid, '課題番号,重点課題,主管課\n');
    const ran = tenkai('check', grid, '--json');
    expect({ status: ran.status, findings: z.strictObject(CHECK).parse(ran.json()).findings }).toEqual({
      status: 0,
      findings: [],
    });
  });

  test('one bad file is named with its reason and the others go on', () => {
    fs.writeFileSync(at('壊れた.xlsx'), Buffer.from('PK\u0003\u0004 not a zip at all'));
    fs.writeFileSync(at('メモ.xlsx'), 'ただの文章');
    const ran = tenkai(
      'check',
      ...sample('start'),
      at('壊れた.xlsx'),
      at('メモ.xlsx'),
      at('ない.xlsx'),
      '--json',
    );
    const report = z.strictObject(CHECK).parse(ran.json());
    expect(ran.status).toBe(1);
    expect(report.objectives).toBe(60);
    const faults = Object.fromEntries(
      report.files.filter(({ error }) => error).map(({ file, error }) => [file, error!.code]),
    );
    expect(faults).toEqual({
      '壊れた.xlsx': 'damaged',
      'メモ.xlsx': 'not-a-workbook',
      'ない.xlsx': 'unreadable',
    });
    expect(report.findings.filter(({ rule }) => rule === 'file-unreadable')).toHaveLength(3);
  });

  test('nothing readable is status 2', () => {
    expect(tenkai('check', at('ない.xlsx')).status).toBe(2);
  });

  test('--explain tells how a sheet was understood', () => {
    const { out } = tenkai('check', ...sample('start'), '--explain');
    expect(out).toMatch(/課の目標の表: 見出し \d+行/);
    expect(out).toContain('対応する重点課題');
  });

  test('English is complete', () => {
    expect(tenkai('check', ...sample('start'), '--lang', 'en').out).toMatch(/10 errors/);
  });
});

test('a call that cannot be used is status 2 with a sentence', () => {
  const ran = tenkai('check', 'x.xlsx', '--fix');
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err).toContain('--fix');
});

test('balance gives the contract’s JSON and a plan workbook', () => {
  const out = at('計画.xlsx');
  const ran = tenkai('balance', ...sample('start'), '--json', '--out', out);
  const { divisions } = BALANCE.parse(ran.json());
  expect(divisions).toHaveLength(4);
  for (const division of divisions) {
    expect(division).toMatchObject({ status: 'optimal', after: { over: 0 } });
    expect(division.frontier.map(({ moves }) => moves)).toEqual(division.frontier.map((_, moves) => moves));
    expect(division.bound).toBeLessThanOrEqual(division.after.max + 1e-9);
  }
  expect(fs.readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

describe('consolidate', () => {
  test('the sample gives the contract’s JSON and leaves every input as it was', () => {
    const files = sample('end');
    const before = files.map((file) => fs.readFileSync(file));
    const ran = tenkai('consolidate', ...files, '--out', at('取りまとめ.xlsx'), '--period', 'end', '--json');
    const report = CONSOLIDATE.parse(ran.json());
    expect(report.submissions.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok', 'ok']);
    for (const issue of report.issues) {
      expect(issue.judged).toBeLessThanOrEqual(issue.reported);
      expect(Object.values(issue.achievement).reduce((a, b) => a + b, 0)).toBe(issue.reported);
    }
    files.forEach((file, index) => expect(fs.readFileSync(file).equals(before[index]!)).toBe(true));
  });

  test('an output that cannot be written leaves the old file whole', () => {
    const blocked = at('塞がれた');
    fs.writeFileSync(blocked, '古い中身');
    const ran = tenkai('consolidate', ...sample('end'), '--out', path.join(blocked, 'o.xlsx'));
    expect(ran.status).toBe(2);
    expect(fs.readFileSync(blocked, 'utf8')).toBe('古い中身');
  });

  test('an input is never the output', () => {
    const [department, ...divisions] = sample('end');
    const ran = tenkai('consolidate', department!, ...divisions, '--out', department!);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('入力のファイル');
  });

  test('a workbook without issues cannot be a department', () => {
    expect(tenkai('consolidate', sample('end')[1]!, '--out', at('x.xlsx')).status).not.toBe(0);
  });
});

test('distribute makes a workbook for every named division, and twice changes nothing', () => {
  const folderOut = at('配布');
  const first = tenkai('distribute', sample('start')[0]!, '--out', folderOut);
  expect(first.status).toBe(0);
  const names = fs.readdirSync(folderOut).sort();
  expect(names).toEqual(['地域福祉課.xlsx', '生活支援課.xlsx', '障害福祉課.xlsx', '高齢福祉課.xlsx'].sort());
  const before = names.map((name) => fs.readFileSync(path.join(folderOut, name)));
  expect(tenkai('distribute', sample('start')[0]!, '--out', folderOut).status).toBe(0);
  names.forEach((name, index) =>
    expect(fs.readFileSync(path.join(folderOut, name)).equals(before[index]!)).toBe(true),
  );
});

const shared = hasShared ? describe : describe.skip;
shared('on the shared files (../shared is not here: skipped)', () => {
  test('the policy text gives exactly 25 issues with their numbers and sections', () => {
    const policy = fs.readdirSync(path.join(SHARED, 'seed')).find((name) => name.endsWith('.txt'))!;
    const out = at('方針から.xlsx');
    expect(
      tenkai(
        'issues',
        path.join(SHARED, 'seed', policy),
        '--department',
        '福祉部',
        '--year',
        '令和6年度',
        '--out',
        out,
      ).status,
    ).toBe(0);
    const { records } = z
      .object({ records: RECORDS })
      .parse(tenkai('check', out, '--json', '--records').json());
    expect(records.issues).toHaveLength(25);
    expect(records.issues.map(({ number: n }) => n).slice(0, 7)).toEqual([
      '1-(1)-①',
      '1-(1)-②',
      '1-(2)-①',
      '1-(2)-②',
      '1-(3)-①',
      '1-(3)-②',
      '2-①',
    ]);
    expect(records.issues.every(({ title }) => title !== null && !title.includes('\n'))).toBe(true);
  });

  test.each([
    'minamichita-h25-juuten-sheet',
    'shiga-h28-youshiki2',
    'yokote-h20-furikaeri-sheet',
    'yokote-h26-kanri-sheet',
  ])('%s is read as it is', (name) => {
    const expected = JSON.parse(
      fs.readFileSync(path.join(SHARED, 'real', `${name}.expected.json`), 'utf8'),
    ) as { rows: number };
    const report = z
      .object(CHECK)
      .parse(tenkai('check', path.join(SHARED, 'real', `${name}.xlsx`), '--json').json());
    expect(report.objectives).toBe(expected.rows);
  });
});

test('balance without a staff list says what is missing instead of that all is well', () => {
  const objectives = at('目標だけ.csv');
  fs.writeFileSync(
    objectives,
    '課名,目標番号,対応する重点課題,目標項目,取組内容,目標値,期限,主担当\n福祉課,1,1,相談,窓口,5件,9月末,佐藤\n',
  );
  expect(tenkai('balance', objectives).out).toContain('職員の表が見つからない');
});
