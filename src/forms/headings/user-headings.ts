// The city's own words from 設定 (見出し | 読み替え) as data. Reading the sheet is read/settings.ts's.

/** This city's heading → the contract's word (or any synonym we know). Later lines win over earlier ones. */
export type UserHeadings = readonly UserHeading[];
export interface UserHeading {
  readonly from: string;
  readonly to: string;
  /** `from` is a form's heading at every level, joined by ` / ` (様式の見出し | 読む項目), not a word wherever it stands. */
  readonly whole?: boolean;
}

/** What a heading of the form is not to be used for anything. */
export const NOT_USED = '使わない';
