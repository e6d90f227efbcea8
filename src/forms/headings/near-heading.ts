// A heading that we do not know: which contract word it is nearly. Only ever a proposal.
import { contractHeading } from './contract-headings';
import { knownHeadings } from './dictionary';
import { TABLE_ROLES, type TableRole } from './words';

const NEAR_ENOUGH = 0.5;
/** Longer keys are sentences, not misspelt headings. */
const MAX_KEY = 40;

/** The nearest field that is not taken, and the contract's word for it; null when nothing is near. */
export function nearHeading(
  role: TableRole,
  key: string,
  taken: ReadonlySet<string>,
): { readonly field: string; readonly heading: string; readonly score: number } | null {
  const best = nearFields(role, key).find(({ field }) => !taken.has(field));
  return best ? { ...best, heading: contractHeading(role, best.field) } : null;
}

interface Near {
  readonly field: string;
  readonly score: number;
}

/** Fields that a key is near to, nearest first. */
function nearFields(role: TableRole, key: string): readonly Near[] {
  if (key.length < 2 || key.length > MAX_KEY) return [];
  const pairs = pairsOf(key);
  return KNOWN_PAIRS.get(role)!
    .map(({ field, pairs: known }) => ({ field, score: similarity(pairs, known) }))
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score);
}

interface KnownPairs {
  readonly field: string;
  readonly pairs: readonly string[];
}

const KNOWN_PAIRS: ReadonlyMap<TableRole, readonly KnownPairs[]> = new Map(
  TABLE_ROLES.map((role) => [
    role,
    knownHeadings(role).map(([key, field]) => ({ field, pairs: pairsOf(key) })),
  ]),
);

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
