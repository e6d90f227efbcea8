// The letters over the columns and the numbers beside the rows. Hidden from screen readers: each cell tells its own place.
import { memo, type ReactElement } from 'react';
import { formatColumn, type CellRange } from '../../../workbook/address';
import { HEAD } from '../head';
import type { Paper } from './paper';
import type { Shown } from './shown';

export interface HeadsProps {
  readonly paper: Paper;
  readonly shown: Shown;
  readonly range: CellRange;
}

export function Heads({ paper, shown, range }: HeadsProps): ReactElement {
  const columns = { paper, from: range.left, to: range.right };
  const rows = { paper, from: range.top, to: range.bottom };
  return (
    <>
      <div className="sheet-columns" aria-hidden="true">
        <div className="sheet-column-strip">
          <ColumnHeads {...columns} columns={shown.columns} />
          <div className="sheet-pin sheet-pin-columns">
            <ColumnHeads {...columns} columns={shown.heldColumns} />
          </div>
        </div>
        <span className="sheet-corner" style={HEAD} />
      </div>
      <div className="sheet-rows" aria-hidden="true">
        <RowHeads {...rows} rows={shown.rows} />
      </div>
      <div className="sheet-rows sheet-rows-held" aria-hidden="true">
        <RowHeads {...rows} rows={shown.heldRows} />
      </div>
    </>
  );
}

interface ColumnHeadsProps {
  readonly paper: Paper;
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
}

const ColumnHeads = memo(function ColumnHeads({ paper, columns, from, to }: ColumnHeadsProps): ReactElement {
  const { lefts } = paper.layout;
  const { grid } = paper;
  return (
    <>
      {columns.map((column) => (
        <span
          key={column}
          className={headClass(column >= from && column <= to, grid.hiddenColumns.has(column + 1))}
          style={{
            left: HEAD.width + lefts[column]!,
            width: lefts[column + 1]! - lefts[column]!,
            height: HEAD.height,
          }}
        >
          {formatColumn(column)}
        </span>
      ))}
    </>
  );
});

interface RowHeadsProps {
  readonly paper: Paper;
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

const RowHeads = memo(function RowHeads({ paper, rows, from, to }: RowHeadsProps): ReactElement {
  const { tops } = paper.layout;
  const { grid } = paper;
  return (
    <>
      {rows.map((row) => (
        <span
          key={row}
          className={headClass(row >= from && row <= to, grid.hiddenRows.has(row + 1))}
          style={{
            top: HEAD.height + tops[row]!,
            height: tops[row + 1]! - tops[row]!,
            width: HEAD.width,
          }}
        >
          {row + 1}
        </span>
      ))}
    </>
  );
});

/** What is hidden behind a head is told by a double edge, as in Excel. */
const headClass = (on: boolean, hides: boolean): string =>
  `sheet-head${on ? ' sheet-head-on' : ''}${hides ? ' sheet-head-hides' : ''}`;
