// Labels with their values beside them, row by row: 目標項目 | あ, 期限 | 9月末 | 難易度 | A. Rows of such pairs that follow each other
// are one group. What a group is (cards, or a table with its headings down the side) is read-sideways.ts's.
import { isNote } from './row-words';
import type { SheetView, FilledCell } from './sheet-view';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface LabelPair {
  readonly label: Spot;
  /** The heading's key as the dictionary reads it. */
  readonly key: string;
  /** Null for a label that we do not know, standing where labels stand. */
  readonly field: string | null;
  readonly values: Spot[];
  /** Where a value would stand. */
  readonly room: Spot;
}

export interface PairGroup {
  readonly top: number;
  bottom: number;
  pairs: LabelPair[];
}

/** Key and field of a label; null for any other text. */
export type LabelReader = (text: string) => { readonly key: string; readonly field: string | null } | null;

const MAX_ROWS = 3_000;
const MAX_GROUPS = 300;
/** A card has fewer; a sheet of nothing but labels must not take minutes. */
const MAX_PAIRS = 1_000;
const MAX_CELLS = 60;

/** Groups in reading order. */
export function pairGroups(view: SheetView, labelOf: LabelReader): readonly PairGroup[] {
  const groups: PairGroup[] = [];
  let current: PairGroup | null = null;
  for (let row = 0; row < Math.min(view.rowCount, MAX_ROWS) && groups.length < MAX_GROUPS; row += 1) {
    const cells = view.filled(row);
    if (cells.length > MAX_CELLS || (current && current.pairs.length > MAX_PAIRS)) current = null;
    if (cells.length > MAX_CELLS) continue;
    if (current && goesOn(view, current, row, cells)) {
      current.bottom = row;
      continue;
    }
    const pairs = pairsOf(view, labelOf, row, cells, labelColumns(current));
    if (current && pairs.length === 0 && isSection(view, labelOf, row, cells)) continue;
    if (!isPairRow(pairs, current)) current = null;
    else if (current) {
      current.pairs.push(...pairs);
      current.bottom = row;
    } else groups.push((current = { top: row, bottom: row, pairs: [...pairs] }));
  }
  for (const group of groups) {
    const columns = labelColumns(group);
    group.pairs = group.pairs.flatMap((pair) => parted(view, columns, pair));
  }
  return groups;
}

const labelColumns = (group: PairGroup | null): ReadonlySet<number> =>
  new Set(group?.pairs.map(({ label }) => label.column));

const MAX_UNKNOWN = 24;
/** A text that can be a label though we do not know it. */
const unknownLabel = (value: FilledCell['value']): { readonly key: string; readonly field: null } | null =>
  typeof value === 'string' && value.length <= MAX_UNKNOWN && !isNote(value)
    ? { key: value.normalize('NFKC').replace(/\s+/g, ''), field: null }
    : null;

/** ■担当 alone in its row, with more labels in the row below: a heading inside a form. */
function isSection(
  view: SheetView,
  labelOf: LabelReader,
  row: number,
  cells: readonly FilledCell[],
): boolean {
  const [only] = cells;
  if (cells.length !== 1 || typeof only?.value !== 'string' || isNote(only.value)) return false;
  const below = pairsOf(view, labelOf, row + 1, view.filled(row + 1), new Set());
  return below.some(({ values }) => values.length > 0);
}

/** 目標値 | 5件 | 財源 | 一般: a text in a column of labels begins a pair of its own. */
function parted(view: SheetView, columns: ReadonlySet<number>, pair: LabelPair): LabelPair[] {
  const at = pair.values.findIndex(
    ({ column, row }, order) => order > 0 && row === pair.label.row && columns.has(column),
  );
  const label = pair.values[at];
  const unknown = label ? unknownLabel(view.grid.value(label.row, label.column) ?? 0) : null;
  if (!label || !unknown) return [pair];
  const rest = {
    label,
    ...unknown,
    values: pair.values.slice(at + 1),
    room: { row: label.row, column: label.column + 1 },
  };
  return [{ ...pair, values: pair.values.slice(0, at) }, ...parted(view, columns, rest)];
}

function pairsOf(
  view: SheetView,
  labelOf: LabelReader,
  row: number,
  cells: readonly FilledCell[],
  known: ReadonlySet<number>,
): readonly LabelPair[] {
  const labels = cells.map(({ value, column }, at) => {
    const label = typeof value === 'string' ? labelOf(value) : null;
    return label ?? (at === 0 && cells.length > 1 && known.has(column) ? unknownLabel(value) : null);
  });
  const pairs: LabelPair[] = [];
  cells.forEach(({ column }, at) => {
    const label = labels[at];
    const merge = view.mergeAt(row, column);
    if (label && merge && merge.bottom > merge.top && labels[at + 1]) return;
    if (label)
      pairs.push({
        label: { row, column },
        ...label,
        values: [],
        room: { row, column: (merge?.right ?? column) + 1 },
      });
    else pairs[pairs.length - 1]?.values.push({ row, column });
  });
  return startsWithText(view, row, cells, labels) ? [] : pairs;
}

/** A text before the first label, other than a group heading merged down over several labels. */
function startsWithText(
  view: SheetView,
  row: number,
  cells: readonly FilledCell[],
  labels: readonly unknown[],
): boolean {
  const [first] = cells;
  if (!first || labels[0]) return false;
  const merge = view.mergeAt(row, first.column);
  return !merge || merge.bottom === merge.top;
}

/** Labels that leave no room for a value before the next one, as headings of a table do. */
const crowded = (pairs: readonly LabelPair[]): number =>
  pairs.filter(({ room }, at) => pairs[at + 1]?.label.column === room.column).length;

/** Labels alone, two or more, are headings of a table, unless they stand where a card has its labels. */
function isPairRow(pairs: readonly LabelPair[], group: PairGroup | null): boolean {
  if (pairs.length === 0 || crowded(pairs) >= 2) return false;
  if (pairs.some(({ values }) => values.length > 0)) return true;
  const known = new Set(group?.pairs.map(({ label }) => label.column));
  return group !== null && pairs.every(({ label }) => known.has(label.column));
}

/** Rows without labels that belong to the last label: it is merged over them, or they carry its value on. */
function goesOn(view: SheetView, group: PairGroup, row: number, cells: readonly FilledCell[]): boolean {
  const last = group.pairs[group.pairs.length - 1]!;
  const merge = view.mergeAt(row, last.label.column);
  const covered = merge !== null && merge.top <= last.label.row && merge.bottom >= row && merge.top < row;
  if (cells.length === 0) return covered || coveredValue(view, last, row);
  const isAlone = group.pairs.filter(({ label }) => label.row === last.label.row).length === 1;
  const below = cells.length === 1 && cells[0]!.column === (last.values[0] ?? last.room).column;
  if (!isAlone || !(covered || (below && last.values.length > 0))) return false;
  last.values.push(...cells.map(({ column }) => ({ row, column })));
  return true;
}

function coveredValue(view: SheetView, { values }: LabelPair, row: number): boolean {
  const merge = values[0] ? view.mergeAt(row, values[0].column) : null;
  return merge !== null && merge.top < row;
}
