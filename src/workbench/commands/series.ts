// How a run of cells goes on when it is pulled further: numbers by their step, days and months, names that end in a number (課1, 課2), weekdays; all else is repeated.
import type { CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { isDateFormat, serialToDate } from '../../workbook/number-format';
import { serialOf } from '../../workbook/calc/typed-number';
import { copied } from './copied-cell';

export type PullDirection = 'down' | 'up' | 'right' | 'left';

const LISTS: readonly (readonly string[])[] = [
  [...'月火水木金土日'],
  ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  ['第1四半期', '第2四半期', '第3四半期', '第4四半期'],
  [...'子丑寅卯辰巳午未申酉戌亥'],
];
const NUMBERED = /^(.*?)(\d{1,9})(\D*)$/su;

/** What comes after these values, so many of them. `dates`: the numbers are days. Null where the values are only repeated. */
export function goesOn(
  values: readonly (string | number)[],
  count: number,
  dates = false,
): readonly (string | number)[] | null {
  const texts = values.every((value) => typeof value === 'string');
  const next = texts ? (byList(values) ?? byMonth(values) ?? byName(values)) : byNumber(values, dates);
  return next && Array.from({ length: count }, (_, at) => next(values.length + at));
}

type Next = (at: number) => string | number;

function byNumber(values: readonly (string | number)[], dates: boolean): Next | null {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return null;
  // One number alone is repeated, one day is followed by the next.
  if (numbers.length === 1) return dates ? (at) => numbers[0]! + at : null;
  const months = dates ? monthSteps(numbers) : null;
  if (months) return months;
  const { slope, start } = lineThrough(numbers);
  return (at) => Number((start + slope * at).toPrecision(12));
}

/** The straight line that lies nearest to the values, as Excel pulls it. */
function lineThrough(numbers: readonly number[]): { readonly slope: number; readonly start: number } {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const over = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0);
  const under = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = over / under;
  return { slope, start: mean - slope * middle };
}

/** The same day of every month, or every so many. */
function monthSteps(serials: readonly number[]): Next | null {
  const days = serials.map((serial) => serialToDate(serial));
  const first = days[0];
  if (!first || days.some((day) => day?.day !== first.day)) return null;
  const months = days.map((day) => day!.year * 12 + day!.month - 1);
  const step = months[1]! - months[0]!;
  if (step === 0 || months.some((month, at) => month !== months[0]! + at * step)) return null;
  return (at) => {
    const month = months[0]! + at * step;
    const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
    return serialOf(Math.floor(month / 12), (month % 12) + 1, Math.min(first.day, last));
  };
}

function byList(values: readonly (string | number)[]): Next | null {
  for (const list of LISTS) {
    const places = values.map((value) => list.indexOf(String(value)));
    if (places.includes(-1)) continue;
    const step = places.length > 1 ? places[1]! - places[0]! : 1;
    const even = places.every((place, at) => (places[0]! + at * step - place) % list.length === 0);
    if (even) return (at) => list[(((places[0]! + at * step) % list.length) + list.length) % list.length]!;
  }
  return null;
}

/** 4月 … 12月, 1月. */
function byMonth(values: readonly (string | number)[]): Next | null {
  const found = values.map((value) => /^(\d{1,2})(月|月末)$/.exec(String(value)));
  if (found.some((match) => !match || Number(match[1]) < 1 || Number(match[1]) > 12)) return null;
  const [first, second] = [Number(found[0]![1]), Number(found[1]?.[1] ?? Number(found[0]![1]) + 1)];
  const step = (second - first + 12) % 12 || 1;
  return (at) => `${((first - 1 + at * step) % 12) + 1}${found[0]![2]}`;
}

function byName(values: readonly (string | number)[]): Next | null {
  const found = values.map((value) => NUMBERED.exec(String(value)));
  const first = found[0];
  if (!first || found.some((match) => match?.[1] !== first[1] || match?.[3] !== first[3])) return null;
  const numbers = found.map((match) => Number(match![2]));
  const step = numbers.length > 1 ? numbers[1]! - numbers[0]! : 1;
  if (numbers.some((number, at) => number !== numbers[0]! + at * step)) return null;
  const width = first[2]!.startsWith('0') ? first[2]!.length : 1;
  return (at) => `${first[1]}${String(Math.max(0, numbers[0]! + at * step)).padStart(width, '0')}${first[3]}`;
}

/** The cells that pulling the area as far as `to` fills; `copy` repeats instead of going on. */
export function pulled(grid: Grid, area: CellRange, to: CellRange, copy = false): SetCell[] {
  const direction = directionOf(area, to);
  if (!direction) return [];
  const down = direction === 'down' || direction === 'up';
  const lines = down ? [area.left, area.right] : [area.top, area.bottom];
  const edits: SetCell[] = [];
  for (let line = lines[0]!; line <= lines[1]!; line += 1)
    edits.push(...pulledLine(grid, area, to, direction, line, copy));
  return edits;
}

function directionOf(area: CellRange, to: CellRange): PullDirection | null {
  if (to.bottom > area.bottom) return 'down';
  if (to.top < area.top) return 'up';
  if (to.right > area.right) return 'right';
  return to.left < area.left ? 'left' : null;
}

function pulledLine(
  grid: Grid,
  area: CellRange,
  to: CellRange,
  direction: PullDirection,
  line: number,
  copy: boolean,
): SetCell[] {
  const down = direction === 'down' || direction === 'up';
  const back = direction === 'up' || direction === 'left';
  const [first, last] = down ? [area.top, area.bottom] : [area.left, area.right];
  const [start, end] = down ? [to.top, to.bottom] : [to.left, to.right];
  const at = (place: number) => (down ? { row: place, column: line } : { row: line, column: place });
  const length = last - first + 1;
  const sources = Array.from({ length }, (_, step) => at(back ? last - step : first + step));
  const values = sources.map(({ row, column }) => grid.value(row, column));
  const plain = sources.every(({ row, column }) => grid.formula(row, column) === null);
  const dates = plain && sources.every(({ row, column }) => isDateFormat(grid.format(row, column)));
  const count = back ? first - start : end - last;
  const known = values.every((value) => typeof value === 'string' || typeof value === 'number');
  const on = !copy && plain && known ? goesOn(values as (string | number)[], count, dates) : null;
  return Array.from({ length: count }, (_, step) => step).flatMap((step) => {
    const target = at(back ? first - 1 - step : last + 1 + step);
    const source = sources[step % length]!;
    const [edit] = copied(grid, source, target);
    if (!edit) return [];
    return on ? [{ ...edit, after: on[step]! }] : [edit];
  });
}
