// 氏名マスク over a whole result: people become roles and numbers in every text, staff numbers become the same labels, and what only
// one or two people share is left out. Which words are a name is domain/masking.ts's; the workbook made of it is masked-workbook.ts's.
import { masksOf, type MaskedPerson, type MaskList } from '../domain/masking';
import type { Objective, Plan, StaffMember } from '../domain/plan';
import { compareKey } from '../domain/text/text';
import { rolesIn } from '../domain/figures/workload';
import type { Edit, SetCell } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import { isTelling, sayable } from './mask-groups';
import { maskSpec, maskValues, type Masking, type ValueAt } from './mask-cells';

export type { Masking } from './mask-cells';

/** People on the list, and names that the objectives hold without being on it, those of workbooks that do not count included. */
export function maskList(plan: Plan): MaskList {
  const said = sayable(plan.staff);
  const listed = plan.staff.map((member): MaskedPerson => {
    const { name, position } = member;
    return { name, position: said.get(member)?.has('position') ? position : null };
  });
  return {
    people: [...listed, ...unlisted(plan)],
    numbers: plan.staff.map(({ number }) => compareKey(number)),
  };
}

export function masking(plan: Plan): Masking {
  const said = sayable(plan.staff);
  const members = new Map(plan.staff.map((member) => [compareKey(member.number), member]));
  return {
    ...masksOf(maskList(plan)),
    maySay(number, field) {
      const member: StaffMember | undefined = members.get(compareKey(number));
      return !isTelling(field) || !member || (said.get(member)?.has(field) ?? false);
    },
  };
}

const unlisted = (plan: Plan): MaskedPerson[] =>
  [...plan.objectives, ...plan.excluded.flatMap(({ objectives }) => objectives)]
    .flatMap((objective: Objective) => rolesIn(objective))
    .flatMap(({ person }) => (person.staff === null ? [{ name: person.text }] : []));

/** The edits with names replaced, and further edits for every other cell of the workbook that holds one. */
export function maskEdits(edits: readonly Edit[], grids: readonly Grid[], masking: Masking): readonly Edit[] {
  const set = edits.filter((edit) => edit.kind === 'set');
  const specs = edits.flatMap((edit): Edit[] =>
    edit.kind === 'set' ? [] : [{ ...edit, spec: maskSpec(edit.spec, masking) }],
  );
  return [...specs, ...grids.flatMap((grid) => gridEdits(grid, set, masking))];
}

/** One edit a cell whose value, after the edits given, is not what it is now once masked. */
function gridEdits(grid: Grid, edits: readonly SetCell[], masking: Masking): SetCell[] {
  const own = new Map(
    edits.flatMap((edit) =>
      edit.sheet === grid.name ? [[`${edit.row}:${edit.column}`, edit] as const] : [],
    ),
  );
  const rows = Math.max(grid.rowCount, ...[...own.values()].map(({ row }) => row + 1));
  const columns = Math.max(grid.columnCount, ...[...own.values()].map(({ column }) => column + 1));
  const value: ValueAt = (row, column) => {
    const edit = own.get(`${row}:${column}`);
    return edit ? edit.after : grid.value(row, column);
  };
  const masked = maskValues({ rows, columns, value }, masking);
  const found: SetCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const edit = own.get(`${row}:${column}`);
      const [before, after] = [grid.value(row, column), masked(row, column)];
      if (typeof after === 'object' && after !== null) continue;
      if (edit) found.push({ ...edit, after });
      else if (after !== before) found.push({ kind: 'set', sheet: grid.name, row, column, before, after });
    }
  }
  return found;
}
