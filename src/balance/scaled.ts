// An instance in whole units (1e-9 人) and canonical order, so that sums are exact and the answer does not depend on the
// order in which sheets were read. Everything that searches works on this.
import type { Instance, MovableRole } from './instance';

/** Units of one 人. Typed decimals become whole; computed shares are rounded far below anything typed. */
export const UNITS = 1e9;
/** Units of 人 that count as equal: what rounding may add up to (contract: exactly 1.10 is not over). */
export const TOLERANCE = 100;

export interface Scaled {
  readonly people: number;
  readonly roles: number;
  readonly slots: number;
  /** units, by person */
  readonly capacity: Float64Array;
  /** units, by person × slots + slot */
  readonly fixed: Float64Array;
  /** units, by role × slots + slot */
  readonly weight: Float64Array;
  readonly home: Int32Array;
  readonly receivers: readonly Int32Array[];
  /** 1 where the role may be given, by role × people + person */
  readonly mayTake: Uint8Array;
  /** Other movable roles of the same objective, by role. */
  readonly mates: readonly Int32Array[];
  readonly isLead: Uint8Array;
  /** 1 when giver and receiver share a section, by person × people + person */
  readonly sameSection: Uint8Array;
  /** Every weight is a whole number of these units. */
  readonly grain: number;
  readonly limit: number;
  /** Canonical position → position in the instance. */
  readonly personAt: readonly number[];
  readonly roleAt: readonly number[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byRole = (a: MovableRole, b: MovableRole): number =>
  byText(a.objective, b.objective) || byText(a.kind, b.kind) || a.index - b.index;

function gcd(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

const orderOf = <T>(items: readonly T[], compare: (a: T, b: T) => number): number[] =>
  items.map((item, at) => ({ item, at })).sort((a, b) => compare(a.item, b.item) || a.at - b.at).map(({ at }) => at); // prettier-ignore

const inverse = (order: readonly number[]): Int32Array => {
  const found = new Int32Array(order.length);
  order.forEach((from, to) => (found[from] = to));
  return found;
};

const units = (persons: number): number => Math.round(persons * UNITS);

function matesOf(instance: Instance, newRole: Int32Array): readonly Int32Array[] {
  const mates = instance.roles.map(() => new Int32Array(0));
  for (const group of instance.together) {
    const members = group.map((at) => newRole[at] ?? 0);
    for (const member of members)
      mates[member] = Int32Array.from(members.filter((other) => other !== member));
  }
  return mates;
}

/** Scales and orders an instance. Pure; throws only when the instance breaks its own invariants. */
export function scale(instance: Instance): Scaled {
  const { slots } = instance;
  const personAt = orderOf(instance.people, (a, b) => byText(a.number, b.number));
  const roleAt = orderOf(instance.roles, byRole);
  const newPerson = inverse(personAt);
  const people = personAt.map((at) => instance.people[at]!);
  const roles = roleAt.map((at) => instance.roles[at]!);
  const receivers = roles.map((role) => Int32Array.from(role.receivers, (at) => newPerson[at]!).sort());
  const mayTake = new Uint8Array(roles.length * people.length);
  receivers.forEach((list, role) => list.forEach((person) => (mayTake[role * people.length + person] = 1)));
  const weight = Float64Array.from(roles.flatMap((role) => role.weights.map(units)));
  return {
    people: people.length,
    roles: roles.length,
    slots,
    capacity: Float64Array.from(people, (person) => units(person.capacity)),
    fixed: Float64Array.from(people.flatMap((person) => person.fixed.map(units))),
    weight,
    home: Int32Array.from(roles, (role) => newPerson[role.holder]!),
    receivers,
    mayTake,
    mates: matesOf(instance, inverse(roleAt)),
    isLead: Uint8Array.from(roles, (role) => Number(role.kind === 'lead')),
    sameSection: Uint8Array.from(
      people.flatMap((a) => people.map((b) => Number(a.section !== null && a.section === b.section))),
    ),
    grain: weight.reduce(gcd, 0) || 1,
    limit: instance.limit,
    personAt,
    roleAt,
  };
}
