// Which merge a cell belongs to, told without looking through all of them. Of merges that overlap the first counts.
import type { CellRange } from '../../../workbook/address';

export type MergeAt = (row: number, column: number) => CellRange | null;

/** `rowCount`: merges are not looked for below. */
export function mergeIndex(merges: readonly CellRange[], rowCount: number): MergeAt {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row++) {
      const there = byRow.get(row);
      if (there) there.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right) ?? null;
}
