// The command line's words by language.
import { cliEn } from './en';
import { cliJa } from './ja';
import type { CliWords } from './words';

export type { CliWords } from './words';
export const cliWords: Readonly<Record<'ja' | 'en', CliWords>> = { ja: cliJa, en: cliEn };
