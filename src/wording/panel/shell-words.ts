// Types of the sentences around the tabs: header, footer, settings, messages, faults, previews of writes, first steps.
import type { FileFaultCode } from '../../domain/draft';
import type { Progress } from '../../domain/progress';

/** A fault of the open workbook, or of a picked file. */
export type PanelFault = FileFaultCode | 'host-busy' | 'host-cell-edit' | 'host-error' | 'host-half-written';

export type BusyKind = 'consolidate' | 'balance' | 'distribute' | 'rollover' | 'start' | 'save' | 'return';

/** How a file reaches the person. */
export type FileWay = 'folder' | 'dialog' | 'excel' | 'download';

/** After a deed. */
export interface NoticeWords {
  written(facts: { readonly cells: number; readonly sheets: number; readonly unprinted?: boolean }): string;
  undone(facts: { readonly cells: number }): string;
  'nothing-to-write'(): string;
  'not-written'(facts: { readonly code: PanelFault }): string;
  'cell-gone'(facts: { readonly place: string }): string;
  'other-file'(facts: { readonly file: string }): string;
  'no-issue-column'(): string;
  saved(facts: { readonly names: readonly string[] }): string;
  made(facts: { readonly count: number; readonly way: FileWay }): string;
  handed(facts: { readonly names: readonly string[]; readonly way: FileWay }): string;
  'not-saved'(facts: { readonly name: string }): string;
  cancelled(): string;
  'no-clauses'(facts: { readonly name: string }): string;
  'unreadable-text'(facts: { readonly name: string }): string;
  'no-issues-here'(): string;
  'no-divisions'(): string;
  'no-issues-found'(): string;
  'department-fault'(facts: { readonly code: FileFaultCode }): string;
  'not-workbooks'(facts: { readonly names: readonly string[] }): string;
  added(facts: { readonly count: number }): string;
  consolidated(facts: { readonly submitted: number; readonly named: number }): string;
  solved(facts: { readonly moves: number; readonly over: number }): string;
  checked(facts: { readonly errors: number; readonly warnings: number }): string;
  'part-missing'(): string;
  unexpected(): string;
}

/** What a write is for. */
export interface TitleWords {
  link(facts: { readonly objective: string }): string;
  'link-sure'(): string;
  relink(facts: { readonly count: number }): string;
  fix(facts: { readonly cell: string }): string;
  waive(facts: { readonly issue: string }): string;
  'end-waiver'(facts: { readonly issue: string }): string;
  heading(facts: { readonly heading: string }): string;
  teach(facts: { readonly count: number }): string;
  reassign(facts: { readonly count: number }): string;
  consolidate(): string;
  'start-policy'(facts: { readonly clauses: number }): string;
  'start-divisions'(facts: { readonly issues: number }): string;
  'start-sample'(): string;
  undo(): string;
}

/** Why a write was refused; values are given as they are shown. */
export interface ConflictWords {
  changed(facts: { readonly place: string; readonly expected: string; readonly found: string }): string;
  'sheet-missing'(facts: { readonly sheet: string }): string;
  'sheet-exists'(facts: { readonly sheet: string }): string;
  'sheet-protected'(facts: { readonly sheet: string }): string;
}

export interface ShellWords {
  readonly product: string;
  readonly header: {
    readonly round: string;
    /** Null: not looked for while a round is chosen. */
    auto(round: string | null): string;
    readonly noDepartment: string;
    year(starting: number): string;
    readonly lang: string;
    readonly otherLang: string;
    readonly tabs: string;
  };
  readonly footer: {
    readonly settings: string;
    readonly help: string;
    readonly selfcheck: string;
    version(version: string): string;
  };
  readonly common: {
    readonly close: string;
    readonly cancel: string;
    readonly back: string;
    readonly undo: string;
    readonly retry: string;
    readonly blank: string;
    /** A text in brackets behind another. */
    bracketed(text: string | number): string;
    more(count: number): string;
    readonly loading: string;
    readonly reading: string;
    readonly newTab: string;
  };
  /** What the version of Excel cannot do. */
  readonly limits: Readonly<Record<'merges-unseen' | 'writes-end-undo' | 'sheets-end-undo', string>>;
  /** Files on their way to the person. */
  readonly files: {
    readonly way: Readonly<Record<FileWay, string>>;
    readonly arrived: string;
    readonly lost: string;
    readonly other: string;
  };
  readonly settings: {
    readonly title: string;
    readonly lang: string;
    readonly langs: Readonly<Record<'ja' | 'en', string>>;
    readonly mask: string;
    readonly maskHint: string;
    readonly sheet: string;
    readonly privacy: string;
  };
  readonly states: {
    readonly cellEdit: string;
    readonly offline: string;
    /** Excel would not let the open workbook be read. */
    readonly unread: string;
    /** The same, while what was read before is in view. */
    former(why: string): string;
    readonly fault: Readonly<Record<PanelFault, string>>;
  };
  readonly busy: Readonly<Record<BusyKind, string>>;
  progress(progress: Progress): string;
  /** How far a step is, in percent. */
  share(step: Progress['step'], percent: number): string;
  readonly notices: NoticeWords;
  readonly titles: TitleWords;
  readonly conflicts: ConflictWords;
  readonly preview: {
    readonly heading: string;
    summary(cells: number, sheets: number): string;
    /** `rows` below the headings. */
    newSheet(name: string, rows: number): string;
    removedSheet(name: string): string;
    readonly sheet: string;
    readonly cell: string;
    readonly from: string;
    readonly to: string;
    apply(cells: number, sheets: number): string;
    readonly applying: string;
    readonly refused: string;
    readonly renew: string;
    readonly leave: string;
    inSheet(sheet: string, cells: number): string;
  };
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly policy: string;
    readonly policyWhy: string;
    readonly department: string;
    readonly departmentNeeded: string;
    readonly year: string;
    readonly yearUnreadable: string;
    readonly pickPolicy: string;
    readonly divisions: string;
    readonly divisionsWhy: string;
    readonly pickDivisions: string;
    readonly sample: string;
    readonly sampleWhy: string;
    readonly addSample: string;
    readonly here: string;
    readonly refresh: string;
  };
}
