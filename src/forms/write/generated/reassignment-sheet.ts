// 担当替え案: the proposed moves of every division, one a row, with its reason; written into a workbook of its own.
import type { Plan } from '../../../domain/plan';
import { GENERATED_SHEETS } from '../../../domain/terms';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { persons, text } from '../cells';
import type { TableColumn } from './figures';
import { page } from '../page';
import { REASSIGNMENT_HEADINGS } from './signatures';
import { tableSheet, widthsOf } from '../table';
import { targetOf, topRows } from '../to-fill/target-line';

export interface ReassignmentLine {
  readonly division: string;
  readonly objective: string;
  readonly title: string;
  readonly role: 'lead' | 'support';
  readonly from: string;
  readonly to: string;
  /** 人 */
  readonly effort: number;
  readonly reason: string;
}

const ROLE = { lead: '主担当', support: '副担当' } as const;
const [division, objective, title, role, from, to, effort, reason] = REASSIGNMENT_HEADINGS;

const COLUMNS: readonly TableColumn<ReassignmentLine>[] = [
  { heading: division, width: 14, cell: (line) => text(line.division, 'body-center') },
  { heading: objective, width: 16, cell: (line) => text(line.objective, 'body-center') },
  { heading: title, width: 30, cell: (line) => text(line.title) },
  { heading: role, width: 9, cell: (line) => text(ROLE[line.role], 'body-center') },
  { heading: from, width: 16, cell: (line) => text(line.from) },
  { heading: to, width: 16, cell: (line) => text(line.to) },
  { heading: effort, width: 10, cell: (line) => persons(line.effort) },
  { heading: reason, width: 56, cell: (line) => text(line.reason) },
];

/** `howTo` is the line under the title. */
export const reassignmentSheet = (plan: Plan, lines: readonly ReassignmentLine[], howTo: string): SheetSpec =>
  tableSheet({
    name: GENERATED_SHEETS.reassignment,
    top: topRows(GENERATED_SHEETS.reassignment, plan, howTo, widthsOf(COLUMNS)),
    columns: COLUMNS,
    rows: lines,
    frozenColumns: 2,
    print: page('A4', `${GENERATED_SHEETS.reassignment}　${targetOf(plan)}`),
  });
