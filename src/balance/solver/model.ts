// The question as a mixed-integer programme in sparse columns: x(role, person) = 1 when the role goes to that person.
// minimise Σ x · each role once · each person's load within the cap · one role of an objective per person · Σ x ≤ moves.
import { allowance, startOf } from '../search/assignment';
import type { ExactQuestion } from '../proof/exact';
import type { Scaled } from '../scaled';

/** Columns are binary with cost 1 (or 0). Rows have bounds; ±Infinity means none. */
export interface MoveModel {
  readonly role: Int32Array;
  readonly person: Int32Array;
  readonly cost: number;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** compressed columns */
  readonly starts: Int32Array;
  readonly rowIndex: Int32Array;
  readonly values: Float64Array;
}

interface Row {
  lower: number;
  upper: number;
  readonly entries: [column: number, value: number][];
}

/** Units to solver numbers: whole grains where the data has a grain worth the name, else thousandths of 人. */
const stepOf = (problem: Scaled): number => (problem.grain >= 1e5 ? problem.grain : 1e6);

const roundedBound = (problem: Scaled, bound: number): number =>
  problem.grain >= 1e5 ? Math.floor(bound / problem.grain) : bound / 1e6;

/** Roles that may leave under the question's restriction. */
function givers(question: ExactQuestion): Uint8Array {
  const { problem, mustShed, direct } = question;
  return Uint8Array.from(problem.home, (home) => Number(!direct || mustShed[home]! > 0));
}

/** The role, alone on top of what never moves, is within the person's cap. */
function fitsAlone(problem: Scaled, role: number, person: number, cap: number): boolean {
  const allowed = allowance(problem, person, cap);
  for (let slot = 0; slot < problem.slots; slot++)
    if (
      problem.fixed[person * problem.slots + slot]! + problem.weight[role * problem.slots + slot]! >
      allowed
    )
      return false;
  return true;
}

function columnsOf(question: ExactQuestion): { role: number[]; person: number[]; byRole: number[][] } {
  const { problem, cap } = question;
  const gives = givers(question);
  const columns = { role: [] as number[], person: [] as number[], byRole: [] as number[][] };
  for (let role = 0; role < problem.roles; role++) {
    const mine: number[] = [];
    columns.byRole.push(mine);
    if (gives[role] === 0) continue;
    for (const person of problem.receivers[role]!) {
      if (!fitsAlone(problem, role, person, cap)) continue;
      mine.push(columns.role.length);
      columns.role.push(role);
      columns.person.push(person);
    }
  }
  return columns;
}

type Columns = ReturnType<typeof columnsOf>;

/** Load of each person and slot: what comes in minus what goes out stays within the cap. */
function loadRows(question: ExactQuestion, columns: Columns): Row[] {
  const { problem, cap } = question;
  const { slots } = problem;
  const start = startOf(problem);
  const step = stepOf(problem);
  const rows = Array.from({ length: problem.people * slots }, (_, at): Row => {
    const upper = roundedBound(problem, allowance(problem, Math.floor(at / slots), cap) - start.load[at]!);
    return { lower: -Infinity, upper, entries: [] };
  });
  columns.role.forEach((role, column) => {
    for (let slot = 0; slot < slots; slot++) {
      const value = problem.weight[role * slots + slot]! / step;
      if (value === 0) continue;
      rows[columns.person[column]! * slots + slot]!.entries.push([column, value]);
      rows[problem.home[role]! * slots + slot]!.entries.push([column, -value]);
    }
  });
  return rows;
}

const sumRow = (columns: readonly number[], lower: number, upper: number): Row => ({
  lower,
  upper,
  entries: columns.map((column) => [column, 1]),
});

/** Each person gives at least what counting says: implied by the loads, but it tightens the relaxation much. */
function shedRows(question: ExactQuestion, columns: Columns): Row[] {
  const { problem, mustShed } = question;
  const out = Array.from({ length: problem.people }, (): number[] => []);
  columns.role.forEach((role, column) => out[problem.home[role]!]!.push(column));
  return out.flatMap((mine, person) =>
    mustShed[person]! > 0 ? [sumRow(mine, mustShed[person]!, Infinity)] : [],
  );
}

/** For a role that comes and another of the same objective at home there, or two that come: at most one stands. */
function objectiveRows(question: ExactQuestion, columns: Columns): Row[] {
  const { problem } = question;
  const rows: Row[] = [];
  const columnOf = new Map<number, number>();
  columns.role.forEach((role, column) =>
    columnOf.set(role * problem.people + columns.person[column]!, column),
  );
  columns.role.forEach((role, column) => {
    const person = columns.person[column]!;
    for (const mate of problem.mates[role]!) {
      const other = columnOf.get(mate * problem.people + person);
      if (other !== undefined && role < mate) rows.push(sumRow([column, other], -Infinity, 1));
      if (problem.home[mate] === person) rows.push(blockRow(column, columns.byRole[mate]!));
    }
  });
  return rows;
}

/** `column` comes only when the mate at home there leaves: x − Σ out ≤ 0. */
const blockRow = (column: number, leaving: readonly number[]): Row => ({
  lower: -Infinity,
  upper: 0,
  entries: [[column, 1], ...leaving.map((out): [number, number] => [out, -1])],
});

function packed(rows: readonly Row[], count: number): Pick<MoveModel, 'starts' | 'rowIndex' | 'values'> {
  const starts = new Int32Array(count + 1);
  for (const row of rows) for (const [column] of row.entries) starts[column + 1]!++;
  for (let column = 0; column < count; column++) starts[column + 1]! += starts[column]!;
  const next = Int32Array.from(starts);
  const rowIndex = new Int32Array(starts[count]!);
  const values = new Float64Array(starts[count]!);
  rows.forEach((row, at) => {
    for (const [column, value] of row.entries) {
      const place = next[column]!++;
      rowIndex[place] = at;
      values[place] = value;
    }
  });
  return { starts, rowIndex, values };
}

export function moveModel(question: ExactQuestion): MoveModel {
  const columns = columnsOf(question);
  const count = columns.role.length;
  const every = Array.from({ length: count }, (_, column) => column);
  const rows = [
    ...loadRows(question, columns),
    ...columns.byRole.flatMap((mine) => (mine.length > 1 ? [sumRow(mine, -Infinity, 1)] : [])),
    ...objectiveRows(question, columns),
    ...shedRows(question, columns),
    ...(question.maxMoves === null ? [] : [sumRow(every, -Infinity, question.maxMoves)]),
  ];
  return {
    role: Int32Array.from(columns.role),
    person: Int32Array.from(columns.person),
    cost: question.want === 'fewest' ? 1 : 0,
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    ...packed(rows, count),
  };
}

/** A column vector for an assignment; null when it uses a pair that the model does not have. */
export function columnsFor(model: MoveModel, problem: Scaled, holder: Int32Array): Float64Array | null {
  const values = Float64Array.from(model.role, (role, column) =>
    Number(holder[role] === model.person[column]),
  );
  let away = 0;
  for (let role = 0; role < problem.roles; role++) away += Number(holder[role] !== problem.home[role]);
  return values.reduce((sum, each) => sum + each, 0) === away ? values : null;
}

export function holderFrom(model: MoveModel, problem: Scaled, values: Float64Array): Int32Array {
  const holder = Int32Array.from(problem.home);
  model.role.forEach((role, column) => {
    if (values[column]! > 0.5) holder[role] = model.person[column]!;
  });
  return holder;
}
