// 達成率 and 達成度: how far an actual reached its target (contract §3.5, §3.6, §5). What the sheet's own grade says is for the rules.
import { compareExact } from '../quantity/exact';
import { scaleBetween } from '../quantity/measures';
import type { Quantity } from '../quantity/quantity';
import type { Direction, Grade } from '../terms';

/** What an objective says of its measure; null where the cell is blank. */
export interface AchievementParts {
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  readonly baseline: Quantity | null;
  readonly direction: Direction;
}

/** Why there is no rate. unit-mismatch: a percentage against a count. */
export type NoRate =
  'no-target' | 'no-actual' | 'target-text' | 'actual-text' | 'target-zero' | 'negative' | 'unit-mismatch';

export type Achievement =
  { readonly kind: 'rate'; readonly rate: number } | { readonly kind: 'none'; readonly reason: NoRate };

/**
 * 以上: actual ÷ target. 以下: (baseline − actual) ÷ (baseline − target) when a numeric baseline lies above the target, else
 * 2 − actual ÷ target. Not clamped. A target of 0 has a rate only as the end of such a way
 * down (待機児童 5人 → 0人), a rate below 0 is none.
 *
 * Units: scales of one kind are converted (93千円, 90,500円). A bare number beside a ％ target is percent (75 → 0.75), unless as a
 * ratio it lies nearer to the target (0.75). `920/1,088ha` counts 920 beside a target that is no percentage. A percentage
 * and a count are no measure of each other; any other two units are compared by their numbers.
 */
export function achievementOf({ target, actual, baseline, direction }: AchievementParts): Achievement {
  if (target === null) return none('no-target');
  if (target.kind === 'text') return none('target-text');
  if (actual === null) return none('no-actual');
  if (actual.kind === 'text') return none('actual-text');
  const goal = isBareBesidePercent(target, actual) ? percentNear(target.value, actual.value) : target.value;
  const reached = valueBeside(actual, target);
  if (reached === null) return none('unit-mismatch');
  const began = baselineBeside(baseline, target);
  const reducesToZero = direction === 'atMost' && began !== null && compareExact(began, 0) > 0;
  if (goal === 0 && !reducesToZero) return none('target-zero');
  const rate = direction === 'atLeast' ? reached / goal : reduced(reached, goal, began);
  if (!Number.isFinite(rate)) return none('target-zero');
  return compareExact(rate, 0) < 0 ? none('negative') : { kind: 'rate', rate };
}

/** The rate alone; null where `achievementOf` gives a reason. */
export function achievementRate(parts: AchievementParts): number | null {
  const achievement = achievementOf(parts);
  return achievement.kind === 'rate' ? achievement.rate : null;
}

const none = (reason: NoRate): Achievement => ({ kind: 'none', reason });

function reduced(actual: number, target: number, baseline: number | null): number {
  const usable = baseline !== null && compareExact(baseline, target) > 0;
  return usable ? (baseline - actual) / (baseline - target) : 2 - actual / target;
}

type NumberQuantity = Extract<Quantity, { kind: 'number' }>;

const isBareBesidePercent = (bare: NumberQuantity, other: NumberQuantity): boolean =>
  bare.unit === null && other.unit === '％' && other.ratio === null;

/** A quantity's value on the target's scale; null when one is a percentage and the other a count. */
function valueBeside(quantity: NumberQuantity, target: NumberQuantity): number | null {
  if (quantity.unit === target.unit) return quantity.value;
  if (target.unit === '％') return quantity.unit === null ? percentNear(quantity.value, target.value) : null;
  if (quantity.ratio) return target.ratio ? quantity.value : quantity.ratio.numerator;
  if (quantity.unit === '％') return target.unit === null ? quantity.value : null;
  return quantity.value * scaleBetween(quantity.unit, target.unit);
}

function baselineBeside(baseline: Quantity | null, target: NumberQuantity): number | null {
  return baseline?.kind === 'number' ? valueBeside(baseline, target) : null;
}

/** Above this a bare number is always percent; below, whichever reading lies nearer to the ratio beside it. */
const HIGHEST_BARE_RATIO = 2;

function percentNear(bare: number, ratio: number): number {
  const percent = bare / 100;
  if (Math.abs(bare) > HIGHEST_BARE_RATIO || bare === 0 || ratio === 0) return percent;
  const distance = (value: number): number => Math.abs(Math.log(Math.abs(value / ratio)));
  return distance(bare) < distance(percent) ? bare : percent;
}

/** The grade of a rate: the first limit reached, decided without decimal noise; D below all of them, － without a rate. */
export function gradeOf(
  rate: number | null,
  limits: readonly { readonly grade: Grade; readonly from: number }[],
): Grade {
  if (rate === null || Number.isNaN(rate)) return '－';
  return limits.find(({ from }) => compareExact(rate, from) >= 0)?.grade ?? 'D';
}
