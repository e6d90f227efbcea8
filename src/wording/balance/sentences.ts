// The shape of balancing's sentences in one language: complete by type.
import type { Refusal } from '../../balance/eligibility';
import type { BalanceStatus, MoveReason, Obstacle } from '../../balance/result';

type Of<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (facts: Extract<Union, { readonly kind: Kind }>) => string;
};

export interface BalanceSentences {
  readonly reason: (reason: MoveReason) => string;
  readonly status: Readonly<Record<BalanceStatus, string>>;
  readonly obstacle: Of<Obstacle>;
  readonly refusal: Of<Refusal>;
}

/** Load ratios with two decimals, as on every screen. */
export const ratio = (value: number): string => value.toFixed(2);

/** 人 with up to two decimals, never shown as 0 when something is missing. */
export const persons = (value: number): string => String(Math.max(0.01, Math.ceil(value * 100 - 1e-6) / 100));
