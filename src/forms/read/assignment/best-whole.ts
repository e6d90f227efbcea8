// The assignment with the most points as a whole: each column one slot or none, each slot one column (Kuhn–Munkres on a square of
// costs). Knows no fields: columns and slots are numbers.

/** For each column its slot, or −1. `points[column][slot]`; a column without a slot counts 0. */
export function bestWhole(points: readonly (readonly number[])[]): {
  readonly slots: readonly number[];
  readonly total: number;
} {
  const columns = points.length;
  const slotCount = points[0]?.length ?? 0;
  // Every column has a place of its own to be left alone in.
  const width = slotCount + columns;
  const cost = (column: number, slot: number): number =>
    slot < slotCount ? -points[column]![slot]! : slot - slotCount === column ? 0 : IMPOSSIBLE;
  const takenBy = match(columns, width, cost);
  const slots = new Array<number>(columns).fill(-1);
  for (let slot = 0; slot < slotCount; slot += 1) if (takenBy[slot]! >= 0) slots[takenBy[slot]!] = slot;
  const total = slots.reduce((sum, slot, column) => sum + (slot < 0 ? 0 : points[column]![slot]!), 0);
  return { slots, total };
}

const IMPOSSIBLE = 1e6;

/** Shortest augmenting paths with potentials; the column that takes each slot. */
function match(rows: number, width: number, cost: (row: number, slot: number) => number): readonly number[] {
  const rowPotential = new Float64Array(rows + 1);
  const slotPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const way = new Int32Array(width + 1).fill(width);
    const least = new Float64Array(width + 1).fill(Infinity);
    const used = new Uint8Array(width + 1);
    let slot = width;
    rowOf[width] = row;
    do {
      used[slot] = 1;
      const from = rowOf[slot]!;
      let delta = Infinity;
      let next = -1;
      for (let at = 0; at < width; at += 1) {
        if (used[at]) continue;
        const reduced = cost(from, at) - rowPotential[from]! - slotPotential[at]!;
        if (reduced < least[at]!) {
          least[at] = reduced;
          way[at] = slot;
        }
        if (least[at]! < delta) {
          delta = least[at]!;
          next = at;
        }
      }
      for (let at = 0; at <= width; at += 1) {
        if (used[at]) {
          rowPotential[rowOf[at]!]! += delta;
          slotPotential[at]! -= delta;
        } else least[at]! -= delta;
      }
      slot = next;
    } while (rowOf[slot]! >= 0);
    while (slot !== width) {
      const before = way[slot]!;
      rowOf[slot] = rowOf[before]!;
      slot = before;
    }
  }
  return Array.from(rowOf.subarray(0, width));
}
