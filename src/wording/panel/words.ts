// The pane's sentences as types: whoever adds a language fills in every one of them.
import type { RuleName } from '../../domain/finding';
import type { Confidence } from '../../domain/links/confidence';
import type {
  Coverage,
  Period,
  RollUpGrade,
  Severity,
  SheetRole,
  SubmissionStatus,
} from '../../domain/terms';
import type { ShellWords } from './shell-words';

export type { PanelFault, ShellWords } from './shell-words';

export type PanelTab = 'link' | 'check' | 'load' | 'consolidate';
export type LoadLevel = 'slack' | 'fair' | 'caution' | 'over' | 'unknown';

export interface LinkWords {
  readonly issues: string;
  readonly coverage: Readonly<Record<Coverage, string>>;
  objectives(count: number): string;
  divisions(names: readonly string[]): string;
  leadDivision(name: string): string;
  readonly noIssues: string;
  readonly noIssuesNext: string;
  readonly makeIssues: string;
  unlinked(count: number): string;
  readonly allLinked: string;
  readonly noObjectives: string;
  readonly noObjectivesNext: string;
  readonly goConsolidate: string;
  readonly inHand: string;
  readonly pickRow: string;
  readonly next: string;
  readonly own: string;
  readonly proposals: string;
  readonly noProposals: string;
  readonly otherIssues: string;
  /** How sure a proposal is, and the words that speak for it. */
  likely(confidence: Confidence, words: readonly string[]): string;
  readonly sureWhy: string;
  readonly takeSure: string;
  readonly principal: string;
  readonly related: string;
  makePrincipal(number: string): string;
  readonly willWrite: string;
  readonly write: string;
  readonly unchanged: string;
  readonly fromAbove: string;
  readonly noColumn: string;
  readonly sharedCell: string;
  relinks(count: number): string;
  readonly relinkWhy: string;
  readonly relinkAll: string;
  relink(objective: string, from: string, to: string): string;
  readonly show: string;
  readonly waived: string;
  readonly endWaiver: string;
}

export interface CheckWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly rule: Readonly<Record<RuleName, string>>;
  readonly allRules: string;
  readonly ruleFilter: string;
  counts(error: number, warning: number, info: number): string;
  readonly none: string;
  readonly noneNext: string;
  readonly noObjectivesNext: string;
  readonly hidden: string;
  readonly showAll: string;
  readonly previous: string;
  readonly next: string;
  position(at: number, of: number): string;
  readonly again: string;
  readonly list: string;
  fixName(to: string): string;
  readonly fixWording: string;
  fixHeading(from: string, to: string): string;
  readonly fixLink: string;
  readonly waive: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly waiveHint: string;
  readonly understood: string;
  readonly sheetRole: Readonly<Record<SheetRole, string>>;
}

export interface LoadWords {
  readonly noStaff: string;
  readonly noStaffNext: string;
  readonly routineOnly: string;
  readonly division: string;
  readonly people: string;
  readonly level: Readonly<Record<LoadLevel, string>>;
  bar(facts: {
    readonly name: string;
    readonly ratio: number | null;
    readonly atLeast: boolean;
    readonly level: LoadLevel;
    readonly capacity: number | null;
    readonly roles: number;
  }): string;
  readonly months: string;
  month(month: number): string;
  readonly person: string;
  measures(before: number, after: number, overBefore: number, overAfter: number): string;
  over(count: number, people: number, limit: number): string;
  readonly propose: string;
  readonly again: string;
  readonly stale: string;
  readonly choices: string;
  readonly byMonth: string;
  readonly withinSection: string;
  readonly frontier: string;
  frontierPoint(moves: number, max: number): string;
  readonly proven: string;
  bound(bound: number): string;
  readonly moves: string;
  move(from: string, to: string, role: 'lead' | 'support', objective: string): string;
  readonly role: Readonly<Record<'lead' | 'support', string>>;
  effort(persons: number): string;
  readonly selectAll: string;
  readonly clearAll: string;
  readonly lockPerson: string;
  readonly unlockPerson: string;
  readonly lockRole: string;
  readonly unlockRole: string;
  readonly rolesOf: string;
  readonly noRoles: string;
  readonly unknownEffort: string;
  readonly moveByHand: string;
  readonly receiver: string;
  readonly chooseReceiver: string;
  readonly basket: string;
  readonly basketEmpty: string;
  readonly clash: string;
  apply(count: number): string;
  readonly save: string;
  readonly obstacles: string;
  readonly pickPerson: string;
  readonly table: string;
  readonly load: string;
  readonly after: string;
  readonly capacity: string;
  readonly selfMade: string;
}

export interface ConsolidateWords {
  readonly drop: string;
  readonly pick: string;
  readonly files: string;
  readonly remove: string;
  removeFile(name: string): string;
  readonly clear: string;
  readonly run: string;
  readonly again: string;
  readonly stale: string;
  readonly noDepartment: string;
  readonly noDepartmentNext: string;
  readonly goLink: string;
  readonly emptyNext: string;
  readonly submissions: string;
  readonly submission: Readonly<Record<SubmissionStatus, string>>;
  readonly unknownDivision: string;
  readonly password: string;
  passwordFor(name: string): string;
  readonly unlock: string;
  readonly wrongPassword: string;
  readonly rollUp: string;
  readonly issue: string;
  readonly grade: string;
  readonly rollUpGrade: Readonly<Record<RollUpGrade, string>>;
  readonly rate: string;
  readonly counted: string;
  denominators(judged: number, reported: number, total: number): string;
  readonly whereFrom: string;
  whereFromIssue(number: string): string;
  readonly rowsOf: string;
  readonly noRows: string;
  readonly differences: string;
  readonly noDifferences: string;
  readonly firstTime: string;
  readonly difference: Readonly<Record<'new' | 'gone' | 'changed', string>>;
  readonly figure: Readonly<
    Record<'title' | 'total' | 'reported' | 'judged' | 'rate' | 'grade' | 'marks', string>
  >;
  readonly findings: string;
  readonly understood: string;
  readonly write: string;
  readonly writeNext: string;
  readonly written: string;
  readonly maskNames: string;
  readonly saveMasked: string;
  readonly more: string;
  readonly distribute: string;
  readonly distributeWhy: string;
  readonly rollover: string;
  readonly rolloverWhy: string;
  division(name: string): string;
}

export interface PanelWords extends ShellWords {
  readonly rounds: Readonly<Record<Period, string>>;
  readonly tabs: Readonly<Record<PanelTab, string>>;
  readonly link: LinkWords;
  readonly check: CheckWords;
  readonly load: LoadWords;
  readonly consolidate: ConsolidateWords;
}
