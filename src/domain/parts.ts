// A long list put together from parts that are kept from one judgement to the next (a table's rows). Who works part by part gets
// the parts back, so that one edit costs the part it touched. Any other list is its own only part.
import { keepLast } from './memo';

const partsKnown = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>();

/** All items in order. The parts may not change afterwards. */
export function joinParts<T>(parts: readonly (readonly T[])[]): readonly T[] {
  const whole = parts.flat();
  partsKnown.set(whole, parts);
  return whole;
}

/** The same parts as last time give the same list, so that the list itself can be an input of `keepLast` and `keepFor`. */
export function keepJoined<T>(): (parts: readonly (readonly T[])[]) => readonly T[] {
  const join = keepLast((...parts: readonly (readonly T[])[]) => joinParts(parts));
  return (parts) => join(...parts);
}

/** The parts that a list was joined from; of any other list, the list. */
export const partsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  (partsKnown.get(list) as readonly (readonly T[])[] | undefined) ?? [list];
