// RangeAreas: several ranges of one sheet handled as one, and the merged areas of a range.
import type { CellRange } from '../../../src/workbook/address';
import { addressOf, rangeOf, type Sheet } from '../book';
import { invalidArgument } from '../fault';
import type { HostObject } from '../host-object';
import { formatObject } from './format';
import { rangeObject } from './range';
import { standsFor, type World } from './world';

/** Excel's limit on an address that names several ranges. */
export const LONGEST_ADDRESS = 8192;

export function rangeAreas(world: World, sheet: Sheet, ranges: readonly CellRange[]): HostObject {
  const object: HostObject = {
    type: 'RangeAreas',
    tracked: true,
    get: {
      Address: () => ranges.map((range) => addressOf(sheet, range)).join(','),
      AreaCount: () => ranges.length,
      Areas: () => ({
        type: 'RangeCollection',
        items: () => ranges.map((range) => rangeObject(world, sheet, range)),
      }),
      Format: () => formatObject({ sheet, ranges }),
    },
  };
  return standsFor(object, { sheet, ranges });
}

export function rangeAreasOf(world: World, sheet: Sheet, addresses: string): HostObject {
  if (addresses.length > LONGEST_ADDRESS)
    throw invalidArgument('the address is longer than 8,192 characters');
  return rangeAreas(world, sheet, addresses.split(',').map(rangeOf));
}

/** As Excel does it: only merges whose top-left cell lies in the range are found. */
export function mergedAreas(world: World, sheet: Sheet, range: CellRange): HostObject | null {
  const found = sheet.merges.filter(
    ({ top, left }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right,
  );
  return found.length > 0 ? rangeAreas(world, sheet, found) : null;
}
