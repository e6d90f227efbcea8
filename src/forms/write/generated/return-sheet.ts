// 差戻し: what a division has to mend, in its own workbook: where (with a link), what, how, and room for its answer. Returned again,
// answers stay beside what still stands, and what was mended is 解消.
import type { Finding } from '../../../domain/finding';
import { identifyFindings } from '../../../domain/finding-identity';
import type { Plan } from '../../../domain/plan';
import { GENERATED_SHEETS, type Severity } from '../../../domain/terms';
import { formatAddress, parseAddress } from '../../../workbook/address';
import type { Edit, SetCell } from '../../../workbook/edit';
import { isCellError, type CellValue, type Grid } from '../../../workbook/grid';
import type { CellStyle, SpecCell } from '../../../workbook/sheet-spec';
import { count, row, text } from '../cells';
import { SEVERITY_WORDS } from '../labels';
import { page } from '../page';
import { tableSheet, widthsOf } from '../table';
import { topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';
import type { GeneratedTable, TableColumn } from './figures';
import { fingerprint } from './fingerprint';
import { mergeTable } from './merge-table';
import { ID_HEADING, RETURN_HEADINGS } from './signatures';
import { findHeadings, textAt } from './standing-rows';

/** A cell of the written sheet that leads to another cell of the workbook. Rows and columns are zero-based. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
}

const STYLES: Readonly<Record<Severity, CellStyle>> = {
  error: 'bad',
  warning: 'caution',
  info: 'body-center',
};

const MESSAGE = '企画から';

/** What the planner wrote into the division's cells. */
const WRITTEN = '反映';

interface Line {
  readonly severity: SpecCell;
  readonly sheet: string | null;
  /** A1 */
  readonly cell: string | null;
  readonly message: string;
  readonly fix: string;
  readonly id: string;
  readonly former: readonly string[];
}

/** What a division is told. */
export interface Told {
  readonly findings: readonly Finding[];
  /** Cells that were changed for it. */
  readonly changes: readonly SetCell[];
  /** The planner's words to it; null when there are none. */
  readonly message: string | null;
}

export function returnTable(plan: Plan, told: Told, words: SheetWords): GeneratedTable {
  const name = GENERATED_SHEETS.returned;
  const columns = columnsOf();
  const top = topRows(name, plan, words.howTo('returned'), widthsOf(columns));
  const lines = [...findingLines(plan, told.findings, words), ...told.changes.map((edit) => changeLine(edit, words))]; // prettier-ignore
  // A label and its value, so that a second return puts other words there.
  const rows = [...top.rows, row([text(MESSAGE, 'label'), text(told.message, 'subtitle')])];
  const spec = tableSheet({
    name,
    top: { rows, merges: top.merges },
    columns,
    rows: lines.map((line, at) => ({ ...line, at })),
    frozenColumns: 2,
    print: page('A4', name),
  });
  return {
    spec,
    headingRow: rows.length,
    key: ID_HEADING,
    made: ID_HEADING,
    people: ['課の回答'],
    drafted: [],
    peopleLabels: [],
    // What was written stays told.
    gone: { heading: '状態', word: '解消', only: { heading: '重要度', among: FAULTS } },
    former: new Map(lines.map(({ id, former }) => [id, former])),
  };
}

const FAULTS: ReadonlySet<string> = new Set(Object.values(SEVERITY_WORDS));

const findingLines = (plan: Plan, findings: readonly Finding[], words: SheetWords): readonly Line[] =>
  identifyFindings(findings, plan).map(({ finding, id, former }) => ({
    severity: text(SEVERITY_WORDS[finding.severity], STYLES[finding.severity]),
    ...{ sheet: finding.place.sheet, cell: finding.place.cell },
    ...{ message: words.describeFinding(finding), fix: words.fixFinding(finding) },
    ...{ id: fingerprint(id), former: former.map(fingerprint) },
  }));

/** A cell's value as it is told; null when it is blank. */
export const shownText = (value: CellValue): string | null =>
  value === null || value === '' ? null : isCellError(value) ? value.error : String(value);

function changeLine({ sheet, row: line, column, before, after }: SetCell, words: SheetWords): Line {
  const cell = formatAddress(line, column);
  return {
    severity: text(WRITTEN, 'good'),
    ...{ sheet, cell, ...words.written(shownText(before), shownText(after)) },
    ...{ id: fingerprint(`written ${sheet} ${cell} ${String(after)}`), former: [] },
  };
}

function columnsOf(): readonly TableColumn<Line & { readonly at: number }>[] {
  const [number, severity, sheet, cell, message, fix, answer, state] = RETURN_HEADINGS;
  return [
    { heading: number, width: 6, cell: ({ at }) => count(at + 1, 'body-center') },
    { heading: severity, width: 8, cell: (line) => line.severity },
    { heading: sheet, width: 14, cell: (line) => text(line.sheet) },
    { heading: cell, width: 8, cell: (line) => text(line.cell, 'body-center') },
    { heading: message, width: 52, cell: (line) => text(line.message) },
    { heading: fix, width: 40, cell: (line) => text(line.fix) },
    { heading: answer, width: 30, cell: () => text(null, 'input') },
    { heading: state, width: 8, cell: () => text(null, 'body-center') },
    { heading: ID_HEADING, width: 12, hidden: true, cell: ({ id }) => text(id, 'plain') },
  ]; // prettier-ignore
}
/** The sheet put into a workbook: continued where an earlier return left one, new where there is none. */
export function returnEdits(table: GeneratedTable, grids: readonly Grid[]): readonly Edit[] {
  const standing = grids.find(({ name }) => name.startsWith(GENERATED_SHEETS.returned));
  const merged = standing && mergeTable(standing, table);
  if (merged) return merged.edits;
  const taken = new Set(grids.map(({ name }) => name));
  let name = table.spec.name;
  for (let n = 2; taken.has(name); n += 1) name = `${table.spec.name}${n}`;
  return [{ kind: 'add-sheet', spec: { ...table.spec, name } }];
}

/** From every セル of the sheet to the cell that it names. */
export function returnLinks(grids: readonly Grid[]): readonly (SheetLink & { readonly from: string })[] {
  const names = new Set(grids.map(({ name }) => name));
  return grids
    .filter(({ name }) => name.startsWith(GENERATED_SHEETS.returned))
    .flatMap((grid) => {
      const found = findHeadings(grid, ['シート', 'セル', ID_HEADING]);
      if (!found) return [];
      const [sheetAt, column] = [found.columns.get('シート')!, found.columns.get('セル')!];
      const rows = Array.from({ length: grid.rowCount }, (_, row) => row).slice(found.headingRow + 1);
      return rows.flatMap((row) => {
        const [sheet, cell] = [textAt(grid, row, sheetAt), textAt(grid, row, column)];
        return names.has(sheet) && parseAddress(cell) ? [{ from: grid.name, row, column, sheet, cell }] : [];
      });
    });
}
