// A finding in words, in Japanese or English: its facts, what to do about it, and both.
import type { Finding, FindingFacts } from '../../domain/finding';
import { findingsEn } from './en';
import { fixesEn } from './fixes-en';
import { fixesJa } from './fixes-ja';
import { findingsJa } from './ja';
import type { FindingSentences } from './sentences';

export type { FindingSentences } from './sentences';
export const findingSentences: Readonly<Record<'ja' | 'en', FindingSentences>> = {
  ja: findingsJa,
  en: findingsEn,
};

const fixSentences: Readonly<Record<'ja' | 'en', FindingSentences>> = { ja: fixesJa, en: fixesEn };

// Rule and facts belong together by Finding's type; the table lookup by a union key loses that tie.
const say = (sentences: FindingSentences, { rule, facts }: Finding): string =>
  (sentences[rule] as (facts: FindingFacts[typeof rule]) => string)(facts).trim();

/** What is wrong, with its facts. Names of people are as in the sheet: masking them is the caller's. */
export const describeFinding = (finding: Finding, lang: 'ja' | 'en'): string =>
  say(findingSentences[lang], finding);

/** What to do about it, in one short sentence without names. */
export const fixFinding = (finding: Finding, lang: 'ja' | 'en'): string => say(fixSentences[lang], finding);

/** Facts and remedy together: the message where there is room for one text only. */
export const adviseFinding = (finding: Finding, lang: 'ja' | 'en'): string =>
  [describeFinding(finding, lang), fixFinding(finding, lang)].join(lang === 'ja' ? '' : ' ');
