// The line below the sheet: count, sum and mean of what is selected.
import type { ReactElement } from 'react';
import type { CellRange } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import type { WorkbenchWords } from '../../wording/workbench';
import { selectionSums } from './selection-sums';

export interface SumsLineProps {
  readonly grid: Grid;
  readonly area: CellRange;
  readonly words: WorkbenchWords['sums'];
}

export function SumsLine({ grid, area, words }: SumsLineProps): ReactElement {
  const sums = selectionSums(grid, area);
  return (
    <p className="sheet-sums" role="status" aria-label={words.label}>
      {sums?.mean && <span>{words.mean(sums.mean)}</span>}
      {sums && <span>{words.count(sums.count)}</span>}
      {sums?.sum && <span>{words.sum(sums.sum)}</span>}
    </p>
  );
}
