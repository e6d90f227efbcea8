// The one file that knows HiGHS (WebAssembly): a question becomes a model, its solution an answer. Whoever asks verifies.
import loadHighs from 'highs';
import type { Highs, HighsCallbackMap, Model } from 'highs';
import type { ExactAnswer, ExactQuestion, ExactSolver } from '../proof/exact';
import { columnsFor, holderFrom, moveModel } from './model';
import { highsMaster } from './highs-master';
import type { MoveModel } from './model';

/** Where the WebAssembly file is; Node finds it by itself. */
export interface HighsPlace {
  readonly locateFile?: (file: string) => string;
}

export type HighsLoad =
  | { readonly kind: 'loaded'; readonly solver: ExactSolver }
  | { readonly kind: 'fault'; readonly detail: string };

function fill(highs: Highs, model: MoveModel): Model {
  const count = model.role.length;
  const infinite = (value: number): number =>
    Number.isFinite(value) ? value : Math.sign(value) * highs.infinity;
  return highs.createModel({
    numCols: count,
    numRows: model.rowLower.length,
    colCost: new Float64Array(count).fill(model.cost),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: model.rowLower.map(infinite),
    rowUpper: model.rowUpper.map(infinite),
    matrix: {
      format: 'csc',
      numRows: model.rowLower.length,
      numCols: count,
      starts: model.starts,
      indices: model.rowIndex,
      values: model.values,
    },
    integrality: new Array<1>(count).fill(1),
  });
}

/** Options: reproducible, quiet, and exact (no relative gap left). */
function prepare(solver: Model, question: ExactQuestion): void {
  solver.options.set({
    output_flag: false,
    random_seed: 1,
    time_limit: Math.max(0.01, question.seconds),
    mip_rel_gap: 0,
    mip_abs_gap: question.want === 'fewest' ? 0.999 : 1e9,
    mip_feasibility_tolerance: 1e-7,
  });
}

function answerOf(highs: Highs, solver: Model, model: MoveModel, question: ExactQuestion): ExactAnswer {
  const { modelStatus } = highs.constants;
  const status = solver.getModelStatus();
  const holder = (): Int32Array => holderFrom(model, question.problem, solver.getSolution().colValue);
  if (status === modelStatus.optimal) return { kind: 'optimal', holder: holder() };
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { kind: 'none' };
  if (status === modelStatus.empty)
    return { kind: 'optimal', holder: Int32Array.from(question.problem.home) };
  const found = solver.info.get('primal_solution_status') === 2;
  const bound = Number(solver.info.get('mip_dual_bound'));
  const moves =
    question.want === 'fewest' && Number.isFinite(bound) ? Math.max(0, Math.ceil(bound - 1e-6)) : 0;
  return { kind: 'stopped', holder: found ? holder() : null, moves };
}

function ask(highs: Highs, question: ExactQuestion, shouldStop: () => boolean): ExactAnswer {
  const model = moveModel(question);
  if (model.role.length === 0) return withoutColumns(model, question);
  const solver = fill(highs, model);
  try {
    prepare(solver, question);
    const seed = question.seed === null ? null : columnsFor(model, question.problem, question.seed);
    if (seed !== null) solver.setSolution({ colValue: seed });
    const callbacks: HighsCallbackMap = {
      [highs.constants.callbackType.mipInterrupt]: (event: { interrupt(): void }): undefined => {
        if (shouldStop()) event.interrupt();
      },
    };
    solver.run(callbacks);
    return answerOf(highs, solver, model, question);
  } catch (error) {
    return { kind: 'fault', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    solver.dispose();
  }
}

/** Nothing can move: the start stands or nothing does. */
function withoutColumns(model: MoveModel, question: ExactQuestion): ExactAnswer {
  const stands = model.rowUpper.every((upper) => upper >= 0) && model.rowLower.every((lower) => lower <= 0);
  return stands ? { kind: 'optimal', holder: Int32Array.from(question.problem.home) } : { kind: 'none' };
}

/** Loads the solver. A missing or forbidden WebAssembly is a fault as a value, never a crash. */
export async function loadHighsSolver(place: HighsPlace = {}): Promise<HighsLoad> {
  try {
    const highs = await loadHighs(place.locateFile === undefined ? {} : { locateFile: place.locateFile });
    return {
      kind: 'loaded',
      solver: {
        name: 'HiGHS',
        ask: (question, shouldStop) => ask(highs, question, shouldStop),
        master: (lower, upper) => highsMaster(highs, lower, upper),
      },
    };
  } catch (error) {
    return { kind: 'fault', detail: error instanceof Error ? error.message : String(error) };
  }
}
