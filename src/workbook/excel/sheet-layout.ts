// What a new sheet has besides cells: widths and heights, merges, panes, filter, choice lists, print setup, visibility, protection.
import { formatAddress, formatColumn, type CellRange } from '../address';
import type { ChoiceList, PrintSetup, SheetSpec } from '../sheet-spec';
import { STANDARD_SIZE } from '../styles';
import { ACTION_BYTES, jsonBytes, type WriteStep } from './steps';

type OnSheet = (sheet: Excel.Worksheet) => void;

export function layoutSteps(spec: SheetSpec): WriteStep[] {
  const step = (phase: WriteStep['phase'], bytes: number, run: OnSheet): WriteStep => ({
    phase,
    bytes: ACTION_BYTES * 4 + bytes,
    run: (context) => run(context.workbook.worksheets.getItem(spec.name)),
  });
  const { print, protection, visibility } = spec;
  return [
    step('main', sizeBytes(spec), (sheet) => setSizes(sheet, spec)),
    step('main', ACTION_BYTES * 8, (sheet) => setPanes(sheet, spec)),
    ...(spec.choices ?? []).map((list) => step('main', jsonBytes(list) + ACTION_BYTES * 4, (sheet) => setChoices(sheet, list))),
    ...(print ? [step('print', ACTION_BYTES * 20, (sheet) => setPrint(sheet, print))] : []),
    ...(protection ? [step('last', ACTION_BYTES * 4 * (1 + protection.unlocked.length), (sheet) => protect(sheet, protection.unlocked))] : []),
    ...(visibility && visibility !== 'visible'
      ? [step('last', ACTION_BYTES, (sheet) => (sheet.visibility = visibility === 'hidden' ? 'Hidden' : 'VeryHidden'))]
      : []),
  ]; // prettier-ignore
}

const sizeBytes = (spec: SheetSpec): number =>
  ACTION_BYTES *
  4 *
  (spec.columns.length +
    spec.rows.filter((row) => row?.height !== undefined).length +
    (spec.merges?.length ?? 0));

const at = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet
    .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1)
    .untrack();

/** One digit of the standard font (11 points) is 8 pixels wide, a column has 5 pixels of padding, a pixel is 0.75 points. */
const pointsOf = (characters: number): number => (characters * ((STANDARD_SIZE * 8) / 11) + 5) * 0.75;

function setSizes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const run of runs(spec.columns.map((column) => `${column.width}|${column.hidden === true}`))) {
    const column = spec.columns[run.from]!;
    const range = at(sheet, { top: 0, bottom: 0, left: run.from, right: run.to });
    range.format.columnWidth = pointsOf(column.width);
    if (column.hidden) range.columnHidden = true;
  }
  if (spec.rows.length > 0)
    at(sheet, { top: 0, bottom: spec.rows.length - 1, left: 0, right: 0 }).format.autofitRows();
  for (const run of runs(spec.rows.map((row) => row?.height))) {
    const height = spec.rows[run.from]?.height;
    if (height !== undefined)
      at(sheet, { top: run.from, bottom: run.to, left: 0, right: 0 }).format.rowHeight = height;
  }
  for (const merge of spec.merges ?? []) at(sheet, merge).merge(false);
}

/** Neighbours that are the same, as inclusive index runs. */
function runs(values: readonly unknown[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [index, value] of values.entries()) {
    const last = found.at(-1);
    if (last && values[last.from] === value) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found;
}

function setPanes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { freeze, autoFilter } = spec;
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(
      at(sheet, { top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }),
    );
  else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (autoFilter) sheet.autoFilter.apply(at(sheet, autoFilter));
}

function setChoices(sheet: Excel.Worksheet, list: ChoiceList): void {
  const { dataValidation } = at(sheet, list.range);
  const source =
    typeof list.choices === 'string' ? `=${list.choices.replace(/^=/, '')}` : list.choices.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: list.strict, style: 'Stop', title: '', message: '' };
  if (list.prompt) dataValidation.prompt = { showPrompt: true, title: '', message: list.prompt };
}

function setPrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: print.fitWidth };
  pageLayout.centerHorizontally = true;
  if (print.titleColumns)
    pageLayout.setPrintTitleColumns(print.titleColumns.map((column) => `$${formatColumn(column)}`).join(':'));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const header = sections(print.header);
  const footer = sections(print.footer);
  if (header.L) pages.leftHeader = header.L;
  if (header.C) pages.centerHeader = header.C;
  if (header.R) pages.rightHeader = header.R;
  if (footer.L) pages.leftFooter = footer.L;
  if (footer.C) pages.centerFooter = footer.C;
  if (footer.R) pages.rightFooter = footer.R;
  for (const row of new Set(print.breaksAfter)) sheet.horizontalPageBreaks.add(formatAddress(row + 1, 0));
}

/** A header as a file holds it (`&L…&C…&R…`) in its three parts; text before any code stands in the middle. */
function sections(text = ''): Readonly<Record<'L' | 'C' | 'R', string>> {
  const found = { L: '', C: '', R: '' };
  for (const part of text.split(/(?=&[LCR])/)) {
    const [, code, rest] = /^&([LCR])([^]*)$/.exec(part) ?? [null, 'C', part];
    found[code as 'L' | 'C' | 'R'] += rest ?? '';
  }
  return found;
}

/** As in files that we write: locked cells stay; filtering, sorting, sizing, formatting and adding rows stay allowed. */
function protect(sheet: Excel.Worksheet, unlocked: readonly CellRange[]): void {
  for (const range of unlocked) at(sheet, range).format.protection.locked = false;
  sheet.protection.protect({
    allowAutoFilter: true,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertRows: true,
    allowSort: true,
  });
}
