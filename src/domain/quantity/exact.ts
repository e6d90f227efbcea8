// Decimals as people mean them: 0.1 + 0.2 is 0.3, and a load of 1.10 is not over 1.10. Contract §5: limits are decided
// without floating-point noise.

/** Two numbers closer than this, relative to the larger of 1 and themselves, are the same number to a person. */
export const EXACT_TOLERANCE = 1e-9;

/** -1, 0 or 1 as `a` is below, the same as, or above `b`. NaN stands above everything and equals itself. */
export function compareExact(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : -1;
  const scale = Math.max(1, Math.abs(a), Math.abs(b));
  if (scale !== Infinity && Math.abs(a - b) <= EXACT_TOLERANCE * scale) return 0;
  return a < b ? -1 : 1;
}

/**
 * The sum, whatever the order of the summands: worked out without loss, then given as the short decimal (12 digits) that it
 * differs from by noise only. Sums of other numbers (1/3, 120/1860) keep their full precision.
 */
export function sumExact(numbers: Iterable<number>): number {
  const partials: number[] = [];
  let magnitude = 0;
  let naive = 0;
  let count = 0;
  for (const number of numbers) {
    naive += number;
    magnitude += Math.abs(number);
    count += 1;
    if (Number.isFinite(naive)) addTo(partials, number);
  }
  if (!Number.isFinite(magnitude)) return naive;
  return shortDecimal(total(partials), magnitude * (count + 1) * Number.EPSILON);
}

/** Adds a number to partial sums that do not overlap (Shewchuk 1997), smallest first, in place. */
function addTo(partials: number[], number: number): void {
  let x = number;
  let kept = 0;
  for (let y of partials) {
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const high = x + y;
    const low = y - (high - x);
    if (low !== 0) {
      partials[kept] = low;
      kept += 1;
    }
    x = high;
  }
  partials.length = kept;
  partials.push(x);
}

/** The partial sums as one number, rounded once; a tie is settled by the partials below (as Python's fsum does). */
function total(partials: readonly number[]): number {
  let at = partials.length - 1;
  let sum = partials[at] ?? 0;
  let low = 0;
  while (at > 0 && low === 0) {
    at -= 1;
    const x = sum;
    const y = partials[at] ?? 0;
    sum = x + y;
    low = y - (sum - x);
  }
  const below = partials[at - 1] ?? 0;
  if (at > 0 && low !== 0 && below !== 0 && low < 0 === below < 0) {
    const twice = low * 2;
    const rounded = sum + twice;
    if (twice === rounded - sum) return rounded;
  }
  return sum;
}

function shortDecimal(sum: number, noise: number): number {
  const short = Number(sum.toPrecision(12));
  return Math.abs(short - sum) <= noise ? short : sum;
}
