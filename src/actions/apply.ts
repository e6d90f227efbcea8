// 反映: what edits would do, shown before it happens; then all of them or none, and the way back.
import { formatAddress } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { CellValue } from '../workbook/grid';
import type { ApplyOutcome, WorkbookPort } from '../workbook/port';
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';

export interface PreviewLine {
  readonly sheet: string;
  /** A1; null for a whole sheet. */
  readonly cell: string | null;
  readonly kind: Edit['kind'];
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface Preview {
  readonly lines: readonly PreviewLine[];
  readonly cells: number;
  readonly newSheets: readonly string[];
  /** Sheets with changed cells → how many. */
  readonly bySheet: ReadonlyMap<string, number>;
}

export function preview(edits: readonly Edit[]): Preview {
  const bySheet = new Map<string, number>();
  for (const edit of edits)
    if (edit.kind === 'set') bySheet.set(edit.sheet, (bySheet.get(edit.sheet) ?? 0) + 1);
  return {
    lines: edits.map(previewLine),
    cells: edits.filter(({ kind }) => kind === 'set').length,
    newSheets: edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.spec.name] : [])),
    bySheet,
  };
}

/** How many rows of a new sheet hold something, below its title and headings. */
export const bodyRows = ({ rows, freeze }: SheetSpec): number =>
  rows.slice(freeze?.rows ?? 0).filter((row) => row?.cells.some((cell) => cell !== null && isFilled(cell)))
    .length;

const isFilled = ({ value, formula }: SpecCell): boolean =>
  formula !== undefined || (value !== null && value !== '');

function previewLine(edit: Edit): PreviewLine {
  if (edit.kind !== 'set')
    return { sheet: edit.spec.name, cell: null, kind: edit.kind, from: null, to: null };
  const { sheet, row, column, before, after } = edit;
  return { sheet, cell: formatAddress(row, column), kind: 'set', from: before, to: after };
}

/** All or nothing; `undo` of the outcome handed to `undo` restores everything touched. */
export const apply = (
  port: WorkbookPort,
  edits: readonly Edit[],
  signal?: AbortSignal,
): Promise<ApplyOutcome> =>
  edits.length === 0 ? Promise.resolve({ kind: 'applied', undo: [] }) : port.apply(edits, signal);

/** Refused like any other edit when a cell has changed since: the outcome names it. */
export const undo = apply;
