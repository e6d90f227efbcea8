// A proposed balance as a workbook of its own: the moves with their reasons, and the loads as they are.
import type { BalanceResult, MoveReason } from '../balance/result';
import type { Plan } from '../domain/plan';
import { reassignmentSheet, type ReassignmentLine } from '../forms/write/generated/reassignment-sheet';
import { workloadSheet } from '../forms/write/generated/workload-sheet';
import type { SheetSpec } from '../workbook/sheet-spec';
import { figuresOf } from './figures';
import type { ActionWords } from './words';

export function reassignmentLines(
  plan: Plan,
  results: readonly BalanceResult[],
  describe: (reason: MoveReason) => string,
): ReassignmentLine[] {
  const titles = new Map(plan.objectives.map(({ id, title }) => [id, title]));
  return results.flatMap(({ division, moves }) =>
    moves.map(({ objective, role, effort, reason }) => ({
      ...{ division, objective, role, effort },
      title: titles.get(objective) ?? '',
      from: reason.fromName,
      to: reason.toName,
      reason: describe(reason),
    })),
  );
}

export const reassignmentSpecs = (
  plan: Plan,
  lines: readonly ReassignmentLine[],
  words: ActionWords,
): readonly SheetSpec[] => [
  reassignmentSheet(plan, lines, words.howTo('reassignment')),
  workloadSheet(figuresOf(plan), words).spec,
];
