// What a row needs to know of its table: the headings, and whether its rows name their divisions.
import type { AnyTable, TableHeadings } from '../draft';

export interface TableForm extends TableHeadings {
  /** A row at least fills 課名: a blank there is a blank, not the sheet's division. */
  readonly namesDivisions: boolean;
}

export function formOf({ role, place, headingRows, columns, absent, rows }: AnyTable): TableForm {
  const namesDivisions = role === 'objectives' && rows.some(({ said }) => said.division);
  return { role, place, headingRows, columns, absent, namesDivisions };
}
