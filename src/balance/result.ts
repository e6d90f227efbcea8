// What balancing a division says: the contract's `balance --json` (§4) and what the pane shows beside it. Sentences are
// wording's; edits are the actions'.
import type { ObjectiveId, StaffNumber } from '../domain/ids';
import type { Refusal } from './eligibility';
import type { RoleKey } from './instance';

export type BalanceStatus = 'optimal' | 'feasible' | 'infeasible' | 'unchanged';

/** Plain measures of fairness over people with capacity. Ratios; counts of people (`over`, `under`) and roles (`unknown`). */
export interface Measures {
  readonly max: number;
  /** Σ load ÷ Σ capacity */
  readonly mean: number;
  /** max − min */
  readonly spread: number;
  readonly over: number;
  readonly under: number;
  readonly unknown: number;
}

/** `proven`: no plan of at most so many moves has a lower maximum. */
export interface FrontierPoint {
  readonly moves: number;
  readonly max: number;
  readonly proven: boolean;
}

/** The facts a manager says aloud; all loads are ratios. */
export interface MoveReason {
  readonly kind: 'relieves-over-limit' | 'makes-room' | 'lowers-maximum';
  readonly fromName: string;
  readonly toName: string;
  readonly limit: number;
  readonly fromBefore: number;
  readonly fromAfter: number;
  readonly toBefore: number;
  readonly toAfter: number;
  readonly sameSection: boolean;
}

export interface ProposedMove {
  readonly objective: ObjectiveId;
  readonly role: 'lead' | 'support';
  readonly index: number;
  readonly from: StaffNumber;
  readonly to: StaffNumber;
  /** 人; stays with the role */
  readonly effort: number;
  readonly reason: MoveReason;
}

/** Loads before any move. `load` is the ratio, null without capacity; `persons` is 人. */
export interface StaffStanding {
  readonly number: StaffNumber;
  readonly name: string;
  readonly section: string | null;
  readonly capacity: number | null;
  readonly persons: number;
  readonly load: number | null;
  /** True when a role of unknown effort makes the load a least one. */
  readonly atLeast: boolean;
  readonly leads: number;
  /** Roles held in all. */
  readonly held: number;
}

/** What stands in the way of a plan under the limit, and what would help. */
export type Obstacle =
  /** The role fits nobody: the least loaded eligible person would stand at `best`. `room` is the capacity in 人 that is missing. */
  | {
      readonly kind: 'role-too-large';
      readonly role: RoleKey;
      readonly effort: number;
      readonly best: number;
      readonly missing: number;
    }
  /** Nobody may take it. */
  | {
      readonly kind: 'nobody-eligible';
      readonly role: RoleKey;
      readonly refusals: readonly Refusal['kind'][];
    }
  /** What cannot move already exceeds the limit by `missing` 人. */
  | {
      readonly kind: 'fixed-over-limit';
      readonly staff: StaffNumber;
      readonly ratio: number;
      readonly missing: number;
    }
  /** The whole division is over: `missing` 人 of capacity. */
  | { readonly kind: 'division-over'; readonly mean: number; readonly missing: number }
  | { readonly kind: 'all-unknown'; readonly roles: number }
  /** A plan may exist with more moves than allowed. */
  | { readonly kind: 'moves-limited'; readonly maxMoves: number };

export interface BalanceResult {
  readonly division: string;
  /** Set when sections are balanced one by one. */
  readonly section: string | null;
  readonly by: 'year' | 'month';
  readonly limit: number;
  readonly status: BalanceStatus;
  readonly before: Measures;
  readonly after: Measures;
  /** Proven: no plan within the rules has a lower maximum, however many moves. */
  readonly bound: number;
  /** (after.max − least maximum proven possible with so many moves) ÷ after.max; 0 when proven. */
  readonly gap: number;
  readonly frontier: readonly FrontierPoint[];
  readonly moves: readonly ProposedMove[];
  readonly staff: readonly StaffStanding[];
  readonly obstacles: readonly Obstacle[];
}
