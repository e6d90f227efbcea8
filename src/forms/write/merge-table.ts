// A generated sheet again: the new figures go into the sheet that stands, row by row under their key, column by column under
// their heading. What people wrote, added, widened or filtered stays. Same figures → no edit at all.
import type { SetCell } from '../../workbook/edit';
import { sameValue, type CellValue, type Grid } from '../../workbook/grid';
import type { SpecCell } from '../../workbook/sheet-spec';
import { fingerprint } from './fingerprint';
import type { GeneratedTable } from './generated';
import { TRACE_HEADING } from './signatures';

export interface MergeOutcome {
  readonly edits: readonly SetCell[];
  /** Cells of drafted texts that a person has rewritten and that therefore stay, by their headings. */
  readonly kept: readonly { readonly row: number; readonly column: number; readonly heading: string }[];
}

/** Null when the sheet's headings are no longer there: it cannot be continued. */
export function mergeTable(grid: Grid, table: GeneratedTable): MergeOutcome | null {
  const found = findHeadings(grid, table.key);
  if (!found) return null;
  const merge = new Merge(grid, table, found.row, found.columns);
  merge.top();
  merge.headings();
  merge.body();
  return { edits: merge.edits, kept: merge.kept };
}

type Headings = Map<string, number>;

const textAt = (grid: Grid, row: number, column: number): string => {
  const value = grid.value(row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** The first row that holds every key heading. */
function findHeadings(grid: Grid, key: readonly string[]): { row: number; columns: Headings } | null {
  for (let row = 0; row < grid.rowCount; row += 1) {
    const columns: Headings = new Map();
    for (let column = 0; column < grid.columnCount; column += 1) {
      const heading = textAt(grid, row, column);
      if (heading !== '' && !columns.has(heading)) columns.set(heading, column);
    }
    if (key.every((heading) => columns.has(heading))) return { row, columns };
  }
  return null;
}

class Merge {
  readonly edits: SetCell[] = [];
  readonly kept: { row: number; column: number; heading: string }[] = [];
  private readonly specHeadings: readonly string[];

  constructor(
    private readonly grid: Grid,
    private readonly table: GeneratedTable,
    private readonly headingRow: number,
    private readonly columns: Headings,
  ) {
    this.specHeadings = cellsOf(table, table.headingRow).map((cell) => String(cell?.value ?? ''));
  }

  /** Label–value lines: the value one cell to the right of its label, unless it is people's; and the title. */
  top(): void {
    for (let row = 0; row < this.table.headingRow; row += 1) {
      const [label, value] = cellsOf(this.table, row);
      if (
        !label ||
        !value ||
        typeof label.value !== 'string' ||
        this.table.peopleLabels.includes(label.value)
      )
        continue;
      const at = this.findLabel(label.value);
      if (at) this.set(at.row, at.column + 1, value);
    }
  }

  private findLabel(label: string): { row: number; column: number } | null {
    for (let row = 0; row < this.headingRow; row += 1) {
      for (let column = 0; column < this.grid.columnCount; column += 1) {
        if (textAt(this.grid, row, column) === label) return { row, column };
      }
    }
    return null;
  }

  /** Headings that the sheet does not have yet go behind its last column. */
  headings(): void {
    let next = this.grid.columnCount;
    this.specHeadings.forEach((heading, at) => {
      if (this.columns.has(heading)) return;
      this.columns.set(heading, next);
      const cell = cellsOf(this.table, this.table.headingRow)[at];
      if (cell) this.set(this.headingRow, next, cell);
      next += 1;
    });
  }

  body(): void {
    const standing = this.rowsByKey();
    let next = Math.max(this.headingRow, this.grid.rowCount - 1) + 1;
    for (let row = this.table.headingRow + 1; row < this.table.spec.rows.length; row += 1) {
      const cells = cellsOf(this.table, row);
      const key = this.keyOf(cells);
      const at = standing.get(key);
      standing.delete(key);
      if (at === undefined) this.writeRow(next++, cells, false);
      else this.writeRow(at, cells, true);
    }
    for (const row of standing.values()) this.markGone(row);
  }

  private rowsByKey(): Map<string, number> {
    const rows = new Map<string, number>();
    for (let row = this.headingRow + 1; row < this.grid.rowCount; row += 1) {
      const parts = this.table.key.map((heading) => textAt(this.grid, row, this.columns.get(heading) ?? -1));
      const key = parts.join('\u001f');
      if (parts.every((part) => part !== '') && !rows.has(key)) rows.set(key, row);
    }
    return rows;
  }

  private keyOf(cells: readonly (SpecCell | null)[]): string {
    const part = (heading: string): string =>
      String(cells[this.specHeadings.indexOf(heading)]?.value ?? '').trim();
    return this.table.key.map(part).join('\u001f');
  }

  private writeRow(row: number, cells: readonly (SpecCell | null)[], standing: boolean): void {
    const edited = standing ? this.editedDrafts(row) : new Set<string>();
    this.specHeadings.forEach((heading, at) => {
      const cell = cells[at];
      const column = this.columns.get(heading);
      if (!cell || column === undefined) return;
      if (standing && this.table.people.includes(heading)) return;
      if (edited.has(heading)) this.kept.push({ row, column, heading });
      else if (heading === TRACE_HEADING) this.set(row, column, this.traceCell(row, cell, edited));
      else this.set(row, column, cell, !standing);
    });
  }

  /** Drafted texts whose fingerprint is not the one written last: a person's words now. */
  private editedDrafts(row: number): Set<string> {
    const prints = this.tracesAt(row);
    return new Set(
      this.table.drafted.filter((heading, at) => {
        const column = this.columns.get(heading);
        if (column === undefined || column >= this.grid.columnCount) return false;
        return fingerprint(textOf(this.grid.value(row, column))) !== prints[at];
      }),
    );
  }

  private tracesAt(row: number): readonly string[] {
    return textAt(this.grid, row, this.columns.get(TRACE_HEADING) ?? -1).split(' ');
  }

  /** The trace of a text that stays a person's stays what it was, so that it is told as theirs next time too. */
  private traceCell(row: number, cell: SpecCell, edited: ReadonlySet<string>): SpecCell {
    const former = this.tracesAt(row);
    const prints = String(cell.value ?? '').split(' ');
    const mixed = this.table.drafted.map(
      (heading, at) => (edited.has(heading) ? former[at] : prints[at]) ?? '',
    );
    return { ...cell, value: mixed.join(' ') };
  }

  private markGone(row: number): void {
    const { gone } = this.table;
    const column = gone && this.columns.get(gone.heading);
    if (gone && column !== undefined && column !== null)
      this.set(row, column, { value: gone.word, style: 'caution' });
  }

  /** `laid`: a new row, whose empty cells get their look as well. */
  private set(row: number, column: number, cell: SpecCell, laid = false): void {
    const before = this.grid.value(row, column);
    const after = cell.value === '' ? null : cell.value;
    if (sameValue(before, after) && !laid) return;
    this.edits.push({
      ...{ kind: 'set', sheet: this.grid.name, row, column, before, after },
      ...(cell.style ? { style: cell.style } : {}),
      ...(cell.format ? { format: cell.format } : {}),
    });
  }
}

const textOf = (value: CellValue): string => (typeof value === 'object' ? '' : String(value));

const cellsOf = (table: GeneratedTable, row: number): readonly (SpecCell | null)[] =>
  table.spec.rows[row]?.cells ?? [];
