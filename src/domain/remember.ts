// Remembers the answers of a pure function of one text, within a bound. Sheets repeat themselves (年度末, 0.1人, 80％), so
// judging thousands of rows again costs little. Nothing but speed depends on it.

const MEMO_LIMIT = 4096;
const LONGEST_KEY = 200;

/** `answer`, remembered. Longer texts than 200 characters are worked out each time; a full memory starts anew. */
export function remember<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (key.length > LONGEST_KEY) return answer(key);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = answer(key);
    if (known.size >= MEMO_LIMIT) known.clear();
    known.set(key, made);
    return made;
  };
}

/** The same for a function of a text and a second small value, one memory for each second value. */
export function rememberFor<Context extends string | number | null, T>(
  answer: (key: string, context: Context) => T,
): (key: string, context: Context) => T {
  const memories = new Map<Context, (key: string) => T>();
  return (key, context) => {
    let memory = memories.get(context);
    if (memory === undefined) {
      if (memories.size >= 64) memories.clear();
      memory = remember((text: string) => answer(text, context));
      memories.set(context, memory);
    }
    return memory(key);
  };
}
