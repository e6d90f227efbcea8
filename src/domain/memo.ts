// Remembering what was made from the same objects, so that one edit re-judges only what it touched. Forgetting changes only speed.
import type { Resting } from './resting';

/** Calls `make` again only when an input is another object than last time. */
export function keepLast<K extends readonly unknown[], V>(make: (...inputs: K) => V): (...inputs: K) => V {
  let last: { readonly inputs: K; readonly value: V } | null = null;
  return (...inputs) => {
    if (last && sameItems(last.inputs, inputs)) return last.value;
    last = { inputs, value: make(...inputs) };
    return last.value;
  };
}

/** The former value while the new one equals it, so that what was made from it stands. */
export function keepEqual<T>(equal: (former: T, now: T) => boolean): (value: T) => T {
  let last: { readonly value: T } | null = null;
  return (value) => {
    if (!last || !equal(last.value, value)) last = { value };
    return last.value;
  };
}

/**
 * `now` with every part that equals the former one replaced by it, the whole included: what is kept for a part stays known. For plain
 * data (arrays, objects, scalars), which may not change afterwards.
 */
export function withFormerParts<T>(former: unknown, now: T): T {
  if (Object.is(former, now)) return now;
  if (typeof former !== 'object' || typeof now !== 'object' || former === null || now === null) return now;
  if (Array.isArray(former) !== Array.isArray(now)) return now;
  const [before, after] = [former as Record<string, unknown>, now as Record<string, unknown>];
  const [keysBefore, keys] = [Object.keys(before), Object.keys(after)];
  let same = keysBefore.length === keys.length;
  const parts: Record<string, unknown> = Array.isArray(now) ? ([] as unknown as Record<string, unknown>) : {};
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]!;
    parts[key] = withFormerParts(before[key], after[key]);
    if (keysBefore[at] !== key || !Object.is(parts[key], before[key])) same = false;
  }
  return (same ? former : parts) as T;
}

/** One value for each subject; made anew when the surroundings are other objects than when it was made. */
export function keepFor<S extends object, A extends readonly unknown[], V>(
  make: (subject: S, ...around: A) => V,
): (subject: S, ...around: A) => V {
  const kept = new WeakMap<S, { readonly around: A; readonly value: V }>();
  return (subject, ...around) => {
    const known = kept.get(subject);
    if (known && sameItems(known.around, around)) return known.value;
    const value = make(subject, ...around);
    kept.set(subject, { around, value });
    return value;
  };
}

/** `keepFor` of work that can rest; what is known is given without a rest. */
export function keepForResting<S extends object, A extends readonly unknown[], V>(
  make: (subject: S, ...around: A) => Resting<V>,
): (subject: S, ...around: A) => Resting<V> {
  const kept = new WeakMap<S, { readonly around: A; readonly value: V }>();
  return function* (subject, ...around) {
    const known = kept.get(subject);
    if (known && sameItems(known.around, around)) return known.value;
    const value = yield* make(subject, ...around);
    kept.set(subject, { around, value });
    return value;
  };
}

/** `make` for each item; one that stood at the same place last time, amid the same surroundings, keeps its value. */
export function keepEach<T, A extends readonly unknown[], V>(
  make: (item: T, ...around: A) => V,
): (items: readonly T[], ...around: A) => readonly V[] {
  let last: { readonly items: readonly T[]; readonly around: A; readonly values: readonly V[] } | null = null;
  return (items, ...around) => {
    const former = last && sameItems(last.around, around) ? last : null;
    const values = items.map((item, at) =>
      former && at < former.items.length && Object.is(former.items[at], item)
        ? former.values[at]!
        : make(item, ...around),
    );
    last = { items, around, values };
    return values;
  };
}

/** A loop, not `every`: this is asked for every sheet and person after every edit. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!Object.is(a[at], b[at])) return false;
  return true;
}
