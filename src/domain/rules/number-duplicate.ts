// number-duplicate: an issue, an objective inside its division, or a staff number twice. It stands at the later one.
import type { FindingFacts, Finding } from '../finding';
import type { Place } from '../place';
import type { PlanRule } from './around';
import { compareKey } from '../text';
import { fault } from './rule';

interface Numbered {
  readonly what: FindingFacts['number-duplicate']['what'];
  readonly key: string;
  readonly number: string;
  readonly place: Place;
}

export const numberDuplicate: PlanRule = (plan) => {
  const numbered: Numbered[] = [];
  for (const { row } of plan.issues) {
    const said = row.said.number;
    if (said)
      numbered.push({ what: 'issue', key: compareKey(said.text), number: said.text, place: said.place });
  }
  for (const { row, id, division, number } of plan.objectives) {
    const said = row.said.number;
    // Rows of an unknown division are compared inside their own sheet only.
    const key = division === null ? `${row.place.file}\n${row.place.sheet}\n${compareKey(number ?? '')}` : id;
    if (said) numbered.push({ what: 'objective', key, number: said.text, place: said.place });
  }
  for (const { row } of plan.staff) {
    const said = row.said.number;
    if (said)
      numbered.push({ what: 'staff', key: compareKey(said.text), number: said.text, place: said.place });
  }
  return doubles(numbered);
};

function doubles(numbered: readonly Numbered[]): readonly Finding[] {
  const first = new Map<string, Place>();
  return numbered.flatMap(({ what, key, number, place }) => {
    const before = first.get(`${what}\n${key}`);
    if (!before) {
      first.set(`${what}\n${key}`, place);
      return [];
    }
    return [fault('number-duplicate', place, { what, number, first: named(before, place) })];
  });
}

/** As much of the first place as the second does not already tell. */
const named = (first: Place, here: Place): string => {
  if (first.file !== here.file) return `${first.file} ${first.sheet}!${first.cell}`;
  return first.sheet === here.sheet ? `${first.cell}` : `${first.sheet}!${first.cell}`;
};
