// 氏名マスク over a whole result: people become roles and numbers in every text, staff numbers become the same labels, and what only
// one or two people share is left out. Which words are a name is domain/masking.ts's; the workbook made of it is masked-workbook.ts's.
import { createMask, maskLabels, type MaskedPerson } from '../domain/masking';
import type { Objective, Plan, StaffMember } from '../domain/plan';
import { compareKey } from '../domain/text/text';
import { rolesIn } from '../domain/figures/workload';
import type { Edit, SetCell } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import { isTelling, sayable } from './mask-groups';
import { maskSpec, maskValues, type Masking, type ValueAt } from './mask-cells';

export type { Masking } from './mask-cells';

/** People on the list, and names that the objectives hold without being on it, those of workbooks that do not count included. */
export function masking(plan: Plan): Masking {
  const said = sayable(plan.staff);
  const listed = plan.staff.map(({ name, position }, at): MaskedPerson => {
    const shown = said.get(plan.staff[at]!)?.has('position') ?? false;
    return { name, position: shown ? position : null };
  });
  const people = [...listed, ...unlisted(plan)];
  const labels = maskLabels(people);
  const members = new Map(plan.staff.map((member) => [compareKey(member.number), member]));
  const byNumber = new Map(plan.staff.map(({ number }, at) => [compareKey(number), labels[at] ?? null]));
  const labelOf = (number: string): string | null => byNumber.get(compareKey(number)) ?? null;
  const hide = createMask(people);
  return {
    mask: (text) => maskNumbers(hide(text), labelOf),
    labelOf,
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

/** In running text a shorter number would be any number. */
const TELLING_LENGTH = 4;
const TOKEN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+(?:[-－‐.,，．:/][0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+)*/g;
/** A figure of something: 1,101件, 2024年. */
const COUNTED =
  /^\s*[%％件人円回年月日時分秒名台箱棟室校園戸世か所ヶ箇カ歳度点枚冊部個本語区件千万億kmＫｋ㎡]/;

function maskNumbers(text: string, labelOf: Masking['labelOf']): string {
  return text.replace(TOKEN, (token, at: number) => {
    const figure = token.length < TELLING_LENGTH || COUNTED.test(text.slice(at + token.length));
    return (figure ? null : labelOf(token)) ?? token;
  });
}

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
