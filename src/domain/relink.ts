// Repairs to offer after the department renumbered or reworded its issues: what a division's cells still say, and what they mean now.
// Nothing is linked by these alone; a person accepts them.
import type { Issue, Objective, Plan } from './plan';
import type { Said } from './said';
import { compareKey, splitList } from './text/text';

export interface Relink {
  readonly objective: Objective;
  /** The cell that names the issue by its former number. */
  readonly said: Said;
  /** As typed. */
  readonly from: string;
  /** The department's issue that carries the id of the division's copy. */
  readonly to: Issue;
}

/** Objectives whose issue number is that of their file's copy of 重点課題, while the issue with the copy's id is numbered otherwise now. */
export function relinksOf(plan: Plan): readonly Relink[] {
  const moved = movedIssues(plan.issues, plan.issueCopies);
  return moved.size === 0 ? [] : plan.objectives.flatMap((objective) => relinksIn(objective, moved));
}

type Moved = ReadonlyMap<string, Issue>;

function relinksIn(objective: Objective, moved: Moved): readonly Relink[] {
  const said = objective.row.said.issue;
  if (!said) return [];
  return splitList(said.text).flatMap((from) => {
    const to = moved.get(keyOf(said.place.file, from));
    return to ? [{ objective, said, from, to }] : [];
  });
}

const keyOf = (file: string, number: string): string => `${file}\n${compareKey(number)}`;

/** file and former number → the issue as it is now */
function movedIssues(issues: readonly Issue[], copies: readonly Issue[]): Moved {
  const byId = new Map(
    issues.flatMap((issue) => (issue.row.id === null ? [] : [[issue.row.id, issue] as const])),
  );
  return new Map(
    copies.flatMap((copy) => {
      const now = copy.row.id === null ? undefined : byId.get(copy.row.id);
      return now && now.number !== copy.number
        ? [[keyOf(copy.row.place.file, copy.number), now] as const]
        : [];
    }),
  );
}
