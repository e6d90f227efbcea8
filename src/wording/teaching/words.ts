// The sentences of 様式の読み方 as types: whoever adds a language fills in every one of them.
import type { Grade } from '../../domain/terms';

type State = 'taught' | 'unused' | 'twice' | 'sure' | 'likely' | 'unknown';

export interface TeachingWords {
  readonly title: string;
  readonly back: string;
  /** The button that opens the view; `asked`: what it would ask about. */
  open(asked: number): string;
  readonly openHere: string;
  /** On a workbook of which nothing is understood. */
  readonly unread: string;
  readonly unreadWhy: string;
  readonly lead: string;
  readonly none: string;
  readonly noneNext: string;
  readonly formChoice: string;
  form(facts: { readonly sheet: string; readonly file: string | null; readonly sheets: number; readonly asked: number; readonly read: boolean }): string; // prettier-ignore
  readonly elsewhere: string;
  asked(count: number): string;
  readonly settled: string;
  readonly notRead: string;
  confirm(count: number): string;
  readonly question: string;
  heading(heading: string, cell: string): string;
  readonly samples: string;
  readonly noSamples: string;
  now(state: State, field: string | null, by: 'heading' | 'content'): string;
  readonly choices: string;
  readonly notUsed: string;
  readonly other: string;
  readonly otherChoose: string;
  readonly forget: string;
  readonly digits: string;
  readonly list: string;
  readonly listHint: string;
  readonly state: Readonly<Record<State, string>>;
  row(state: State, field: string | null): string;
  readonly words: string;
  readonly wordsLead: string;
  word(mark: string, count: number): string;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly likelyGrade: string;
  readonly records: string;
  readonly noRecords: string;
  readonly missing: string;
  lessons(count: number): string;
  readonly noLessons: string;
  readonly write: string;
  readonly drop: string;
  readonly where: string;
}
