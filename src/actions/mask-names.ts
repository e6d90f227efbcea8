// 氏名マスク over a whole result: generated sheets, and every cell of the workbook they go into. People become roles and numbers;
// which words are a name is domain/masking.ts's. Comments and properties of the file are workbook/file's.
import { createMask, maskLabels, type MaskedPerson } from '../domain/masking';
import type { Plan } from '../domain/plan';
import { compareKey } from '../domain/text';
import { rolesIn } from '../domain/workload';
import type { Edit, SetCell } from '../workbook/edit';
import type { CellValue, Grid } from '../workbook/grid';
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';

export interface Masking {
  /** The text with every person's name replaced. */
  mask(text: string): string;
  /** The label of a staff number; null when it is nobody's. */
  labelOf(number: string): string | null;
}

/** Columns where a bare number is a person's. */
const PERSON_HEADINGS = new Set(['職員番号', '主担当', '副担当', '識別子'].map(compareKey));

/** People on the list, and names that the objectives hold without being on it. */
export function masking(plan: Plan): Masking {
  const unlisted = plan.objectives
    .flatMap(rolesIn)
    .flatMap(({ person }): MaskedPerson[] => (person.staff === null ? [{ name: person.text }] : []));
  const people: readonly MaskedPerson[] = [...plan.staff, ...unlisted];
  const labels = maskLabels(people);
  const byNumber = new Map(plan.staff.map(({ number }, at) => [compareKey(number), labels[at] ?? null]));
  return { mask: createMask(people), labelOf: (number) => byNumber.get(compareKey(number)) ?? null };
}

/** The edits with names replaced, and further edits for every other cell of the workbook that holds one. */
export function maskEdits(edits: readonly Edit[], grids: readonly Grid[], masking: Masking): readonly Edit[] {
  const personColumns = new Map(
    grids.map((grid) => [grid.name, personColumnsOf(grid.rowCount, grid.columnCount, grid.value)]),
  );
  const masked = edits.map((edit): Edit => {
    if (edit.kind !== 'set') return { ...edit, spec: maskSpec(edit.spec, masking) };
    const after = maskValue(edit.after, personColumns.get(edit.sheet)?.has(edit.column) ?? false, masking);
    return { ...edit, after };
  });
  const written = new Set(
    edits.flatMap((edit) => (edit.kind === 'set' ? [`${edit.sheet}\n${edit.row}:${edit.column}`] : [])),
  );
  const others = grids.flatMap((grid) =>
    cellsToMask(grid, personColumns.get(grid.name)!, masking).filter(
      ({ row, column }) => !written.has(`${grid.name}\n${row}:${column}`),
    ),
  );
  return [...masked, ...others];
}

function personColumnsOf(
  rows: number,
  columns: number,
  value: (row: number, column: number) => unknown,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      const cell = value(row, column);
      if (typeof cell === 'string' && PERSON_HEADINGS.has(compareKey(cell))) found.add(column);
    }
  }
  return found;
}

type Plain = Exclude<CellValue, object> | null;

function maskValue<V extends Plain>(value: V, person: boolean, masking: Masking): V | string {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const label = person ? masking.labelOf(String(value)) : null;
  return label ?? (typeof value === 'string' ? masking.mask(value) : value);
}

function cellsToMask(grid: Grid, persons: ReadonlySet<number>, masking: Masking): SetCell[] {
  const edits: SetCell[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const before = grid.value(row, column);
      if (typeof before === 'object') continue;
      const after = maskValue(before, persons.has(column), masking);
      if (after !== before) edits.push({ kind: 'set', sheet: grid.name, row, column, before, after });
    }
  }
  return edits;
}

function maskSpec(spec: SheetSpec, masking: Masking): SheetSpec {
  const values = spec.rows.map((row) => (row?.cells ?? []).map((cell) => cell?.value ?? null));
  const widest = values.reduce((most, row) => Math.max(most, row.length), 0);
  const persons = personColumnsOf(values.length, widest, (row, column) => values[row]?.[column]);
  const maskCell = (cell: SpecCell | null, column: number): SpecCell | null =>
    cell && { ...cell, value: maskValue(cell.value, persons.has(column), masking) };
  return { ...spec, rows: spec.rows.map((row) => row && { ...row, cells: row.cells.map(maskCell) }) };
}
