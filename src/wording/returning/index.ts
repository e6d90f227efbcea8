// What is said in 差戻し, by language.
import { returningEn } from './en';
import { returningJa } from './ja';
import type { ReturningWords } from './words';

export type { ReturningWords } from './words';
export const returningWords: Readonly<Record<'ja' | 'en', ReturningWords>> = {
  ja: returningJa,
  en: returningEn,
};
