// Texts as vectors of length 1 over their terms, each weighted by how rare it is; and how alike two of them are.
import type { Terms } from './terms';

export interface Vector {
  readonly ids: readonly number[];
  readonly values: Float64Array;
}

/** A term's weight: what it tells by itself times how few of the texts hold it. */
export function unitVectors(texts: readonly Terms[], size: number): readonly Vector[] {
  const holders = new Float64Array(size);
  for (const { ids } of texts) for (const id of ids) holders[id]! += 1;
  const rarity = holders.map((count) => Math.log((texts.length + 1) / (count + 0.5)));
  return texts.map(({ ids, tells }) => ({ ids, values: unitValues(ids, tells, rarity) }));
}

function unitValues(ids: readonly number[], tells: readonly number[], rarity: Float64Array): Float64Array {
  const values = new Float64Array(ids.length);
  let square = 0;
  for (let at = 0; at < ids.length; at += 1) {
    values[at] = rarity[ids[at]!]! * tells[at]!;
    square += values[at]! ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < values.length; at += 1) values[at]! /= length;
  return values;
}

/** For each term, the vectors that hold it and their values in turn. */
export interface VectorIndex {
  readonly count: number;
  readonly holders: readonly (readonly number[] | undefined)[];
}

export function indexOf(vectors: readonly Vector[], size: number): VectorIndex {
  const holders = new Array<number[] | undefined>(size);
  for (const [place, { ids, values }] of vectors.entries())
    for (let at = 0; at < ids.length; at += 1) (holders[ids[at]!] ??= []).push(place, values[at]!);
  return { count: vectors.length, holders };
}

/** The cosine of a vector with each of the index's. */
export function dots({ ids, values }: Vector, { count, holders }: VectorIndex): Float64Array {
  const sums = new Float64Array(count);
  for (let at = 0; at < ids.length; at += 1) {
    const held = holders[ids[at]!];
    if (!held) continue;
    for (let one = 0; one < held.length; one += 2) sums[held[one]!]! += values[at]! * held[one + 1]!;
  }
  return sums;
}

/** What several vectors have in common: their sum, divided by their weight to the power of `crowd`. `scale` is what 1 became. */
export function centreOf(
  of: readonly { readonly vector: Vector; readonly share: number }[],
  crowd: number,
): { readonly vector: Vector; readonly scale: number } {
  const sum = new Map<number, number>();
  let weight = 0;
  for (const { vector, share } of of) {
    weight += share;
    for (let at = 0; at < vector.ids.length; at += 1)
      sum.set(vector.ids[at]!, (sum.get(vector.ids[at]!) ?? 0) + vector.values[at]! * share);
  }
  const scale = (weight + 1) ** -crowd;
  return {
    vector: { ids: [...sum.keys()], values: Float64Array.from(sum.values(), (one) => one * scale) },
    scale,
  };
}
