// Finding values in areas, and questions about places.
import { formatAddress } from '../../address';
import { isCellError } from '../../grid';
import { areaOf, compare, ERROR, isArea, type Area, type Operand, type Scalar } from '../values';
import { Fault, type Call, type FormulaFunction } from './call';
import { wildcard } from './criteria';

/** One row or one column as a list. */
interface Line {
  readonly length: number;
  at(index: number): Scalar;
}

function lineOf(area: Area): Line {
  if (area.columns === 1) return { length: area.rows, at: (index) => area.at(index, 0) };
  if (area.rows === 1) return { length: area.columns, at: (index) => area.at(0, index) };
  throw new Fault(ERROR.na);
}

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b;

function equalTo(sought: Scalar, wild: boolean): (value: Scalar) => boolean {
  if (typeof sought === 'string' && wild && /[*?~]/.test(sought)) {
    const pattern = wildcard(sought);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return (value) => sameKind(value, sought) && compare(value, sought) === 0;
}

function firstEqual(line: Line, sought: Scalar, wild: boolean, backwards = false): number {
  const equal = equalTo(sought, wild);
  for (let step = 0; step < line.length; step += 1) {
    const index = backwards ? line.length - 1 - step : step;
    if (equal(line.at(index))) return index;
  }
  return -1;
}

/** In an ascending line the last that is not greater; as Excel, by halving, so that an unsorted line gives what Excel gives. */
function lastNotAfter(line: Line, sought: Scalar): number {
  let [low, high] = [0, line.length - 1];
  let found = -1;
  while (low <= high) {
    let middle = Math.floor((low + high) / 2);
    let probe = middle;
    // Values of another kind are passed over.
    while (probe <= high && !sameKind(line.at(probe), sought)) probe += 1;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    middle = probe;
    if (compare(line.at(middle), sought) <= 0) {
      found = middle;
      low = middle + 1;
    } else high = Math.min(middle, Math.floor((low + high) / 2)) - 1;
  }
  return found;
}

function firstNotBelow(line: Line, sought: Scalar): number {
  let found = -1;
  for (let index = 0; index < line.length; index += 1) {
    if (!sameKind(line.at(index), sought)) continue;
    if (compare(line.at(index), sought) < 0) break;
    found = index;
  }
  return found;
}

function soughtOf(call: Call): Scalar {
  const sought = call.scalar(0);
  if (isCellError(sought)) throw new Fault(sought);
  return sought ?? 0;
}

const tableLookup =
  (turned: boolean): FormulaFunction =>
  (call) => {
    const sought = soughtOf(call);
    const table = call.area(1);
    const wanted = Math.trunc(call.number(2));
    if (wanted < 1) return ERROR.value;
    if (wanted > (turned ? table.rows : table.columns)) return ERROR.ref;
    const line: Line = turned
      ? { length: table.columns, at: (index) => table.at(0, index) }
      : { length: table.rows, at: (index) => table.at(index, 0) };
    const near = call.count < 4 || call.truth(3, false);
    const at = near ? lastNotAfter(line, sought) : firstEqual(line, sought, true);
    if (at < 0) return ERROR.na;
    return turned ? table.at(wanted - 1, at) : table.at(at, wanted - 1);
  };

function match(call: Call): Scalar {
  const sought = soughtOf(call);
  const line = lineOf(call.area(1));
  const kind = call.number(2, 1);
  const at =
    kind === 0
      ? firstEqual(line, sought, true)
      : kind > 0
        ? lastNotAfter(line, sought)
        : firstNotBelow(line, sought);
  return at < 0 ? ERROR.na : at + 1;
}

/** XMATCH's modes: exact, exact or next smaller or larger, wildcard; from the front or from the back. */
function xmatch(line: Line, sought: Scalar, mode: number, search: number): number {
  const exact = firstEqual(line, sought, mode === 2, search < 0);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  for (let index = 0; index < line.length; index += 1) {
    const value = line.at(index);
    if (!sameKind(value, sought) || Math.sign(compare(value, sought)) !== mode) continue;
    if (best < 0 || Math.sign(compare(value, line.at(best))) === -mode) best = index;
  }
  return best;
}

function xlookup(call: Call): Operand {
  const line = lineOf(call.area(1));
  const results = call.area(2);
  const at = xmatch(line, soughtOf(call), call.number(4, 0), call.number(5, 1));
  if (at < 0) return call.has(3) ? call.operand(3) : ERROR.na;
  const down = call.area(1).columns === 1;
  if (down ? results.columns === 1 : results.rows === 1) return down ? results.at(at, 0) : results.at(0, at);
  return down
    ? areaOf([Array.from({ length: results.columns }, (_, column) => results.at(at, column))])
    : areaOf(Array.from({ length: results.rows }, (_, row) => [results.at(row, at)]));
}

function lookup(call: Call): Scalar {
  const area = call.area(1);
  const wide = area.columns > area.rows;
  const line: Line = wide
    ? { length: area.columns, at: (index) => area.at(0, index) }
    : { length: area.rows, at: (index) => area.at(index, 0) };
  const at = lastNotAfter(line, soughtOf(call));
  if (at < 0) return ERROR.na;
  if (call.has(2)) return lineOf(call.area(2)).at(at);
  return wide ? area.at(area.rows - 1, at) : area.at(at, area.columns - 1);
}

/** A part of an area that still knows where it stands. */
function index(call: Call): Operand {
  const area = call.area(0);
  const oneLine = area.rows === 1 && call.count < 3;
  const row = Math.trunc(
    oneLine ? (area.rows === 1 && area.columns > 1 ? 1 : call.number(1)) : call.number(1, 0),
  );
  const column = Math.trunc(
    oneLine && area.columns > 1 ? call.number(1) : call.number(2, area.columns === 1 ? 1 : 0),
  );
  if (row < 0 || column < 0 || row > area.rows || column > area.columns) return ERROR.ref;
  const rows = row === 0 ? area.rows : 1;
  const columns = column === 0 ? area.columns : 1;
  const [top, left] = [Math.max(row - 1, 0), Math.max(column - 1, 0)];
  if (rows * columns === 1) return area.at(top, left);
  const { place } = area;
  return {
    rows,
    columns,
    at: (r, c) => area.at(top + r, left + c),
    place: place && {
      sheet: place.sheet,
      range: {
        top: place.range.top + top,
        left: place.range.left + left,
        bottom: place.range.top + top + rows - 1,
        right: place.range.left + left + columns - 1,
      },
    },
  };
}

const ownPlace =
  (of: 'row' | 'column'): FormulaFunction =>
  (call) => {
    if (!call.has(0)) return call.scope[of] + 1;
    const operand = call.operand(0);
    if (!isArea(operand) || !operand.place) return ERROR.value;
    const { top, left } = operand.place.range;
    const first = of === 'row' ? top : left;
    if (operand.rows * operand.columns === 1) return first + 1;
    return of === 'row'
      ? areaOf(Array.from({ length: operand.rows }, (_, at) => [first + at + 1]))
      : areaOf([Array.from({ length: operand.columns }, (_, at) => first + at + 1)]);
  };

function transpose(call: Call): Operand {
  const area = call.area(0);
  return { rows: area.columns, columns: area.rows, at: (row, column) => area.at(column, row), place: null };
}

function address(call: Call): Scalar {
  const [row, column] = [Math.trunc(call.number(0)), Math.trunc(call.number(1))];
  const kind = call.number(2, 1);
  if (row < 1 || column < 1) return ERROR.value;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(formatAddress(row - 1, column - 1)) ?? [];
  const cell = `${kind === 1 || kind === 3 ? '$' : ''}${letters}${kind === 1 || kind === 2 ? '$' : ''}${digits}`;
  return call.has(4) ? `${call.text(4)}!${cell}` : cell;
}

export const LOOKUP: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: tableLookup(false),
  HLOOKUP: tableLookup(true),
  LOOKUP: lookup,
  MATCH: match,
  XMATCH: (call) => {
    const at = xmatch(lineOf(call.area(1)), soughtOf(call), call.number(2, 0), call.number(3, 1));
    return at < 0 ? ERROR.na : at + 1;
  },
  XLOOKUP: xlookup,
  INDEX: index,
  ROW: ownPlace('row'),
  COLUMN: ownPlace('column'),
  ROWS: (call) => call.area(0).rows,
  COLUMNS: (call) => call.area(0).columns,
  TRANSPOSE: transpose,
  ADDRESS: address,
  HYPERLINK: (call) => (call.has(1) ? call.scalar(1) : call.scalar(0)),
};
