// Names by which the pane finds things again after the workbook was read anew.
import type { Finding } from '../../domain/finding';
import { keepFor } from '../../domain/memo';
import { partsOf } from '../../domain/parts';
import type { Objective, Plan } from '../../domain/plan';
import type { Place } from '../../domain/place';
import { parseAddress, type CellRange } from '../../workbook/address';

export const placeKey = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ''}\n${cell ?? ''}`;

/** An objective by where its row begins. */
export const objectiveKey = ({ row }: Objective): string => placeKey(row.place);

/** A finding by rule, place and facts: two of one rule may stand at one cell. */
export const findingKey = ({ rule, place, facts }: Finding): string =>
  `${rule}\n${placeKey(place)}\n${JSON.stringify(facts)}`;

/** The key of the objective in a row (zero-based) of a file's sheet; the last of several, null where none stands. */
export function objectiveAt(plan: Plan, file: string, sheet: string, row: number): string | null {
  const found = partsOf(plan.objectives).flatMap((part) => rowsIn(part).get(rowKey(file, sheet, row)) ?? []);
  return found.at(-1) ?? null;
}

const rowKey = (file: string, sheet: string, row: number): string => `${file}\n${sheet}\n${row}`;

/** Looked up only when a row is asked for: judging again after each edit does not pay for it. */
const rowsIn = keepFor((part: readonly Objective[]): ReadonlyMap<string, string> => {
  const rows = new Map<string, string>();
  for (const objective of part) {
    const { file, sheet, cell } = objective.row.place;
    const at = cell === null ? null : parseAddress(cell);
    if (at && sheet !== null) rows.set(rowKey(file, sheet, at.row), objectiveKey(objective));
  }
  return rows;
});

export function findObjective(plan: Plan, key: string): Objective | null {
  return plan.objectives.find((objective) => objectiveKey(objective) === key) ?? null;
}

/** The cell of a place as a range; the first cell of the sheet when the whole sheet is meant. */
export function rangeOf({ cell }: Place): CellRange {
  const at = cell === null ? null : parseAddress(cell);
  const [row, column] = at ? [at.row, at.column] : [0, 0];
  return { top: row, left: column, bottom: row, right: column };
}
