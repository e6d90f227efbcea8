// Cards told by shape alone: texts that come again at the same place of every card are its labels, what stands beside (or below)
// them are its values. What the labels mean is for the evidence.
import { readHeading } from '../../headings/heading-text';
import type { SidewaysTable } from '../find-cards';
import type { Spot } from '../label-pairs';
import { isNote } from '../row-words';
import type { SheetView } from '../sheet-view';

const MOST_ROWS = 3_000;
const LONGEST_LABEL = 30;
const LEAST_CARDS = 2;
const LEAST_LABELS = 4;
/** A card that a person began and left is one all the same. */
const ENOUGH = 0.8;

/** Marks, grades and numbers come again, too, and are no labels. */
const VALUE = /^(?:[\d.,%]+|[a-ds]|[◎○〇△×▲－-])$/u;

interface Repeated {
  readonly key: string;
  readonly column: number;
  readonly text: string;
  readonly rows: readonly number[];
}

interface Label {
  readonly text: string;
  readonly column: number;
  /** Rows below the card's first. */
  readonly offset: number;
}

/** Null where no group of labels comes again. */
export function repeatedCards(view: SheetView): SidewaysTable | null {
  const repeated = repeatedTexts(view);
  const first = repeated.find(
    ({ rows }) => repeated.filter((other) => alternates(rows, other.rows)).length >= LEAST_LABELS,
  );
  if (!first) return null;
  const starts = first.rows;
  const height = cardHeight(view, starts);
  const labels = labelsOf(view, starts, repeated, height);
  return labels.length < LEAST_LABELS ? null : cardsOf(view, starts, labels, height);
}

/** Short texts of a column that come again, those higher up first. */
function repeatedTexts(view: SheetView): readonly Repeated[] {
  const found = new Map<string, { column: number; text: string; rows: number[] }>();
  for (let row = 0; row < Math.min(view.rowCount, MOST_ROWS); row += 1)
    for (const { column, value } of view.filled(row)) {
      if (typeof value !== 'string' || value.length > LONGEST_LABEL || isNote(value)) continue;
      const { key, full } = readHeading(value);
      const name = key || full;
      if (name === '' || VALUE.test(name)) continue;
      const at = `${column}\t${name}`;
      const known = found.get(at) ?? { column, text: value, rows: [] };
      known.rows.push(row);
      found.set(at, known);
    }
  return [...found]
    .map(([key, each]) => ({ key, ...each }))
    .filter(({ rows }) => rows.length >= LEAST_CARDS)
    .sort((a, b) => a.rows[0]! - b.rows[0]! || a.column - b.column);
}

/** The card that a row belongs to; −1 above the first. */
const cardOf = (starts: readonly number[], row: number): number => {
  const next = starts.findIndex((start) => start > row);
  return (next < 0 ? starts.length : next) - 1;
};

/** One in each stretch that the other opens. */
function alternates(starts: readonly number[], rows: readonly number[]): boolean {
  if (rows.length < starts.length * ENOUGH || rows.length > starts.length) return false;
  const cards = new Set(rows.map((row) => cardOf(starts, row)));
  return (
    !cards.has(-1) &&
    cards.size === rows.length &&
    starts.length >= LEAST_CARDS &&
    starts[1]! - starts[0]! >= 2
  );
}

/** Rows of a card without the empty ones behind it; of the last card as many as of the others. */
function cardHeight(view: SheetView, starts: readonly number[]): (card: number) => number {
  const pitch = starts.slice(1).map((start, at) => start - starts[at]!);
  const usual = Math.max(...pitch);
  return (card) => Math.min(pitch[card] ?? usual, view.rowCount - starts[card]!);
}

function labelsOf(
  view: SheetView,
  starts: readonly number[],
  repeated: readonly Repeated[],
  height: (card: number) => number,
): readonly Label[] {
  const labels = repeated
    .filter(({ rows }) => alternates(starts, rows))
    .flatMap(({ column, text, rows }): Label[] => {
      const offsets = rows.map((row) => row - starts[cardOf(starts, row)]!);
      const offset = offsets[0]!;
      return offset < height(0) && offsets.every((each) => each === offset) ? [{ text, column, offset }] : [];
    });
  const at = new Set(labels.map(({ column, offset }) => `${offset}:${column}`));
  const isLabel = (offset: number, column: number): boolean => at.has(`${offset}:${column}`);
  const chains = chainedRows(view, starts[0]!, labels);
  return labels.filter((label) => {
    if (isGroup(view, starts[0]!, label, isLabel)) return false;
    // What stands right behind a label is its value, also where every card says the same.
    return chains.has(label.offset) || !labels.some((other) => other.offset === label.offset && roomOf(view, starts[0]!, other) === label.column && !isGroup(view, starts[0]!, other, isLabel) && !isValueItself(view, starts[0]!, other, labels));
  }); // prettier-ignore
}

/** The value of an earlier label has no value of its own. */
const isValueItself = (view: SheetView, start: number, { column, offset }: Label, labels: readonly Label[]): boolean =>
  labels.some((other) => other.offset === offset && other.column < column && roomOf(view, start, other) === column && !labels.some((before) => before.offset === offset && roomOf(view, start, before) === other.column)); // prettier-ignore

/** Where a label's value would stand. */
function roomOf(view: SheetView, start: number, { column, offset }: Label): number {
  return (view.mergeAt(start + offset, column)?.right ?? column) + 1;
}

/** 期首 merged down beside several labels: it says where they belong. */
function isGroup(
  view: SheetView,
  start: number,
  label: Label,
  isLabel: (offset: number, column: number) => boolean,
): boolean {
  const merge = view.mergeAt(start + label.offset, label.column);
  if (!merge || merge.bottom === merge.top) return false;
  const room = merge.right + 1;
  let beside = 0;
  for (let row = merge.top; row <= merge.bottom; row += 1) if (isLabel(row - start, room)) beside += 1;
  return beside >= 2;
}

/** Rows of three or more labels without room between them: their values stand below. */
function chainedRows(view: SheetView, start: number, labels: readonly Label[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const offset of new Set(labels.map((label) => label.offset))) {
    const row = labels.filter((label) => label.offset === offset).sort((a, b) => a.column - b.column);
    const chain = row.filter((label, at) => row[at + 1]?.column === roomOf(view, start, label)).length;
    const below = labels.filter((label) => label.offset === offset + 1).length;
    if (row.length >= 3 && chain >= row.length - 1 && below === 0) rows.add(offset);
  }
  return rows;
}

function cardsOf(
  view: SheetView,
  starts: readonly number[],
  labels: readonly Label[],
  height: (card: number) => number,
): SidewaysTable {
  const chains = chainedRows(view, starts[0]!, labels);
  return {
    columns: labels.map((label) => {
      const { key, full } = readHeading(label.text);
      return {
        key: key || full,
        field: null,
        label: { row: starts[0]! + label.offset, column: label.column },
        cells: starts.map((start, card) =>
          chains.has(label.offset)
            ? below(view, start, label)
            : beside(view, start, label, labels, height(card)),
        ),
      };
    }),
    rows: starts.length,
    top: starts[0]!,
    bottom: starts.at(-1)! + height(starts.length - 1) - 1,
  };
}

function below(view: SheetView, start: number, label: Label): { spots: readonly Spot[]; room: Spot } {
  const room = { row: start + label.offset + 1, column: label.column };
  return { spots: isFilled(view, room) ? [room] : [], room };
}

const isFilled = (view: SheetView, { row, column }: Spot): boolean =>
  view.filled(row).some((cell) => cell.column === column);

/** From the label to the next one in its rows: a merged label's value may have several lines. */
function beside(
  view: SheetView,
  start: number,
  label: Label,
  labels: readonly Label[],
  height: number,
): { spots: readonly Spot[]; room: Spot } {
  const row = start + label.offset;
  const room = { row, column: (view.mergeAt(row, label.column)?.right ?? label.column) + 1 };
  const next = labels
    .filter(({ offset, column }) => offset === label.offset && column >= room.column)
    .reduce((least, { column }) => Math.min(least, column), Infinity);
  const taken = (at: number): boolean => labels.some(({ offset }) => offset === at - start);
  const last = view.mergeAt(row, label.column)?.bottom ?? row;
  const spots: Spot[] = [];
  for (let line = row; line < start + height && (line === row || line <= last || (!taken(line) && spots.length > 0 && goesOn(view, line, room))); line += 1)
    for (const { column } of view.filled(line)) if (column >= room.column && column < next) spots.push({ row: line, column }); // prettier-ignore
  return { spots, room };
}

/** A line alone below the value, in its column. */
function goesOn(view: SheetView, row: number, room: Spot): boolean {
  const cells = view.filled(row);
  return cells.length === 1 && cells[0]!.column === room.column;
}
