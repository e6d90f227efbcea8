// Choice lists and page set-up of a worksheet part, and the names that go with them into the workbook part.
import { formatColumn, formatRange } from '../../address';
import { quotedSheetName } from '../../sheet-name';
import type { ChoiceList, PrintSetup, SheetSpec } from '../../sheet-spec';
import { escapeXml } from './xml';

/** Excel's limits, in characters. */
const MAX_LITERAL_LIST = 255;
const MAX_PROMPT = 255;
const MAX_HEADER = 255;
const PAPER = { A3: 8, A4: 9 } as const;

export function choicesMarkup(lists: readonly ChoiceList[]): string {
  if (lists.length === 0) return '';
  const rules = lists.map((list) => {
    const prompt = list.prompt ? ` prompt="${escapeXml(list.prompt.slice(0, MAX_PROMPT))}"` : '';
    return (
      `<dataValidation type="list" allowBlank="1" showInputMessage="1"${list.strict ? ' showErrorMessage="1"' : ''}${prompt} ` +
      `sqref="${formatRange(list.range)}"><formula1>${escapeXml(choicesFormula(list.choices))}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${lists.length}">${rules.join('')}</dataValidations>`;
}

/** A literal list cannot hold a comma, nor more than 255 characters in all: such a list is a bug in the caller and throws. */
function choicesFormula(choices: ChoiceList['choices']): string {
  if (typeof choices === 'string') return choices.replace(/^=/, '');
  const list = choices.join(',');
  if (choices.some((choice) => choice.includes(','))) throw new Error(`a choice with a comma: ${list}`);
  if (list.length > MAX_LITERAL_LIST)
    throw new Error(`choices over ${MAX_LITERAL_LIST} characters: use a range`);
  return `"${list.replaceAll('"', '""')}"`;
}

/** Header and footer texts may use Excel's codes (&L &C &R &P &N); a plain `&` is doubled by whoever writes it. */
export function printMarkup(print: PrintSetup): string {
  const header = print.header ? `<oddHeader>${escapeXml(sectioned(print.header))}</oddHeader>` : '';
  const footer = print.footer ? `<oddFooter>${escapeXml(sectioned(print.footer))}</oddFooter>` : '';
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPER[print.paper]}" fitToWidth="${print.fitWidth}" fitToHeight="0" orientation="${print.orientation}"/>` +
    (header || footer ? `<headerFooter>${header}${footer}</headerFooter>` : '')
  );
}

/** Text without a section stands in the middle, as Excel reads it; some readers want that said. */
const sectioned = (text: string): string => (/^&[LCR]/.test(text) ? text : `&C${text}`).slice(0, MAX_HEADER);

export function rowBreaksMarkup(print: PrintSetup): string {
  const rows = [...new Set(print.breaksAfter)].sort((a, b) => a - b);
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row + 1}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

/** `<definedName>`s that belong to the sheet at this tab position (zero-based): its filter and its repeated rows. */
export function sheetNamesMarkup(spec: SheetSpec, position: number): string {
  const sheet = quotedSheetName(spec.name);
  const name = (id: string, more: string, refersTo: string): string =>
    `<definedName name="_xlnm.${id}" localSheetId="${position}"${more}>${escapeXml(refersTo)}</definedName>`;
  const filter = spec.autoFilter;
  const titles = printTitles(sheet, spec.print ?? {});
  return [
    filter
      ? name(
          '_FilterDatabase',
          ' hidden="1"',
          `${sheet}!${corner(filter.top, filter.left)}:${corner(filter.bottom, filter.right)}`,
        )
      : '',
    titles ? name('Print_Titles', '', titles) : '',
  ].join('');
}

/** Columns before rows, as Excel writes them. */
function printTitles(sheet: string, { titleColumns, titleRows }: Partial<PrintSetup>): string {
  const columns = titleColumns?.map((column) => `$${formatColumn(column)}`).join(':');
  const rows = titleRows?.map((row) => `$${row + 1}`).join(':');
  return [columns, rows].flatMap((range) => (range ? [`${sheet}!${range}`] : [])).join(',');
}

const corner = (row: number, column: number): string => `$${formatColumn(column)}$${row + 1}`;
