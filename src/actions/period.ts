// Which round the sheets are in when nobody says: what their titles name, the latest of them; else the start of the year.
import type { Draft } from '../domain/draft';
import type { Period } from '../domain/terms';

/** Words of titles, the latest round first; 中間 stands before 期末 in no title that means the start. */
const ROUND_WORDS: readonly (readonly [Period, RegExp])[] = [
  ['end', /期末|年度末|振返|振り返|実績報告|評価シート/],
  ['mid', /中間|上半期|上期|進捗/],
];

/** The round that any objectives sheet's title names. A mid-year title on one sheet makes the whole a mid-year check. */
export function periodOf(draft: Draft): Period {
  const titles = draft.files.flatMap(({ sheets }) =>
    sheets.flatMap(({ context }) => context.period?.text ?? []),
  );
  const said = ROUND_WORDS.find(([, words]) => titles.some((title) => words.test(title.normalize('NFKC'))));
  return said?.[0] ?? 'start';
}
