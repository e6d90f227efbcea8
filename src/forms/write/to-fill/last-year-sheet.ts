// 前年度の記録: last year's items beside this year's empty form, to be read only. Its headings are no form's, so that it is never
// taken for this year's objectives.
import type { Objective } from '../../../domain/plan';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { percent, text } from '../cells';
import type { TableColumn } from '../generated/figures';
import { UNREPORTED } from '../labels';
import { page } from '../page';
import { tableSheet } from '../table';

export const LAST_YEAR = '前年度の記録';
export const CARRIED = '継続';

export interface LastYearRow {
  readonly objective: Objective;
  readonly carried: boolean;
}

const said = ({ objective }: LastYearRow, field: 'result' | 'shortfallReason' | 'next'): string | null =>
  objective.row.said[field]?.text ?? null;

const COLUMNS: readonly TableColumn<LastYearRow>[] = [
  { heading: '前年番号', width: 9, cell: ({ objective }) => text(objective.number, 'body-center') },
  { heading: '前年項目', width: 28, cell: ({ objective }) => text(objective.title) },
  { heading: '前年の狙い', width: 18, cell: ({ objective }) => text(objective.target?.text ?? null) },
  { heading: '前年の結果', width: 18, cell: ({ objective }) => text(objective.actual?.text ?? null) },
  { heading: '前年の率', width: 9, cell: ({ objective }) => percent(objective.rate) },
  {
    heading: '前年の判定',
    width: 9,
    cell: ({ objective }) => text(objective.grade ?? UNREPORTED, 'body-center'),
  },
  { heading: '前年の成果', width: 34, cell: (row) => text(said(row, 'result')) },
  { heading: '前年の未達', width: 30, cell: (row) => text(said(row, 'shortfallReason')) },
  { heading: '前年からの対応', width: 30, cell: (row) => text(said(row, 'next')) },
  {
    heading: '引継ぎ',
    width: 9,
    cell: ({ carried }) => text(carried ? CARRIED : '―', carried ? 'caution' : 'body-center'),
  },
];

/** `year` is last year's, as people write it. */
export function lastYearSheet(division: string, year: string, rows: readonly LastYearRow[]): SheetSpec {
  const title = `${LAST_YEAR}　${year}　${division}`;
  const spec = tableSheet({
    name: LAST_YEAR,
    top: { rows: [{ cells: [text(title, 'title')] }], merges: [] },
    columns: COLUMNS,
    rows,
    frozenColumns: 2,
    print: page('A4', title),
  });
  return { ...spec, protection: { unlocked: [] } };
}
