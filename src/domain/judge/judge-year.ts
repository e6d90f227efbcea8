// Which fiscal year a workbook is of, and where it says another. A title tells more than a file name does.
import type { DraftFile, DraftSheet } from '../draft';
import { parseFiscalYear, type FiscalYear } from '../time/fiscal-year';
import type { Place } from '../place';

export interface NamedYear {
  readonly year: FiscalYear;
  readonly text: string;
  readonly place: Place;
  readonly sheet: DraftSheet | null;
}

function ofSheet(sheet: DraftSheet): readonly NamedYear[] {
  const said = sheet.context.fiscalYear;
  const year = said && parseFiscalYear(said.text);
  return said && year !== null ? [{ year, text: said.text, place: said.place, sheet }] : [];
}

const ofFileName = (file: DraftFile): NamedYear[] => {
  const year = parseFiscalYear(file.file);
  return year === null
    ? []
    : [{ year, text: file.file, place: { file: file.file, sheet: null, cell: null }, sheet: null }];
};

/** Years that the sheets with tables name; a row's sheet of this role first. */
function yearsIn(file: DraftFile, first: 'issues' | 'objectives'): readonly NamedYear[] {
  const tabled = file.sheets.filter((sheet) => sheet.tables.length > 0);
  const leading = tabled.filter((sheet) => sheet.tables.some((table) => table.role === first));
  const years = leading.flatMap(ofSheet);
  return years.length > 0 ? years : tabled.flatMap(ofSheet);
}

/** The year that a file names as its own; null when it names none. */
export function yearOfFile(file: DraftFile, first: 'issues' | 'objectives'): FiscalYear | null {
  const settings = file.settings?.values.find(({ name }) => /年度/.test(name.text))?.value?.text;
  return (
    yearsIn(file, first)[0]?.year ??
    (settings === undefined ? null : parseFiscalYear(settings)) ??
    file.sheets.flatMap(ofSheet)[0]?.year ??
    ofFileName(file)[0]?.year ??
    null
  );
}

/** The year of each sheet's rows: its own word, else its file's. */
export function yearsOfSheets(file: DraftFile): (sheet: DraftSheet) => FiscalYear | null {
  const whole = yearOfFile(file, 'objectives');
  return (sheet) => ofSheet(sheet)[0]?.year ?? whole;
}

export interface YearFault {
  /** whole: the workbook is of another year · title: one of its sheets says so · name: only the file name does. */
  readonly kind: 'whole' | 'title' | 'name';
  readonly found: NamedYear;
}

/** Where a file names another year than `expected`, one fault a cause. */
export function yearFaults(file: DraftFile, expected: FiscalYear): readonly YearFault[] {
  const named = yearsIn(file, 'objectives');
  const wrong = named.filter(({ year }) => year !== expected);
  const name = ofFileName(file).filter(({ year }) => year !== expected);
  if (named.length === 0) return name.map((found) => ({ kind: 'whole', found }));
  if (wrong.length === named.length) return [{ kind: 'whole', found: wrong[0]! }];
  const titles = file.sheets.filter((sheet) => sheet.tables.length > 0).flatMap(ofSheet);
  return [
    ...titles.filter(({ year }) => year !== expected).map((found): YearFault => ({ kind: 'title', found })),
    ...name.map((found): YearFault => ({ kind: 'name', found })),
  ];
}
