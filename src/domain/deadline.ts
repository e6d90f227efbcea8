// 期限: text or a real date → a period of whole months; the original text is kept.

/** A year and month, `month` 1–12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

export type Deadline =
  /** From `start` (null: not said) through `due`, both inclusive. */
  | {
      readonly kind: 'period';
      readonly text: string;
      readonly start: YearMonth | null;
      readonly due: YearMonth;
    }
  /** 通年・随時: no month to be due in; `milestones` are months named beside it. */
  | { readonly kind: 'ongoing'; readonly text: string; readonly milestones: readonly YearMonth[] }
  | { readonly kind: 'unreadable'; readonly text: string };
