// 業務負荷: proposals, picking a number of moves, locks, moves by hand, and writing the accepted ones. The solver is a port's.
import { moveEdits, type AcceptedMove } from '../../actions/balance';
import { reassignmentLines, reassignmentSpecs } from '../../actions/reassignment-plan';
import type { ActionWords } from '../../actions/words';
import { balancePlan, resultOf } from '../../balance/balance';
import type { BalanceChoices } from '../../balance/choices';
import { casesOf, type BalanceCase } from '../../balance/from-plan';
import { roleKeyText, type Reassignment, type RoleKey } from '../../balance/instance';
import type { BalanceResult, Measures, MoveReason, ProposedMove } from '../../balance/result';
import { applyMoves, checkMove, type WhatIf } from '../../balance/what-if';
import type { Refusal } from '../../balance/eligibility';
import type { StaffNumber } from '../../domain/ids';
import type { Plan } from '../../domain/plan';
import type { SetCell } from '../../workbook/edit';
import type { Desk } from './desk';
import { saveWorkbooks } from './saving';
import type { Checked, LoadView, PanelState } from './state';
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
  write(): void;
  /** The proposal with its reasons as a workbook of its own. */
  save(describe: (reason: MoveReason) => string): Promise<void>;
}

/** Seconds for all divisions together; the best plan so far stands when they are over. */
const SECONDS = 20;

/** The plan that loads are shown of: the open workbook's, or the consolidated one's where that has no objectives of its own. */
export function loadPlan({ checked, consolidate }: Pick<PanelState, 'checked' | 'consolidate'>): Plan | null {
  const own = checked?.plan ?? null;
  if (own && own.objectives.length > 0) return own;
  return consolidate.result?.plan ?? own;
}

export const moveOf = ({ role, ...move }: ProposedMove): Reassignment => ({
  ...{ objective: move.objective, kind: role, index: move.index },
  ...{ from: move.from, to: move.to },
});
const acceptedOf = ({ kind, ...move }: Reassignment): AcceptedMove => ({ ...move, role: kind });

export const sameRole = (a: RoleKey, b: RoleKey): boolean => roleKeyText(a) === roleKeyText(b);

/** The case of a division (and section) as the solver sees it; null when the plan has no such division. */
export function caseOf(
  plan: Plan,
  choices: BalanceChoices,
  of: Pick<BalanceResult, 'division' | 'section'>,
): BalanceCase | null {
  return (
    casesOf(plan, choices).find(
      ({ division, section }) => division === of.division && section === of.section,
    ) ?? null
  );
}

export interface Outcome {
  readonly before: Measures;
  readonly after: WhatIf;
}

/** How a division stands with the moves in hand that are its own; null when there are none. */
export function outcomeOf(plan: Plan, load: LoadView, division: string): Outcome | null {
  const own = new Set(plan.objectives.flatMap((one) => (one.division === division ? [one.id] : [])));
  const moves = load.basket.filter(({ objective }) => own.has(objective));
  const item = caseOf(plan, { ...load.choices, within: 'division' }, { division, section: null });
  if (moves.length === 0 || !item) return null;
  const before = applyMoves(item, []);
  return before.kind === 'applied' ? { before: before.measures, after: applyMoves(item, moves) } : null;
}

export interface Receiver {
  readonly number: StaffNumber;
  readonly name: string;
  /** Null when they may take it. */
  readonly refusal: Refusal | null;
}

/** Everyone of the division beside the moves in hand, those who may take the role first. */
export function receiversOf(plan: Plan, load: LoadView, role: RoleKey): readonly Receiver[] {
  const division = plan.objectives.find(({ id }) => id === role.objective)?.division ?? null;
  const others = load.basket.filter((move) => !sameRole(move, role));
  return plan.staff
    .filter((member) => member.division === division)
    .map(({ number, name }) => ({
      ...{ number, name },
      refusal: checkMove(plan, load.choices, others, { ...role, to: number }),
    }))
    .filter(({ refusal }) => refusal?.kind !== 'receiver-is-holder')
    .sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null));
}

export function createLoads(desk: Desk, writing: Writing, words: () => ActionWords): Loads {
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
    propose: () => propose(desk, change),
    show: (at) => change({ at, picked: null, pickedResult: null, person: null, role: null }),
    pick: (moves) => pick(desk, change, moves),
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
    write: () => writeBasket(desk, writing),
    save: (describe) => savePlan(desk, words(), describe),
  };
}

const sameMove = (a: Reassignment, b: Reassignment): boolean => sameRole(a, b) && a.to === b.to;

function toggled<T>(list: readonly T[], item: T, same: (a: T, b: T) => boolean): readonly T[] {
  const kept = list.filter((one) => !same(one, item));
  return kept.length < list.length ? kept : [...list, item];
}

type Change = (to: Partial<LoadView>) => void;

async function propose(desk: Desk, change: Change): Promise<void> {
  const { ports, store, say, work } = desk;
  const plan = loadPlan(store.get());
  if (!plan) return;
  const { choices } = store.get().load;
  const results = await work('balance', (signal, onDivision) =>
    balancePlan(plan, {
      ...{ choices, port: ports.solver, seconds: SECONDS, now: () => ports.clock() },
      ...{ watch: { signal }, onDivision },
    }),
  );
  if (!results) return;
  const worst = Math.max(
    0,
    results.findIndex(({ before }) => before.over > 0),
  );
  const { at } = store.get().load;
  const basket = results.flatMap(({ moves }) => moves.map(moveOf));
  change({
    ...{ results, basket, stale: false, picked: null, pickedResult: null },
    at: store.get().load.results && at < results.length ? at : worst,
  });
  const over = results.reduce((sum, { after }) => sum + after.over, 0);
  say({ kind: 'solved', moves: basket.length, over });
}

/** Only the shown division is solved again, with fewer moves allowed; its proposal takes the place of the former one in the basket. */
async function pick({ ports, store, work }: Desk, change: Change, moves: number): Promise<void> {
  const plan = loadPlan(store.get());
  const { results, at, choices } = store.get().load;
  const shown = results?.[at];
  const item = plan && shown ? caseOf(plan, choices, shown) : null;
  if (!plan || !shown || !item) return;
  const whole = moves >= shown.moves.length;
  const result = whole
    ? shown
    : await work('balance', async (signal) => {
        const request = { instance: item.instance, maxMoves: moves, seconds: SECONDS / 2 };
        return resultOf(item, await ports.solver.solve(request, { signal }));
      });
  if (!result) return;
  const own = new Set(
    plan.objectives.flatMap(({ id, division }) => (division === shown.division ? [id] : [])),
  );
  const others = store.get().load.basket.filter(({ objective }) => !own.has(objective));
  change({
    picked: whole ? null : moves,
    pickedResult: whole ? null : result,
    basket: [...others, ...result.moves.map(moveOf)],
  });
}

function writeBasket({ store }: Desk, writing: Writing): void {
  const { basket } = store.get().load;
  const make = (checked: Checked): readonly SetCell[] => {
    const books = new Map([[checked.workbook.name, checked.workbook]]);
    return moveEdits(checked.plan, books, basket.map(acceptedOf)).byFile.get(checked.workbook.name) ?? [];
  };
  writing.propose({ kind: 'reassign', count: basket.length }, make);
}

async function savePlan(
  desk: Desk,
  words: ActionWords,
  describe: (reason: MoveReason) => string,
): Promise<void> {
  const { store } = desk;
  const plan = loadPlan(store.get());
  const { results } = store.get().load;
  if (!plan || !results) return;
  const specs = reassignmentSpecs(plan, reassignmentLines(plan, results, describe), words);
  await saveWorkbooks(desk, [{ name: '担当替え案.xlsx', specs }]);
}
