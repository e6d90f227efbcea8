// Rows or columns of a sheet that come or go in a whole package: the sheet, the sheets and names that lead to it, and the parts that
// hang on it (tables, notes, drawings, charts, pivot sources). Whether it may be done is shift-facts'.
import type { ShiftCells } from '../../../book-edit';
import { sheetKey } from '../../../sheet-name';
import { movedFormula } from '../../../shift/moved-formula';
import { movedLine } from '../../../shift/moved-line';
import type { PartPackage } from '../part-package';
import { WorkbookPart, workbookPartOf } from '../workbook-part';
import { attributeOf, rewritten, withChanged, type Rules } from './rewrite';
import { anchorRules, mentions, rangeAfter, shiftedSheet } from './shift-sheet';

/** Changes the package; false when there is no such sheet. */
export function shiftPackage(pack: PartPackage, shift: ShiftCells): boolean {
  const main = workbookPartOf(pack);
  const workbook = main === null ? null : new WorkbookPart(pack, main);
  const target = workbook?.find(shift.sheet);
  if (!workbook || !main || !target || pack.text(target.part) === null) return false;
  for (const sheet of workbook.sheets()) {
    const own = sheetKey(sheet.name) === sheetKey(shift.sheet);
    const xml = pack.text(sheet.part);
    if (xml !== null && (own || mentions(xml, shift.sheet)))
      change(pack, sheet.part, () => shiftedSheet(xml, sheet.name, shift));
  }
  const toSheet = { text: (text: string) => movedFormula(text, null, shift).text };
  change(pack, main, (xml) => rewritten(xml, { definedName: toSheet }));
  for (const { type, target: part } of pack.relations(target.part)) shiftRelated(pack, type, part, shift);
  for (const part of pack.names()) {
    if (/\/charts\/[^/]+\.xml$/i.test(part)) change(pack, part, (xml) => rewritten(xml, { f: toSheet }));
    if (/\/pivotCache\/pivotCacheDefinition\d*\.xml$/i.test(part))
      change(pack, part, (xml) => rewritten(xml, sourceRules(shift)));
  }
  workbook.forgetCalculationOrder();
  workbook.recalculateOnLoad();
  return true;
}

function change(pack: PartPackage, part: string, to: (xml: string) => string): void {
  const before = pack.text(part);
  if (before === null) return;
  const after = to(before);
  if (after !== before) pack.put(part, after);
}

/** What hangs on the shifted sheet itself. */
function shiftRelated(pack: PartPackage, type: string, part: string, shift: ShiftCells): void {
  const kind = type.slice(type.lastIndexOf('/') + 1);
  const ref = { tag: (tag: string) => withChanged(tag, 'ref', (text) => rangeAfter(text, shift)) };
  if (kind === 'comments') change(pack, part, (xml) => rewritten(xml, { comment: ref }));
  else if (kind === 'threadedComment') change(pack, part, (xml) => rewritten(xml, { threadedComment: ref }));
  else if (kind === 'drawing') change(pack, part, (xml) => rewritten(xml, anchorRules(shift)));
  else if (kind === 'vmlDrawing') change(pack, part, (xml) => shiftedVml(xml, shift));
  else if (kind === 'table') change(pack, part, (xml) => rewritten(xml, tableRules(shift)));
}

/** References inside a table lead to cells of its own sheet. */
function tableRules(shift: ShiftCells): Rules {
  const ref = { tag: (tag: string) => withChanged(tag, 'ref', (text) => rangeAfter(text, shift)) };
  const formula = { text: (text: string) => movedFormula(text, shift.sheet, shift).text };
  return {
    ...{ table: ref, autoFilter: ref, sortState: ref, sortCondition: ref },
    ...{ calculatedColumnFormula: formula, totalsRowFormula: formula },
  };
}

/** The cells that a pivot table of the workbook was made from. */
const sourceRules = (shift: ShiftCells): Rules => ({
  worksheetSource: {
    tag: (tag) =>
      sheetKey(attributeOf(tag, 'sheet') ?? '') === sheetKey(shift.sheet)
        ? (withChanged(tag, 'ref', (text) => rangeAfter(text, shift)) ?? tag)
        : tag,
  },
});

const SHAPE = /<v:shape[\s>][\s\S]*?<\/v:shape>/g;

/** Shapes of notes and form controls: their corners, and the cell of a note; a note whose cell is gone goes with it. */
function shiftedVml(xml: string, shift: ShiftCells): string {
  return xml.replace(SHAPE, (shape) => {
    const figure = (name: string): number | null => {
      const found = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape);
      return found ? Number(found[1]) : null;
    };
    const [row, column] = [figure('Row'), figure('Column')];
    const line = shift.axis === 'row' ? row : column;
    const to = line === null ? null : movedLine(line, shift);
    if (line !== null && to === null) return '';
    const name = shift.axis === 'row' ? 'Row' : 'Column';
    const anchored = shape.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (_, open, text, close) => `${open}${anchorAfter(text as string, shift)}${close}`); // prettier-ignore
    return to === null
      ? anchored
      : anchored.replace(new RegExp(`(<x:${name}>)\\s*\\d+\\s*(</x:${name}>)`), `$1${to}$2`);
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function anchorAfter(text: string, shift: ShiftCells): string {
  const figures = text.split(',').map(Number);
  if (figures.length !== 8 || figures.some(Number.isNaN)) return text;
  const places = shift.axis === 'row' ? [2, 6] : [0, 4];
  return figures
    .map((figure, at) => (places.includes(at) ? (movedLine(figure, shift) ?? shift.at) : figure))
    .join(', ');
}
