// 業務負荷's long work, loaded when it is first asked for: looking for moves, and making edits and files of them.
import { moveEdits, type AcceptedMove } from '../../actions/balance';
import { reassignmentLines, reassignmentSpecs } from '../../actions/reassignment-plan';
import { balancePlan, resultOf } from '../../balance/balance';
import type { Reassignment } from '../../balance/instance';
import type { MoveReason } from '../../balance/result';
import type { SetCell } from '../../workbook/edit';
import { sheetWords } from '../../wording/sheets';
import type { Desk } from './desk';
import { caseOf } from './load-figures';
import { loadPlan, moveOf, type ChangeLoad } from './moves';
import { saveWorkbooks } from './handing-over';
import type { Checked } from './state';

/** Seconds for all divisions together; the best plan so far stands when they are over. */
const SECONDS = 20;

const acceptedOf = ({ kind, ...move }: Reassignment): AcceptedMove => ({ ...move, role: kind });

export async function propose(desk: Desk, change: ChangeLoad): Promise<void> {
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
export async function pick({ ports, store, work }: Desk, change: ChangeLoad, moves: number): Promise<void> {
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

/** The edits of the moves whose rows stand in the open workbook. */
export function basketEdits(basket: readonly Reassignment[]): (checked: Checked) => readonly SetCell[] {
  return ({ plan, workbook }) =>
    moveEdits(plan, new Map([[workbook.name, workbook]]), basket.map(acceptedOf)).byFile.get(workbook.name) ??
    [];
}

export async function savePlan(desk: Desk, describe: (reason: MoveReason) => string): Promise<void> {
  const { store } = desk;
  const words = sheetWords[store.get().preferences.lang];
  const plan = loadPlan(store.get());
  const { results } = store.get().load;
  if (!plan || !results) return;
  const specs = reassignmentSpecs(plan, reassignmentLines(plan, results, describe), words);
  await saveWorkbooks(desk, [{ name: '担当替え案.xlsx', specs }]);
}
