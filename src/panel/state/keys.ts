// Names by which the pane finds things again after the workbook was read anew.
import type { Finding } from '../../domain/finding';
import type { Objective, Plan } from '../../domain/plan';
import type { Place } from '../../domain/place';
import { parseAddress, type CellRange } from '../../workbook/address';

export const placeKey = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ''}\n${cell ?? ''}`;

/** An objective by where its row begins. */
export const objectiveKey = ({ row }: Objective): string => placeKey(row.place);

/** A finding by rule, place and facts: two of one rule may stand at one cell. */
export const findingKey = ({ rule, place, facts }: Finding): string =>
  `${rule}\n${placeKey(place)}\n${JSON.stringify(facts)}`;

export const rowKey = (sheet: string, row: number): string => `${sheet}\n${row}`;

/** Rows of a file's sheets → the objective that stands there. */
export function rowsOf(plan: Plan, file: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const objective of plan.objectives) {
    const { place } = objective.row;
    const at = place.cell === null ? null : parseAddress(place.cell);
    if (at && place.sheet !== null && place.file === file)
      rows.set(rowKey(place.sheet, at.row), objectiveKey(objective));
  }
  return rows;
}

export function findObjective(plan: Plan, key: string): Objective | null {
  return plan.objectives.find((objective) => objectiveKey(objective) === key) ?? null;
}

/** The cell of a place as a range; the first cell of the sheet when the whole sheet is meant. */
export function rangeOf({ cell }: Place): CellRange {
  const at = cell === null ? null : parseAddress(cell);
  const [row, column] = at ? [at.row, at.column] : [0, 0];
  return { top: row, left: column, bottom: row, right: column };
}
