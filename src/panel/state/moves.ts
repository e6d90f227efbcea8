// Moves as the pane holds them.
import { roleKeyText, type Reassignment, type RoleKey } from '../../balance/instance';
import type { ProposedMove } from '../../balance/result';

export const moveOf = ({ role, ...move }: ProposedMove): Reassignment => ({
  ...{ objective: move.objective, kind: role, index: move.index },
  ...{ from: move.from, to: move.to },
});

export const sameRole = (a: RoleKey, b: RoleKey): boolean => roleKeyText(a) === roleKeyText(b);
