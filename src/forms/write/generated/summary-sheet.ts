// 部の総括: one row an issue, figures with their denominators beside people's own judgement; 総合評価 stands on top.
import type { IssueRollUp } from '../../../domain/figures/roll-up';
import { GENERATED_SHEETS, ROLL_UP_GRADES, type RollUpGrade } from '../../../domain/terms';
import type { CellRange } from '../../../workbook/address';
import type { CellStyle, SheetSpec } from '../../../workbook/sheet-spec';
import { count, percent, row, text, type SpecRow } from '../cells';
import { fingerprint, ownIdentities } from './fingerprint';
import type { Figures, GeneratedTable, TableColumn } from './figures';
import { GONE } from '../labels';
import { page } from '../page';
import { ID_HEADING, SUMMARY_HEADINGS, TRACE_HEADING } from './signatures';
import {
  divisionCounts,
  gradeCounts,
  midText,
  nextText,
  progressCounts,
  resultText,
  shortfallText,
} from './summary-texts';
import { tableSheet, widthsOf } from '../table';
import { targetOf, topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';

interface Line {
  readonly rollUp: IssueRollUp;
  readonly mid: IssueRollUp | null;
  readonly ended: boolean;
}

const GRADE_STYLES: Readonly<Record<RollUpGrade, CellStyle>> = {
  順調: 'good',
  概ね順調: 'good',
  やや遅れ: 'caution',
  遅れ: 'bad',
  未報告: 'gap',
};

/** Label of the department's own verdict, above the table. */
export const OVERALL = '総合評価';
const TOTALS = '集計';
export const DRAFTED = ['中間の状況', '主な成果', '未達と理由', '次年度への対応'] as const;
const PEOPLE = ['確定評価', 'コメント'] as const;
/** The text boxes above the table reach as far as this column (zero-based). */
const BOX_RIGHT = 8;

export function summarySheet(figures: Figures, words: SheetWords): GeneratedTable {
  const { plan } = figures;
  const name = GENERATED_SHEETS.summary;
  const all = columns(figures);
  const head = topRows(name, plan, words.howTo('summary'), widthsOf(all));
  const top = { rows: [...head.rows, ...boxes(figures)], merges: [...head.merges, box(3), box(4)] };
  const spec = tableSheet({
    name,
    top,
    columns: all,
    rows: lines(figures),
    frozenColumns: 2,
    print: page('A3', `${name}　${targetOf(plan)}`),
  });
  return {
    spec: withVerdicts(spec, top.rows.length),
    headingRow: top.rows.length,
    key: '課題番号',
    made: ID_HEADING,
    people: PEOPLE,
    drafted: DRAFTED,
    peopleLabels: [OVERALL],
    gone: { heading: '状態', word: GONE },
  };
}

const box = (top: number): CellRange => ({ top, bottom: top, left: 1, right: BOX_RIGHT });

const across = (label: string, value: string | null, style: CellStyle, height: number): SpecRow =>
  row(
    [
      text(label, 'label'),
      ...Array.from({ length: BOX_RIGHT }, (_, at) => text(at === 0 ? value : null, style)),
    ],
    height,
  );

const boxes = (figures: Figures): SpecRow[] => [
  across(TOTALS, totals(figures), 'body', 20),
  across(OVERALL, null, 'input', 96),
];

function totals({ plan, rollUps }: Figures): string {
  const sum = (of: (rollUp: IssueRollUp) => number): number =>
    rollUps.reduce((total, each) => total + of(each), 0);
  const linked = sum(({ total }) => total);
  return [
    `課題 ${rollUps.length}`,
    `目標 ${plan.objectives.length}（うち課題に連なるもの ${linked}）`,
    `報告 ${sum(({ reported }) => reported)}`,
    `判定 ${sum(({ judged }) => judged)}`,
  ].join('　');
}

function lines({ plan, rollUps, midRollUps }: Figures): Line[] {
  return rollUps.map((rollUp) => ({
    rollUp,
    mid: midRollUps.find(({ issue }) => issue.number === rollUp.issue.number) ?? null,
    ended: plan.period === 'end',
  }));
}

/** 確定評価 offers the roll-up's own words. */
function withVerdicts(spec: SheetSpec, headingRow: number): SheetSpec {
  const at = SUMMARY_HEADINGS.indexOf('確定評価');
  const range = {
    top: headingRow + 1,
    bottom: Math.max(spec.rows.length - 1, headingRow + 1) + 100,
    left: at,
    right: at,
  };
  return { ...spec, choices: [{ range, choices: ROLL_UP_GRADES, strict: false }] };
}

type Heading = (typeof SUMMARY_HEADINGS)[number];
const CELLS: Readonly<Record<Heading, readonly [width: number, cell: TableColumn<Line>['cell']]>> = {
  課題番号: [
    9,
    ({ rollUp }) => text(rollUp.issue.row.said.number?.text ?? rollUp.issue.number, 'body-center'),
  ],
  重点課題: [22, ({ rollUp }) => text(rollUp.issue.title)],
  '対応課・目標数': [14, ({ rollUp }) => text(divisionCounts(rollUp.rows))],
  進捗内訳: [14, ({ rollUp, mid }) => text(mid ? progressCounts(rollUp) : null)],
  中間の状況: [26, ({ mid }) => text(draft.中間の状況(mid))],
  達成度内訳: [15, ({ rollUp, ended }) => text(ended ? gradeCounts(rollUp) : null)],
  達成率: [8, ({ rollUp, ended }) => percent(ended ? rollUp.rate : null)],
  判定数: [6, ({ rollUp }) => count(rollUp.judged, 'body-center')],
  報告数: [6, ({ rollUp }) => count(rollUp.reported, 'body-center')],
  総数: [6, ({ rollUp }) => count(rollUp.total, 'body-center')],
  '集約評価（案）': [
    10,
    ({ rollUp, mid }) => (mid ? text(rollUp.grade, GRADE_STYLES[rollUp.grade]) : text(null)),
  ],
  確定評価: [10, () => text(null, 'input-center')],
  主な成果: [30, ({ rollUp, ended }) => text(ended ? resultText(rollUp) : null)],
  未達と理由: [25, ({ rollUp, ended }) => text(ended ? shortfallText(rollUp) : null)],
  次年度への対応: [22, ({ rollUp, ended }) => text(ended ? nextText(rollUp) : null)],
  コメント: [20, () => text(null, 'input')],
  状態: [8, () => text(null, 'body-center')],
};
const draft = { 中間の状況: (mid: IssueRollUp | null): string | null => (mid ? midText(mid) : null) };

const columns = ({ plan }: Figures, own = ownIdentities(plan.issues)): TableColumn<Line>[] => [
  ...SUMMARY_HEADINGS.map((heading) => ({ heading, width: CELLS[heading][0], cell: CELLS[heading][1] })),
  {
    heading: ID_HEADING,
    width: 12,
    hidden: true,
    cell: ({ rollUp: { issue } }) => text(own.get(issue) ?? issue.number, 'plain'),
  },
  { heading: TRACE_HEADING, width: 12, hidden: true, cell: (line) => text(trace(line), 'plain') },
];

/** Fingerprints of the drafted texts, in the order of DRAFTED, so that a later roll-up can tell a person's change. */
const trace = (line: Line): string =>
  DRAFTED.map((heading) => fingerprint(String(CELLS[heading][1](line).value ?? ''))).join(' ');
