// issue-reworded: a division works from an older wording of an issue, in its copy of 重点課題 or in what its objectives quote.
import type { Finding } from '../../finding';
import type { IssueNumber } from '../../ids';
import { numberAndWords } from '../../judge/judge-links';
import type { Issue, Objective, Plan } from '../../plan';
import { compareKey } from '../../text/text';
import type { Said } from '../../said';
import { labelOf, type PlanRule } from '../around';
import { fault } from '../rule';

/** One finding an issue and file: a quotation is not told again where the file's copy already is. */
export const issueReworded: PlanRule = (plan) => {
  const present = new Map([...plan.issues].reverse().map((issue) => [issue.number, issue]));
  const told = new Set<string>();
  const once = (finding: Finding | null, issue: Issue | undefined): readonly Finding[] => {
    const key = `${finding?.place.file}\n${issue?.number}`;
    if (!finding || told.has(key)) return [];
    told.add(key);
    return [finding];
  };
  return [
    ...plan.issueCopies.flatMap((copy) => {
      const issue = presentOf(copy, plan, present);
      return once(issue ? ofCopy(copy, issue) : null, issue);
    }),
    ...plan.objectives.flatMap((objective) => {
      const quoted = quotedIssue(objective, present);
      return quoted ? once(ofQuotation(quoted), quoted.issue) : [];
    }),
  ];
};

/** By the id in the hidden column when both carry one, else by number. */
function presentOf(copy: Issue, plan: Plan, present: ReadonlyMap<IssueNumber, Issue>): Issue | undefined {
  const { id } = copy.row;
  const same = id === null ? undefined : plan.issues.find((issue) => issue.row.id === id);
  return same ?? present.get(copy.number);
}

const WORDED = ['title', 'content', 'vision'] as const;

/** A part that the copy leaves blank is not reworded. */
function ofCopy(copy: Issue, issue: Issue): Finding | null {
  for (const field of WORDED) {
    const [old, now] = [copy.row.said[field], issue.row.said[field]];
    if (old && compareKey(old.text) !== compareKey(now?.text ?? ''))
      return reworded(issue, old, old.text, now?.text ?? '');
  }
  return null;
}

interface Quoted {
  readonly issue: Issue;
  readonly said: Said;
  readonly words: string;
}

/** 「4-3　環境の…」: a number with words behind it. */
function quotedIssue({ link, row }: Objective, present: ReadonlyMap<IssueNumber, Issue>): Quoted | null {
  const said = row.said.issue;
  if (!said || link.kind !== 'linked' || link.issues.length !== 1) return null;
  const pair = numberAndWords(said.text);
  const issue = pair && present.get(link.issues[0]!);
  return issue && compareKey(pair.number) === issue.number ? { issue, said, words: pair.words } : null;
}

/** Null when the quotation is the issue's present words. */
const ofQuotation = ({ issue, said, words }: Quoted): Finding | null =>
  compareKey(words) === compareKey(issue.title) ? null : reworded(issue, said, words, issue.title);

const reworded = (issue: Issue, said: Said, copy: string, present: string): Finding =>
  fault('issue-reworded', said.place, { number: labelOf(issue), copy, present });
