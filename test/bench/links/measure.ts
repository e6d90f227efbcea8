// How often a proposed link is right: a department's links blanked, one at a time or all, and what is proposed compared with them.
import { SAMPLE_ISSUES } from '../../../src/delivery/samples/issues';
import { SAMPLE_DIVISIONS } from '../../../src/delivery/samples/workbooks';
import { CONFIDENCES, confidenceOf, type Confidence } from '../../../src/domain/links/confidence';
import { likelyLinks, type LikelyLink } from '../../../src/domain/links/likely-links';
import type { LinkIssue, LinkObjective } from '../../../src/domain/links/subject';
import { splitList } from '../../../src/domain/text/text';
import { ISSUES, LINES } from './department';

export interface LinkBench {
  readonly issues: readonly LinkIssue[];
  /** As they are truly linked; the principal issue, null for none on purpose. */
  readonly objectives: readonly LinkObjective[];
}

const OWN = '課独自';
const principal = (typed: string): string | null => (typed === OWN ? null : (splitList(typed)[0] ?? null));

export const sampleBench = (): LinkBench => ({
  issues: SAMPLE_ISSUES.map(({ number, title, content, vision, basis, lead, related }) => ({
    ...{ number, texts: [title, content, vision, basis], lead, related: splitList(related) },
  })),
  objectives: SAMPLE_DIVISIONS.flatMap(({ name, objectives }, table) =>
    objectives.map(({ title, action, indicator, target, section, issue }) => ({
      texts: [title, action, indicator ?? '', String(target)],
      ...{ division: name, section, table, issue: principal(issue), asked: false },
    })),
  ),
});

export function otherBench(): LinkBench {
  const divisions = [...new Set(LINES.map(([division]) => division))];
  return {
    issues: ISSUES,
    objectives: LINES.map(([division, section, issue, ...texts]) => ({
      ...{ texts, division, section, table: divisions.indexOf(division) },
      ...{ issue: principal(issue), asked: false },
    })),
  };
}

export interface LinkFigures {
  /** Of the objectives that serve an issue: the right one first, among the three. */
  readonly first: number;
  readonly amongThree: number;
  /** Over all proposals so told: how many there are, what was said on average, how many were right. */
  readonly told: Readonly<
    Record<Confidence, { readonly count: number; readonly said: number; readonly right: number }>
  >;
}

const ask = (one: LinkObjective): LinkObjective => ({ ...one, issue: null, asked: true });

export function measureLinks({ issues, objectives }: LinkBench, blank: 'one' | 'all'): LinkFigures {
  const answers: readonly (readonly LikelyLink[])[] =
    blank === 'all'
      ? likelyLinks(issues, objectives.map(ask)).map((links) => links ?? [])
      : objectives.map(
          (_, asked) =>
            likelyLinks(
              issues,
              objectives.map((one, at) => (at === asked ? ask(one) : one)),
            )[asked] ?? [],
        );
  const ranks = answers.flatMap((links, at) => {
    const truth = objectives[at]!.issue;
    return truth === null ? [] : [links.findIndex(({ issue }) => issues[issue]!.number === truth)];
  });
  const share = (right: (rank: number) => boolean): number => ranks.filter(right).length / ranks.length;
  const all = answers.flatMap((links, at) =>
    links.map(({ issue, probability }) => ({
      probability,
      right: issues[issue]!.number === objectives[at]!.issue ? 1 : 0,
    })),
  );
  const told = CONFIDENCES.map((confidence) => {
    const own = all.filter(({ probability }) => confidenceOf(probability) === confidence);
    const mean = (of: (one: (typeof own)[number]) => number): number =>
      own.reduce((sum, one) => sum + of(one), 0) / Math.max(1, own.length);
    return [
      confidence,
      { count: own.length, said: mean((one) => one.probability), right: mean((one) => one.right) },
    ];
  });
  return {
    first: share((rank) => rank === 0),
    amongThree: share((rank) => rank >= 0),
    told: Object.fromEntries(told) as LinkFigures['told'],
  };
}
