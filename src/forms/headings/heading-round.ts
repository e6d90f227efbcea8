// Rounds of the year inside headings: 中間 over 実績 | 評価 | 課題, or 実績 over 中間 | 期末. The same word means one field at
// mid-year and another at the year's end.
import type { Meaning } from './dictionary';

export type HeadingRound = 'mid' | 'end';

const MID = /^(?:中間|上期|上半期|前期|年度前半|前半|9月末?|10月)(?:時点|期|現在|評価|報告|点検)?$/;
const END = /^(?:期末|年度末|最終|年間|通期|3月末?)(?:時点|現在|評価|報告)?$/;

/** The round that a heading's key names and nothing else; null for any other. */
export const headingRound = (key: string): HeadingRound | null =>
  MID.test(key) ? 'mid' : END.test(key) ? 'end' : null;

const AT_MID: Readonly<Record<string, string>> = {
  progress: 'progress',
  grade: 'progress',
  rate: 'progress',
  firstHalf: 'firstHalf',
  actual: 'firstHalf',
  result: 'firstHalf',
  action: 'firstHalf',
  secondHalfIssue: 'secondHalfIssue',
  issue: 'secondHalfIssue',
  next: 'secondHalfIssue',
};
const AT_END: Readonly<Record<string, string>> = { progress: 'grade', firstHalf: 'actual', issue: 'next' };
/** What is filled in at the year's end and nowhere else. */
const OUTCOMES = new Set(['actual', 'rate', 'grade', 'result', 'shortfallReason', 'next', 'remarks']);

/** Meanings as they are in that round; [] for what no round asks (a 目標値 of mid-year is not the objective's). */
export function inRound(round: HeadingRound, meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.slice(0, 1).flatMap((meaning) => {
    const field =
      round === 'mid'
        ? AT_MID[meaning.field]
        : (AT_END[meaning.field] ?? (OUTCOMES.has(meaning.field) ? meaning.field : undefined));
    return field === undefined ? [] : [{ ...meaning, field, how: 'synonym' as const }];
  });
}
