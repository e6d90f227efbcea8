// What changes left to be read, in one sync, and in a second what could not be followed. Only plain loads: a person's undo list stays.
import type { CellRange } from '../../address';
import { blockOf, tooLarge } from '../cell-blocks';
import type { CellBlock } from '../excel-grid';
import { hostCode } from '../host-faults';
import { placeOf, readSheets, type Tab } from '../read-sheets';
import { askTabs, tabOf } from '../read-workbook';
import { heldSheet, type HeldBook, type HeldSheet, type SheetState } from './held-book';
import { holdsBlock, isEmpty, withBlock } from './held-cells';
import type { PlannedSheet, WantedPiece } from './plan';

interface AskedPiece extends WantedPiece {
  readonly cells: Excel.Range;
}
interface AskedChanges {
  readonly planned: PlannedSheet;
  readonly pieces: readonly AskedPiece[];
  /** Where Excel sees values, and what is hidden there: the check that all was followed. */
  readonly used: Excel.Range | null;
  readonly sample: { readonly range: CellRange; readonly cells: Excel.Range } | null;
}

/** The book as it is now. `turn` counts the readings: each looks at one more sheet that nothing was told of. Throws what Excel refused. */
export async function readChanges(
  context: Excel.RequestContext,
  held: HeldBook,
  planned: readonly PlannedSheet[],
  turn: number,
): Promise<HeldBook> {
  const tabs = askTabs(context);
  const asked = planned.map((sheet, index) =>
    askChanges(context, sheet, index === turn % planned.length ? Math.floor(turn / planned.length) : null),
  );
  const answered = await syncOrTooMuch(context);
  const known = new Map(asked.map((each) => [each.planned.state.id, each]));
  const followed = tabs.items.map((sheet) => {
    const tab = tabOf(sheet);
    const each = known.get(tab.id);
    return { tab, sheet, held: answered && each ? followedSheet(each, tab) : null };
  });
  const again = followed.filter((each) => each.held === null);
  const mergesOf = (id: string): readonly CellRange[] | null => known.get(id)?.planned.state.merges ?? null;
  const states = await readSheets(context, again, { dateSystem: held.dateSystem, mergesOf });
  const read = new Map(states.map((state) => [state.id, heldSheet(state)]));
  const sheets = followed.flatMap(({ tab, held: kept }) => kept ?? read.get(tab.id) ?? []);
  return { ...held, sheets };
}

/** False when Excel on the web will not answer so much. */
async function syncOrTooMuch(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (thrown) {
    if (hostCode(thrown) === 'ResponsePayloadSizeLimitExceeded') return false;
    throw thrown;
  }
}

const MOST_SAMPLED = 500;

/** One column of the sheet, another each time. */
function sampleOf({ box }: HeldSheet, round: number): CellRange | null {
  if (!box) return null;
  const column = box.left + (round % (box.right - box.left + 1));
  return {
    top: box.top,
    bottom: Math.min(box.bottom, box.top + MOST_SAMPLED - 1),
    left: column,
    right: column,
  };
}

function askChanges(
  context: Excel.RequestContext,
  planned: PlannedSheet,
  round: number | null,
): AskedChanges {
  const { state, held, pieces, whole } = planned;
  const quiet = held === state && pieces.length === 0;
  if (whole || (quiet && round === null)) return { planned, pieces: [], used: null, sample: null };
  const sheet = context.workbook.worksheets.getItemOrNullObject(state.id);
  const cells = ({ top, left, bottom, right }: CellRange, more = ''): Excel.Range =>
    sheet
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      .load(`values,formulas,numberFormat,valueTypes${more}`);
  const sampled = quiet && round !== null ? sampleOf(held, round) : null;
  return {
    planned,
    pieces: pieces.map((piece) => ({
      ...piece,
      cells: cells(piece.range, piece.news ? ',rowHidden,columnHidden' : ''),
    })),
    used: sheet
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden'),
    sample: sampled && { range: sampled, cells: cells(sampled) },
  };
}

/** The sheet with what was read; null when something does not fit and it must be read anew. */
function followedSheet({ planned, pieces, used, sample }: AskedChanges, tab: Tab): HeldSheet | null {
  const { held, state, whole, returned } = planned;
  if (whole || pieces.some(({ cells }) => cells.isNullObject || tooLarge(cells))) return null;
  if (sample && (sample.cells.isNullObject || tooLarge(sample.cells) || !holdsBlock(held.rows, blockOf(sample.range, sample.cells)))) return null; // prettier-ignore
  const blocks = pieces.map(({ range, cells }): CellBlock => blockOf(range, cells));
  const { hiddenRows, hiddenColumns } = state;
  const hidden = pieces.reduce<Hidden | null>(withNews, { hiddenRows, hiddenColumns });
  if (!hidden) return null;
  const same = state === held && blocks.every((block) => holdsBlock(held.rows, block));
  const sameTab = tab.name === held.name && tab.visibility === held.visibility;
  const { name, visibility } = tab;
  const rows = blocks.reduce(withBlock, state.rows);
  const merges = returned && isEmpty(rows, returned.range) ? returned.otherwise : state.merges;
  const now =
    same && sameTab ? held : heldSheet({ ...state, ...hidden, ...{ name, visibility, merges, rows } });
  return used && !looksLike(now, used) ? null : now;
}

type Hidden = Pick<SheetState, 'hiddenRows' | 'hiddenColumns'>;

/** What a new piece says of its rows or columns; null when some are hidden and others not. */
function withNews(hidden: Hidden | null, { news, range, cells }: AskedPiece): Hidden | null {
  if (!news || !hidden) return hidden;
  const state: boolean | null = news === 'rows' ? cells.rowHidden : cells.columnHidden;
  if (state === null) return null;
  const marked = (known: ReadonlySet<number>, from: number, to: number): ReadonlySet<number> => {
    const all = new Set(known);
    for (let index = from; index <= to; index++) all[state ? 'add' : 'delete'](index);
    return all;
  };
  return news === 'rows'
    ? { ...hidden, hiddenRows: marked(hidden.hiddenRows, range.top, range.bottom) }
    : { ...hidden, hiddenColumns: marked(hidden.hiddenColumns, range.left, range.right) };
}

/** Excel's used range, and whether all, some or none of it is hidden, are what is held. */
function looksLike({ box, hiddenRows, hiddenColumns }: HeldSheet, used: Excel.Range): boolean {
  if (!box || used.isNullObject) return !box && used.isNullObject;
  const place = placeOf(used);
  const state = (count: number, of: number): boolean | null =>
    count === 0 ? false : count === of ? true : null;
  return (
    place.top === box.top &&
    place.left === box.left &&
    place.bottom === box.bottom &&
    place.right === box.right &&
    used.rowHidden === state(hiddenRows.size, used.rowCount) &&
    used.columnHidden === state(hiddenColumns.size, used.columnCount)
  );
}
