// A write as steps of known size, sent in as few batches as stay under the web's limit. What a step does is the business of its maker.

export interface WriteStep {
  /** About how many bytes its request takes. */
  readonly bytes: number;
  /**
   * `print` may be refused by Excel without harm (no printer); `last` comes after everything else (protection).
   */
  readonly phase: 'main' | 'print' | 'last';
  run(context: Excel.RequestContext): void;
}

/** Excel on the web refuses requests over 5 MB. */
export const MOST_BYTES = 4_000_000;
/** What the client adds for each action and object path, roughly. */
export const ACTION_BYTES = 220;

/** UTF-8 length of the value as JSON. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

const ORDER = ['main', 'print', 'last'] as const;

/** Steps in phase order, in batches of at most `most` bytes; a larger step stands alone. */
export function inBatches(steps: readonly WriteStep[], most = MOST_BYTES): WriteStep[][] {
  const batches: WriteStep[][] = [];
  let bytes = Infinity;
  for (const step of ORDER.flatMap((phase) => steps.filter((each) => each.phase === phase))) {
    if (bytes + step.bytes > most) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(step);
    bytes += step.bytes;
  }
  return batches;
}
