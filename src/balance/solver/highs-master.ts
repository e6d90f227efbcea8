// A growing linear programme in HiGHS: solved again from where it stood after each new column, and once in whole numbers.
import type { Highs, Model } from 'highs';
import type { Master, MasterAnswer } from '../proof/exact';

interface Column {
  readonly cost: number;
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

interface Held {
  readonly highs: Highs;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly columns: Column[];
}

const bounded = (highs: Highs, values: Float64Array): Float64Array =>
  values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity));

/** Rows of a model without columns yet, or with all of them. */
function modelOf({ highs, lower, upper, columns }: Held, whole: boolean): Model {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ rows }, at) => (starts[at + 1] = starts[at]! + rows.length));
  return highs.createModel({
    numCols: columns.length,
    numRows: lower.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(whole ? 1 : highs.infinity),
    rowLower: bounded(highs, lower),
    rowUpper: bounded(highs, upper),
    matrix: {
      format: 'csc',
      numRows: lower.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(columns.flatMap(({ rows }) => rows)),
      values: Float64Array.from(columns.flatMap(({ values }) => values)),
    },
    ...(whole ? { integrality: new Array<1>(columns.length).fill(1) } : {}),
  });
}

function solved(highs: Highs, model: Model, seconds: number): MasterAnswer | null {
  model.options.set({ time_limit: Math.max(0.01, seconds) });
  model.zeroAllClocks();
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
  const { colValue, rowDual } = model.getSolution();
  return { cost: model.getObjectiveValue(), values: colValue, prices: rowDual };
}

function wholeOf(
  held: Held,
  without: readonly number[],
  nodes: number,
  seconds: number,
): Float64Array | null {
  const model = modelOf(held, true);
  try {
    for (const column of without) model.changeColBounds(column, 0, 0);
    model.options.set({
      output_flag: false,
      random_seed: 1,
      time_limit: Math.max(0.01, seconds),
      mip_max_nodes: nodes,
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
    });
    model.run();
    return model.info.get('primal_solution_status') === 2 ? model.getSolution().colValue : null;
  } finally {
    model.dispose();
  }
}

/** Rows have bounds (±Infinity: none); columns come later. Must be disposed. */
export function highsMaster(highs: Highs, lower: Float64Array, upper: Float64Array): Master {
  const held: Held = { highs, lower, upper, columns: [] };
  const model = modelOf(held, false);
  model.options.set({ output_flag: false, random_seed: 1, presolve: 'off', solver: 'simplex' });
  return {
    add: (cost, rows, values) => {
      held.columns.push({ cost, rows, values });
      model.addCol(cost, 0, highs.infinity, {
        indices: Int32Array.from(rows),
        values: Float64Array.from(values),
      });
    },
    setCost: (column, cost) => {
      held.columns[column] = { ...held.columns[column]!, cost };
      model.changeColCost(column, cost);
    },
    solve: (seconds) => solved(highs, model, seconds),
    solveWhole: (without, nodes, seconds) => wholeOf(held, without, nodes, seconds),
    dispose: () => model.dispose(),
  };
}
