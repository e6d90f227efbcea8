// Balancing told in Japanese or English.
import type { Refusal } from '../../balance/eligibility';
import type { MoveReason, Obstacle } from '../../balance/result';
import { balanceEn } from './en';
import { balanceJa } from './ja';
import type { BalanceSentences } from './sentences';

export type { BalanceSentences } from './sentences';
export const balanceSentences: Readonly<Record<'ja' | 'en', BalanceSentences>> = {
  ja: balanceJa,
  en: balanceEn,
};

export const describeReason = (reason: MoveReason, lang: 'ja' | 'en'): string =>
  balanceSentences[lang].reason(reason);

export function describeObstacle(obstacle: Obstacle, lang: 'ja' | 'en'): string {
  // Kind and facts belong together by the union; the lookup by a union key loses that tie.
  const say = balanceSentences[lang].obstacle[obstacle.kind] as (facts: Obstacle) => string;
  return say(obstacle);
}

export function describeRefusal(refusal: Refusal, lang: 'ja' | 'en'): string {
  const say = balanceSentences[lang].refusal[refusal.kind] as (facts: Refusal) => string;
  return say(refusal);
}
