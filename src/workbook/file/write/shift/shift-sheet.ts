// A worksheet part after rows or columns of a sheet have come or gone: its own cells and everything that names a place in it, or,
// for another sheet, the formulas and links that lead to the shifted one.
import { formatColumn, formatRange, parseRange } from '../../../address';
import type { ShiftCells } from '../../../book-edit';
import { sheetKey } from '../../../sheet-name';
import { movedFormula } from '../../../shift/moved-formula';
import { LAST, movedLine, movedRange, movedStretch } from '../../../shift/moved-line';
import {
  attributeOf,
  rewritten,
  withChanged,
  withoutEmptyLists,
  withPlaced,
  type Rule,
  type Rules,
} from './rewrite';
import { shiftedCells, withoutShared } from './shift-cells';

const LISTS = new Set([
  'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'protectedRanges', 'ignoredErrors', 'cellWatches',
  'rowBreaks', 'colBreaks',
]); // prettier-ignore

/** `name`: the sheet of this part. */
export function shiftedSheet(xml: string, name: string, shift: ShiftCells): string {
  const formula: Rule = { text: (text) => movedFormula(text, name, shift).text };
  const everywhere: Rules = {
    ...{ f: formula, formula, formula1: formula, formula2: formula },
    hyperlink: { tag: (tag) => withChanged(tag, 'location', (text) => movedFormula(text, null, shift).text) },
  };
  const own = sheetKey(name) === sheetKey(shift.sheet);
  const plain = own || mentions(xml, shift.sheet) ? withoutShared(xml) : xml;
  if (!own) return rewritten(plain, everywhere);
  const places = rewritten(plain, { ...everywhere, ...placesOf(shift, everywhere) });
  return withoutEmptyLists(shiftedCells(places, shift), LISTS);
}

/** The sheet's name stands somewhere in the text, written plainly or with entities. */
export const mentions = (xml: string, sheet: string): boolean =>
  xml.includes(sheet) || /[&<>"']/.test(sheet) || xml.toLowerCase().includes(sheet.toLowerCase());

export const rangeAfter = (text: string, shift: ShiftCells): string | null => {
  const range = parseRange(text);
  if (!range) return text;
  const moved = movedRange(range, shift);
  return moved && formatRange(moved);
};

/** Several ranges parted by spaces; null when none is left. */
const rangesAfter = (text: string, shift: ShiftCells): string | null =>
  text.split(/\s+/).flatMap((one) => rangeAfter(one, shift) ?? []).join(' ') || null; // prettier-ignore

function placesOf(shift: ShiftCells, everywhere: Rules): Rules {
  const ref: Rule = { tag: (tag) => withChanged(tag, 'ref', (text) => rangeAfter(text, shift)) };
  const ranges: Rule = { tag: (tag) => withChanged(tag, 'sqref', (text) => rangesAfter(text, shift)) };
  return {
    ...{ dimension: keeping(ref, shift), sortState: ref, sortCondition: ref, autoFilter: ref },
    ...{
      conditionalFormatting: ranges,
      dataValidation: ranges,
      protectedRange: ranges,
      ignoredError: ranges,
    },
    mergeCell: { tag: (tag) => withChanged(tag, 'ref', (text) => mergeAfter(text, shift)) },
    cellWatch: { tag: (tag) => withChanged(tag, 'r', (text) => rangeAfter(text, shift)) },
    hyperlink: { tag: (tag) => both(tag, everywhere.hyperlink?.tag, ref.tag) },
    f: { ...everywhere.f, tag: (tag) => withChanged(tag, 'ref', (text) => rangeAfter(text, shift)) ?? tag },
    sqref: { text: (text) => rangesAfter(text, shift) ?? '#REF!' },
    pane: { tag: (tag) => paneAfter(tag, shift) },
    selection: { tag: (tag) => selectionAfter(tag, shift) },
    brk: { tag: (tag) => breakAfter(tag, shift) },
    ...anchorRules(shift),
    col: { ...anchorRules(shift).col, tag: (tag) => columnAfter(tag, shift) },
  };
}

const both = (tag: string, ...changes: (Rule['tag'] | undefined)[]): string | null =>
  changes.reduce<string | null>((now, change) => (now === null || !change ? now : change(now)), tag);

/** A part must say how far it goes even when nothing is left. */
const keeping = (rule: Rule, shift: ShiftCells): Rule => ({
  tag: (tag) => rule.tag!(tag) ?? withPlaced(tag, 'ref', shift.axis === 'row' ? `A${shift.at + 1}` : `${formatColumn(shift.at)}1`),
}); // prettier-ignore

function mergeAfter(text: string, shift: ShiftCells): string | null {
  const after = rangeAfter(text, shift);
  return after?.includes(':') ? after : null;
}

/** Frozen rows and columns grow and shrink with what comes and goes among them. */
function paneAfter(tag: string, shift: ShiftCells): string {
  const frozen = /^frozen/.test(attributeOf(tag, 'state') ?? '');
  const split = shift.axis === 'row' ? 'ySplit' : 'xSplit';
  const before = Number(attributeOf(tag, split) ?? 0);
  const length = before > 0 ? movedStretch(0, before - 1, shift) : null;
  const grown = frozen && before > 0 && shift.at < before ? (length ? length[1] + 1 : 1) : before;
  const sized = grown === before ? tag : withPlaced(tag, split, String(Math.max(1, grown)));
  return withChanged(sized, 'topLeftCell', (text) => rangeAfter(text, shift)) ?? sized;
}

function selectionAfter(tag: string, shift: ShiftCells): string {
  const cell = withChanged(tag, 'activeCell', (text) => rangeAfter(text, shift));
  const ranges = cell && withChanged(cell, 'sqref', (text) => rangesAfter(text, shift));
  if (ranges) return ranges;
  // All that was selected is gone: the first cell is, then.
  return withPlaced(withPlaced(tag, 'activeCell', 'A1'), 'sqref', 'A1');
}

/** Columns that come in are as wide as what stands before them. */
function columnAfter(tag: string, shift: ShiftCells): string | null {
  if (shift.axis === 'row' || attributeOf(tag, 'min') === null) return tag;
  const [first, last] = [Number(attributeOf(tag, 'min')) - 1, Number(attributeOf(tag, 'max')) - 1];
  const moved = movedStretch(first, last, shift);
  if (!moved || moved[0] > LAST.column) return null;
  const grown = shift.kind === 'insert' && last === shift.at - 1 ? shift.count : 0;
  const end = Math.min(LAST.column, moved[1] + grown);
  return withPlaced(withPlaced(tag, 'min', String(moved[0] + 1)), 'max', String(end + 1));
}

/** A page ends before the line `id`, counted from 0; `max` tells a row's end from a column's. */
function breakAfter(tag: string, shift: ShiftCells): string | null {
  const ofRows = Number(attributeOf(tag, 'max') ?? LAST.column) <= LAST.column;
  if (ofRows !== (shift.axis === 'row')) return tag;
  return withChanged(tag, 'id', (text) => {
    const to = movedLine(Number(text), shift);
    return to === null ? null : String(to);
  });
}

/** Corners of what is drawn, `<xdr:row>3</xdr:row>`: rows of cells and widths of columns bear the same names, but hold no figure. */
export function anchorRules(shift: ShiftCells): Rules {
  const text = (figure: string) =>
    /^\d+$/.test(figure) ? String(movedLine(Number(figure), shift) ?? shift.at) : figure;
  return shift.axis === 'row' ? { row: { text } } : { col: { text } };
}
