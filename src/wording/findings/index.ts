// A finding as one sentence, in Japanese or English.
import type { Finding, FindingFacts } from '../../domain/finding';
import { findingsEn } from './en';
import { findingsJa } from './ja';
import type { FindingSentences } from './sentences';

export type { FindingSentences } from './sentences';
export const findingSentences: Readonly<Record<'ja' | 'en', FindingSentences>> = {
  ja: findingsJa,
  en: findingsEn,
};

/** What is wrong, with its facts. Names of people are as in the sheet: masking them is the caller's. */
export function describeFinding(finding: Finding, lang: 'ja' | 'en'): string {
  // Rule and facts belong together by Finding's type; the table lookup by a union key loses that tie.
  const say = findingSentences[lang][finding.rule] as (facts: FindingFacts[typeof finding.rule]) => string;
  return say(finding.facts).trim();
}
