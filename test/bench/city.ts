// A seeded city for the benches: one department workbook and its divisions' workbooks, full and mostly sound, in the contract's
// own forms. The same seed gives the same bytes.
import { seeded } from '../../src/balance/search/random';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { ObjectiveField, StaffField } from '../../src/domain/terms';
import type { FormRow } from '../../src/forms/write/to-fill/form-table';
import { issuesSheet } from '../../src/forms/write/to-fill/issues-sheet';
import { objectivesSheet } from '../../src/forms/write/to-fill/objectives-sheet';
import { settingsSheet } from '../../src/forms/write/to-fill/settings-sheet';
import { staffSheet } from '../../src/forms/write/to-fill/staff-sheet';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { sheetWordsJa } from '../../src/wording/sheets/ja';

export interface CitySize {
  readonly divisions: number;
  /** Of each division. */
  readonly objectives: number;
  readonly staff: number;
  readonly seed: number;
}
export interface CityWorkbook {
  readonly name: string;
  readonly specs: readonly SheetSpec[];
}

const SHARED = { department: '総合政策部', year: '令和6年度' } as const;
const ISSUES = 40;
const WORDS = ['市民', '窓口', '待ち時間', '短縮', '研修', '職員', '防災', '訓練', '実施', '計画', '見直し', '公共施設', '更新', '調査', '情報', '発信', '子育て', '支援', '高齢者', '見守り', '道路', '補修', '水道', '経営', '戦略', '策定', '健診', '受診率', '向上', '推進']; // prettier-ignore

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const sentence = (random: Random, words: number): string =>
  `${Array.from({ length: words }, () => pick(random, WORDS)).join('')}を進める。`;

const divisionName = (at: number): string => `第${at + 1}課`;
const issueNumber = (at: number): string => `${1 + Math.floor(at / 10)}-(${1 + (at % 10)})`;

function issueRows(size: CitySize): FormRow<'number' | 'title' | 'content' | 'lead' | 'related'>[] {
  const random = seeded(size.seed);
  const related = Array.from({ length: ISSUES }, (): string[] => []);
  for (let division = 0; division < size.divisions; division += 1)
    related[division % ISSUES]!.push(divisionName(division));
  return related.map((divisions, at) => ({
    number: issueNumber(at),
    title: sentence(random, 5),
    content: sentence(random, 25),
    lead: divisions[0] ?? divisionName(at % size.divisions),
    related: divisions.slice(1).join('、'),
  }));
}

const personName = (division: number, at: number): string => `職員${division + 1}の${at + 1}`;

const staffRows = (random: Random, division: number, size: CitySize): FormRow<StaffField>[] =>
  Array.from({ length: size.staff }, (_, at) => ({
    number: String(100_000 + division * 1000 + at),
    name: personName(division, at),
    division: divisionName(division),
    section: `${1 + Math.floor(at / 6)}係`,
    position: pick(random, ['主事', '主任', '係長']),
    employment: pick(random, ['正規', '正規', '正規', '会計年度任用']),
    weeklyHours: pick(random, [38.75, 38.75, 31]),
    routine: { value: 0.3, format: '0%' },
  }));

/** As it stands in the middle of the year. */
function objectiveRow(random: Random, division: number, at: number, size: CitySize): FormRow<ObjectiveField> {
  const lead = Math.floor(random() * size.staff);
  return {
    ...{ division: divisionName(division), section: `${1 + (at % 3)}係`, number: String(at + 1) },
    issue: issueNumber(random() < 0.3 ? Math.floor(random() * ISSUES) : division % ISSUES),
    title: sentence(random, 4),
    action: sentence(random, 12 + Math.floor(random() * 12)),
    indicator: `${pick(random, WORDS)}件数`,
    baseline: Math.floor(random() * 100),
    target: pick(random, ['80％以上', '120件', '年3回以上', '30件', '前年度比5％増']),
    deadline: pick(random, ['令和6年9月末', '令和7年3月', '年度末', '第3四半期', '令和6年12月末']),
    lead: personName(division, lead),
    support: personName(division, (lead + 1 + Math.floor(random() * (size.staff - 1))) % size.staff),
    effortLead: { value: pick(random, [0.1, 0.15, 0.05]), format: '0%' },
    effortSupport: { value: pick(random, [0.05, 0.1]), format: '0%' },
    progress: pick(random, ['◎', '○', '○', '△']),
    firstHalf: sentence(random, 10 + Math.floor(random() * 15)),
    secondHalfIssue: random() < 0.6 ? sentence(random, 8) : '',
  };
}

function divisionWorkbook(division: number, size: CitySize): CityWorkbook {
  const random = seeded(size.seed + 1 + division);
  const rows = Array.from({ length: size.objectives }, (_, at) => objectiveRow(random, division, at, size));
  const people = staffRows(random, division, size);
  return {
    name: `${divisionName(division)}.xlsx`,
    specs: [
      objectivesSheet({
        ...{ ...SHARED, division: divisionName(division), period: 'mid', rows, howTo: '' },
        issueChoices: Array.from({ length: ISSUES }, (_, at) => issueNumber(at)),
        staffRows: size.staff,
      }),
      issuesSheet({ ...SHARED, rows: issueRows(size), howTo: '', copy: true }),
      staffSheet({ ...SHARED, rows: people, howTo: '' }),
    ],
  };
}

/** The department's workbook first. */
export function cityWorkbooks(size: CitySize): readonly CityWorkbook[] {
  return [
    {
      name: `${SHARED.department}.xlsx`,
      specs: [
        issuesSheet({ ...SHARED, rows: issueRows(size), howTo: '' }),
        settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, sheetWordsJa),
      ],
    },
    ...Array.from({ length: size.divisions }, (_, division) => divisionWorkbook(division, size)),
  ];
}

/** The same city in one workbook: issues, people, settings and a sheet of objectives for each division. */
export function cityInOneWorkbook(size: CitySize): readonly SheetSpec[] {
  const [department, ...divisions] = cityWorkbooks(size);
  const people = divisions.flatMap((_, division) =>
    staffRows(seeded(size.seed + 1 + division), division, size),
  );
  return [
    ...department!.specs,
    staffSheet({ ...SHARED, rows: people, howTo: '' }),
    ...divisions.map(({ specs: [objectives] }, at) => ({ ...objectives!, name: divisionName(at) })),
  ];
}
