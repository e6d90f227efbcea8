// The words of 差戻し in the chosen language; they arrive with its views.
import { returningWords, type ReturningWords } from '../../../wording/returning';
import { usePanel } from './use-panel';

export const useReturningWords = (): ReturningWords => returningWords[usePanel().lang];
