// Long work that can rest: a generator whose every yield is a place to let others go first. A worker runs it through; a page without
// a worker runs it in slices.

export type Resting<Answer> = Generator<void, Answer, void>;

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
