// Names by which a view and the engine mean the same thing.
import type { Finding } from '../domain/finding';
import type { Place } from '../domain/place';
import type { Objective, Plan } from '../domain/plan';
import { parseAddress } from '../workbook/address';

const placeKey = ({ file, sheet, cell }: Place): string => `${file}\n${sheet ?? ''}\n${cell ?? ''}`;

/** An objective by where its row begins. */
export const objectiveKey = ({ row }: Objective): string => placeKey(row.place);

/** A finding by rule, place and facts: two of one rule may stand at one cell. */
export const findingKey = ({ rule, place, facts }: Finding): string =>
  `${rule}\n${placeKey(place)}\n${JSON.stringify(facts)}`;

export const findObjective = ({ objectives }: Plan, key: string): Objective | null =>
  objectives.find((objective) => objectiveKey(objective) === key) ?? null;

/** By row of the sheet (zero-based), the objectives of one file; the last of several in a row. */
export function objectivesByRow(
  { objectives }: Plan,
  file: string,
): (sheet: string, row: number) => string | null {
  const rows = new Map<string, string>();
  for (const objective of objectives) {
    const { place } = objective.row;
    const at = place.cell === null ? null : parseAddress(place.cell);
    if (place.file === file && at) rows.set(`${place.sheet ?? ''}\n${at.row}`, objectiveKey(objective));
  }
  return (sheet, row) => rows.get(`${sheet}\n${row}`) ?? null;
}
