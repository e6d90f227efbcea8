// One more line in a small table of 設定 (a waiver, a heading of this city's): under the lines that stand there, beside the other
// tables where there is none yet, or on a new sheet.
import { DEFAULT_SETTINGS } from '../../domain/settings';
import type { SettingsDraft } from '../../domain/draft';
import { settingsSheet } from '../../forms/write/to-fill/settings-sheet';
import { SETTINGS_HEADINGS } from '../../forms/write/generated/signatures';
import { freeSheetName } from '../../forms/write/generated/standing-sheet';
import type { ActionWords } from '../../actions/words';
import type { Edit, SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import type { Workbook } from '../../workbook/port';

export type SettingsTable = 'waivers' | 'headings' | 'forms' | 'grades';
export interface SettingsLine {
  readonly table: SettingsTable;
  readonly pair: readonly [string, string];
}

/** `settings`: the workbook's own lines as read; null when it has no 設定. */
export function settingsEdits(
  workbook: Workbook,
  settings: SettingsDraft | null,
  line: SettingsLine,
  words: ActionWords,
): readonly Edit[] {
  for (const grid of workbook.grids) {
    const at = headingAt(grid, SETTINGS_HEADINGS[line.table]);
    if (at) return pairAt(grid, freeRow(grid, at, line.pair[0]), at.left, at.right, line.pair);
  }
  const home = settings ? settingsGrid(workbook) : null;
  return home ? newTable(home, line) : newSheet(workbook, line, words);
}

interface HeadingAt {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const plain = (grid: Grid, row: number, column: number): string => {
  const value = grid.value(row, column);
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : '';
};

/** Two headings that follow each other, empty cells between them aside. */
function headingAt(grid: Grid, [first, second]: readonly [string, string]): HeadingAt | null {
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let left = 0; left < grid.columnCount; left += 1) {
      if (plain(grid, row, left) !== first) continue;
      for (let right = left + 1; right < grid.columnCount; right += 1) {
        if (plain(grid, row, right) === second) return { row, left, right };
        if (plain(grid, row, right) !== '') break;
      }
    }
  }
  return null;
}

const blank = (grid: Grid, row: number, column: number): boolean => {
  const value = grid.value(row, column);
  return value === null || value === '';
};

/** The row that names this already and says nothing of it, else the first whose two cells are empty: a table ends there. */
function freeRow(grid: Grid, { row, left, right }: HeadingAt, name: string): number {
  for (let free = row + 1; ; free += 1)
    if (blank(grid, free, right) && (blank(grid, free, left) || grid.value(free, left) === name)) return free;
}

const pairAt = (
  grid: Grid,
  row: number,
  left: number,
  right: number,
  pair: readonly [string, string],
): SetCell[] =>
  [left, right].flatMap((column, at) => {
    const [before, after] = [grid.value(row, column), pair[at] ?? null];
    return before === after ? [] : [{ kind: 'set', sheet: grid.name, row, column, before, after }];
  });

const settingsGrid = (workbook: Workbook): Grid | null =>
  workbook.grids.find((grid) =>
    Object.values(SETTINGS_HEADINGS).some((headings) => headingAt(grid, headings)),
  ) ?? null;

/** Right of everything on the sheet, one column apart. */
function newTable(grid: Grid, { table, pair }: SettingsLine): SetCell[] {
  const [left, right] = [grid.columnCount + 1, grid.columnCount + 2];
  return [...pairAt(grid, 0, left, right, SETTINGS_HEADINGS[table]), ...pairAt(grid, 1, left, right, pair)];
}

function newSheet(workbook: Workbook, { table, pair }: SettingsLine, words: ActionWords): Edit[] {
  const spec = settingsSheet(
    { settings: DEFAULT_SETTINGS, headings: [], waivers: [], [table]: [pair] },
    words,
  );
  return [{ kind: 'add-sheet', spec: { ...spec, name: freeSheetName(spec.name, workbook.grids) } }];
}
