// The city's own words from 設定 (見出し | 読み替え) as data. Reading the sheet is read/settings.ts's.

/** This city's heading → the contract's word (or any synonym we know). Later lines win over earlier ones. */
export type UserHeadings = readonly { readonly from: string; readonly to: string }[];
