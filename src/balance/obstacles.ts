// Why no plan comes under the limit, as facts with the size of what is missing, so that a manager knows what to ask for.
import type { BalanceCase } from './from-plan';
import type { MovableRole, RoleKey } from './instance';
import { clean } from './measures';
import type { Obstacle } from './result';
import { TOLERANCE, UNITS } from './scaled';

const SLACK = TOLERANCE / UNITS;

const keyOf = ({ objective, kind, index }: RoleKey): RoleKey => ({ objective, kind, index });

/** 人 of capacity that the load lacks under the limit. */
const missing = (load: number, capacity: number, limit: number): number => clean(load / limit - capacity);

function fixedOver({ instance }: BalanceCase): readonly Obstacle[] {
  return instance.people.flatMap(({ number, capacity, fixed }): Obstacle[] => {
    const load = Math.max(...fixed);
    if (load <= capacity * instance.limit + SLACK) return [];
    const lacking = missing(load, capacity, instance.limit);
    return [{ kind: 'fixed-over-limit', staff: number, ratio: clean(load / capacity), missing: lacking }];
  });
}

/** The role alone, on top of what never moves, is over the limit with everyone who may hold it. */
function tooLarge({ instance }: BalanceCase, role: MovableRole): readonly Obstacle[] {
  const weight = Math.max(...role.weights);
  const stands = [role.holder, ...role.receivers].map((at) => {
    const { capacity, fixed } = instance.people[at]!;
    const load = Math.max(...fixed.map((each, slot) => each + (role.weights[slot] ?? 0)));
    return { ratio: load / capacity, missing: load - capacity * instance.limit };
  });
  if (stands.some((stand) => stand.missing <= SLACK)) return [];
  const best = stands.reduce((least, stand) => (stand.ratio < least.ratio ? stand : least));
  const lacking = clean(best.missing / instance.limit);
  return [
    {
      kind: 'role-too-large',
      role: keyOf(role),
      effort: clean(weight),
      best: clean(best.ratio),
      missing: lacking,
    },
  ];
}

/** Roles that nobody may take, where whoever holds them is over the limit. */
function stuck({ instance, stays, staff }: BalanceCase): readonly Obstacle[] {
  const over = staff.some(({ load }) => load !== null && load > instance.limit);
  const found = stays.filter(
    ({ refusal, persons }) => over && refusal.kind === 'nobody-may' && (persons ?? 0) > 0,
  );
  return found.map(({ refusals, ...role }) => ({ kind: 'nobody-eligible', role: keyOf(role), refusals }));
}

function divisionOver({ instance }: BalanceCase): readonly Obstacle[] {
  const capacity = instance.people.reduce((sum, person) => sum + person.capacity, 0);
  const loads = Array.from({ length: instance.slots }, (_, slot) => {
    const fixed = instance.people.reduce((sum, person) => sum + (person.fixed[slot] ?? 0), 0);
    return instance.roles.reduce((sum, role) => sum + (role.weights[slot] ?? 0), fixed);
  });
  const load = Math.max(0, ...loads);
  if (capacity <= 0 || load <= capacity * instance.limit + SLACK) return [];
  const lacking = missing(load, capacity, instance.limit);
  return [{ kind: 'division-over', mean: clean(load / capacity), missing: lacking }];
}

const allUnknown = ({ instance, unknown }: BalanceCase): readonly Obstacle[] =>
  unknown > 0 && instance.roles.length === 0 ? [{ kind: 'all-unknown', roles: unknown }] : [];

const movesLimited = ({ maxMoves }: BalanceCase): readonly Obstacle[] =>
  maxMoves === null ? [] : [{ kind: 'moves-limited', maxMoves }];

/** For a case that stays over the limit; the most telling first. */
export function obstaclesOf(item: BalanceCase): readonly Obstacle[] {
  const found = [
    ...divisionOver(item),
    ...fixedOver(item),
    ...item.instance.roles.flatMap((role) => tooLarge(item, role)),
    ...stuck(item),
    ...allUnknown(item),
  ];
  return found.length > 0 ? found : movesLimited(item);
}
