// Everything said in 差戻し, in Japanese or English.

export interface ReturningWords {
  readonly heading: string;
  /** Divisions with something to mend. */
  open(divisions: number): string;
  readonly nothing: string;
  readonly why: string;
  readonly toAll: string;
  readonly toOne: string;
  toOneOf(division: string): string;
  readonly choose: string;
  readonly all: string;
  readonly none: string;
  readonly unknownDivision: string;
  counts(errors: number, warnings: number): string;
  readonly look: string;
  readonly stale: string;
  readonly preview: string;
  previewWhy(divisions: number): string;
  /** Notes at cells, and cells that are changed. */
  made(notes: number, changes: number): string;
  readonly said: string;
  readonly changes: string;
  readonly make: (divisions: number) => string;
  readonly back: string;
  readonly outcomes: string;
  readonly status: Readonly<Record<'returned' | 'listed' | 'failed', string>>;
  readonly listedWhy: string;
  readonly changedSince: string;
  /** Accepted changes could not be written. */
  readonly changesLeft: string;
  readonly clash: string;
  readonly readOnly: string;
  readonly next: string;
  readonly waiting: (count: number) => string;
  readonly waitingWhy: string;
  readonly noLonger: string;
  readonly drop: string;
  readonly dropAll: string;
  /** An objective is given these issues. */
  link(issues: string): string;
  move(role: 'lead' | 'support', from: string, to: string): string;
  readonly own: string;
  readonly blank: string;
  take(issue: string): string;
  readonly takeOwn: string;
  readonly takeBest: (count: number) => string;
  readonly takeMoves: (count: number) => string;
  readonly goReturn: string;
}
