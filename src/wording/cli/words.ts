// What the command line says. ja.ts and en.ts are complete by this type.
import type { FileFaultCode } from '../../domain/draft';
import type { Progress } from '../../domain/progress';
import type { Coverage, Severity, SheetRole, SubmissionStatus } from '../../domain/terms';
import type { LeftOut } from '../../domain/policy/policy';

export interface CliWords {
  readonly help: string;
  readonly commandHelp: Readonly<
    Record<'issues' | 'distribute' | 'check' | 'balance' | 'consolidate' | 'return' | 'rollover', string>
  >;
  readonly noCommand: string;
  unknownCommand(typed: string): string;
  unknownOption(command: string, typed: string): string;
  valueMissing(option: string): string;
  valueWrong(option: string, typed: string, allowed: string): string;
  inputMissing(command: string): string;
  optionMissing(command: string, option: string): string;
  yearUnreadable(typed: string): string;
  noClauses(file: string): string;
  noIssues(file: string): string;
  /** A division's workbook was sent back, or its list where its kind is only read. */
  readonly returned: (sent: {
    readonly division: string | null;
    readonly out: string;
    readonly notes: number;
    readonly listed: boolean;
  }) => string;
  readonly notReturned: (file: string, reason: string) => string;
  readonly nothingToReturn: (file: string) => string;
  noDivisions(file: string): string;
  fileUnusable(file: string, code: FileFaultCode): string;
  readonly nothingReadable: string;
  outputIsInput(file: string): string;
  cannotWrite(file: string, reason: string): string;
  readOnlyFormat(file: string): string;
  passwordFileUnreadable(file: string): string;
  unexpected(detail: string): string;
  wrote(file: string): string;
  kept(file: string): string;
  drafted(clauses: number, file: string): string;
  /** Parts of the policy that no issue holds: a whole part, or the sentences below a heading. */
  leftOut(parts: readonly LeftOut[]): string;
  noSection(asked: { readonly typed: string; readonly sections: readonly string[] }): string;
  distributed(division: string, file: string): string;
  progress(progress: Progress): string;
  checked(count: { files: number; issues: number; objectives: number; staff: number }): string;
  findings(count: Readonly<Record<Severity, number>>): string;
  readonly noFindings: string;
  coverageLine(issue: {
    number: string;
    title: string;
    coverage: Coverage;
    objectives: number;
    divisions: readonly string[];
  }): string;
  submissionLine(submission: { division: string; file: string | null; status: SubmissionStatus }): string;
  rollUpLine(line: {
    number: string;
    title: string;
    grade: string;
    judged: number;
    reported: number;
    total: number;
    rate: number | null;
  }): string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly role: Readonly<Record<SheetRole, string>>;
  difference(count: { added: number; gone: number; changed: number }): string;
  readonly noDifference: string;
  readonly noStaff: string;
  balanceLine(line: {
    division: string;
    max: readonly [number, number];
    over: readonly [number, number];
    moves: number;
    unknown: number;
  }): string;
  moveLine(move: { objective: string; role: 'lead' | 'support'; from: string; to: string }): string;
  changedSince(file: string): string;
  conflicts(places: readonly string[]): string;
}
