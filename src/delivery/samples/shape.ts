// The shape of the sample data: a made-up city's 福祉部 as a person would type it. Sheets are made of it by workbooks.ts.

export interface SampleIssue {
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly vision: string;
  readonly basis: string;
  readonly lead: string;
  readonly related: string;
  readonly priority: '高' | '中' | '低';
}

/** Number, name, section, position, appointment, weekly hours, routine share, and what few people have besides. */
export type SampleStaff = readonly [
  number: string, name: string, section: string, position: string, employment: string, hours: number, routine: number,
  more?: { readonly tenure?: string; readonly secondment?: number; readonly capacity?: number; readonly overtime?: string },
]; // prettier-ignore

/** A number is a percentage of the person's own time (0.2 is shown as 20%); text is as typed. */
export type SampleEffort = string | number;

export interface SampleObjective {
  readonly n: string;
  readonly section: string;
  readonly issue: string;
  readonly title: string;
  readonly action: string;
  readonly indicator?: string;
  readonly base?: string | number;
  readonly target: string | number;
  readonly unit?: string;
  readonly direction?: '以上' | '以下';
  readonly due: string;
  readonly difficulty?: 'A' | 'B' | 'C';
  readonly weight?: number;
  readonly lead: string;
  readonly support?: string;
  readonly effort?: SampleEffort;
  readonly effortSupport?: SampleEffort;
  /** 進捗, 上期実績, 下期の課題 */
  readonly mid: readonly [mark: string, done: string, ahead?: string];
  /** 実績値, 達成度, 成果, 未達理由, 今後の対応 */
  readonly end: readonly [
    actual: string | number,
    grade: string,
    result: string,
    why?: string,
    next?: string,
  ];
}

export interface SampleDivision {
  readonly name: string;
  readonly staff: readonly SampleStaff[];
  readonly objectives: readonly SampleObjective[];
}
