import fc from 'fast-check';
import { SAMPLE_DIVISIONS, sampleWorkbooks } from '../../../src/delivery/samples/workbooks';
import { SAMPLE_ISSUES } from '../../../src/delivery/samples/issues';
import { DEFAULT_SETTINGS, settingsOf } from '../../../src/domain/settings';
import { ISSUE_FIELDS, OBJECTIVE_FIELDS, type ObjectiveField } from '../../../src/domain/terms';
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { objectivesSheet } from '../../../src/forms/write/to-fill/objectives-sheet';
import { issuesSheet } from '../../../src/forms/write/to-fill/issues-sheet';
import { settingsSheet } from '../../../src/forms/write/to-fill/settings-sheet';
import { staffSheet } from '../../../src/forms/write/to-fill/staff-sheet';
import { sheetWords } from '../../../src/wording/sheets';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { specToGrid } from '../../../src/workbook/spec-grid';

const words = sheetWords.ja;
const read = (...specs: SheetSpec[]) =>
  readDraftFile({ name: 'a.xlsx', sha256: null, grids: specs.map(specToGrid) });
const tableOf = (spec: SheetSpec) => read(spec).sheets[0]!.tables[0]!;

describe('what is written is read back', () => {
  test('every issue of the sample, field by field, with its identity', () => {
    const rows = SAMPLE_ISSUES.map((issue, at) => ({ ...issue, id: `i${at}` }));
    const table = tableOf(
      issuesSheet({ department: '福祉部', year: '令和6年度', rows, howTo: words.howTo('issues') }),
    );
    const back = table.rows.map(({ id, said }) => ({
      ...Object.fromEntries(
        ISSUE_FIELDS.flatMap((field) =>
          (said as Record<string, { text: string }>)[field]
            ? [[field, (said as Record<string, { text: string }>)[field]!.text]]
            : [],
        ),
      ),
      id,
    }));
    expect(table.role).toBe('issues');
    expect(back).toEqual(rows.map(({ related, ...row }) => (related === '' ? row : { ...row, related })));
  });

  test('every objective and person of the sample', () => {
    const [, ...divisions] = sampleWorkbooks('end');
    divisions.forEach(({ specs }, at) => {
      const division = SAMPLE_DIVISIONS[at]!;
      const [objectives, copy, staff] = read(...specs).sheets;
      expect([objectives!.role, copy!.role, staff!.role]).toEqual(['objectives', 'issues', 'staff']);
      expect(objectives!.context.division?.text).toBe(division.name);
      expect(
        objectives!.tables[0]!.rows.map(({ said }) => (said as { title?: { text: string } }).title?.text),
      ).toEqual(division.objectives.map(({ title }) => title));
      expect(
        staff!.tables[0]!.rows.map(({ said }) => (said as { name?: { text: string } }).name?.text),
      ).toEqual(division.staff.map(([, name]) => name));
      expect(objectives!.tables[0]!.absent).toEqual([]);
    });
  });

  test('an objective of any texts, apart from what a cell cannot hold', () => {
    const cell = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-zA-Z]{1,12}$/);
    const fields: readonly ObjectiveField[] = [
      'action',
      'indicator',
      'result',
      'shortfallReason',
      'next',
      'remarks',
      'firstHalf',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(...fields.map(() => cell)), { minLength: 1, maxLength: 4 }), (lines) => {
        const rows = lines.map((line, at) => ({
          ...{
            division: '福祉課',
            number: String(at + 1),
            issue: '1',
            title: '項目',
            target: '3件',
            deadline: '令和6年9月末',
            lead: '甲',
          },
          ...Object.fromEntries(fields.map((field, i) => [field, line[i]!])),
        }));
        const spec = objectivesSheet({
          department: '福祉部',
          division: '福祉課',
          year: '令和6年度',
          period: 'end',
          rows,
          howTo: '',
          issueChoices: [],
          staffRows: 0,
        });
        const back = tableOf(spec).rows.map(({ said }) =>
          fields.map((field) => (said as Record<string, { text: string }>)[field]?.text),
        );
        expect(back).toEqual(lines.map((line) => [...line]));
      }),
      { numRuns: 30 },
    );
  });

  test('a form ready to fill in, with numbers and identities in place, holds no objective yet', () => {
    const rows = [1, 2, 3].map((number) => ({
      division: '福祉課',
      number: String(number),
      id: `t${number}`,
    }));
    const spec = objectivesSheet({
      department: '福祉部',
      division: '福祉課',
      year: '令和6年度',
      period: 'start',
      rows,
      howTo: words.howTo('objectives'),
      issueChoices: ['1'],
      staffRows: 3,
    });
    const table = tableOf(spec);
    expect(table.rows).toEqual([]);
    expect(
      OBJECTIVE_FIELDS.every((field) =>
        table.columns.some((column) => column.field === field && column.how === 'exact'),
      ),
    ).toBe(true);
  });

  test('an empty staff list is a staff sheet all the same', () => {
    expect(
      tableOf(staffSheet({ department: '福祉部', year: '令和6年度', rows: [], howTo: words.howTo('staff') }))
        .role,
    ).toBe('staff');
  });
});

describe('設定', () => {
  test('with every default written out means the defaults', () => {
    const file = read(settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words));
    expect(file.sheets[0]!.role).toBe('settings');
    expect(settingsOf(file.settings)).toEqual(DEFAULT_SETTINGS);
  });

  test('with other values, headings and waivers is read as written', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      caution: 1.05,
      leadCount: 7,
      rulesOff: new Set(['deadline-vague']),
      synonyms: [['こども', '児童']],
    };
    const spec = settingsSheet(
      { settings, headings: [['やること', '目標項目']], waivers: [['1-(1)-①', '県の事業']] },
      words,
    );
    const file = read(spec);
    expect(settingsOf(file.settings)).toEqual({ ...settings, waivers: new Map([['1-(1)-1', '県の事業']]) });
    expect(file.settings!.headings.map(({ from, to }) => [from.text, to?.text])).toEqual([
      ['やること', '目標項目'],
    ]);
  });
});

describe('sheets for Excel', () => {
  test('literal choices stay under the limit of 255 characters', () => {
    const issueChoices = Array.from({ length: 80 }, (_, at) => `${at}-(1)-①`);
    const spec = objectivesSheet({
      department: 'a',
      division: 'b',
      year: '令和6年度',
      period: 'start',
      rows: [],
      howTo: '',
      issueChoices,
      staffRows: 0,
    });
    for (const { choices } of spec.choices ?? []) {
      if (typeof choices !== 'string') expect(choices.join(',').length).toBeLessThanOrEqual(255);
    }
  });

  test('names are offered from the staff sheet beside it', () => {
    const spec = objectivesSheet({
      department: 'a',
      division: 'b',
      year: '令和6年度',
      period: 'start',
      rows: [],
      howTo: '',
      issueChoices: [],
      staffRows: 12,
    });
    expect(
      (spec.choices ?? []).flatMap(({ choices }) => (typeof choices === 'string' ? [choices] : [])),
    ).toEqual(['職員!$B$6:$B$17', '職員!$B$6:$B$17']);
  });
});
