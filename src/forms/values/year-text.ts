// Where a text names a fiscal year: the words that say it. Reading the year itself is domain/fiscal-year's.

const DIGITS = '[0-9０-９]';
const ERA = '(?:令和|平成|昭和|大正|[RHSＲＨＳ㋿㍻])';
const WITH_WORD = new RegExp(
  `(?:${ERA}[ \\u3000]*(?:元|${DIGITS}{1,2})|(?:${DIGITS}{4}))[ \\u3000]*年[ \\u3000]*度`,
  'u',
);
const SHORT = new RegExp(
  `(?<![A-Za-z0-9０-９])(?:${ERA}(?:元|${DIGITS}{1,2})|(?:19|20|２０)${DIGITS}{2})(?!${DIGITS})`,
  'u',
);

/** `令和6年度` out of a title; null when the text names no 年度. */
export const yearWords = (text: string): string | null => WITH_WORD.exec(text)?.[0] ?? null;

/** For names of sheets and files, where 年度 is often left off: `R6_目標.xlsx` → `R6`. */
export const yearInName = (name: string): string | null => yearWords(name) ?? SHORT.exec(name)?.[0] ?? null;
