// 重点課題 as a sheet: the department's own, and the copy a division receives.
import type { IssueField } from '../../../domain/terms';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { formTable, type FormColumn, type FormRow } from './form-table';
import { FORM_NAMES, ISSUE_HEADINGS } from '../generated/signatures';

export interface IssuesSheet {
  readonly department: string;
  /** As people write it: 令和6年度. */
  readonly year: string;
  readonly rows: readonly FormRow<IssueField>[];
  readonly howTo: string;
  /** A division's copy: everything locked, to be read only. */
  readonly copy?: boolean;
}

const LOOKS: Readonly<Record<IssueField, readonly [width: number, style: FormColumn<IssueField>['style']]>> =
  {
    number: [11, 'input-center'],
    title: [34, 'input'],
    content: [44, 'input'],
    vision: [30, 'input'],
    basis: [26, 'input'],
    lead: [14, 'input-center'],
    related: [18, 'input'],
    priority: [8, 'input-center'],
    remarks: [18, 'input'],
  };

const columns = (copy: boolean): FormColumn<IssueField>[] =>
  (Object.keys(LOOKS) as IssueField[]).map((field) => {
    const [width, style] = LOOKS[field];
    const read = style === 'input' ? 'body' : 'body-center';
    return { field, heading: ISSUE_HEADINGS[field], width, style: copy ? read : style };
  });

/** The whole sheet. A copy is protected as a whole, since its words belong to the department. */
export function issuesSheet(sheet: IssuesSheet): SheetSpec {
  const spec = formTable({
    name: FORM_NAMES.issues,
    title: `${sheet.year}　${sheet.department}　${FORM_NAMES.issues}`,
    pairs: [
      ['部名', sheet.department],
      ['年度', sheet.year],
    ],
    howTo: sheet.howTo,
    columns: columns(sheet.copy ?? false),
    rows: sheet.rows,
    paper: 'A3',
    frozenColumns: 2,
    choices: sheet.copy ? [] : [{ field: 'priority', choices: ['高', '中', '低'], strict: false }],
  });
  return sheet.copy ? { ...spec, protection: { unlocked: [] } } : spec;
}
