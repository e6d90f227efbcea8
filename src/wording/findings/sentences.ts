// The shape of the findings' sentences in one language: complete by type, one sentence a rule. Also the figures inside them.
import type { FindingFacts, RuleName } from '../../domain/finding';

export type FindingSentences = { readonly [R in RuleName]: (facts: Readonly<FindingFacts[R]>) => string };

/** 0.9713 → `97.1%`; whole percents without a decimal. */
export const percent = (ratio: number): string => `${trimmed(ratio * 100, 1)}%`;

/** A load ratio with as many digits (2 to 6) as it takes to differ from its limit. */
export function ratioBeside(ratio: number, limit: number): string {
  for (const digits of [2, 3, 4, 5]) {
    if (ratio.toFixed(digits) !== limit.toFixed(digits)) return ratio.toFixed(digits);
  }
  return ratio.toFixed(6);
}

/** Up to `digits` decimals, zeros at the end left out. */
export const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** A long cell text on one line. */
export const short = (text: string, length = 40): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
};
