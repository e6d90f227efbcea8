// 取込記録: which files were read and when, and the rows that every figure was made of. Rewritten whole each time.
import type { DraftFile, DraftSheet } from '../../../domain/draft';
import type { IssueNumber } from '../../../domain/ids';
import type { Objective } from '../../../domain/plan';
import { GENERATED_SHEETS } from '../../../domain/terms';
import type { Grid } from '../../../workbook/grid';
import type { SheetSpec, SpecCell } from '../../../workbook/sheet-spec';
import { count, headingRow, percent, row, text, type SpecRow } from '../cells';
import { fingerprint } from './fingerprint';
import type { Figures } from './figures';
import { EXCLUDED_WORDS, LINK_WORDS, OPEN_WORKBOOK, OWN_WORKBOOK, ROLE_WORDS, UNREADABLE } from '../labels';
import { page } from '../page';
import { FIGURES_HEADINGS, IMPORTS_HEADINGS } from './signatures';
import { findHeadings, textAt } from './standing-rows';
import { targetOf, topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';

/** File and its SHA-256 → when it was first taken in, as written. */
export type ImportTimes = ReadonlyMap<string, string>;

const timeKey = (file: string, sha256: string): string => `${file}\u001f${sha256}`;

/** What a standing 取込記録 says, so that a file which has not changed keeps its time. */
export function importTimes(grid: Grid | null): ImportTimes {
  const times = new Map<string, string>();
  const found = grid && findHeadings(grid, IMPORTS_HEADINGS);
  if (!grid || !found) return times;
  const at = (line: number, heading: (typeof IMPORTS_HEADINGS)[number]): string =>
    textAt(grid, line, found.columns.get(heading) ?? -1);
  for (let line = found.headingRow + 1; line < grid.rowCount && at(line, 'ファイル') !== ''; line += 1) {
    const [sha256, time] = [at(line, 'SHA-256'), at(line, '取込日時')];
    if (sha256 !== '' && time !== '') times.set(timeKey(at(line, 'ファイル'), sha256), time);
  }
  return times;
}

/** Shared by both tables: SHA-256 over 目標項目, 取込日時 over 扱い. */
const WIDTHS = [22, 14, 10, 42, 9, 9, 9, 13, 18, 22, 12, 8];

/** `now` as it is to be shown. */
export function importsSheet(
  { plan, rollUps }: Figures,
  now: string,
  times: ImportTimes,
  words: SheetWords,
): SheetSpec {
  const name = GENERATED_SHEETS.imports;
  const columns = WIDTHS.map((width) => ({ width }));
  const top = topRows(name, plan, words.howTo('imports'), columns);
  const counted = new Set(rollUps.flatMap(({ rows }) => rows));
  const typed = (number: IssueNumber): string =>
    plan.issues.find((issue) => issue.number === number)?.row.said.number?.text ?? number;
  const read = plan.draft.files.map((file) =>
    fileRows(file, file.file === plan.departmentFile ? HERE : { now, times }),
  );
  const files = read.flat();
  const figured = plan.objectives.map((objective) =>
    figureRow(objective, treatment(objective, counted), typed),
  );
  const rows: SpecRow[] = [
    ...top.rows,
    headingRow(IMPORTS_HEADINGS),
    ...files,
    row(FIGURES_HEADINGS.map(() => text(null, 'plain'))),
    headingRow(FIGURES_HEADINGS),
    ...figured,
    ...plan.excluded.flatMap(({ why, objectives }) =>
      objectives.map((each) => figureRow(each, EXCLUDED_WORDS[why], typed)),
    ),
  ];
  return {
    name,
    columns,
    rows: padded(rows, top.rows.length),
    merges: top.merges,
    freeze: { rows: top.rows.length, columns: 1 },
    // The second table begins a page of its own.
    print: { ...page('A4', `${name}　${targetOf(plan)}`), breaksAfter: [top.rows.length + files.length + 1] },
  };
}

/** Every row of the two tables fills all columns, so that a shorter table leaves nothing of a longer one behind. */
const padded = (rows: readonly SpecRow[], from: number): SpecRow[] =>
  rows.map((each, at) => {
    if (at < from || !each) return each;
    const missing = FIGURES_HEADINGS.length - each.cells.length;
    return row([...each.cells, ...Array.from({ length: missing }, () => text(null, 'plain'))]);
  });

/** The department's own workbook is the one written into: it has no time and no lasting SHA-256 of its own. */
const HERE = null;
type Taken = { readonly now: string; readonly times: ImportTimes } | typeof HERE;

function fileRows(file: DraftFile, taken: Taken): SpecRow[] {
  const content = taken === HERE ? null : (file.sha256 ?? contentPrint(file));
  const time =
    taken === HERE ? OWN_WORKBOOK : (taken.times.get(timeKey(file.file, content ?? '')) ?? taken.now);
  const line = (sheet: string | null, kind: string, cells: readonly SpecCell[]): SpecRow =>
    row([text(file.file), text(sheet), text(kind), text(content), ...cells, text(time, 'body-center')]);
  if (file.fault) return [line(null, UNREADABLE, blanks(4))];
  const sheets = file.sheets.filter(({ role }) => role !== 'generated');
  return sheets.map((sheet) => line(sheet.sheet, ROLE_WORDS[sheet.role], sheetCells(sheet)));
}

/** Of a workbook that is open in a host there are no bytes: what was read of it stands for them. */
const contentPrint = (file: DraftFile): string =>
  `${OPEN_WORKBOOK} ${fingerprint(JSON.stringify([file.fault, file.sheets.map(({ tables }) => tables)]))}`;

const blanks = (number: number): SpecCell[] => Array.from({ length: number }, () => text(null));

function sheetCells({ tables, context }: DraftSheet): SpecCell[] {
  const span = ([first, last]: readonly [number, number]): string =>
    first === last ? `${first}` : `${first}～${last}`;
  const filled = tables.filter(({ bodyRows: [first, last] }) => last >= first);
  return [
    text(tables.map(({ headingRows }) => span(headingRows)).join('、'), 'body-center'),
    text(filled.map(({ bodyRows }) => span(bodyRows)).join('、'), 'body-center'),
    count(tables.length === 0 ? null : tables.reduce((sum, { rows }) => sum + rows.length, 0)),
    text(context.division?.text ?? null),
  ];
}

/** 算入 for a row that its issue's figures count; else why not. */
function treatment(objective: Objective, counted: ReadonlySet<Objective>): string {
  if (counted.has(objective)) return LINK_WORDS.counted;
  if (objective.link.kind === 'own') return LINK_WORDS.own;
  return objective.link.kind === 'linked' && objective.link.principal !== null
    ? LINK_WORDS.double
    : LINK_WORDS.unlinked;
}

function figureRow(objective: Objective, how: string, typed: (issue: IssueNumber) => string): SpecRow {
  const { link, row: from } = objective;
  return row([
    text(link.kind === 'linked' ? link.issues.map(typed).join('、') : (from.said.issue?.text ?? null)),
    text(objective.division),
    text(objective.number, 'body-center'),
    text(objective.title),
    text(objective.progress, 'body-center'),
    text(objective.grade, 'body-center'),
    percent(objective.rate),
    percent(objective.weight),
    text(how, 'body-center'),
    text(from.place.file),
    text(from.place.sheet),
    text(from.place.cell, 'body-center'),
  ]);
}
