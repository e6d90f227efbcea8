// Sheets that the product wrote itself (組織目標展開整理表, 部の総括 …): recognised by their title and headings, whatever the tab is
// called now. They are never read as forms; reading them back is forms/write's.
import { GENERATED_SHEETS, type GeneratedSheet } from '../../domain/terms';
import { SIGNATURES, type SheetSignature } from '../write/generated/signatures';
import type { SheetView } from './sheet-view';

/** Rows in which the title and the headings of a generated sheet stand. */
const TOP_ROWS = 40;
/** Share of a signature's headings that must be found beside its title. */
const ENOUGH = 0.6;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Which generated sheet this is; null for any other. */
export function generatedSheet(view: SheetView): GeneratedSheet | null {
  const rows = topRows(view);
  const title = rows.find((row) => row.length > 0)?.[0] ?? '';
  const name = plain(view.grid.name);
  return SIGNATURES.find((signature) => matches(signature, rows, title, name))?.sheet ?? null;
}

function topRows(view: SheetView): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let row = 0; row < Math.min(view.rowCount, TOP_ROWS); row += 1) {
    const texts = view
      .filled(row)
      .flatMap(({ value }) => (typeof value === 'string' && value.length < 60 ? [plain(value)] : []));
    rows.push(texts);
  }
  return rows;
}

function matches(
  { sheet, title, headings }: SheetSignature,
  rows: readonly (readonly string[])[],
  first: string,
  name: string,
): boolean {
  const wanted = headings.map(plain);
  const titled = first.includes(plain(title)) || name.startsWith(plain(GENERATED_SHEETS[sheet]));
  const found = sheet === 'evidence' ? downFirstColumn(wanted, rows) : inOneRow(wanted, rows);
  return titled
    ? found >= wanted.length * ENOUGH
    : sheet !== 'matrix' && found === wanted.length && wanted.length > 5;
}

const inOneRow = (wanted: readonly string[], rows: readonly (readonly string[])[]): number =>
  Math.max(0, ...rows.map((row) => wanted.filter((each) => row.includes(each)).length));

const downFirstColumn = (wanted: readonly string[], rows: readonly (readonly string[])[]): number =>
  wanted.filter((each) => rows.some((row) => row[0] === each)).length;
