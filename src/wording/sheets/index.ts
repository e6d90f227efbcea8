// The sentences of written sheets by language. Fits forms/write/words.ts's SheetWords.
import { sheetWordsEn } from './en';
import { sheetWordsJa } from './ja';

export const sheetWords = { ja: sheetWordsJa, en: sheetWordsEn } as const;
