// Moves as the pane holds them, and the plan they are of.
import { roleKeyText, type Reassignment, type RoleKey } from '../../balance/instance';
import type { ProposedMove } from '../../balance/result';
import type { Plan } from '../../domain/plan';
import { judgedPlan } from './judged-plan';
import type { LoadView, PanelState } from './state';

export type ChangeLoad = (to: Partial<LoadView>) => void;

/** The plan that loads are shown of: the open workbook's, or the consolidated one's where that has no objectives of its own. */
export const loadPlan = (state: Pick<PanelState, 'checked' | 'consolidate'>): Plan | null =>
  judgedPlan(state)?.plan ?? null;

export const moveOf = ({ role, ...move }: ProposedMove): Reassignment => ({
  ...{ objective: move.objective, kind: role, index: move.index },
  ...{ from: move.from, to: move.to },
});

export const sameRole = (a: RoleKey, b: RoleKey): boolean => roleKeyText(a) === roleKeyText(b);
