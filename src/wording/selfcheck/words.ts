// The shape of the self-check's words in one language: complete by type.

/** What is looked at, in the order it is shown. */
export const CHECKS = [
  'secure', 'office-files', 'host', 'requirements', 'webview', 'policy', 'wasm', 'worker', 'local-storage', 'database',
  'media-types', 'icons', 'time-zone', 'era', 'fonts', 'outside',
] as const; // prettier-ignore
export type CheckName = (typeof CHECKS)[number];

/** `neutral`: does not apply here, such as Excel's answer in a plain browser. */
export type Outcome = 'good' | 'bad' | 'neutral';

export interface SelfcheckWords {
  readonly title: string;
  readonly intro: string;
  readonly running: string;
  readonly summary: (counts: Readonly<Record<Outcome, number>>) => string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly columns: { readonly outcome: string; readonly check: string; readonly facts: string };
  readonly remedyLabel: string;
  readonly save: string;
  readonly again: string;
  readonly other: string;
  readonly textLabel: string;
  readonly help: string;
  /** Shown inside Excel only. */
  readonly back: string;
  /** Name of a check, and what to do when it is bad. */
  readonly checks: Readonly<Record<CheckName, { readonly name: string; readonly remedy: string }>>;
  /** Facts that are words, not figures. */
  readonly facts: {
    readonly notInExcel: string;
    readonly noAnswer: string;
    readonly noOffice: string;
    readonly fromMicrosoft: string;
    readonly missing: (what: string) => string;
    readonly answered: (what: string) => string;
    readonly files: (count: number) => string;
    readonly requests: (count: number) => string;
    readonly asked: (list: string) => string;
    readonly stopped: (list: string) => string;
    readonly notStarted: (why: string) => string;
    readonly none: string;
  };
}
