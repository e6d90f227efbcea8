// Columns and their evidence → the one best whole, and how sure each part of it is: the distance to the best whole without it.
import { bestWhole } from './best-whole';

export interface Candidate {
  /** Points by field: what headings and contents say. */
  readonly scores: ReadonlyMap<string, number>;
  /** By row, whether the column is filled there. */
  readonly mask: readonly boolean[];
  /** By row, without white space. */
  readonly texts: readonly string[];
}

export interface Given {
  /** Null: used for nothing. */
  readonly field: string | null;
  /** Points that the whole loses when this is not so. */
  readonly margin: number;
  /** Points of the column itself. */
  readonly points: number;
  /** Fields that the column could be, likeliest first. */
  readonly likely: readonly string[];
}

/** A column below this is left alone: it says too little. */
const LEAST = 3;
/** Two wholes nearer than this are a question, not a choice. */
export const NEAR = 1;
/** From this distance on nobody need be asked. */
export const SURE = 3;
/** Roles that several columns (副担当1, 副担当2) may hold. */
const SEVERAL: Readonly<Record<string, number>> = { support: 3, effortSupport: 3 };
/** A second column of one role needs as much more. */
const FURTHER = 1.5;

interface Slot {
  readonly field: string;
  readonly order: number;
}

const slotsOf = (fields: readonly string[]): readonly Slot[] =>
  fields.flatMap((field) => Array.from({ length: SEVERAL[field] ?? 1 }, (_, order) => ({ field, order })));

export function assign(columns: readonly Candidate[], fields: readonly string[]): readonly Given[] {
  const slots = slotsOf(fields);
  let fieldsNow: readonly (string | null)[] = columns.map(() => null);
  let points = pointsOf(columns, slots, fieldsNow);
  let best = bestWhole(points);
  // Neighbours speak once it is known what stands beside them; they settle at once or in a second look.
  for (let look = 0; look < 3; look += 1) {
    const next = best.slots.map((slot) => (slot < 0 ? null : slots[slot]!.field));
    if (look > 0 && next.every((field, at) => field === fieldsNow[at])) break;
    fieldsNow = next;
    points = pointsOf(columns, slots, fieldsNow);
    best = bestWhole(points);
  }
  return columns.map((_, at) => given(at, points, slots, best));
}

function pointsOf(
  columns: readonly Candidate[],
  slots: readonly Slot[],
  now: readonly (string | null)[],
): number[][] {
  return columns.map(({ scores }, at) =>
    slots.map(({ field, order }) => {
      const own = (scores.get(field) ?? 0) + neighbours(columns, now, at, field);
      return own - LEAST - (order > 0 ? FURTHER : 0);
    }),
  );
}

function given(
  at: number,
  points: readonly (readonly number[])[],
  slots: readonly Slot[],
  best: ReturnType<typeof bestWhole>,
): Given {
  const slot = best.slots[at]!;
  const likely = [...new Set(slots.map((each, index) => ({ field: each.field, own: points[at]![index]! })).sort((a, b) => b.own - a.own).filter(({ own }) => own > -LEAST).map(({ field }) => field))]; // prettier-ignore
  if (slot < 0) return { field: null, margin: 0, points: 0, likely };
  const { field } = slots[slot]!;
  const without = points.map((row, column) =>
    column === at ? row.map((each, index) => (slots[index]!.field === field ? -1e5 : each)) : row,
  );
  return { field, margin: best.total - bestWhole(without).total, points: points[at]![slot]! + LEAST, likely };
}

/** The order in which forms usually ask. */
const ORDER = [
  'number', 'division', 'section', 'issue', 'title', 'action', 'indicator', 'baseline', 'target', 'unit', 'direction', 'deadline',
  'difficulty', 'weight', 'lead', 'effortLead', 'support', 'effortSupport', 'progress', 'firstHalf', 'secondHalfIssue', 'actual', 'rate',
  'grade', 'result', 'shortfallReason', 'next', 'remarks',
]; // prettier-ignore
/** Objectives have a title, whatever it is called. */
const EVERY_TABLE = 1.5;
const PERSON_OF: Readonly<Record<string, string>> = { effortLead: 'lead', effortSupport: 'support' };

/** What stands beside a column, and which rows it is filled in, speaks for or against a field. */
function neighbours(
  columns: readonly Candidate[],
  now: readonly (string | null)[],
  at: number,
  field: string,
): number {
  let points = orderPoints(now, at, field);
  if (field === 'title') points += EVERY_TABLE;
  // Nobody's effort is no effort.
  if (field === 'effortSupport' && !now.includes('support')) points -= 3;
  const left = now[at - 1];
  const person = PERSON_OF[field];
  if (person) points += left === person ? 2 : left === 'lead' || left === 'support' ? -1 : 0;
  // 主担当 | 副担当 | 割合 | 割合: the efforts follow in the order of their people.
  if (field === 'effortSupport' && (left === 'effortLead' || left === 'support')) points += 0.7;
  if (field === 'unit' && (left === 'target' || left === 'baseline')) points += 1;
  if (field === 'indicator')
    points += besides(columns, now, at, 'unit', 'filled') + besides(columns, now, at, 'baseline', 'filled');
  if (field === 'shortfallReason' || field === 'next') points += besides(columns, now, at, 'grade', 'short');
  if (field === 'secondHalfIssue') points += besides(columns, now, at, 'progress', 'short');
  return points;
}

/** The nearer to its usual place among those that are known, the better: half a point at the most. */
function orderPoints(now: readonly (string | null)[], at: number, field: string): number {
  const place = ORDER.indexOf(field);
  if (place < 0) return 0;
  let [right, wrong] = [0, 0];
  now.forEach((other, index) => {
    const there = other === null || index === at ? -1 : ORDER.indexOf(other);
    if (there < 0 || there === place) return;
    if (index < at === there < place) right += 1;
    else wrong += 1;
  });
  return right + wrong === 0 ? 0 : 0.8 * ((right - wrong) / (right + wrong));
}

const SHORT = /^[CDＣＤ△×▲✕]$/u;

/** Filled where the other column is (`filled`), or where it says that something fell short (`short`). */
function besides(
  columns: readonly Candidate[],
  now: readonly (string | null)[],
  at: number,
  field: string,
  when: 'filled' | 'short',
): number {
  const other = columns[now.indexOf(field)];
  const own = columns[at]!;
  if (!other || other === own) return 0;
  const wanted = when === 'filled' ? other.mask : other.texts.map((text) => SHORT.test(text));
  if (!wanted.includes(true) || !wanted.includes(false)) return 0;
  const agrees = wanted.filter((each, row) => each === own.mask[row]).length / wanted.length;
  return agrees > 0.85 ? 1.5 : agrees > 0.7 ? 0.5 : -0.5;
}
