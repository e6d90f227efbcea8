// A sheet spec as a worksheet part. Children stand in the order of ECMA-376 §18.3.1.99, for which Excel has no mercy.
import { formatAddress, formatColumn, formatRange, type CellRange } from '../../address';
import { valueOfSpecCell } from '../../spec-grid';
import type { SheetSpec, SpecCell } from '../../sheet-spec';
import { looksLikeFormula } from '../../styles';
import type { TextCell } from './cell-text';
import { XML_HEAD, type Flavour } from './namespaces';
import { estimateRowHeight, STANDARD_HEIGHT } from './row-height';
import { choicesMarkup, printMarkup, rowBreaksMarkup } from './sheet-setup';
import type { StyleBook } from './style-book';
import { escapeXml } from './xml';

/** What a worksheet shares with its workbook. */
export interface SheetContext {
  readonly styles: StyleBook;
  readonly flavour: Flavour;
  /** True for the one tab that is in front when the workbook opens. */
  readonly selected: boolean;
  text(text: string): TextCell;
}

/** Excel shows `width` digits when the stored width has room for the padding, too. */
const CELL_PADDING = 0.625;

/** Text gathered before it is handed over. */
const PIECE = 64 * 1024;

/** The part, top to bottom; looks and texts are numbered as they are met. */
export function* sheetPieces(spec: SheetSpec, context: SheetContext): Generator<string> {
  yield beforeRows(spec, context);
  yield* rowPieces(spec, context);
  yield afterRows(spec);
}

const beforeRows = (spec: SheetSpec, context: SheetContext): string =>
  [
    `${XML_HEAD}<worksheet xmlns="${context.flavour.main}">`,
    spec.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="${formatRange(extentOf(spec))}"/>`,
    viewMarkup(spec, context.selected),
    `<sheetFormatPr defaultRowHeight="${STANDARD_HEIGHT}"/>`,
    columnsMarkup(spec),
    '<sheetData>',
  ].join('');

const afterRows = (spec: SheetSpec): string =>
  [
    '</sheetData>',
    spec.protection ? PROTECTION : '',
    spec.autoFilter ? `<autoFilter ref="${formatRange(spec.autoFilter)}"/>` : '',
    mergesMarkup(spec.merges ?? []),
    choicesMarkup(spec.choices ?? []),
    spec.print ? printMarkup(spec.print) : '',
    spec.print ? rowBreaksMarkup(spec.print) : '',
    '</worksheet>',
  ].join('');

/** Locked cells stay; looking, filtering, sorting, sizing and adding rows stay allowed ("0" means allowed here). */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';

const unlockedRanges = (spec: SheetSpec): readonly CellRange[] => spec.protection?.unlocked ?? [];

function extentOf(spec: SheetSpec): CellRange {
  const ranges = unlockedRanges(spec);
  const widest = spec.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 1);
  return {
    top: 0,
    left: 0,
    bottom: Math.max(spec.rows.length - 1, 0, ...ranges.map((range) => range.bottom)),
    right: Math.max(widest - 1, ...ranges.map((range) => range.right)),
  };
}

function viewMarkup(spec: SheetSpec, selected: boolean): string {
  const { rows = 0, columns = 0 } = spec.freeze ?? {};
  const open = `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  if (rows + columns === 0) return `${open}</sheetView></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = formatAddress(rows, columns);
  return (
    `${open}<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsMarkup(spec: SheetSpec): string {
  if (spec.columns.length === 0) return '';
  const columns = spec.columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width + CELL_PADDING}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function* rowPieces(spec: SheetSpec, context: SheetContext): Generator<string> {
  const { bottom, right } = extentOf(spec);
  const letters = Array.from({ length: right + 1 }, (_, column) => formatColumn(column));
  let piece = '';
  for (let row = 0; row <= bottom; row++) {
    piece += rowMarkup(spec, context, row, letters);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function rowMarkup(spec: SheetSpec, context: SheetContext, row: number, letters: readonly string[]): string {
  const given = spec.rows[row]?.height;
  const free = unlockedRanges(spec).filter((range) => row >= range.top && row <= range.bottom);
  let cells = '';
  for (let column = 0; column < letters.length; column++) {
    const cell = spec.rows[row]?.cells[column] ?? null;
    const unlocked = free.some((range) => column >= range.left && column <= range.right);
    if (cell || unlocked)
      cells += cellMarkup(cell ?? { value: null }, `${letters[column]!}${row + 1}`, unlocked, context);
  }
  if (cells === '' && given === undefined) return '';
  // An estimated height is not "custom": the row still grows when someone types more.
  const height =
    given === undefined ? `ht="${estimateRowHeight(spec, row)}"` : `ht="${given}" customHeight="1"`;
  return `<row r="${row + 1}" ${height}>${cells}</row>`;
}

function cellMarkup(cell: SpecCell, address: string, unlocked: boolean, context: SheetContext): string {
  const value = valueOfSpecCell(cell);
  const quoted = typeof value === 'string' && cell.formula === undefined && looksLikeFormula(value);
  const style = context.styles.lookIndex({
    style: cell.style ?? 'plain',
    format: cell.format,
    unlocked,
    quoted,
  });
  const open = `<c r="${address}" s="${style}"`;
  if (cell.formula !== undefined) return open + formulaContent(cell.formula, value);
  if (value === null) return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${finite(value)}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = context.text(value as string);
  return `${open} t="${text.type}">${text.content}</c>`;
}

function formulaContent(formula: string, value: ReturnType<typeof valueOfSpecCell>): string {
  const f = `<f>${escapeXml(formula.replace(/^=/, ''))}</f>`;
  if (typeof value === 'string') return ` t="str">${f}<v>${escapeXml(value)}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return typeof value === 'number' ? `>${f}<v>${finite(value)}</v></c>` : `>${f}</c>`;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a cell cannot hold ${value}`);
  return value;
}

const mergesMarkup = (merges: readonly CellRange[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`).join('')}</mergeCells>`;
