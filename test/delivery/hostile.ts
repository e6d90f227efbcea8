// The sample department of the year's end with texts in it that would like to be formulas or markup: in names, titles, words and files.
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { sampleWorkbooks } from '../../src/delivery/samples/workbooks';

const IMAGE = '<img src=x onerror=window.broken=1>';

/** Text of the sample → what stands in its place. */
export const HOSTILE: ReadonlyMap<string, string> = new Map([
  ['来庁しなくても済む手続を増やす', `=HYPERLINK("https://outside.example/","押す")${IMAGE}`],
  ['申請様式の電子化', `+cmd|'/c calc'!A1${IMAGE}`],
  ['例示 梅子', `-2+3${IMAGE}`],
  ['13件を電子申請に切り替え、受付の4割が来庁なしになった', `@SUM(1+1)*cmd|'/c calc'!A1${IMAGE}`],
  ['課の時間外勤務の縮減', `<script>window.broken=1</script>&lt;b&gt;"'`],
]);

/** A division's workbook bears this name. */
export const HOSTILE_FILE = `=cmd'!A1${IMAGE}.xlsx`;

const replaced = (spec: SheetSpec): SheetSpec => ({
  ...spec,
  rows: spec.rows.map(
    (row) =>
      row && {
        ...row,
        cells: row.cells.map((cell) =>
          cell && typeof cell.value === 'string' && HOSTILE.has(cell.value)
            ? { ...cell, value: HOSTILE.get(cell.value)! }
            : cell,
        ),
      },
  ),
});

/** The department's workbook first; the division that carries most of it under `HOSTILE_FILE`. */
export const hostileWorkbooks = (): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    sampleWorkbooks('end').map(async ({ name, specs }) => ({
      name: name === '地域福祉課.xlsx' ? HOSTILE_FILE : name,
      bytes: await createWorkbookBytes(specs.map(replaced)),
    })),
  );
