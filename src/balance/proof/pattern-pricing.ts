// The cheapest pattern of one person at given prices: giving a role costs a move and what placing it costs, taking one earns
// that. Two small knapsacks over the load, given and taken, joined where the person stays under the cap.
import { roomUnder } from './pattern-classes';
import type { Classes, Counts, Pattern } from './pattern-classes';

interface Item {
  readonly at: number;
  readonly count: number;
  readonly size: number;
  readonly worth: number;
}

/** Best worth by total size (exactly), with what was taken, to be read back. */
interface Sack {
  readonly items: readonly Item[];
  readonly best: Float64Array;
  readonly taken: Uint8Array;
}

/** Counts as chunks of 1, 2, 4 … so that a few of them make any number. */
function chunks(at: number, count: number, size: number, worth: number): Item[] {
  const found: Item[] = [];
  for (let chunk = 1, left = count; left > 0; left -= chunk, chunk *= 2) {
    const some = Math.min(chunk, left);
    found.push({ at, count: some, size: size * some, worth: worth * some });
  }
  return found;
}

/** `best[w]`: the most worth of items of exactly w steps; −Infinity where none. */
function fill(items: readonly Item[], room: number): Sack {
  const width = room + 1;
  const best = new Float64Array(width).fill(-Infinity);
  const taken = new Uint8Array(items.length * width);
  best[0] = 0;
  items.forEach(({ size, worth }, at) => {
    for (let w = room; w >= size; w--) {
      const with_ = best[w - size]! + worth;
      if (with_ > best[w]! + 1e-12) {
        best[w] = with_;
        taken[at * width + w] = 1;
      }
    }
  });
  return { items, best, taken };
}

function readBack({ items, best, taken }: Sack, from: number): Counts {
  const counts = new Map<number, number>();
  let w = from;
  for (let item = items.length - 1; item >= 0; item--) {
    if (taken[item * best.length + w] === 0) continue;
    const { at, count, size } = items[item]!;
    counts.set(at, (counts.get(at) ?? 0) + count);
    w -= size;
  }
  return counts;
}

function ownItems(classes: Classes, person: number, prices: Float64Array): Item[] {
  return [...classes.own[person]!].flatMap(([at, count]) =>
    classes.list[at]!.mayTake.some((may, other) => may === 1 && other !== person)
      ? chunks(at, count, classes.list[at]!.heaviest, -1 - prices[at]!)
      : [],
  );
}

/** Classes that pay and fit; where a heavier class pays no more it is left out by the knapsack itself. */
function otherItems(classes: Classes, person: number, prices: Float64Array, room: number): Item[] {
  return classes.list.flatMap(({ lightest, roles, mayTake }, at) => {
    if (mayTake[person] === 0 || prices[at]! <= 1e-9 || lightest > room) return [];
    const there = roles.length - (classes.own[person]!.get(at) ?? 0);
    const most = lightest > 0 ? Math.min(there, Math.floor(room / lightest)) : there;
    return chunks(at, most, lightest, prices[at]!);
  });
}

/** Running best: the most worth of at most w steps, as the w that has it. */
function upTo(best: Float64Array): Int32Array {
  const at = new Int32Array(best.length);
  for (let w = 1; w < best.length; w++) at[w] = best[w]! > best[at[w - 1]!]! + 1e-12 ? w : at[w - 1]!;
  return at;
}

export interface Priced {
  readonly pattern: Pattern;
  /** Moves plus prices of what is given, minus prices of what is taken. */
  readonly value: number;
}

/** Null when the person stays over the cap whatever it gives. */
export function cheapest(classes: Classes, person: number, cap: number, prices: Float64Array): Priced | null {
  const room = Math.floor(roomUnder(classes, person, cap) / classes.step);
  const mine = ownItems(classes, person, prices);
  const all = mine.reduce((sum, { size }) => sum + size, 0);
  if (room + all < 0) return null;
  const given = fill(mine, all);
  const space = Math.max(0, room + all);
  const got = fill(otherItems(classes, person, prices, space), space);
  const bestWithin = upTo(got.best);
  let value = Infinity;
  let gives = -1;
  for (let out = Math.max(0, -room); out <= all; out++) {
    const worth = given.best[out]! + got.best[bestWithin[room + out]!]!;
    if (-worth < value - 1e-12) [value, gives] = [-worth, out];
  }
  if (gives < 0) return null;
  const out = readBack(given, gives);
  const cost = [...out.values()].reduce((sum, each) => sum + each, 0);
  return { pattern: { person, out, in: readBack(got, bestWithin[room + gives]!), cost }, value };
}
