// Range.format and its font, fill, borders and protection, over one range or many. Mixed values read as null, as in Excel.
import type { CellRange } from '../../../src/workbook/address';
import { eachCell } from '../book';
import { invalidArgument } from '../fault';
import type { HostObject } from '../host-object';
import { lookValue, withFormats } from '../looks';
import type { Area } from './world';

export function formatObject(area: Area): HostObject {
  const looks = lookProperties(area, '', ['HorizontalAlignment', 'VerticalAlignment', 'WrapText']);
  return {
    type: 'RangeFormat',
    get: {
      ...looks.get,
      Font: () => ({
        type: 'RangeFont',
        ...lookProperties(area, 'font/', ['Name', 'Size', 'Bold', 'Italic', 'Color']),
      }),
      Fill: () => ({ type: 'RangeFill', ...lookProperties(area, 'fill/', ['Color', 'Pattern']) }),
      Protection: () => ({ type: 'FormatProtection', ...lookProperties(area, 'protection/', ['Locked']) }),
      Borders: () => bordersObject(area),
      ColumnWidth: () => common(area.ranges.map((range) => area.sheet.columnWidths.get(range.left) ?? 54)),
      RowHeight: () => common(area.ranges.map((range) => area.sheet.rowHeights.get(range.top) ?? 18.75)),
    },
    call: { AutofitRows: () => area.sheet.guardFormats('allowFormatRows') },
    set: {
      ...looks.set,
      ColumnWidth: (value) => {
        area.sheet.guardFormats('allowFormatColumns');
        for (const range of area.ranges)
          span(range.left, range.right, area.sheet.columnWidths, Number(value));
      },
      RowHeight: (value) => {
        area.sheet.guardFormats('allowFormatRows');
        for (const range of area.ranges) span(range.top, range.bottom, area.sheet.rowHeights, Number(value));
      },
    },
  };
}

function span(from: number, to: number, sizes: Map<number, number>, size: number): void {
  for (let index = from; index <= to; index++) sizes.set(index, size);
}

export function common(values: readonly unknown[]): unknown {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function lookProperties(
  area: Area,
  under: string,
  names: readonly string[],
): Required<Pick<HostObject, 'get' | 'set'>> {
  return {
    get: Object.fromEntries(names.map((name) => [name, () => readLook(area, under + lower(name))])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) =>
          writeLook(
            area,
            area.ranges.map((range) => ({ range, name: under + lower(name) })),
            value,
          ),
      ]),
    ),
  };
}

function readLook(area: Area, name: string): unknown {
  const seen = new Set<unknown>();
  for (const range of area.ranges) {
    eachCell(range, (row, column) => seen.add(lookValue(area.sheet.peek(row, column)?.look, name)));
  }
  return seen.size === 1 ? seen.values().next().value : null;
}

interface LookTarget {
  readonly range: CellRange;
  readonly name: string;
}

function writeLook(area: Area, targets: readonly LookTarget[], value: unknown): void {
  area.sheet.guardFormats('allowFormatCells');
  for (const { range, name } of targets) {
    eachCell(range, (row, column) => {
      const cell = area.sheet.cell(row, column);
      cell.look = withFormats(cell.look, { [name]: value });
    });
  }
}

const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

function bordersObject(area: Area): HostObject {
  return {
    type: 'RangeBorderCollection',
    call: {
      GetItem: (name) => borderObject(area, String(name)),
    },
    items: () => BORDERS.map((name) => borderObject(area, name)),
  };
}

function borderObject(area: Area, edge: string): HostObject {
  const names = ['Style', 'Color', 'Weight'];
  const targets = (name: string): LookTarget[] =>
    area.ranges.flatMap((range) => edgeTargets(range, edge).map((target) => ({ range: target.range, name: `borders/${target.name}/${lower(name)}` }))); // prettier-ignore
  return {
    type: 'RangeBorder',
    get: Object.fromEntries(names.map((name) => [name, () => readBorder(area, targets(name))])),
    set: Object.fromEntries(
      names.map((name) => [name, (value: unknown) => writeLook(area, targets(name), value)]),
    ),
  };
}

const readBorder = (area: Area, targets: readonly LookTarget[]): unknown =>
  common(targets.map((target) => readLook({ sheet: area.sheet, ranges: [target.range] }, target.name)));

/** The edges of a block touch only its outermost cells; the inside lines all the others. */
function edgeTargets(range: CellRange, edge: string): LookTarget[] {
  const { top, bottom, left, right } = range;
  switch (edge) {
    case 'EdgeTop':
      return [{ range: { ...range, bottom: top }, name: edge }];
    case 'EdgeBottom':
      return [{ range: { ...range, top: bottom }, name: edge }];
    case 'EdgeLeft':
      return [{ range: { ...range, right: left }, name: edge }];
    case 'EdgeRight':
      return [{ range: { ...range, left: right }, name: edge }];
    case 'InsideHorizontal':
      if (top === bottom) throw invalidArgument('a single row has no lines inside');
      return [
        { range: { ...range, bottom: bottom - 1 }, name: 'EdgeBottom' },
        { range: { ...range, top: top + 1 }, name: 'EdgeTop' },
      ];
    default:
      if (left === right) throw invalidArgument('a single column has no lines inside');
      return [
        { range: { ...range, right: right - 1 }, name: 'EdgeRight' },
        { range: { ...range, left: left + 1 }, name: 'EdgeLeft' },
      ];
  }
}
