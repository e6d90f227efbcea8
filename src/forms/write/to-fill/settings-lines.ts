// Lines of the small tables of 設定 (a waiver, a heading of this city's, a word of its scale): changed where they stand, added under the
// last one, beside the other tables where there is no such table yet, or on a new sheet.
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { compareKey } from '../../../domain/text/text';
import type { Edit, SetCell } from '../../../workbook/edit';
import type { CellValue, Grid } from '../../../workbook/grid';
import type { Workbook } from '../../../workbook/port';
import { SETTINGS_HEADINGS } from '../generated/signatures';
import { freeSheetName } from '../generated/standing-sheet';
import type { SheetWords } from '../words';
import { settingsSheet } from './settings-sheet';

export type SettingsTable = 'waivers' | 'headings' | 'forms' | 'grades';
const TABLES: readonly SettingsTable[] = ['waivers', 'headings', 'forms', 'grades'];

export interface SettingsLine {
  readonly table: SettingsTable;
  readonly name: string;
  /** Null: the line is taken away. */
  readonly value: string | null;
}

/** Of several lines about one name the last counts. [] where everything stands as asked. */
export function settingsEdits(
  workbook: Workbook,
  lines: readonly SettingsLine[],
  words: SheetWords,
): readonly Edit[] {
  const home = workbook.grids.find((grid) => TABLES.some((table) => headingAt(grid, table) !== null) || headingAt(grid, 'values') !== null); // prettier-ignore
  if (!home) return newSheet(workbook, lines, words);
  let beside = home.columnCount + 1;
  return TABLES.flatMap((table) => {
    const own = lines.filter((line) => line.table === table);
    const { edits, over } = inTables(workbook, table, own);
    if (over.length === 0) return edits;
    const added = newTable(home, table, over, beside);
    beside += 3;
    return [...edits, ...added];
  });
}

interface HeadingAt {
  readonly grid: Grid;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const plain = (grid: Grid, row: number, column: number): string => {
  const value = grid.value(row, column);
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : '';
};

/** Two headings that follow each other, empty cells between them aside. */
function headingAt(grid: Grid, table: keyof typeof SETTINGS_HEADINGS): HeadingAt | null {
  const [first, second] = SETTINGS_HEADINGS[table];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let left = 0; left < grid.columnCount; left += 1) {
      if (plain(grid, row, left) !== first) continue;
      for (let right = left + 1; right < grid.columnCount; right += 1) {
        if (plain(grid, row, right) === second) return { grid, row, left, right };
        if (plain(grid, row, right) !== '') break;
      }
    }
  }
  return null;
}

const isBlank = (value: CellValue): boolean => value === null || value === '';
const isFree = ({ grid, left, right }: HeadingAt, row: number): boolean =>
  isBlank(grid.value(row, left)) && isBlank(grid.value(row, right));

type Pair = readonly [name: CellValue, value: CellValue];

/** The first table of the kind that stands in the workbook; `over`: lines for which it is not there or has no room. */
function inTables(
  { grids }: Workbook,
  table: SettingsTable,
  lines: readonly SettingsLine[],
): { readonly edits: readonly SetCell[]; readonly over: readonly SettingsLine[] } {
  const at = lines.length > 0 ? grids.flatMap((grid) => headingAt(grid, table) ?? [])[0] : undefined;
  const kept = lines.filter(({ value }) => value !== null);
  if (!at) return { edits: [], over: lastOf(kept) };
  const standing = pairsBelow(at);
  const pairs = changedPairs(standing, lines);
  const room = standing.length + roomBelow(at, at.row + 1 + standing.length);
  const over = pairs
    .slice(room)
    .map(([name, value]) => ({ table, name: String(name), value: String(value) }));
  return { edits: differences(at, standing, pairs.slice(0, room)), over };
}

const keyOf = (name: CellValue): string => compareKey(String(name ?? ''));
const lastOf = (lines: readonly SettingsLine[]): readonly SettingsLine[] => [
  ...new Map(lines.map((line) => [`${line.table}\n${keyOf(line.name)}`, line])).values(),
];

/** Down to the first row whose two cells are empty: the table ends there. */
function pairsBelow(at: HeadingAt): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = at.row + 1; row < at.grid.rowCount && !isFree(at, row); row += 1)
    pairs.push([at.grid.value(row, at.left), at.grid.value(row, at.right)]);
  return pairs;
}

/** Empty rows, but for the one that parts the table from whatever stands below. */
function roomBelow(at: HeadingAt, from: number): number {
  let row = from;
  while (row < at.grid.rowCount && isFree(at, row)) row += 1;
  return row >= at.grid.rowCount ? Infinity : Math.max(0, row - from - 1);
}

function changedPairs(standing: readonly Pair[], lines: readonly SettingsLine[]): readonly Pair[] {
  const pairs = [...standing];
  for (const { name, value } of lines) {
    const at = pairs.findIndex(([each]) => keyOf(each) === keyOf(name));
    if (value === null) {
      if (at >= 0) pairs.splice(at, 1);
    } else if (at >= 0) pairs[at] = [pairs[at]![0], value];
    else pairs.push([name, value]);
  }
  return pairs;
}

function differences(
  { grid, row, left, right }: HeadingAt,
  before: readonly Pair[],
  after: readonly Pair[],
): readonly SetCell[] {
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at);
  return rows.flatMap((at) =>
    [left, right].flatMap((column, side) =>
      setAt(grid, row + 1 + at, column, (after[at]?.[side] ?? null) as SetCell['after']),
    ),
  );
}

function setAt(grid: Grid, row: number, column: number, after: SetCell['after']): SetCell[] {
  const before = grid.value(row, column);
  if (before === after || (isBlank(before) && after === null)) return [];
  return [{ kind: 'set', sheet: grid.name, row, column, before, after }];
}

/** In the heading row of the tables that stand there, `left` being right of everything. */
function newTable(
  grid: Grid,
  table: SettingsTable,
  lines: readonly SettingsLine[],
  left: number,
): readonly SetCell[] {
  const row = (Object.keys(SETTINGS_HEADINGS) as (keyof typeof SETTINGS_HEADINGS)[]).flatMap((each) => headingAt(grid, each)?.row ?? [])[0] ?? 0; // prettier-ignore
  const pairs: readonly Pair[] = [
    SETTINGS_HEADINGS[table],
    ...lines.map(({ name, value }): Pair => [name, value]),
  ];
  return pairs.flatMap((pair, at) =>
    [0, 1].flatMap((side) => setAt(grid, row + at, left + side, pair[side] as SetCell['after'])),
  );
}

function newSheet(workbook: Workbook, lines: readonly SettingsLine[], words: SheetWords): Edit[] {
  const kept = lastOf(lines.filter(({ value }) => value !== null));
  if (kept.length === 0) return [];
  const pairs = (table: SettingsTable): [string, string][] =>
    kept.flatMap((line) => (line.table === table ? [[line.name, line.value!]] : []));
  const spec = settingsSheet(
    {
      ...{ settings: DEFAULT_SETTINGS, headings: pairs('headings'), waivers: pairs('waivers') },
      ...{ forms: pairs('forms'), grades: pairs('grades') },
    },
    words,
  );
  return [{ kind: 'add-sheet', spec: { ...spec, name: freeSheetName(spec.name, workbook.grids) } }];
}
