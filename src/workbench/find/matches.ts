// Where a text stands in a workbook's sheets, as Excel in Japan looks for it: without regard to case and width. Pure.
import type { CellAddress } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { shownText } from '../grid/shown-text';

export interface Match extends CellAddress {
  readonly sheet: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Row by row. */
export function* matchesIn(grid: Grid, wanted: string): Generator<Match> {
  const needle = plain(wanted);
  if (needle === '') return;
  const text = shownText(grid);
  for (let row = 0; row < grid.rowCount; row++)
    for (let column = 0; column < grid.columnCount; column++)
      if (holds(grid, text, row, column, needle)) yield { sheet: grid.name, row, column };
}

const holds = (grid: Grid, text: ReturnType<typeof shownText>, row: number, column: number, needle: string) =>
  plain(text(row, column)).includes(needle) || plain(grid.formula(row, column) ?? '').includes(needle);

/** The next match after the cell through all visible sheets and round again; null when there is none. */
export function nextMatch(
  grids: readonly Grid[],
  wanted: string,
  from: { readonly sheet: string } & CellAddress,
  back = false,
): Match | null {
  const visible = grids.filter(({ visibility }) => visibility === 'visible');
  const ordered = back ? [...visible].reverse() : visible;
  const start = Math.max(
    0,
    ordered.findIndex(({ name }) => name === from.sheet),
  );
  const before = (a: CellAddress, b: CellAddress) => a.row - b.row || a.column - b.column;
  for (let step = 0; step <= ordered.length; step++) {
    const grid = ordered[(start + step) % ordered.length];
    if (!grid) return null;
    const all = [...matchesIn(grid, wanted)];
    const seen = back ? all.reverse() : all;
    const found = seen.find((match) => {
      if (step > 0) return true;
      return back ? before(match, from) < 0 : before(match, from) > 0;
    });
    if (found) return found;
  }
  return null;
}

/** Texts with every match replaced; formulas and what is shown of numbers stay. */
export function replacements(grid: Grid, wanted: string, by: string): readonly SetCell[] {
  const edits: SetCell[] = [];
  for (const { row, column } of matchesIn(grid, wanted)) {
    const before = grid.value(row, column);
    if (typeof before !== 'string' || grid.formula(row, column) !== null) continue;
    const after = replaced(before, wanted, by);
    if (after !== before)
      edits.push({ kind: 'set', sheet: grid.name, row, column, before, after: after === '' ? null : after });
  }
  return edits;
}

/** Character by character, because widths and cases may differ in length. */
function replaced(text: string, wanted: string, by: string): string {
  const needle = plain(wanted);
  let out = '';
  for (let at = 0; at < text.length;) {
    let end = at;
    let seen = '';
    while (end < text.length && seen.length < needle.length) seen = plain(text.slice(at, ++end));
    if (seen === needle) {
      out += by;
      at = end;
    } else out += text[at++]!;
  }
  return out;
}
