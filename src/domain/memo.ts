// Remembering what was made from the same objects, so that one edit re-judges only what it touched. Forgetting changes only speed.

/** Calls `make` again only when an input is another object than last time. */
export function keepLast<K extends readonly unknown[], V>(make: (...inputs: K) => V): (...inputs: K) => V {
  let last: { readonly inputs: K; readonly value: V } | null = null;
  return (...inputs) => {
    if (last && last.inputs.every((input, at) => Object.is(input, inputs[at]))) return last.value;
    last = { inputs, value: make(...inputs) };
    return last.value;
  };
}

/** Returns the former list when its elements are the same objects, so that the list itself can be an input of `keepLast`. */
export function keepList<T>(): (list: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (list) => {
    if (list.length !== last.length || list.some((item, at) => item !== last[at])) last = list;
    return last;
  };
}

/** One value for each subject; made anew when the surroundings are other objects than when it was made. */
export function keepFor<S extends object, A extends readonly unknown[], V>(
  make: (subject: S, ...around: A) => V,
): (subject: S, ...around: A) => V {
  const kept = new WeakMap<S, { readonly around: A; readonly value: V }>();
  return (subject, ...around) => {
    const known = kept.get(subject);
    if (known && known.around.every((input, at) => Object.is(input, around[at]))) return known.value;
    const value = make(subject, ...around);
    kept.set(subject, { around, value });
    return value;
  };
}
