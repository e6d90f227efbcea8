// 目標値・実績値・現状値 and 従事割合: numbers as people type them.
import type { Direction, EffortUnit } from './terms';

/** What a target, actual or baseline cell says. */
export type Quantity =
  /** `value` in `unit` as typed (a percentage is a ratio: 80％ → 0.8, unit `％`). `ratio` is set for 152人/283人(64%). */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly unit: string | null;
      readonly direction: Direction | null;
      readonly ratio: StatedRatio | null;
    }
  /** Words without one single number to measure by, ①②③ parts included. */
  | { readonly kind: 'text'; readonly text: string; readonly ratio: StatedRatio | null };

/** `numerator/denominator (percent)` as stated; `stated` is the typed ratio (0.64) or null. */
export interface StatedRatio {
  readonly numerator: number;
  readonly denominator: number;
  readonly stated: number | null;
}

/** An effort as typed. Percent values are ratios (30% → 0.3). */
export type Effort =
  | { readonly kind: 'known'; readonly text: string; readonly amount: number; readonly unit: EffortUnit }
  | { readonly kind: 'unknown'; readonly text: string };
