// The fewest moves under a cap, bounded by patterns: a linear programme over what each person may give and take (as in cutting
// stock), its columns made when they pay. Far stronger than counting givers, because what leaves must also find a place.
import type { Master } from './exact';
import { classesOf, keeps, patternKey, patternsOf } from './pattern-classes';
import type { Classes, Pattern } from './pattern-classes';
import { planFrom } from './pattern-plan';
import { cheapest } from './pattern-pricing';
import type { Assignment } from '../search/assignment';
import type { Scaled } from '../scaled';
import type { ShouldStop } from '../search/search';

/** What is kept between questions about one problem: patterns found for one cap serve the next. */
export interface PatternPool {
  readonly classes: Classes;
  readonly patterns: Map<string, Pattern>;
}

export interface PatternQuestion {
  readonly pool: PatternPool;
  readonly cap: number;
  /** The bound need not go above this number of moves plus one. */
  readonly most: number;
  readonly master: (lower: Float64Array, upper: Float64Array) => Master;
  readonly stop: ShouldStop;
  readonly seconds: () => number;
}

export interface PatternAnswer {
  /** Proven: no plan under the cap has fewer moves; Infinity: there is no plan. */
  readonly least: number;
  readonly plan: Assignment | null;
}

const ROUNDS = 200;
const NODES = 300;
/** Costs of a role that finds no place, one after the other while some find none. */
const PENALTIES = [2, 8, 64, 4096];

export const poolOf = (problem: Scaled): PatternPool => ({
  classes: classesOf(problem),
  patterns: new Map(),
});

/** Patterns met in a plan are good columns to start with. */
export function remember(pool: PatternPool, holder: Int32Array): void {
  for (const pattern of patternsOf(pool.classes, holder)) pool.patterns.set(patternKey(pattern), pattern);
}

interface Work {
  readonly question: PatternQuestion;
  readonly master: Master;
  /** Column → pattern; the first columns are roles without a place. */
  readonly columns: Pattern[];
  readonly keys: Set<string>;
}

function addPattern({ question, master, columns, keys }: Work, pattern: Pattern): boolean {
  const key = patternKey(pattern);
  if (keys.has(key)) return false;
  keys.add(key);
  question.pool.patterns.set(key, pattern);
  const { people } = question.pool.classes.problem;
  const net = new Map<number, number>();
  for (const [at, count] of pattern.in) net.set(at, count);
  for (const [at, count] of pattern.out) net.set(at, (net.get(at) ?? 0) - count);
  const entries = [...net].filter(([, count]) => count !== 0);
  master.add(
    pattern.cost,
    [pattern.person, ...entries.map(([at]) => people + at)],
    [1, ...entries.map(([, count]) => count)],
  );
  columns.push(pattern);
  return true;
}

/** One pattern a person; every role that leaves finds a place. */
function openWork(question: PatternQuestion): Work {
  const { classes, patterns } = question.pool;
  const { people } = classes.problem;
  const rows = people + classes.list.length;
  const lower = Float64Array.from({ length: rows }, (_, row) => Number(row < people));
  const upper = Float64Array.from({ length: rows }, (_, row) => (row < people ? 1 : Infinity));
  const work: Work = { question, master: question.master(lower, upper), columns: [], keys: new Set() };
  classes.list.forEach((_, at) => work.master.add(PENALTIES[0]!, [people + at], [1]));
  for (const pattern of patterns.values())
    if (keeps(classes, pattern, question.cap)) addPattern(work, pattern);
  return work;
}

interface Priced {
  /** Proven bound at these prices; Infinity when somebody stays over whatever they give. */
  readonly bound: number;
  readonly added: number;
}

function price(work: Work, prices: Float64Array): Priced {
  const { pool, cap } = work.question;
  const { people } = pool.classes.problem;
  let bound = 0;
  let added = 0;
  for (let person = 0; person < people; person++) {
    const found = cheapest(pool.classes, person, cap, prices);
    if (found === null) return { bound: Infinity, added };
    bound += found.value;
    if (addPattern(work, found.pattern)) added++;
  }
  return { bound, added };
}

const whole = (bound: number): number => Math.max(0, Math.ceil(bound - 1e-6));

/** Prices of the class rows: what placing a role of the class costs. */
const pricesFrom = (work: Work, duals: Float64Array): Float64Array =>
  Float64Array.from(duals.subarray(work.question.pool.classes.problem.people), (dual) => Math.max(0, dual));

interface Grown {
  readonly least: number;
  /** Nothing pays any more, or the programme's value rounds up to what is proven. */
  readonly done: boolean;
}

/** Columns until none pays, or until more than `most` moves are proven. */
function grow(work: Work, penalty: number, from: number): Grown {
  const { pool, most, stop, seconds } = work.question;
  let least = from;
  for (let round = 0; round < ROUNDS && !stop(); round++) {
    const answer = work.master.solve(seconds());
    if (answer === null) return { least, done: false };
    const { bound, added } = price(work, pricesFrom(work, answer.prices));
    least = Math.max(least, whole(bound));
    if (least > most) return { least, done: true };
    if (added > 0 && least < whole(answer.cost)) continue;
    const open = answer.values.subarray(0, pool.classes.list.length).some((value) => value > 1e-7);
    return { least, done: !open || penalty === PENALTIES.at(-1) };
  }
  return { least, done: true };
}

function boundOf(work: Work): number {
  const { classes } = work.question.pool;
  const first = price(work, new Float64Array(classes.list.length));
  let least = whole(first.bound);
  if (least > work.question.most) return least;
  for (const penalty of PENALTIES) {
    classes.list.forEach((_, at) => work.master.setCost(at, penalty));
    const grown = grow(work, penalty, least);
    least = grown.least;
    if (grown.done || work.question.stop()) break;
  }
  return least;
}

/** The patterns at hand in whole numbers: a plan, mostly of as few moves as proven. */
function planOf(work: Work): Assignment | null {
  const { pool, cap, seconds } = work.question;
  const { classes } = pool;
  const loose = classes.list.map((_, at) => at);
  work.columns.forEach((pattern, at) => {
    if (!keeps(classes, pattern, cap)) loose.push(classes.list.length + at);
  });
  const values = work.master.solveWhole(loose, NODES, seconds() * 0.3);
  if (values === null) return null;
  const chosen = work.columns.filter((_, at) => values[classes.list.length + at]! > 0.5);
  return planFrom(classes, chosen);
}

/** Fewest moves under the cap: a proven least number, and a plan where one of at most `most` moves was met. */
export function boundByPatterns(
  question: PatternQuestion,
  wantsPlan: (least: number) => boolean,
): PatternAnswer {
  const work = openWork(question);
  try {
    const least = boundOf(work);
    const asks = least <= question.most && !question.stop() && wantsPlan(least);
    return { least, plan: asks ? planOf(work) : null };
  } finally {
    work.master.dispose();
  }
}
