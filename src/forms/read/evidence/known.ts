// Who and what is known before a sheet is read: people of the staff lists, the department's issues, names of divisions. What a
// column holds is compared with these.
import type { DraftFile } from '../../../domain/draft';
import { everydayShapes } from '../../../domain/text/name-variants';
import { compareKey } from '../../../domain/text/text';

export interface KnownWorld {
  /** Names and numbers of people, as `personKey` makes them. */
  readonly people: ReadonlySet<string>;
  /** Numbers and titles of issues, as `compareKey` makes them. */
  readonly issues: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
}

export const NOTHING_KNOWN: KnownWorld = { people: new Set(), issues: new Set(), divisions: new Set() };

/** A name without spaces and in everyday characters, or a number. */
export const personKey = (text: string): string => everydayShapes(compareKey(text));

/** What the tables of files say that could be read by their headings alone. */
export function knownFrom(files: readonly Pick<DraftFile, 'sheets'>[]): KnownWorld {
  const [people, issues, divisions] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, text: string | undefined, key: (text: string) => string): void => {
    if (text !== undefined && text.trim() !== '') to.add(key(text));
  };
  for (const { sheets } of files)
    for (const { tables } of sheets)
      for (const table of tables) {
        if (table.role === 'staff')
          for (const { said } of table.rows) {
            add(people, said.name?.text, personKey);
            add(people, said.number?.text, personKey);
            add(divisions, said.division?.text, compareKey);
          }
        if (table.role === 'issues')
          for (const { said } of table.rows) {
            add(issues, said.number?.text, compareKey);
            add(issues, said.title?.text, compareKey);
            add(divisions, said.lead?.text, compareKey);
          }
      }
  return { people, issues, divisions };
}

export const joinKnown = (a: KnownWorld, b: KnownWorld): KnownWorld => ({
  people: new Set([...a.people, ...b.people]),
  issues: new Set([...a.issues, ...b.issues]),
  divisions: new Set([...a.divisions, ...b.divisions]),
});
