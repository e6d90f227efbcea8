// The reassignment problem as plain data: people with room, roles with weight, and who may take what. plan → instance is
// from-plan.ts; solving is solve.ts; nothing here knows a sheet.
import type { ObjectiveId, StaffNumber } from '../domain/ids';

export interface Person {
  readonly number: StaffNumber;
  /** 人; > 0 */
  readonly capacity: number;
  /** 人 that no move changes: routine and roles that stay. */
  readonly fixed: number;
  /** 会計年度任用職員 may not become lead. */
  readonly mayLead: boolean;
  readonly locked: boolean;
}

export interface MovableRole {
  readonly objective: ObjectiveId;
  readonly kind: 'lead' | 'support';
  readonly index: number;
  /** Index into `people` of who holds it now. */
  readonly holder: number;
  /** 人; > 0 */
  readonly effort: number;
  /** Indexes into `people` that may receive it (never the holder). */
  readonly receivers: readonly number[];
}

export interface Instance {
  readonly division: string;
  readonly people: readonly Person[];
  readonly roles: readonly MovableRole[];
  /** Roles (indexes) of one objective: no person may newly hold two of them. */
  readonly together: readonly (readonly number[])[];
  /** Load ratio that counts as under the limit (≤). */
  readonly limit: number;
}
