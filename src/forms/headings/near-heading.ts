// A heading that we do not know: which contract word it is nearly. Only ever a proposal.
import { contractHeading } from './contract-headings';
import { knownHeadings } from './dictionary';
import type { TableRole } from './words';

const NEAR_ENOUGH = 0.5;
/** Longer keys are sentences, not misspelt headings. */
const MAX_KEY = 40;

/** The nearest field that is not taken, and the contract's word for it; null when nothing is near. */
export function nearHeading(
  role: TableRole,
  key: string,
  taken: ReadonlySet<string>,
): { readonly field: string; readonly heading: string; readonly score: number } | null {
  if (key.length < 2 || key.length > MAX_KEY) return null;
  const pairs = pairsOf(key);
  let best: { field: string; score: number } | null = null;
  for (const [known, field] of knownHeadings(role)) {
    if (taken.has(field)) continue;
    const score = similarity(pairs, pairsOf(known));
    if (score >= NEAR_ENOUGH && score > (best?.score ?? 0)) best = { field, score };
  }
  return best && { ...best, heading: contractHeading(role, best.field) };
}

/** Pairs of neighbouring characters, ends included. */
function pairsOf(text: string): readonly string[] {
  const letters = ['^', ...text, '$'];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Sørensen–Dice over pairs, 0–1. */
function similarity(a: readonly string[], b: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const pair of b) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of a) {
    const left = rest.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      rest.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}
