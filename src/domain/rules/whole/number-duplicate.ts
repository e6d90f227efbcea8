// number-duplicate: an issue, an objective inside its division, or a staff number twice. It stands at the later one.
import type { FindingFacts, Finding } from '../../finding';
import type { Place } from '../../place';
import type { Objective } from '../../plan';
import type { Said } from '../../said';
import type { PlanRule } from '../around';
import { compareKey } from '../../text/text';
import { fault } from '../rule';

interface Numbered {
  readonly what: FindingFacts['number-duplicate']['what'];
  readonly key: string;
  readonly number: string;
  readonly place: Place;
}

export const numberDuplicate: PlanRule = ({ issues, objectives, staff }) => [
  ...doubles(numbersOf('issue', issues)),
  ...doubles(objectives.flatMap(objectiveNumber)),
  ...doubles(numbersOf('staff', staff)),
];

const numbersOf = (
  what: 'issue' | 'staff',
  items: readonly { readonly row: { readonly said: { readonly number?: Said } } }[],
): readonly Numbered[] =>
  items.flatMap(({ row }) => {
    const said = row.said.number;
    return said ? [{ what, key: compareKey(said.text), number: said.text, place: said.place }] : [];
  });

function objectiveNumber({ row, id, division, number }: Objective): readonly Numbered[] {
  const said = row.said.number;
  if (!said) return [];
  // Rows of an unknown division are compared inside their own sheet only.
  const key = division === null ? `${row.place.file}\n${row.place.sheet}\n${compareKey(number ?? '')}` : id;
  return [{ what: 'objective', key, number: said.text, place: said.place }];
}

function doubles(numbered: readonly Numbered[]): readonly Finding[] {
  const first = new Map<string, Place>();
  return numbered.flatMap(({ what, key, number, place }) => {
    const before = first.get(key);
    if (before) return [fault('number-duplicate', place, { what, number, first: named(before, place) })];
    first.set(key, place);
    return [];
  });
}

/** As much of the first place as the second does not already tell. */
const named = (first: Place, here: Place): string => {
  if (first.file !== here.file) return `${first.file} ${first.sheet}!${first.cell}`;
  return first.sheet === here.sheet ? `${first.cell}` : `${first.sheet}!${first.cell}`;
};
