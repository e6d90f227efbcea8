// The root of every batch: Workbook with its sheets, application, runtime, protection and worksheet functions.
import { itemNotFound } from '../fault';
import type { EventName } from '../events';
import type { HostObject } from '../host-object';
import { rangeObject } from './range';
import { numberArgument, textArgument, type World } from './world';
import { worksheetObject } from './worksheet';

export function workbookObject(world: World): HostObject {
  return {
    type: 'Workbook',
    get: {
      Name: () => world.book.name,
      Worksheets: () => worksheetsObject(world),
      Application: () => applicationObject(world),
      Functions: () => functionsObject(world),
      Protection: () => ({
        type: 'WorkbookProtection',
        get: { Protected: () => world.book.structureProtected },
      }),
      _Runtime: () => runtimeObject(world),
    },
    call: {
      GetSelectedRange: () => rangeObject(world, world.book.sheets[world.book.active]!, world.book.selection),
      _RemoveReference: (id) => world.references.remove(textArgument(id)),
    },
  };
}

const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
  SelectionChangedEvent: 'sheetSelection',
  CalculatedEvent: 'calculated',
  FormatChangedEvent: 'formatted',
  RowHiddenChangedEvent: 'rowsHidden',
  EventNameChanged: 'renamed',
  EventVisibilityChanged: 'shown',
  EventMoved: 'moved',
};

function worksheetsObject(world: World): HostObject {
  const found = (key: unknown): HostObject | null => {
    const sheet = world.book.find(textArgument(key));
    return sheet ? worksheetObject(world, sheet) : null;
  };
  return {
    type: 'WorksheetCollection',
    items: () => world.book.sheets.map((sheet) => worksheetObject(world, sheet)),
    call: {
      GetItem: (key) => found(key) ?? missing(key),
      GetItemOrNullObject: found,
      Add: (name) => {
        const sheet =
          name === null || name === undefined ? world.book.add() : world.book.add(textArgument(name));
        world.events.raise('added', { worksheetId: sheet.id, source: 'Local' });
        return worksheetObject(world, sheet);
      },
      ...registrationCalls(world),
    },
  };
}

function missing(key: unknown): never {
  throw itemNotFound(String(key));
}

function registrationCalls(world: World): NonNullable<HostObject['call']> {
  return Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([wire, event]) => [
      [`_Register${wire}`, () => world.events.register(event)],
      [`_Unregister${wire}`, () => world.events.unregister(event)],
    ]),
  );
}

function applicationObject(world: World): HostObject {
  const nothing = (): undefined => undefined;
  return {
    type: 'Application',
    call: {
      SuspendApiCalculationUntilNextSync: nothing,
      SuspendScreenUpdatingUntilNextSync: nothing,
      CreateWorkbook: (base64) => ({
        type: 'WorkbookCreated',
        identity: { Id: '{created}' },
        call: { Open: () => void world.opened.push(textArgument(base64)) },
      }),
    },
  };
}

function runtimeObject(world: World): HostObject {
  return {
    type: 'Runtime',
    get: { EnableEvents: () => world.events.enabled },
    set: { EnableEvents: (value) => void (world.events.enabled = value === true) },
  };
}

/** DATE counts from the workbook's own epoch: the one way to learn its date system. */
function functionsObject(world: World): HostObject {
  return {
    type: 'Functions',
    call: {
      Date: (year, month, day) => {
        const days =
          Date.UTC(numberArgument(year), numberArgument(month) - 1, numberArgument(day)) / 86_400_000 +
          25_569;
        const value = world.book.dateSystem === 1904 ? days - 1462 : days;
        return { type: 'FunctionResult', get: { Value: () => value, Error: () => null } };
      },
    },
  };
}
