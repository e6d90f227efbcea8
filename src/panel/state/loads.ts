// 業務負荷: proposals, picking a number of moves, locks, moves by hand, and writing the accepted ones. The solver is a port's.
import type { BalanceChoices } from '../../balance/choices';
import type { Reassignment, RoleKey } from '../../balance/instance';
import type { MoveReason } from '../../balance/result';
import type { StaffNumber } from '../../domain/ids';
import type { Desk } from './desk';
import { sameRole } from './moves';
import { parts } from './parts';
import type { LoadView } from './state';
import type { Writing } from './writing';

export interface Loads {
  choose(choices: Partial<BalanceChoices>): void;
  /** Looks for the fewest moves, division by division. */
  propose(): Promise<void>;
  show(at: number): void;
  /** The best plan of at most so many moves. */
  pick(moves: number): Promise<void>;
  /** Puts moves into the basket, or takes them out when all are in it. */
  toggle(moves: readonly Reassignment[]): void;
  person(number: string | null): void;
  role(role: RoleKey | null): void;
  give(role: RoleKey, from: StaffNumber, to: StaffNumber): void;
  lockPerson(number: StaffNumber): void;
  lockRole(role: RoleKey): void;
  /** Shows what the basket would write; moves in other files are left out. */
  write(): Promise<void>;
  /** The proposal with its reasons as a workbook of its own. */
  save(describe: (reason: MoveReason) => string): Promise<void>;
}

export function createLoads(desk: Desk, writing: Writing): Loads {
  const { store } = desk;
  const change = (to: Partial<LoadView>): void => store.set({ load: { ...store.get().load, ...to } });
  const choose = (to: Partial<BalanceChoices>): void => {
    const { choices, results } = store.get().load;
    change({ choices: { ...choices, ...to }, stale: results !== null });
  };
  const put = (moves: readonly Reassignment[]): void => {
    const { basket } = store.get().load;
    change({ basket: [...basket.filter((one) => !moves.some((move) => sameRole(move, one))), ...moves] });
  };
  return {
    choose,
    propose: async () => (await parts.loads()).propose(desk, change),
    show: (at) => change({ at, picked: null, pickedResult: null, person: null, role: null }),
    pick: async (moves) => (await parts.loads()).pick(desk, change, moves),
    toggle(moves) {
      const { basket } = store.get().load;
      const held = (move: Reassignment): boolean => basket.some((one) => sameMove(one, move));
      if (moves.every(held)) change({ basket: basket.filter((one) => !moves.some((m) => sameMove(m, one))) });
      else put(moves);
    },
    person: (number) => change({ person: number, role: null }),
    role: (role) => change({ role }),
    give(role, from, to) {
      const { objective, kind, index } = role;
      put([{ objective, kind, index, from, to }]);
      change({ role: null });
    },
    lockPerson(number) {
      const { lockedPeople } = store.get().load.choices;
      choose({ lockedPeople: toggled(lockedPeople, number, (a, b) => a === b) });
    },
    lockRole({ objective, kind, index }) {
      const { lockedRoles } = store.get().load.choices;
      choose({ lockedRoles: toggled(lockedRoles, { objective, kind, index }, sameRole) });
    },
    async write() {
      const { basketEdits } = await parts.loads();
      const { basket } = store.get().load;
      writing.propose({ kind: 'reassign', count: basket.length }, basketEdits(basket));
    },
    save: async (describe) => (await parts.loads()).savePlan(desk, describe),
  };
}

const sameMove = (a: Reassignment, b: Reassignment): boolean => sameRole(a, b) && a.to === b.to;

function toggled<T>(list: readonly T[], item: T, same: (a: T, b: T) => boolean): readonly T[] {
  const kept = list.filter((one) => !same(one, item));
  return kept.length < list.length ? kept : [...list, item];
}
