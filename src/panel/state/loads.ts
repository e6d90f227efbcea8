// 業務負荷: proposals, picking a number of moves, locks, moves by hand, and writing the accepted ones. Every figure is the engine's.
import type { BalanceChoices } from '../../balance/choices';
import type { Reassignment, RoleKey } from '../../balance/instance';
import type { StaffNumber } from '../../domain/ids';
import type { LoadsView } from '../../engine/views';
import type { Desk } from './desk';
import { handOverBooks } from './handing-over';
import { moveOf, sameRole } from './moves';
import type { LoadState } from './state';
import type { Writing } from './writing';

export interface Loads {
  /** The loads of the workbook as it is now, for the tab that shows them. */
  show(): Promise<void>;
  choose(choices: Partial<BalanceChoices>): Promise<void>;
  /** Looks for the fewest moves, division by division. */
  propose(): Promise<void>;
  /** Which division's proposal. */
  turnTo(at: number): void;
  /** The best plan of at most so many moves. */
  pick(moves: number): Promise<void>;
  /** Puts moves into the basket, or takes them out when all are in it. */
  toggle(moves: readonly Reassignment[]): Promise<void>;
  person(number: string | null): void;
  role(role: RoleKey | null): Promise<void>;
  give(role: RoleKey, from: StaffNumber, to: StaffNumber): Promise<void>;
  lockPerson(number: StaffNumber): Promise<void>;
  lockRole(role: RoleKey): Promise<void>;
  /** Shows what the basket would write; moves in other files are left out. */
  write(): Promise<void>;
  /** The proposal with its reasons as a workbook of its own. */
  save(): Promise<void>;
}

type Change = (to: Partial<LoadState>) => void;

export function createLoads(desk: Desk, writing: Writing): Loads {
  const { ports, store } = desk;
  const change: Change = (to) => store.set({ load: { ...store.get().load, ...to } });
  return {
    async show() {
      const { checked, consolidate } = store.get();
      const loads = checked ? await ports.engine.loads({}) : null;
      // The next reading, or roll-up, shows its own.
      if (store.get().checked !== checked || store.get().consolidate.result !== consolidate.result) return;
      change({ loads });
      await reckon(desk, change);
    },
    ...choosing(desk, change),
    ...inHand(desk, change),
    propose: () => propose(desk, change),
    turnTo: (at) => change({ at, picked: null, pickedResult: null, person: null, role: null }),
    pick: (moves) => pick(desk, change, moves),
    async write() {
      const { basket } = store.get().load;
      await writing.propose({ kind: 'reassign', count: basket.length }, { kind: 'reassign', moves: basket });
    },
    async save() {
      const { results } = store.get().load;
      if (results) await handOverBooks(desk, 'save', { kind: 'moves', results });
    },
  };
}

function choosing(desk: Desk, change: Change): Pick<Loads, 'choose' | 'lockPerson' | 'lockRole'> {
  const { store } = desk;
  const choose = async (to: Partial<BalanceChoices>): Promise<void> => {
    const { choices, results, role } = store.get().load;
    change({ choices: { ...choices, ...to }, stale: results !== null });
    await reckon(desk, change);
    if (role) await take(desk, change, role);
  };
  return {
    choose,
    lockPerson(number) {
      const { lockedPeople } = store.get().load.choices;
      return choose({ lockedPeople: toggled(lockedPeople, number, (a, b) => a === b) });
    },
    lockRole({ objective, kind, index }) {
      const { lockedRoles } = store.get().load.choices;
      return choose({ lockedRoles: toggled(lockedRoles, { objective, kind, index }, sameRole) });
    },
  };
}

/** The basket, and the person and role that a move is made for by hand. */
function inHand(desk: Desk, change: Change): Pick<Loads, 'toggle' | 'person' | 'role' | 'give'> {
  const { store } = desk;
  const put = async (basket: readonly Reassignment[], more: Partial<LoadState> = {}): Promise<void> => {
    change({ ...more, basket });
    await reckon(desk, change);
  };
  return {
    async toggle(moves) {
      const { basket } = store.get().load;
      const all = moves.every((move) => basket.some((one) => sameMove(one, move)));
      const same = all ? sameMove : sameRole;
      const others = basket.filter((one) => !moves.some((move) => same(move, one)));
      await put(all ? others : [...others, ...moves]);
    },
    person: (number) => change({ person: number, role: null }),
    role: (role) => take(desk, change, role),
    async give({ objective, kind, index }, from, to) {
      const move = { objective, kind, index, from, to };
      const others = store.get().load.basket.filter((one) => !sameRole(move, one));
      await put([...others, move], { role: null });
    },
  };
}

/** Who may take the role is asked for when it is taken in hand. */
async function take({ ports, store }: Desk, change: Change, role: RoleKey | null): Promise<void> {
  change({ role, receivers: [] });
  if (!role) return;
  const { choices, basket } = store.get().load;
  const receivers = await ports.engine.receivers({ role, choices, basket });
  if (store.get().load.role === role) change({ receivers });
}

/** How every division stands with the moves in hand. */
async function reckon({ ports, store }: Desk, change: Change): Promise<void> {
  const { choices, basket, loads } = store.get().load;
  const divisions = basket.length === 0 ? [] : (loads?.divisions ?? []);
  const found = await Promise.all(
    divisions.map(
      async (division) => [division, await ports.engine.outcome({ division, choices, basket })] as const,
    ),
  );
  if (store.get().load.basket !== basket) return;
  change({ outcomes: new Map(found.flatMap(([division, one]) => (one ? [[division, one] as const] : []))) });
}

async function propose(desk: Desk, change: Change): Promise<void> {
  const { ports, store, say, work } = desk;
  const { choices } = store.get().load;
  const results = await work('balance', (watch) => ports.engine.balance({ choices }, watch));
  if (!results) return;
  const worst = Math.max(
    0,
    results.findIndex(({ before }) => before.over > 0),
  );
  const { at, results: former } = store.get().load;
  const basket = results.flatMap(({ moves }) => moves.map(moveOf));
  change({
    ...{ results, basket, stale: false, picked: null, pickedResult: null },
    at: former && at < results.length ? at : worst,
  });
  await reckon(desk, change);
  const over = results.reduce((sum, { after }) => sum + after.over, 0);
  say({ kind: 'solved', moves: basket.length, over });
}

/** Only the shown division is solved again, with fewer moves allowed; its proposal takes the place of the former one in the basket. */
async function pick(desk: Desk, change: Change, moves: number): Promise<void> {
  const { ports, store, work } = desk;
  const { results, at, choices, loads, pickedResult } = store.get().load;
  const shown = results?.[at];
  if (!shown) return;
  const whole = moves >= shown.moves.length;
  const { division, section } = shown;
  const result = whole
    ? shown
    : await work('balance', (watch) => ports.engine.pick({ choices, division, section, moves }, watch));
  if (!result) return;
  const own = objectivesOf(loads, division, [...shown.moves, ...(pickedResult?.moves ?? [])]);
  const others = store.get().load.basket.filter(({ objective }) => !own.has(objective));
  change({
    picked: whole ? null : moves,
    pickedResult: whole ? null : result,
    basket: [...others, ...result.moves.map(moveOf)],
  });
  await reckon(desk, change);
}

/** The objectives of a division, as far as somebody holds a role on them. */
function objectivesOf(
  loads: LoadsView | null,
  division: string,
  moves: readonly { readonly objective: string }[],
): ReadonlySet<string> {
  const held = (loads?.people ?? []).filter((one) => one.division === division).flatMap((one) => one.held);
  return new Set([...held, ...moves].map(({ objective }) => objective));
}

/** Moves whose role is still held by whom they take it from. */
export function stillHeld(basket: readonly Reassignment[], loads: LoadsView): readonly Reassignment[] {
  const holds = (move: Reassignment): boolean =>
    loads.people.some(
      ({ number, held }) => number === move.from && held.some((role) => sameRole(role, move)),
    );
  return basket.filter(holds);
}

const sameMove = (a: Reassignment, b: Reassignment): boolean => sameRole(a, b) && a.to === b.to;

function toggled<T>(list: readonly T[], item: T, same: (a: T, b: T) => boolean): readonly T[] {
  const kept = list.filter((one) => !same(one, item));
  return kept.length < list.length ? kept : [...list, item];
}
