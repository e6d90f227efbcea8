// Paper for written sheets: size, repeated heading rows, header and footer. Codes are Excel's (&P page, &N pages, &A sheet).
import type { CellRange } from '../../workbook/address';
import type { PrintSetup, SheetSpec } from '../../workbook/sheet-spec';
import { row, text, type SpecRow } from './cells';

/** An ampersand in a name would be read as a code; doubled it prints as itself. */
const plain = (text: string): string => text.replaceAll('&', '&&');

/** `header` stands left, the page number right below; heading rows repeat on every page. */
export function page(
  paper: PrintSetup['paper'],
  header: string,
  titleRows?: readonly [number, number],
): PrintSetup {
  return {
    paper,
    orientation: 'landscape',
    fitWidth: 1,
    header: `&L${plain(header)}&R&A`,
    footer: '&C&P / &N',
    ...(titleRows ? { titleRows } : {}),
  };
}

export const portrait = (header: string): PrintSetup => ({ ...page('A4', header), orientation: 'portrait' });

/** A note may be this wide before it breaks, in characters of half width. */
const NOTE_WIDTH = 130;
/** Points of one line of a note. */
const NOTE_LINE = 14;

export interface Note {
  readonly row: SpecRow;
  readonly merge: CellRange;
}

/** A line of explanation at row `at`, laid across the first columns as far as they are wide enough to read it. */
export function note(words: string, at: number, columns: SheetSpec['columns']): Note {
  let [width, right] = [0, -1];
  for (const column of columns) {
    if (column.hidden || width >= NOTE_WIDTH) break;
    width += column.width;
    right += 1;
  }
  const lines = Math.max(1, Math.ceil((words.length * 2) / Math.max(width, 1)));
  const cells = Array.from({ length: right + 1 }, (_, column) => text(column === 0 ? words : null, 'note'));
  return { row: row(cells, lines * NOTE_LINE + 4), merge: { top: at, bottom: at, left: 0, right } };
}
