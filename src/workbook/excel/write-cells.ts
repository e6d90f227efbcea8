// Edits of single cells as writes of whole blocks: formats first, then values, then looks; holes are null and stay as they are.
import type { CellRange } from '../address';
import type { SetCell } from '../edit';
import type { Grid } from '../grid';
import { LOOKS } from '../styles';
import { exactBlocks, looseBlocks, rowPieces } from './blocks';
import { lookFormat } from './cell-looks';
import { ACTION_BYTES, jsonBytes, type WriteStep } from './steps';
import { needsOpenFormat, typedEdit } from './typed';

export interface CellWrite {
  /** Id or name. */
  readonly sheet: string;
  readonly edits: readonly SetCell[];
  /** The sheet as it is now, at least where the edits are. */
  readonly held: Pick<Grid, 'format'>;
  /** Excel checks a protected sheet block by block: no holes then. */
  readonly exact: boolean;
  /** The formats to put back, for undo edits whose cell had been restyled. */
  readonly restore: ReadonlyMap<SetCell, Excel.CellPropertiesFormat>;
}

const CELLS_PER_BLOCK = 20_000;

export function cellSteps(write: CellWrite): WriteStep[] {
  const edits = new Map(write.edits.map((edit) => [`${edit.row}:${edit.column}`, edit]));
  const blocks = (write.exact ? exactBlocks : looseBlocks)(write.edits);
  return blocks
    .flatMap((block) => rowPieces(block, CELLS_PER_BLOCK))
    .map((block) => blockStep(write, block, (row, column) => edits.get(`${row}:${column}`)));
}

type EditAt = (row: number, column: number) => SetCell | undefined;

function blockStep(write: CellWrite, block: CellRange, editAt: EditAt): WriteStep {
  const wanted = (edit: SetCell): string => wantedFormat(edit, write.held);
  const array = <T>(of: (edit: SetCell) => T | null): (T | null)[][] => arrayOf(block, editAt, of);
  const formats = array((edit) => formatBefore(edit, wanted(edit), write.held));
  const values = array((edit) =>
    typedEdit(edit, needsOpenFormat(edit, wanted(edit)) ? 'General' : wanted(edit)),
  );
  const lateFormats = array((edit) => (needsOpenFormat(edit, wanted(edit)) ? wanted(edit) : null));
  const looks = array((edit) => lookOf(edit, write.restore));
  return {
    phase: 'main',
    bytes:
      ACTION_BYTES * 8 +
      [formats, values, lateFormats, looks].filter(holdsAny).reduce((sum, each) => sum + jsonBytes(each), 0),
    run: (context) => {
      const range = context.workbook.worksheets.getItem(write.sheet).getRangeByIndexes(block.top, block.left, values.length, values[0]!.length).untrack(); // prettier-ignore
      if (holdsAny(formats)) range.numberFormat = formats;
      range.values = values;
      if (holdsAny(lateFormats)) range.numberFormat = lateFormats;
      if (holdsAny(looks))
        range.setCellProperties(looks.map((row) => row.map((format) => (format ? { format } : {}))));
    },
  };
}

const holdsAny = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.some((row) => row.some((cell) => cell !== null));

function arrayOf<T>(block: CellRange, editAt: EditAt, of: (edit: SetCell) => T | null): (T | null)[][] {
  return Array.from({ length: block.bottom - block.top + 1 }, (_r, row) =>
    Array.from({ length: block.right - block.left + 1 }, (_c, column) => {
      const edit = editAt(block.top + row, block.left + column);
      return edit ? of(edit) : null;
    }),
  );
}

/** The number format the cell has in the end. */
const wantedFormat = (edit: SetCell, held: Pick<Grid, 'format'>): string =>
  edit.format ?? (edit.style === undefined ? held.format(edit.row, edit.column) : LOOKS[edit.style].format);

/** The format to set before the value; null when it is there already. */
function formatBefore(edit: SetCell, wanted: string, held: Pick<Grid, 'format'>): string | null {
  const needed = needsOpenFormat(edit, wanted) ? 'General' : wanted;
  return needed === held.format(edit.row, edit.column) ? null : needed;
}

const lookOf = (edit: SetCell, restore: CellWrite['restore']): Excel.CellPropertiesFormat | null =>
  restore.get(edit) ?? (edit.style === undefined ? null : lookFormat(edit.style));
