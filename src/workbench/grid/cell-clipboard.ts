// Copy, cut and paste of cells, in Excel's own clipboard form.
import type { ClipboardEvent } from 'react';
import type { CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { clearRange, pasteInto } from './cell-edits';
import { formatCells, parseCells } from './clipboard';
import type { CellText } from './use-layout';

export interface ClipboardHandlers {
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

const NONE = { onCopy: () => undefined, onCut: () => undefined, onPaste: () => undefined };

/** `typing`: the open cell's text field keeps its own clipboard. */
export function cellClipboard(
  grid: Grid,
  text: CellText,
  area: CellRange,
  typing: boolean,
  onEdit: (edits: readonly SetCell[]) => void,
): ClipboardHandlers {
  if (typing) return NONE;
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', formatCells(textsOf(text, area)));
  };
  return {
    onCopy: copy,
    onCut(event) {
      copy(event);
      onEdit(clearRange(grid, area));
    },
    onPaste(event) {
      event.preventDefault();
      const rows = parseCells(event.clipboardData.getData('text/plain'));
      if (rows.length > 0) onEdit(pasteInto(grid, area, rows));
    },
  };
}

const textsOf = (text: CellText, { top, left, bottom, right }: CellRange): string[][] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => text(top + down, left + across)),
  );
