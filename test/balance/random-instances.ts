// Small random divisions and an enumeration that trusts nothing of the product but the instance's own shape.
import type { Instance, MovableRole, Person } from '../../src/balance/instance';
import type { ObjectiveId, StaffNumber } from '../../src/domain/ids';
import { seeded } from '../../src/balance/search/random';

export interface Shape {
  readonly people: number;
  readonly objectives: number;
  readonly noisy: boolean;
  readonly slots: number;
  readonly limit: number;
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function personOf(random: Random, at: number, shape: Shape): Person {
  const capacity = pick(random, shape.noisy ? [1, 0.8, 29 / 38.75, 0.5] : [1, 1, 0.8, 0.5]);
  const routine = pick(random, [0, 0.1, 0.2, 0.4]) * capacity;
  const fixed = Array.from({ length: shape.slots }, () => routine);
  return {
    number: `${1000 + at}` as StaffNumber,
    name: `職員${at}`,
    section: pick(random, ['A係', 'B係', null]),
    capacity,
    fixed,
  };
}

function weightsOf(random: Random, effort: number, slots: number): readonly number[] {
  if (slots === 1) return [effort];
  const active = Array.from({ length: slots }, () => random() < 0.5);
  const count = active.filter(Boolean).length;
  return active.map((on) => (on ? (effort * slots) / count : 0));
}

function rolesOf(random: Random, shape: Shape, people: readonly Person[]): MovableRole[] {
  const roles: MovableRole[] = [];
  const appointees = new Set(people.flatMap((_, at) => (random() < 0.25 ? [at] : [])));
  for (let objective = 0; objective < shape.objectives; objective++) {
    const first = Math.floor(random() * random() * people.length);
    const breach = random() < 0.05;
    const second = breach ? first : (first + 1 + Math.floor(random() * (people.length - 1))) % people.length;
    const holders = random() < 0.6 ? [first, second] : [first];
    holders.forEach((holder, at) => {
      const effort =
        shape.noisy && random() < 0.4
          ? Math.round(random() * 400) / 1860
          : pick(random, [0, 0.1, 0.15, 0.2, 0.3, 0.5]);
      const receivers = people.flatMap((_, person) =>
        person !== holder && !(at === 0 && appointees.has(person)) && random() < 0.85 ? [person] : [],
      );
      if (receivers.length === 0) return;
      const kind = at === 0 ? ('lead' as const) : ('support' as const);
      const id = `課/${objective + 1}` as ObjectiveId;
      roles.push({
        objective: id,
        kind,
        index: 0,
        holder,
        effort,
        weights: weightsOf(random, effort, shape.slots),
        receivers,
      });
    });
  }
  return roles;
}

export function randomInstance(seed: number, shape: Shape): Instance {
  const random = seeded(seed);
  const people = Array.from({ length: shape.people }, (_, at) => personOf(random, at, shape));
  const roles = rolesOf(random, shape, people);
  const groups = new Map<string, number[]>();
  roles.forEach((role, at) => groups.set(role.objective, [...(groups.get(role.objective) ?? []), at]));
  return {
    division: '課',
    slots: shape.slots,
    people,
    roles,
    together: [...groups.values()].filter((group) => group.length > 1),
    limit: shape.limit,
  };
}

/** The least maximum for exactly so many moves, by number of moves; Infinity where no plan has so many. */
export function bruteForce(instance: Instance): readonly number[] {
  const { people, roles, slots } = instance;
  const holder = roles.map((role) => role.holder);
  const load = people.map((person) => [...person.fixed]);
  roles.forEach((role) => role.weights.forEach((weight, slot) => (load[role.holder]![slot]! += weight)));
  const best = new Array<number>(roles.length + 1).fill(Infinity);
  const legal = (): boolean =>
    instance.together.every((group) =>
      group.every((a) =>
        group.every(
          (b) =>
            a >= b ||
            holder[a] !== holder[b] ||
            (holder[a] === roles[a]!.holder && holder[b] === roles[b]!.holder),
        ),
      ),
    );
  const visit = (at: number, moves: number): void => {
    if (at === roles.length) {
      if (!legal()) return;
      const max = Math.max(
        0,
        ...load.flatMap((each, person) => each.map((value) => value / people[person]!.capacity)),
      );
      best[moves] = Math.min(best[moves]!, max);
      return;
    }
    const role = roles[at]!;
    visit(at + 1, moves);
    for (const to of role.receivers) {
      for (let slot = 0; slot < slots; slot++) {
        load[role.holder]![slot]! -= role.weights[slot]!;
        load[to]![slot]! += role.weights[slot]!;
      }
      holder[at] = to;
      visit(at + 1, moves + 1);
      holder[at] = role.holder;
      for (let slot = 0; slot < slots; slot++) {
        load[role.holder]![slot]! += role.weights[slot]!;
        load[to]![slot]! -= role.weights[slot]!;
      }
    }
  };
  visit(0, 0);
  return best;
}
