// 業務負荷: a person a row, the year's load ratio judged in words, and a heat map of months with the numbers in it.
import { compareExact } from '../../../domain/quantity/exact';
import type { Settings } from '../../../domain/settings';
import { GENERATED_SHEETS } from '../../../domain/terms';
import type { StaffLoad } from '../../../domain/figures/workload';
import type { CellStyle, SpecCell } from '../../../workbook/sheet-spec';
import { count, persons, text } from '../cells';
import type { Figures, GeneratedTable, TableColumn } from './figures';
import { GONE } from '../labels';
import { page } from '../page';
import { ID_HEADING, WORKLOAD_HEADINGS } from './signatures';
import { tableSheet, widthsOf } from '../table';
import { targetOf, topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';

type Level = 'overload' | 'caution' | 'fair' | 'slack' | 'unknown';
const LEVELS: Readonly<
  Record<Level, { readonly word: string; readonly style: CellStyle; readonly format: string }>
> = {
  overload: { word: '過重', style: 'bad', format: '"■"0.00' },
  caution: { word: '注意', style: 'caution', format: '"▲"0.00' },
  fair: { word: '適正', style: 'body-center', format: '0.00' },
  slack: { word: '余力あり', style: 'good', format: '0.00' },
  unknown: { word: '算定不可', style: 'gap', format: '0.00' },
};
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3] as const;

/** `slack` is a year's judgement; single months below it say nothing. */
function levelOf(ratio: number | null, settings: Settings, year: boolean): Level {
  if (ratio === null) return 'unknown';
  if (compareExact(ratio, settings.overload) > 0) return 'overload';
  if (compareExact(ratio, settings.caution) > 0) return 'caution';
  return year && compareExact(ratio, settings.slack) < 0 ? 'slack' : 'fair';
}

export function workloadSheet({ plan, loads }: Figures, words: SheetWords): GeneratedTable {
  const name = GENERATED_SHEETS.workload;
  const all: readonly TableColumn<StaffLoad>[] = [
    ...yearColumns(plan.settings),
    ...MONTHS.map((month, at) => monthColumn(month, at, plan.settings)),
    { heading: ID_HEADING, width: 12, hidden: true, cell: ({ staff }) => text(staff.number, 'plain') },
  ];
  const top = topRows(name, plan, words.howTo('workload'), widthsOf(all));
  const spec = tableSheet({
    name,
    top,
    columns: all,
    rows: loads,
    frozenColumns: 2,
    print: page('A3', `${name}　${targetOf(plan)}`),
  });
  return {
    spec,
    headingRow: top.rows.length,
    key: '職員番号',
    made: ID_HEADING,
    people: [],
    drafted: [],
    peopleLabels: [],
    gone: { heading: '判定', word: GONE },
  };
}

function yearColumns(settings: Settings): TableColumn<StaffLoad>[] {
  const [
    number,
    name,
    division,
    position,
    employment,
    capacity,
    routine,
    effort,
    ratio,
    verdict,
    leads,
    unknown,
  ] = WORKLOAD_HEADINGS;
  const judged = (load: StaffLoad): (typeof LEVELS)[Level] => LEVELS[levelOf(load.ratio, settings, true)];
  return [
    {
      heading: number,
      width: 10,
      cell: ({ staff }) => text(staff.row.said.number?.text ?? staff.number, 'body-center'),
    },
    { heading: name, width: 14, cell: ({ staff }) => text(staff.name) },
    { heading: division, width: 13, cell: ({ staff }) => text(staff.division, 'body-center') },
    { heading: position, width: 15, cell: ({ staff }) => text(staff.position, 'body-center') },
    { heading: employment, width: 26, cell: ({ staff }) => text(staff.employment) },
    { heading: capacity, width: 9, cell: (load) => persons(load.capacity) },
    { heading: routine, width: 11, cell: (load) => persons(load.routine) },
    { heading: effort, width: 11, cell: (load) => persons(load.effort) },
    { heading: ratio, width: 9, cell: (load) => heat(load.ratio, judged(load)) },
    {
      heading: verdict,
      width: 13,
      cell: (load) => text(judged(load).word + (load.atLeast ? '（以上）' : ''), judged(load).style),
    },
    { heading: leads, width: 8, cell: (load) => count(load.leads, 'body-center') },
    { heading: unknown, width: 8, cell: (load) => count(load.unknown, 'body-center') },
  ];
}

const heat = (ratio: number | null, { style, format }: (typeof LEVELS)[Level]): SpecCell => ({
  value: ratio,
  style,
  format,
});

function monthColumn(month: number, at: number, settings: Settings): TableColumn<StaffLoad> {
  return {
    heading: `${month}月`,
    width: 7,
    cell: (load) => {
      const ratio = load.months[at] ?? null;
      return heat(ratio, LEVELS[levelOf(ratio, settings, false)]);
    },
  };
}
