// 差戻し: what a division has to mend, in its own workbook: where (with a link), what, how, and room for its answer. Returned again,
// answers stay beside what still stands, and what was mended is 解消.
import type { Finding } from '../../../domain/finding';
import { identifyFindings } from '../../../domain/finding-identity';
import type { Plan } from '../../../domain/plan';
import { throughout } from '../../../domain/resting';
import { GENERATED_SHEETS, type Severity } from '../../../domain/terms';
import { parseAddress } from '../../../workbook/address';
import type { Edit } from '../../../workbook/edit';
import type { Grid } from '../../../workbook/grid';
import type { CellStyle } from '../../../workbook/sheet-spec';
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

interface Line {
  readonly finding: Finding;
  readonly id: string;
  readonly former: readonly string[];
  readonly at: number;
}

/** The division's findings as a table; `message`: the planner's words to it, null when there are none. */
export function returnTable(
  plan: Plan,
  findings: readonly Finding[],
  message: string | null,
  words: SheetWords,
): GeneratedTable {
  const name = GENERATED_SHEETS.returned;
  const columns = columnsOf(words);
  const top = topRows(name, plan, words.howTo('returned'), widthsOf(columns));
  const lines = identifyFindings(findings, plan).map(({ finding, id, former }, at): Line => ({
    ...{ finding, at },
    id: fingerprint(id),
    former: former.map(fingerprint),
  })); // prettier-ignore
  // A label and its value, so that a second return puts other words there.
  const rows = [...top.rows, row([text(MESSAGE, 'label'), text(message, 'subtitle')])];
  const spec = throughout(
    tableSheet({
      name,
      top: { rows, merges: top.merges },
      columns,
      rows: lines,
      frozenColumns: 2,
      print: page('A4', name),
    }),
  );
  return {
    spec,
    headingRow: rows.length,
    key: ID_HEADING,
    made: ID_HEADING,
    people: ['課の回答'],
    drafted: [],
    peopleLabels: [],
    gone: { heading: '状態', word: '解消' },
    former: new Map(lines.map(({ id, former }) => [id, former])),
  };
}

function columnsOf(words: SheetWords): readonly TableColumn<Line>[] {
  const [number, severity, sheet, cell, message, fix, answer, state] = RETURN_HEADINGS;
  return [
    { heading: number, width: 6, cell: ({ at }) => count(at + 1, 'body-center') },
    { heading: severity, width: 8, cell: ({ finding }) => text(SEVERITY_WORDS[finding.severity], STYLES[finding.severity]) },
    { heading: sheet, width: 14, cell: ({ finding }) => text(finding.place.sheet) },
    { heading: cell, width: 8, cell: ({ finding }) => text(finding.place.cell, 'body-center') },
    { heading: message, width: 52, cell: ({ finding }) => text(words.describeFinding(finding)) },
    { heading: fix, width: 40, cell: ({ finding }) => text(words.fixFinding(finding)) },
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
