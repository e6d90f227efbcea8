// What one cell said, before anyone judges it: its text and stored value, how it was formatted, and where it stands.
import type { Place } from './place';
import type { EffortUnit } from './terms';

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** How a value came to belong to its row. */
export const SAID_SOURCES = [
  'cell', 'merged', 'above', 'sub-heading', 'heading', 'title', 'label', 'sheet-name', 'file-name',
] as const; // prettier-ignore
export type SaidSource = (typeof SAID_SOURCES)[number];

export interface Said {
  /** As shown in the cell, trimmed, line breaks kept as `\n`. Never empty: an empty cell is an absent Said. */
  readonly text: string;
  /** The stored scalar: a number stays a number (a percentage 0.3, a date its serial day). Null for an error or a formula without a cached value. */
  readonly value: string | number | boolean | null;
  /** Set when the cell holds a real date. */
  readonly date: CalendarDate | null;
  /** True when the cell is formatted as a percentage. */
  readonly percent: boolean;
  /** The unit the column's heading gives, for efforts. */
  readonly unit: EffortUnit | null;
  /** `#REF!` and its like, or `uncached` for a formula with no cached value. */
  readonly error: string | null;
  readonly place: Place;
  readonly source: SaidSource;
}
