// Formulas that city halls' forms use, against what LibreOffice works out for them (libreoffice.json, made by it).
import { Calculation } from '../../../src/workbook/calc/calculation';
import type { CellValue } from '../../../src/workbook/grid';
import { isCellError } from '../../../src/workbook/grid';
import { createGrid } from '../../../src/workbook/memory-grid';
import told from './libreoffice.json';

const data = Object.entries(told.sheets).map(([name, rows]) =>
  createGrid({ name, rows: rows as CellValue[][] }),
);
const formulas = told.formulas as [string, CellValue][];

/** Where Excel says otherwise than LibreOffice, Excel's own answer (Microsoft's documentation of the function). */
const EXCEL: Readonly<Record<string, CellValue>> = {
  '=COUNTIF(目標!J2:J8,">=2025/1/1")': 2,
  '=AGGREGATE(9,6,目標!G2:G8)': 300,
  '=VLOOKUP(3,目標!A2:B8,5,FALSE)': { error: '#REF!' },
  '=INDEX(目標!A2:G8,9,2)': { error: '#REF!' },
  '=XLOOKUP("田中",職員!B2:B6,職員!A2:A6)': 1004,
  '=XLOOKUP("なし",職員!B2:B6,職員!A2:A6,"不明")': '不明',
  '=XLOOKUP(31,職員!D2:D6,職員!B2:B6)': '鈴木花子',
  '=TEXT(目標!J2,"aaa")': '月',
  '=TEXT(目標!J2,"aaaa")': '月曜日',
  '=DATEVALUE("2024/4/1")': 45_383,
  '=VALUE("2024/4/1")': 45_383,
  '=SQRT(-1)': { error: '#NUM!' },
};

/** An array or the cell beside it: the text alone does not tell, so nothing is said. */
const UNTOLD: ReadonlySet<string> = new Set(['=OR(目標!G2:G8>99)', '=SUM(目標!A2:A8*目標!G2:G8)']);

const shown = (value: CellValue | undefined): string | number | boolean | null | undefined =>
  value === undefined || value === null ? value : isCellError(value) ? value.error : value;

function workedOut(all: readonly string[]): readonly (CellValue | undefined)[] {
  const sheet = createGrid({
    name: '式',
    rows: all.map(() => [null]),
    formulas: Object.fromEntries(all.map((formula, at) => [`A${at + 1}`, formula])),
  });
  const calculation = new Calculation([...data, sheet], { now: 45_383.5 });
  return all.map((_, at) => calculation.value(data.length, at, 0));
}

const values = workedOut(formulas.map(([formula]) => formula));

test.each(formulas.map(([formula, expected], at) => [formula, expected, values[at]] as const))(
  '%s',
  (formula, expected, value) => {
    const wanted = EXCEL[formula] ?? expected ?? '';
    const found = shown(value);
    if (UNTOLD.has(formula)) return expect(found).toBeUndefined();
    if (typeof wanted === 'number' && typeof found === 'number') expect(found).toBeCloseTo(wanted, 9);
    else expect(found).toEqual(shown(wanted));
  },
);
