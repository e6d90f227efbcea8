// The edits that accepted changes mean in a picked workbook, and whose they are.
import { moveEdits } from '../actions/balance';
import type { StaffNumber } from '../domain/ids';
import type { Objective, Plan } from '../domain/plan';
import type { SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import { issueCellEdit } from './link-edits';
import { choiceText } from './views';
import type { AcceptedChange } from './returns';

/** The objective that a change is of; null when there is none of that name and title, or more than one. */
export function objectiveOf(plan: Plan, { objective, title }: AcceptedChange): Objective | null {
  const found = plan.objectives.filter((each) => each.id === objective && each.title === title);
  return found.length === 1 ? found[0]! : null;
}

/** File → the changes of its objectives. */
export function changesByFile(
  plan: Plan,
  accepted: readonly AcceptedChange[],
): ReadonlyMap<string, readonly AcceptedChange[]> {
  const files = new Map<string, AcceptedChange[]>();
  for (const change of accepted) {
    const file = objectiveOf(plan, change)?.row.place.file;
    if (file !== undefined) files.set(file, [...(files.get(file) ?? []), change]);
  }
  return files;
}

/** One edit a cell; null when two of the changes say different things of one (merged) cell, or one has no cell to go into. */
export function acceptedEdits(
  plan: Plan,
  file: string,
  accepted: readonly AcceptedChange[],
  workbook: Workbook,
): readonly SetCell[] | null {
  const links = accepted.flatMap((each) => {
    const objective = objectiveOf(plan, each);
    if (!objective || each.change.kind !== 'link') return [];
    return [issueCellEdit(objective, workbook, choiceText(each.change))];
  });
  const moves = accepted.flatMap(({ change, objective }) =>
    change.kind === 'move'
      ? [
          {
            ...{ objective: objective as Objective['id'], role: change.role, index: change.index },
            ...{ from: change.from as StaffNumber, to: change.to as StaffNumber },
          },
        ]
      : [],
  );
  const moved = moveEdits(plan, new Map([[file, workbook]]), moves);
  if (links.includes(null) || moved.refused.length > 0) return null;
  const cells = new Map<string, SetCell>();
  for (const edit of [...(links as SetCell[]), ...(moved.byFile.get(file) ?? [])]) {
    const key = `${edit.sheet}\n${edit.row}\n${edit.column}`;
    if (cells.has(key) && cells.get(key)!.after !== edit.after) return null;
    cells.set(key, edit);
  }
  return [...cells.values()];
}
