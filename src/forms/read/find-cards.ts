// Tells what groups of labels with values are: cards (one objective each, stacked or side by side), or a table whose headings stand
// down the side and whose objectives stand across. Only shapes and label words count.
import type { LabelPair, PairGroup, Spot } from './label-pairs';
import type { SheetView } from './sheet-view';

/** One heading of a sideways table and the cells of each objective, joined where there are several. */
export interface SidewaysColumn {
  readonly key: string;
  /** Null for a label that means nothing to us. */
  readonly field: string | null;
  readonly label: Spot;
  /** For each objective its cells, and where a blank one's value would stand. */
  readonly cells: readonly { readonly spots: readonly Spot[]; readonly room: Spot }[];
}

export interface SidewaysTable {
  readonly columns: readonly SidewaysColumn[];
  readonly rows: number;
  /** Zero-based first and last row of the sheet. */
  readonly top: number;
  readonly bottom: number;
}

const MIN_LABELS = 4;
const MIN_LINES = 3;
/** Fields that one card may hold twice. */
const MANY = new Set(['support', 'effortSupport', 'remarks']);

export function sidewaysTables(view: SheetView, groups: readonly PairGroup[]): readonly SidewaysTable[] {
  const tables: SidewaysTable[] = [];
  for (const group of joinedGroups(groups)) {
    const across = tableAcross(view, group);
    if (across) tables.push(across);
    else for (const card of cardsOf(group)) addCard(tables, card);
  }
  return tables;
}

/** Blocks of one card parted by an empty row: the later ones say what the first, which has the title, has not said. */
function joinedGroups(groups: readonly PairGroup[]): readonly PairGroup[] {
  const joined: PairGroup[] = [];
  for (const group of groups) {
    const last = joined[joined.length - 1];
    const said = new Set(last?.pairs.map(({ key }) => key));
    const goesOn =
      last !== undefined &&
      group.top <= last.bottom + 3 &&
      fieldsOf(last.pairs).has('title') &&
      laneStarts([...last.pairs, ...group.pairs]).length === 1 &&
      group.pairs.every(({ key }) => !said.has(key));
    if (goesOn)
      joined[joined.length - 1] = { ...last, bottom: group.bottom, pairs: [...last.pairs, ...group.pairs] };
    else joined.push(group);
  }
  return joined;
}

const fieldsOf = (pairs: readonly LabelPair[]): ReadonlySet<string> =>
  new Set(pairs.flatMap(({ field }) => field ?? []));

const isObjective = (pairs: readonly LabelPair[]): boolean => {
  const fields = fieldsOf(pairs);
  const lines = new Set(pairs.flatMap(({ field, label }) => (field === null ? [] : label.row))).size;
  return fields.has('title') && fields.size >= MIN_LABELS && lines >= MIN_LINES;
};

/** Headings down one column, and two or more values in the same columns of at least three rows. */
function tableAcross(view: SheetView, { pairs, top, bottom }: PairGroup): SidewaysTable | null {
  const title = pairs.find(({ field, values }) => field === 'title' && values.length >= 2);
  const one = new Set(pairs.filter(({ field }) => field !== null).map(({ room }) => room.column)).size === 1;
  if (!title || !one || !isObjective(pairs)) return null;
  const columns = title.values.map(({ column }) => column);
  const wide = pairs.filter(
    ({ values }) => values.filter(({ column }) => columns.includes(column)).length >= 2,
  );
  if (wide.length < MIN_LINES) return null;
  return {
    columns: pairs.map(({ key, field, label, values }) => ({
      key,
      field,
      label,
      cells: columns.map((column) => {
        const spots = values.filter((spot) => spot.column === column);
        const merge = view.mergeAt(label.row, column);
        const covering = merge && merge.left < column ? [{ row: merge.top, column: merge.left }] : [];
        return { spots: spots.length > 0 ? spots : covering, room: { row: label.row, column } };
      }),
    })),
    rows: columns.length,
    top,
    bottom,
  };
}

/** Cards side by side are parted where a row says a field again, stacked ones where a title or number comes again. */
function cardsOf({ pairs }: PairGroup): readonly (readonly LabelPair[])[] {
  const starts = laneStarts(pairs);
  return starts.flatMap((left, at) => {
    const right = starts[at + 1] ?? Infinity;
    const lane = pairs.filter(({ label }) => label.column >= left && label.column < right);
    return stacked(lane).filter(isObjective);
  });
}

function laneStarts(pairs: readonly LabelPair[]): readonly number[] {
  const starts = new Set([0]);
  const said = new Map<number, Set<string>>();
  for (const { label, field, key } of pairs) {
    const fields = said.get(label.row) ?? new Set();
    if (fields.has(key) && !MANY.has(field ?? '')) {
      starts.add(label.column);
      fields.clear();
    }
    said.set(label.row, fields.add(key));
  }
  return [...starts].sort((a, b) => a - b);
}

function stacked(lane: readonly LabelPair[]): readonly (readonly LabelPair[])[] {
  const cards: LabelPair[][] = [];
  let keys = new Set<string>();
  for (const pair of lane) {
    const again = keys.has(pair.key) && (pair.field === 'title' || pair.field === 'number');
    if (cards.length === 0 || again) {
      cards.push([]);
      keys = new Set();
    }
    cards[cards.length - 1]!.push(pair);
    keys.add(pair.key);
  }
  return cards;
}

/** A card with the same labels as the one before is one more objective of the same table. */
function addCard(tables: SidewaysTable[], card: readonly LabelPair[]): void {
  const rows = card.flatMap(({ label, values }) => [label.row, ...values.map(({ row }) => row)]);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const last = tables[tables.length - 1];
  const same =
    last?.columns.length === card.length && last.columns.every(({ key }, at) => key === card[at]!.key);
  const cells = card.map(({ values, room }) => ({ spots: values, room }));
  if (last && same) {
    tables[tables.length - 1] = {
      columns: last.columns.map((column, at) => ({ ...column, cells: [...column.cells, cells[at]!] })),
      rows: last.rows + 1,
      top: Math.min(last.top, top),
      bottom: Math.max(last.bottom, bottom),
    };
    return;
  }
  const columns = card.map(({ key, field, label }, at) => ({ key, field, label, cells: [cells[at]!] }));
  tables.push({ columns, rows: 1, top, bottom });
}
