// Divisions as they come: sections, part-timers, people who leave in the year, routine work, and a few who carry too much.
import type { Instance, MovableRole, Person } from '../../src/balance/instance';
import { seeded } from '../../src/balance/search/random';
import type { ObjectiveId, StaffNumber } from '../../src/domain/ids';

export interface DivisionSize {
  readonly name: string;
  readonly staff: number;
  readonly objectives: number;
  readonly seed: number;
  /** Mean load ratio to aim at. */
  readonly mean: number;
}

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

interface Draft extends Person {
  readonly appointee: boolean;
  readonly leaves: number;
  /** How often work lands here. */
  readonly pull: number;
}

function personOf(random: Random, at: number): Draft {
  const appointee = random() < 0.15;
  const capacity = appointee ? pick(random, [0.5, 0.8]) : pick(random, [1, 1, 1, 1, 0.8]);
  const routine = Math.round(pick(random, [0.2, 0.3, 0.4]) * capacity * 100) / 100;
  const leaves = random() < 0.06 ? 3 + Math.floor(random() * 6) : 12;
  const pull = appointee ? 0.4 : 0.6 + random() * random() * 1.6;
  const number = String(1000 + at) as StaffNumber;
  return {
    number,
    name: `職員${at + 1}`,
    section: `${Math.floor(at / 7) + 1}係`,
    capacity,
    fixed: [routine],
    appointee,
    leaves,
    pull,
  };
}

function drawn(random: Random, people: readonly Draft[], not: number, lead: boolean): number {
  const weights = people.map((person, at) =>
    at === not || (lead && person.appointee) ? 0 : person.pull * person.capacity,
  );
  let left = random() * weights.reduce((sum, each) => sum + each, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}

/** Efforts in hundredths of 人, so that the mean load comes out near the aim. */
function effortOf(random: Random, scale: number): number {
  return Math.max(0.01, Math.round(scale * pick(random, [0.4, 0.6, 0.8, 1, 1, 1.2, 1.6, 2.2]) * 100) / 100);
}

export function divisionOf({ name, staff, objectives, seed, mean }: DivisionSize): Instance {
  const random = seeded(seed);
  const people = Array.from({ length: staff }, (_, at) => personOf(random, at));
  const capacity = people.reduce((sum, person) => sum + person.capacity, 0);
  const routine = people.reduce((sum, person) => sum + person.fixed[0]!, 0);
  const scale = (capacity * mean - routine) / (objectives * 1.65) / 1.1;
  const roles: MovableRole[] = [];
  const together: number[][] = [];
  for (let objective = 0; objective < objectives; objective++) {
    const lead = drawn(random, people, -1, true);
    const holders = random() < 0.65 ? [lead, drawn(random, people, lead, false)] : [lead];
    const due = random() < 0.4 ? 12 : 3 + Math.floor(random() * 10);
    if (holders.length > 1) together.push(holders.map((_, at) => roles.length + at));
    holders.forEach((holder, at) => {
      const effort = effortOf(random, at === 0 ? scale * 1.25 : scale * 0.75);
      const receivers = people.flatMap((person, to) =>
        to === holder || person.leaves < due || (at === 0 && person.appointee) ? [] : [to],
      );
      roles.push({
        objective: `${name}/${objective + 1}` as ObjectiveId,
        kind: at === 0 ? 'lead' : 'support',
        index: 0,
        holder,
        effort,
        weights: [effort],
        receivers,
      });
    });
  }
  return { division: name, slots: 1, people, roles, together, limit: 1.1 };
}
