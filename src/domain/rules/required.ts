// What the contract marks required (●, △ from its round on), with the contract's heading for each (contract §2).
import type { IssueField, ObjectiveField, Period, StaffField } from '../terms';

export interface Required<F extends string> {
  readonly field: F;
  readonly heading: string;
  readonly periods: readonly Period[];
}

const always = <F extends string>(field: F, heading: string): Required<F> => ({
  field,
  heading,
  periods: ['start', 'mid', 'end'],
});

export const REQUIRED: {
  readonly issues: readonly Required<IssueField>[];
  readonly objectives: readonly Required<ObjectiveField>[];
  readonly staff: readonly Required<StaffField>[];
} = {
  issues: [always('number', '課題番号'), always('title', '重点課題'), always('lead', '主管課')],
  objectives: [
    always('division', '課名'),
    always('number', '目標番号'),
    always('issue', '対応する重点課題'),
    always('title', '目標項目'),
    always('action', '取組内容'),
    always('target', '目標値'),
    always('deadline', '期限'),
    always('lead', '主担当'),
    { field: 'progress', heading: '進捗', periods: ['mid'] },
    { field: 'actual', heading: '実績値', periods: ['end'] },
    { field: 'grade', heading: '達成度', periods: ['end'] },
  ],
  staff: [
    always('number', '職員番号'),
    always('name', '氏名'),
    always('division', '課'),
    always('employment', '任用区分'),
    always('weeklyHours', '週勤務時間'),
  ],
};
