// Worksheet and its parts: protection, frozen panes, filter, page layout, page breaks.
import { addressOf, rangeOf, type Sheet, type Visibility } from '../book';
import { accessDenied, invalidArgument, invalidOperation } from '../fault';
import type { HostObject } from '../host-object';
import { rangeObject } from './range';
import { rangeAreasOf } from './range-areas';
import { areaOf, keptProperties, numberArgument, textArgument, type World } from './world';

export function worksheetObject(world: World, sheet: Sheet): HostObject {
  return {
    type: 'Worksheet',
    identity: { Id: sheet.id },
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => world.book.sheets.indexOf(sheet),
      Visibility: () => sheet.visibility,
      Protection: () => protectionObject(sheet),
      FreezePanes: () => freezeObject(sheet),
      AutoFilter: () => filterObject(sheet),
      PageLayout: () => pageLayoutObject(sheet),
      HorizontalPageBreaks: () => pageBreaksObject(sheet),
    },
    set: {
      Name: (value) => {
        const before = sheet.name;
        world.book.rename(sheet, textArgument(value));
        world.events.raise('renamed', {
          worksheetId: sheet.id,
          nameBefore: before,
          nameAfter: sheet.name,
          source: 'Local',
        });
      },
      Visibility: (value) => setVisibility(world, sheet, value as Visibility),
    },
    call: sheetCalls(world, sheet),
  };
}

function setVisibility(world: World, sheet: Sheet, visibility: Visibility): void {
  const others = world.book.sheets.some((each) => each !== sheet && each.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) throw invalidOperation('a workbook keeps one visible sheet');
  sheet.visibility = visibility;
}

function sheetCalls(world: World, sheet: Sheet): NonNullable<HostObject['call']> {
  return {
    GetRange: (address) => rangeObject(world, sheet, rangeOf(textArgument(address))),
    GetRanges: (addresses) => rangeAreasOf(world, sheet, textArgument(addresses)),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [numberArgument(row), numberArgument(column)];
      return rangeObject(world, sheet, {
        top,
        left,
        bottom: top + numberArgument(rows) - 1,
        right: left + numberArgument(columns) - 1,
      });
    },
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const range = sheet.usedRange(valuesOnly === true);
      return range && rangeObject(world, sheet, range);
    },
    Activate: () => {
      if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet cannot be shown');
      world.book.active = world.book.sheets.indexOf(sheet);
      world.events.raise('activated', { worksheetId: sheet.id });
    },
    Delete: () => {
      world.book.remove(sheet);
      world.events.raise('deleted', { worksheetId: sheet.id, source: 'Local' });
    },
  };
}

/** Protecting what is protected, and unprotecting what is not, is refused: so does Excel since June 2026. */
function protectionObject(sheet: Sheet): HostObject {
  return {
    type: 'WorksheetProtection',
    get: { Protected: () => sheet.protection !== null, Options: () => sheet.protection },
    call: {
      Protect: (options) => {
        if (sheet.protection) throw accessDenied(`${sheet.name} is protected already`);
        sheet.protection = (options ?? {}) as Readonly<Record<string, unknown>>;
      },
      Unprotect: () => {
        if (!sheet.protection) throw accessDenied(`${sheet.name} is not protected`);
        sheet.protection = null;
      },
    },
  };
}

const local = (sheet: Sheet, argument: unknown): string => {
  const [range] = areaOf(argument).ranges;
  if (!range) throw invalidArgument('a range was expected');
  return addressOf(sheet, range).replace(/^.*!/, '');
};

function freezeObject(sheet: Sheet): HostObject {
  const freeze = (what: unknown): void => void sheet.parts.set('freeze', what);
  return {
    type: 'WorksheetFreezePanes',
    call: {
      FreezeAt: (range) => freeze(local(sheet, range)),
      FreezeRows: (count) => freeze({ rows: numberArgument(count) }),
      FreezeColumns: (count) => freeze({ columns: numberArgument(count) }),
    },
  };
}

function filterObject(sheet: Sheet): HostObject {
  return {
    type: 'AutoFilter',
    call: { Apply: (range) => void sheet.parts.set('autoFilter', local(sheet, range)) },
  };
}

function pageLayoutObject(sheet: Sheet): HostObject {
  const kept = keptProperties(sheet.parts, ['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally']);
  const texts = ['CenterHeader', 'CenterFooter', 'LeftHeader', 'LeftFooter', 'RightHeader', 'RightFooter'];
  const allPages: HostObject = { type: 'HeaderFooter', ...keptProperties(sheet.parts, texts) };
  const headersFooters: HostObject = {
    type: 'HeaderFooterGroup',
    get: { DefaultForAllPages: () => allPages },
  };
  return {
    type: 'PageLayout',
    get: { ...kept.get, HeadersFooters: () => headersFooters },
    set: kept.set,
    call: {
      SetPrintTitleRows: (rows) => void sheet.parts.set('PrintTitleRows', rows),
      SetPrintTitleColumns: (columns) => void sheet.parts.set('PrintTitleColumns', columns),
    },
  };
}

function pageBreaksObject(sheet: Sheet): HostObject {
  return {
    type: 'PageBreakCollection',
    items: () => [],
    call: {
      Add: (range) => {
        const breaks = (sheet.parts.get('breaks') as readonly string[] | undefined) ?? [];
        sheet.parts.set('breaks', [...breaks, String(range)]);
        return { type: 'PageBreak', get: {} };
      },
    },
  };
}
