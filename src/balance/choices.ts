// What a manager may choose before a plan is looked for. Everything has a default that follows the contract.
import type { ObjectiveId, StaffNumber } from '../domain/ids';
import type { RoleKey } from './instance';

/** A person's own list: what they may not be given. */
export interface Ban {
  readonly staff: StaffNumber;
  /** Objectives they may not take a role on (skills, conflicts). */
  readonly objectives: readonly ObjectiveId[];
  /** Sections (係) whose objectives they may not take a role on. */
  readonly sections: readonly string[];
}

export interface BalanceChoices {
  /** Hold the limit over the year, or in every month. */
  readonly by: 'year' | 'month';
  /** Look for receivers in the whole division, or in the holder's own section only. */
  readonly within: 'division' | 'section';
  /** Load ratio that nobody should exceed; null takes the settings' caution threshold (contract §3.4: over 1.10 is a finding). */
  readonly limit: number | null;
  /** Null: as many as it takes. */
  readonly maxMoves: number | null;
  /** People whose roles stay and who receive nothing. */
  readonly lockedPeople: readonly StaffNumber[];
  readonly lockedRoles: readonly RoleKey[];
  readonly bans: readonly Ban[];
}

export const DEFAULT_CHOICES: BalanceChoices = {
  by: 'year',
  within: 'division',
  limit: null,
  maxMoves: null,
  lockedPeople: [],
  lockedRoles: [],
  bans: [],
};
