// The sentences of 様式の読み方 by language.
import { teachingEn } from './en';
import { teachingJa } from './ja';
import type { TeachingWords } from './words';

export type { TeachingWords } from './words';
export const teachingWords: Readonly<Record<'ja' | 'en', TeachingWords>> = { ja: teachingJa, en: teachingEn };
