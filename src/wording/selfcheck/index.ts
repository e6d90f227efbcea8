// The self-check's words by language.
import { selfcheckEn } from './en';
import { selfcheckJa } from './ja';

export { CHECKS, type CheckName, type Outcome, type SelfcheckWords } from './words';
export const selfcheckWords = { ja: selfcheckJa, en: selfcheckEn } as const;
