// What a row needs to know of its table: the headings, and whether its rows name their divisions. It stays the same object while
// other rows change, so that a judged row stays, too.
import type { AnyTable, TableHeadings } from '../draft';
import { keepFor } from '../memo';

export interface TableForm extends TableHeadings {
  /** A row at least fills 課名: a blank there is a blank, not the sheet's division. */
  readonly namesDivisions: boolean;
}

export const formOf = keepFor((table: AnyTable): TableForm => {
  const { role, place, headingRows, columns, absent } = table;
  return formFrom(columns, role, place, headingRows, absent, namesDivisions(table));
});

const formFrom = keepFor(
  (
    columns: TableForm['columns'],
    role: TableForm['role'],
    place: TableForm['place'],
    headingRows: TableForm['headingRows'],
    absent: TableForm['absent'],
    named: boolean,
  ): TableForm => ({ role, place, headingRows, columns, absent, namesDivisions: named }),
);

const namesDivisions = ({ role, rows }: AnyTable): boolean =>
  role === 'objectives' && rows.some(({ said }) => said.division);
