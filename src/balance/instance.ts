// The reassignment problem as plain data: people with room, roles with weight, and who may take what. plan → instance is
// from-plan.ts; solving is solve.ts; nothing here knows a sheet.
import type { ObjectiveId, StaffNumber } from '../domain/ids';

export interface Person {
  readonly number: StaffNumber;
  readonly name: string;
  readonly section: string | null;
  /** 人; > 0 */
  readonly capacity: number;
  /** 人 that no move changes, for each slot: routine and roles that stay. */
  readonly fixed: readonly number[];
}

export interface MovableRole {
  readonly objective: ObjectiveId;
  readonly kind: 'lead' | 'support';
  readonly index: number;
  /** Index into `people` of who holds it now. */
  readonly holder: number;
  /** 人; ≥ 0 */
  readonly effort: number;
  /** 人 it weighs in each slot (one slot: the effort itself). */
  readonly weights: readonly number[];
  /** Indexes into `people` that may receive it (never the holder). */
  readonly receivers: readonly number[];
}

/**
 * One division (or section). Slots are what a limit is held in: one for the year, or twelve months, each with its load
 * annualised (ratio × capacity) so that every slot compares with the same capacity.
 */
export interface Instance {
  readonly division: string;
  readonly slots: number;
  readonly people: readonly Person[];
  readonly roles: readonly MovableRole[];
  /** Roles (indexes) of one objective: no person may newly hold two of them. */
  readonly together: readonly (readonly number[])[];
  /** Load ratio that counts as under the limit (≤). */
  readonly limit: number;
}

/** Names one role of one objective. */
export interface RoleKey {
  readonly objective: ObjectiveId;
  readonly kind: 'lead' | 'support';
  readonly index: number;
}

/** One role given to one other person. */
export interface Reassignment extends RoleKey {
  readonly from: StaffNumber;
  readonly to: StaffNumber;
}

export const roleKeyText = (role: RoleKey): string => `${role.objective}|${role.kind}|${role.index}`;
