// 設定: thresholds, grade limits and waivers with their defaults (contract §3, §5; domain.md §3). Reading the sheet is forms/'s.
import type { Grade } from './terms';

export interface Settings {
  /** load ratios */
  readonly caution: number;
  readonly overload: number;
  readonly slack: number;
  /** hours of one person-year (1人の時間) */
  readonly hoursPerPerson: number;
  /** weekly hours of a full-timer */
  readonly fullWeekHours: number;
  readonly leadCount: number;
  readonly leadShare: number;
  readonly clusterCount: number;
  /** lowest achievement rate of each grade, best first */
  readonly gradeLimits: readonly { readonly grade: Grade; readonly from: number }[];
  /** rules switched off by name */
  readonly rulesOff: ReadonlySet<string>;
  /** issue number (normalised) → reason */
  readonly waivers: ReadonlyMap<string, string>;
  /** words that mean the same when issues are proposed */
  readonly synonyms: readonly (readonly string[])[];
}

export const DEFAULT_SETTINGS: Settings = {
  caution: 1.1,
  overload: 1.3,
  slack: 0.6,
  hoursPerPerson: 1860,
  fullWeekHours: 38.75,
  leadCount: 5,
  leadShare: 0.4,
  clusterCount: 3,
  gradeLimits: [
    { grade: 'A', from: 1.1 },
    { grade: 'B', from: 0.9 },
    { grade: 'C', from: 0.6 },
  ],
  rulesOff: new Set(),
  waivers: new Map(),
  synonyms: [],
};
