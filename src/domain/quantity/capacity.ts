// 換算人数: how much of a full-timer's year a person has (contract §3.1). Reading its parts from cells is for others.

/** What a staff row says of a person's time. */
export interface CapacityParts {
  /** 換算人数 as typed, 人 */
  readonly typed: number | null;
  /** 週勤務時間 */
  readonly weeklyHours: number | null;
  /** whole months in post inside the fiscal year, 0–12 */
  readonly months: number;
  /** 兼務先割合, ratio; null is none */
  readonly secondment: number | null;
  /** a full-timer's week, 38.75 unless 設定 says otherwise */
  readonly fullWeekHours: number;
}

/**
 * 人: the typed 換算人数, else 週勤務時間 ÷ full week × months ÷ 12 × (1 − 兼務先割合). Null when neither is known or a part is
 * impossible (negative hours, a full week of 0, more than all of the time elsewhere).
 */
export function capacityOf({
  typed,
  weeklyHours,
  months,
  secondment,
  fullWeekHours,
}: CapacityParts): number | null {
  if (typed !== null) return possible(typed);
  if (weeklyHours === null || !(fullWeekHours > 0)) return null;
  return possible((weeklyHours / fullWeekHours) * (months / 12) * (1 - (secondment ?? 0)));
}

function possible(capacity: number): number | null {
  return Number.isFinite(capacity) && capacity >= 0 ? capacity : null;
}
