// The page around the grid in Japanese or English.
import { workbenchEn } from './en';
import { workbenchJa } from './ja';
import type { WorkbenchWords } from './words';

export type { WorkbenchWords } from './words';
export const workbenchWords: Readonly<Record<'ja' | 'en', WorkbenchWords>> = {
  ja: workbenchJa,
  en: workbenchEn,
};
