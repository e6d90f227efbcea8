// A self-check's results as a value and as text for the help desk. Looking and showing are others'.
import { CHECKS, type CheckName, type Outcome, type SelfcheckWords } from '../../wording/selfcheck';

export interface Found {
  readonly outcome: Outcome;
  /** What was seen, in words or figures of the machine. */
  readonly facts: string;
}
export type Results = Readonly<Record<CheckName, Found>>;

export const MARKS: Readonly<Record<Outcome, string>> = { good: '✓', bad: '✗', neutral: '－' };

export function countOutcomes(results: Results): Record<Outcome, number> {
  const counts = { good: 0, bad: 0, neutral: 0 };
  for (const name of CHECKS) counts[results[name].outcome]++;
  return counts;
}

export interface About {
  readonly version: string;
  readonly address: string;
  readonly agent: string;
  /** `2026-11-22 14:05` */
  readonly at: string;
}

/** One line a check, its remedy below it when it is bad. */
export function resultText(results: Results, words: SelfcheckWords, about: About): string {
  const lines = CHECKS.flatMap((name) => {
    const { outcome, facts } = results[name];
    const line = `${MARKS[outcome]} ${words.outcome[outcome]}\t${words.checks[name].name}\t${facts}`;
    return outcome === 'bad' ? [line, `\t${words.remedyLabel}: ${words.checks[name].remedy}`] : [line];
  });
  return [
    `Tenkai ${about.version} ${words.title}`,
    `${about.at}  ${about.address}`,
    about.agent,
    words.summary(countOutcomes(results)),
    '',
    ...lines,
    '',
  ].join('\r\n');
}
