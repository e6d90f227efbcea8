// Long work that can rest: a generator whose every yield is a place to let others go first. A command or a worker runs it through; a
// page runs it in slices. Whoever runs it has the clock: nothing here knows the time.

export type Resting<Answer> = Generator<void, Answer, void>;

/** A way to run work that can rest: `throughout`, or `inSlices` with a page's clock. The answer is the same. */
export type Run = <Answer>(work: Resting<Answer>) => Answer | Promise<Answer>;

/** `make` for each item, with a rest after each. */
export function* restingMap<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Resting<readonly Made[]> {
  const all: Made[] = [];
  for (const item of items) {
    all.push(make(item));
    yield;
  }
  return all;
}

/** Runs to the end at once. */
export function throughout<Answer>(work: Resting<Answer>): Answer {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Runs in slices of about so many milliseconds, each followed by a pause. */
export async function inSlices<Answer>(
  work: Resting<Answer>,
  now: () => number,
  slice: number,
  pause: () => Promise<void>,
): Promise<Answer> {
  for (;;) {
    const end = now() + slice;
    while (now() < end) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
    await pause();
  }
}
