// A plan's issues and objectives as likely-links looks at them.
import type { Objective, Plan } from '../plan';
import { replacing } from '../suggestion';
import { compareKey } from '../text/text';
import type { FormerObjective, LinkIssue, LinkObjective } from './subject';

type Rewrite = (text: string) => string;

/** Words that 設定 calls the same are put as the first of them. */
function rewriter({ settings }: Plan): Rewrite {
  const { synonyms } = settings;
  if (synonyms.length === 0) return (text) => text;
  const replace = replacing(synonyms);
  return (text) => replace(compareKey(text));
}

const told = (texts: readonly (string | null | undefined)[], rewrite: Rewrite): string[] =>
  texts.map((text) => rewrite(text ?? ''));

export function linkIssues(plan: Plan): readonly LinkIssue[] {
  const rewrite = rewriter(plan);
  return plan.issues.map(({ number, title, lead, related, row: { said } }) => {
    const { content, vision, basis } = said;
    return { number, lead, related, texts: told([title, content?.text, vision?.text, basis?.text], rewrite) };
  });
}

/** All of them, in reading order: what is linked already speaks for what is asked. */
export function linkObjectives(plan: Plan): readonly LinkObjective[] {
  const rewrite = rewriter(plan);
  const tables = new Map<Objective['table'], number>();
  return plan.objectives.map((objective) => {
    const { link, table, division, section } = objective;
    if (!tables.has(table)) tables.set(table, tables.size);
    return {
      ...{ division, section, texts: objectiveTexts(objective, rewrite), table: tables.get(table)! },
      issue: link.kind === 'linked' ? link.principal : null,
      asked: link.kind === 'none' || link.kind === 'unknown',
    };
  });
}

const objectiveTexts = ({ title, action, indicator, target }: Objective, rewrite: Rewrite): string[] =>
  told([title, action, indicator, target?.text], rewrite);

/**
 * Objectives of another year's workbooks, where that year's issue still stands under the same words: a number alone may mean
 * another issue now.
 */
export function formerObjectives(plan: Plan): readonly FormerObjective[] {
  const rewrite = rewriter(plan);
  const present = new Map(plan.issues.map(({ title, number }) => [compareKey(title), number]));
  const nowOf = new Map<string, string>();
  for (const { number, title, row } of plan.issueCopies) {
    const now = present.get(compareKey(title));
    if (now !== undefined) nowOf.set(JSON.stringify([row.place.file, number]), now);
  }
  return plan.excluded.flatMap(({ why, objectives }) =>
    why !== 'wrong-year'
      ? []
      : objectives.flatMap((objective): FormerObjective[] => {
          const { link, division, section, row } = objective;
          const principal = link.kind === 'linked' ? link.principal : null;
          const issue = nowOf.get(JSON.stringify([row.place.file, principal]));
          return issue === undefined
            ? []
            : [{ division, section, issue, texts: objectiveTexts(objective, rewrite) }];
        }),
  );
}
