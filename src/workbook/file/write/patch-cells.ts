// Cells written into an existing worksheet part: only their own text changes, everything around stays as it is, byte for byte.
import { formatAddress, formatRange, parseRange } from '../../address';
import { cellsOf, cellStyle, columnStyles, rowsOf, rowStyle, sheetDataOf } from './sheet-cells';
import { expandShared, sharedMasterOf, type SharedMaster } from './shared-formulas';
import {
  attributesOf,
  childOf,
  insertOrdered,
  prefixed,
  prefixOf,
  rootOf,
  splice,
  textOf,
  withAttribute,
  type XmlElement,
} from './xml';
import { WORKSHEET_SEQUENCE } from './namespaces';

export interface CellPatch {
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** The style index, from the one the cell (or its row or column) has now. */
  style(now: number): number;
  /** `t` and content of the new `<c>`, unprefixed; null for an empty cell. */
  readonly content: { readonly type: string | null; readonly markup: string } | null;
  /** The whole `<c>` as it was once, put back instead of the above. */
  readonly restored?: string;
}
export interface PatchedSheet {
  readonly xml: string;
  /** What the cells were, in the patches' order; null where there was none. */
  readonly was: readonly (string | null)[];
  /** A formula was written over. */
  readonly formulaLost: boolean;
}

interface Work {
  readonly xml: string;
  readonly prefix: string;
  readonly styleOfColumn: (column: number) => number;
  readonly was: Map<CellPatch, string>;
  readonly masters: SharedMaster[];
}

/** Patches name each cell once. A part without `<sheetData>` gets one. */
export function patchCells(source: string, patches: readonly CellPatch[]): PatchedSheet {
  const prefix = prefixOf(rootOf(source).tag);
  const xml = sheetDataOf(source)
    ? source
    : insertOrdered(source, `<${prefix}sheetData></${prefix}sheetData>`, 'sheetData', WORKSHEET_SEQUENCE);
  const work: Work = { xml, prefix, styleOfColumn: columnStyles(xml), was: new Map(), masters: [] };
  const sheetData = sheetDataOf(xml)!;
  const open = xml.slice(sheetData.tag.start, sheetData.tag.end).replace(/\s*\/>$/, '>');
  const body = patchRows(work, sheetData, patches);
  const data = `${open}${body}</${sheetData.tag.qualified}>`;
  const patched = withDimension(splice(xml, sheetData.tag.start, sheetData.end, data), patches);
  return {
    xml: expandShared(patched, work.masters),
    was: patches.map((patch) => work.was.get(patch) ?? null),
    formulaLost: [...work.was.values()].some((cell) => /<(?:[\w.-]+:)?f[\s/>]/.test(cell)),
  };
}

function patchRows(work: Work, sheetData: XmlElement, patches: readonly CellPatch[]): string {
  const byRow = new Map<number, CellPatch[]>();
  for (const patch of patches) byRow.set(patch.row, [...(byRow.get(patch.row) ?? []), patch]);
  const waiting = [...byRow].sort(([a], [b]) => a - b);
  const out: string[] = [];
  let copied = sheetData.contentStart;
  for (const { row, element } of rowsOf(work.xml, sheetData)) {
    const first = waiting[0];
    if (!first) break;
    if (first[0] > row) continue;
    out.push(work.xml.slice(copied, element.tag.start));
    copied = element.tag.start;
    while (waiting[0] && waiting[0][0] < row) out.push(newRow(work, ...waiting.shift()!));
    if (waiting[0]?.[0] !== row) continue;
    out.push(patchRow(work, element, waiting.shift()![1]));
    copied = element.end;
  }
  out.push(work.xml.slice(copied, sheetData.contentEnd), ...waiting.map((row) => newRow(work, ...row)));
  return out.join('');
}

const byColumn = (a: CellPatch, b: CellPatch): number => a.column - b.column;

function newRow(work: Work, row: number, patches: readonly CellPatch[]): string {
  const cells = [...patches].sort(byColumn).map((patch) => patchCell(work, null, null, patch));
  if (cells.every((cell) => cell === '')) return '';
  return `<${work.prefix}row r="${row + 1}">${cells.join('')}</${work.prefix}row>`;
}

function patchRow(work: Work, row: XmlElement, patches: readonly CellPatch[]): string {
  const { xml } = work;
  const waiting = [...patches].sort(byColumn);
  const styleOfRow = rowStyle(xml, row);
  // `spans` is a hint that would be wrong now.
  const open = withAttribute(xml.slice(row.tag.start, row.tag.end).replace(/\s*\/>$/, '>'), 'spans', null);
  const out: string[] = [open];
  let copied = row.contentStart;
  for (const { column, element } of cellsOf(xml, row)) {
    if (!waiting[0]) break;
    if (waiting[0].column > column) continue;
    out.push(xml.slice(copied, element.tag.start));
    copied = element.tag.start;
    while (waiting[0] && waiting[0].column < column)
      out.push(patchCell(work, null, styleOfRow, waiting.shift()!));
    if (waiting[0]?.column !== column) continue;
    out.push(patchCell(work, element, styleOfRow, waiting.shift()!));
    copied = element.end;
  }
  out.push(
    xml.slice(copied, row.contentEnd),
    ...waiting.map((patch) => patchCell(work, null, styleOfRow, patch)),
  );
  return `${out.join('')}</${row.tag.qualified}>`;
}

function patchCell(work: Work, cell: XmlElement | null, styleOfRow: number | null, patch: CellPatch): string {
  const { xml, prefix } = work;
  if (cell) {
    work.was.set(patch, textOf(xml, cell));
    const master = sharedMasterOf(xml, cell, patch.row, patch.column);
    if (master) work.masters.push(master);
  }
  if (patch.restored !== undefined) return patch.restored;
  const own = cell && cellStyle(xml, cell);
  const now = own ?? (cell ? 0 : (styleOfRow ?? work.styleOfColumn(patch.column)));
  const style = patch.style(now);
  if (!patch.content && style === 0 && !cell) return '';
  const s = style === 0 && own === null ? '' : ` s="${style}"`;
  const t = patch.content?.type ? ` t="${patch.content.type}"` : '';
  const markup = prefixed(patch.content?.markup ?? '', prefix);
  const open = `<${prefix}c r="${formatAddress(patch.row, patch.column)}"${s}${t}`;
  return markup === '' ? `${open}/>` : `${open}>${markup}</${prefix}c>`;
}

function withDimension(xml: string, patches: readonly CellPatch[]): string {
  const element = childOf(xml, rootOf(xml), 'dimension');
  const range = element && parseRange(attributesOf(xml, element.tag).get('ref') ?? '');
  if (!element || !range) return xml;
  const grown = { ...range };
  for (const { row, column } of patches) {
    grown.top = Math.min(grown.top, row);
    grown.bottom = Math.max(grown.bottom, row);
    grown.left = Math.min(grown.left, column);
    grown.right = Math.max(grown.right, column);
  }
  if (formatRange(grown) === formatRange(range)) return xml;
  const tag = withAttribute(xml.slice(element.tag.start, element.tag.end), 'ref', formatRange(grown));
  return splice(xml, element.tag.start, element.tag.end, tag);
}
