// What Excel's events say, as changes of held sheets. Whatever cannot be told exactly asks for its sheet anew.
import { parseRange, type CellRange } from '../../address';
import type { Shift } from './shift';

export type Change =
  /** Cells were typed, pasted or cleared. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly ranges: readonly CellRange[] }
  | { readonly kind: 'formats'; readonly sheet: string; readonly ranges: readonly CellRange[] }
  /** `range`: the rows, columns or cells that came or went. `racing`: it happened while Excel was answering, before or after the answer. */
  | { readonly kind: 'shift'; readonly sheet: string; readonly shift: Shift; readonly range: CellRange; readonly racing: boolean }
  | { readonly kind: 'rows-hidden'; readonly sheet: string; readonly from: number; readonly to: number; readonly hidden: boolean }
  | { readonly kind: 'calculated'; readonly sheet: string }
  /** Not to be followed: its cells must be read. */
  | { readonly kind: 'unknown'; readonly sheet: string }
  /** Sheets came, went, moved, were renamed, shown or hidden. */
  | { readonly kind: 'tabs' }; // prettier-ignore

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `B2:C3,E5`, `3:5`, `A:B` as ranges, sheet names left out; null when a part is none of these. */
export function rangesOf(address: string): CellRange[] | null {
  const ranges = address.split(',').map((part) => rangeOfPart(part.replace(/^.*!/, '').replaceAll('$', '')));
  return ranges.every((range) => range !== null) ? ranges : null;
}

function rangeOfPart(text: string): CellRange | null {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(text);
  if (!columns) return parseRange(text);
  const range = parseRange(`${columns[1]}1:${columns[2]}1`);
  return range && { ...range, bottom: LAST_ROW };
}

/** The part of onChanged's arguments that is looked at. */
export interface ChangedArgs {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType: string;
  readonly changeDirectionState?: {
    readonly insertShiftDirection?: string;
    readonly deleteShiftDirection?: string;
  };
}

type Making = Pick<Shift, 'kind' | 'axis'> & { readonly banded: boolean };

function makingOf({ changeType, changeDirectionState: direction }: ChangedArgs): Making | null {
  switch (changeType) {
    case 'RowInserted':
      return { kind: 'insert', axis: 'row', banded: false };
    case 'RowDeleted':
      return { kind: 'delete', axis: 'row', banded: false };
    case 'ColumnInserted':
      return { kind: 'insert', axis: 'column', banded: false };
    case 'ColumnDeleted':
      return { kind: 'delete', axis: 'column', banded: false };
    case 'CellInserted':
      return cellsMaking('insert', direction?.insertShiftDirection);
    case 'CellDeleted':
      return cellsMaking('delete', direction?.deleteShiftDirection);
    default:
      return null;
  }
}

function cellsMaking(kind: Shift['kind'], direction: string | undefined): Making | null {
  if (direction === 'Down' || direction === 'Up') return { kind, axis: 'row', banded: true };
  if (direction === 'Right' || direction === 'Left') return { kind, axis: 'column', banded: true };
  return null;
}

export function changeOf(args: ChangedArgs, racing: boolean): Change {
  const sheet = args.worksheetId;
  const ranges = rangesOf(args.address);
  if (!ranges) return { kind: 'unknown', sheet };
  if (args.changeType === 'RangeEdited') return { kind: 'cells', sheet, ranges };
  const making = makingOf(args);
  const [range] = ranges;
  // Several areas at once: in which order they moved is not told.
  if (!making || !range || ranges.length > 1) return { kind: 'unknown', sheet };
  const { kind, axis, banded } = making;
  const [at, end, from, to] =
    axis === 'row'
      ? [range.top, range.bottom, range.left, range.right]
      : [range.left, range.right, range.top, range.bottom];
  const shift: Shift = { kind, axis, at, count: end - at + 1, band: banded ? { from, to } : null };
  return { kind: 'shift', sheet, shift, range, racing };
}
