// A long list put together from parts that are kept from one judgement to the next (a table's rows). Who works part by part gets
// the parts back, so that one edit costs the part it touched. Any other list is its own only part.
import { keepFor, keepLast } from './memo';

const partsKnown = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>();

/** All items in order. The parts may not change afterwards. */
export function joinParts<T>(parts: readonly (readonly T[])[]): readonly T[] {
  const whole: T[] = [];
  for (const part of parts) for (const item of part) whole.push(item);
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

/**
 * Values by key over all parts, in order. A part's groups are kept while the part is; a key that only one part knows has that part's
 * own list, the same as long as the part stands.
 */
export function keepGroups<T, K, V>(
  each: (item: T, put: (key: K, value: V) => void) => void,
): (parts: readonly (readonly T[])[]) => ReadonlyMap<K, readonly V[]> {
  const groupsIn = keepFor((part: readonly T[]): ReadonlyMap<K, readonly V[]> => {
    const groups = new Map<K, V[]>();
    const put = (key: K, value: V): void => {
      const list = groups.get(key);
      if (list) list.push(value);
      else groups.set(key, [value]);
    };
    for (const item of part) each(item, put);
    return groups;
  });
  return (parts) => {
    const whole = new Map<K, readonly V[]>();
    const longer = new Map<K, V[]>();
    for (const part of parts)
      for (const [key, group] of groupsIn(part)) {
        const before = whole.get(key);
        const list = longer.get(key) ?? (before && [...before]);
        if (list) for (const value of group) list.push(value);
        if (list && !longer.has(key)) longer.set(key, list);
        whole.set(key, list ?? group);
      }
    return whole;
  };
}

/** The keys that stand more than once in all parts together; only parts that came or went since the last time are counted. */
export function keepRepeated<P extends object>(
  keysOf: (part: P) => readonly string[],
): (parts: readonly P[]) => ReadonlySet<string> {
  const counts = new Map<string, number>();
  const repeated = new Set<string>();
  let counted: ReadonlySet<P> = new Set();
  const count = (part: P, by: 1 | -1): void => {
    for (const key of keysOf(part)) {
      const times = (counts.get(key) ?? 0) + by;
      if (times > 0) counts.set(key, times);
      else counts.delete(key);
      if (times > 1) repeated.add(key);
      else repeated.delete(key);
    }
  };
  return (parts) => {
    const now = new Set(parts);
    for (const part of counted) if (!now.has(part)) count(part, -1);
    for (const part of now) if (!counted.has(part)) count(part, 1);
    counted = now;
    return repeated;
  };
}
