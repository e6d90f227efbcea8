// What a rule about one objective needs to know of the rest of the plan.
import type { FiscalYear } from '../time/fiscal-year';
import { parseFiscalYear } from '../time/fiscal-year';
import type { StaffNumber } from '../ids';
import type { Finding } from '../finding';
import type { Issue, Objective, Plan, StaffMember } from '../plan';
import type { Settings } from '../settings';
import { createSuggester } from '../suggestion';
import type { Period } from '../terms';

export interface Proposal {
  readonly number: string;
  readonly title: string;
}

export interface Around {
  readonly period: Period;
  /** The plan's year; null when no file names one. */
  readonly year: FiscalYear | null;
  /** Without a department workbook every sheet is measured by its own year. */
  readonly ownYears: boolean;
  readonly settings: Settings;
  readonly issues: readonly Issue[];
  readonly staff: ReadonlyMap<StaffNumber, StaffMember>;
  /** Issues that a text may belong to, best first. */
  readonly propose: (text: string) => readonly Proposal[];
}

export type RowRule = (objective: Objective, around: Around) => readonly Finding[];
export type PlanRule = (plan: Plan, around: Around) => readonly Finding[];

export const aroundOf = (plan: Plan): Around => ({
  period: plan.period,
  year: plan.fiscalYear,
  ownYears: plan.departmentFile === null,
  settings: plan.settings,
  issues: plan.issues,
  staff: new Map([...plan.staff].reverse().map((member) => [member.number, member])),
  propose: proposer(plan.issues, plan.settings),
});

/** The year that an objective's dates are measured by. */
export function expectedYear(objective: Objective, around: Around): FiscalYear | null {
  const own = around.ownYears ? objective.context.fiscalYear : null;
  return (own && parseFiscalYear(own.text)) ?? around.year;
}

function proposer(issues: readonly Issue[], settings: Settings): Around['propose'] {
  let suggest: ReturnType<typeof createSuggester> | null = null;
  return (text) => {
    if (issues.length === 0) return [];
    suggest ??= createSuggester(issues.map(wordsOf), settings.synonyms);
    return suggest(text).flatMap(({ number }) => {
      const issue = issues.find((candidate) => labelOf(candidate) === number);
      return issue ? [{ number, title: issue.title }] : [];
    });
  };
}

const wordsOf = (issue: Issue): { number: string; title: string; content: string } => ({
  number: labelOf(issue),
  title: issue.title,
  content: issue.row.said.content?.text ?? '',
});

/** 課題番号 as typed. */
export const labelOf = (issue: Issue): string => issue.row.said.number?.text ?? issue.number;

/** How a finding names an objective: number and title as typed. */
export const nameOf = (objective: Objective): string =>
  [objective.number, objective.title].filter((part) => part !== null && part !== '').join(' ') ||
  objective.id;
