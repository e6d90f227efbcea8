// What every member can reach: the workbook, its events, references; and which cells an object stands for.
import type { CellRange } from '../../../src/workbook/address';
import { invalidArgument } from '../fault';
import type { Book, Sheet } from '../book';
import type { Events } from '../events';
import type { HostObject } from '../host-object';
import type { References } from '../batch';

export interface World {
  readonly book: Book;
  readonly events: Events;
  readonly references: References;
  /** New workbooks that Excel was given to open, in base64. */
  readonly opened: string[];
}

export interface Area {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];
}
const areas = new WeakMap<HostObject, Area>();

/** Remembers which cells the object stands for, so that it can be an argument of another member. */
export function standsFor(object: HostObject, area: Area): HostObject {
  areas.set(object, area);
  return object;
}

export function areaOf(argument: unknown): Area {
  const area =
    typeof argument === 'object' && argument !== null ? areas.get(argument as HostObject) : undefined;
  if (!area) throw invalidArgument('a range was expected');
  return area;
}

/** Properties that are only kept and given back. */
export function keptProperties(
  parts: Map<string, unknown>,
  names: readonly string[],
  guard: () => void = () => undefined,
): Pick<Required<HostObject>, 'get' | 'set'> {
  return {
    get: Object.fromEntries(names.map((name) => [name, () => parts.get(name) ?? null])),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (value: unknown) => {
          guard();
          parts.set(name, value);
        },
      ]),
    ),
  };
}

export const numberArgument = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidArgument('a whole number was expected');
  return value;
};
export const textArgument = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidArgument('a text was expected');
  return value;
};
