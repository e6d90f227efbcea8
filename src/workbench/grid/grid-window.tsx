// The part of a sheet that can be seen: column and row heads, and the cells in between. Draws; decides nothing.
import type { PointerEvent, ReactElement } from 'react';
import { formatColumn, type CellRange } from '../../workbook/address';
import { isCellError, type Grid } from '../../workbook/grid';
import { spills, windowOf, type Layout } from './layout';
import { mergeAt } from './selection';

/** Width of the row heads and height of the column heads, in pixels. */
export const HEAD = { width: 44, height: 24 } as const;

export interface GridWindowProps {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly text: (row: number, column: number) => string;
  readonly view: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly range: CellRange;
  readonly label: string;
  readonly onCell: (row: number, column: number, event: PointerEvent) => void;
  readonly onOpen: () => void;
}

interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function shownOf({ layout, view }: GridWindowProps): Shown {
  const rows = windowOf(layout.tops, view.top, view.height);
  const columns = windowOf(layout.lefts, view.left, view.width);
  const visible = (edges: readonly number[]) => (index: number) => edges[index + 1]! > edges[index]!;
  return {
    rows: span(rows.first, rows.last).filter(visible(layout.tops)),
    columns: span(columns.first, columns.last).filter(visible(layout.lefts)),
  };
}

const inRange = (range: CellRange, row: number, column: number) =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export function GridWindow(props: GridWindowProps): ReactElement {
  const { layout, range, label, grid } = props;
  const shown = shownOf(props);
  return (
    <>
      <div className="sheet-columns" aria-hidden="true" style={{ height: HEAD.height }}>
        {shown.columns.map((column) => (
          <span
            key={column}
            className={
              column >= range.left && column <= range.right ? 'sheet-head sheet-head-on' : 'sheet-head'
            }
            style={{
              left: HEAD.width + layout.lefts[column]!,
              width: layout.lefts[column + 1]! - layout.lefts[column]!,
              height: HEAD.height,
            }}
          >
            {formatColumn(column)}
          </span>
        ))}
      </div>
      <div className="sheet-rows" aria-hidden="true" style={{ width: HEAD.width }}>
        {shown.rows.map((row) => (
          <span
            key={row}
            className={row >= range.top && row <= range.bottom ? 'sheet-head sheet-head-on' : 'sheet-head'}
            style={{
              top: layout.tops[row]!,
              height: layout.tops[row + 1]! - layout.tops[row]!,
              width: HEAD.width,
            }}
          >
            {row + 1}
          </span>
        ))}
      </div>
      <div
        role="grid"
        aria-label={label}
        aria-readonly="false"
        aria-rowcount={grid.rowCount}
        aria-colcount={grid.columnCount}
      >
        {shown.rows.map((row) => (
          <Row key={row} {...props} row={row} columns={shown.columns} first={row === shown.rows[0]} />
        ))}
      </div>
    </>
  );
}

type RowProps = GridWindowProps & {
  readonly row: number;
  readonly columns: readonly number[];
  readonly first: boolean;
};

function Row({ row, columns, first, ...props }: RowProps): ReactElement {
  return (
    <div role="row" aria-rowindex={row + 1}>
      {columns.map((column) => (
        <Cell key={column} {...props} row={row} column={column} corner={first || column === columns[0]} />
      ))}
    </div>
  );
}

type CellProps = GridWindowProps & {
  readonly row: number;
  readonly column: number;
  /** Stands at the window's upper or left edge: a merge that began outside is drawn from here. */
  readonly corner: boolean;
};

function Cell({
  grid,
  layout,
  text,
  range,
  row,
  column,
  corner,
  onCell,
  onOpen,
}: CellProps): ReactElement | null {
  const merge = mergeAt(grid.merges, row, column);
  const anchor = merge ? { row: merge.top, column: merge.left } : { row, column };
  const isAnchor = anchor.row === row && anchor.column === column;
  if (!isAnchor && !corner) return <span role="gridcell" aria-colindex={column + 1} hidden />;
  const end = merge ?? { bottom: row, right: column };
  const value = grid.value(anchor.row, anchor.column);
  const selected = inRange(range, anchor.row, anchor.column);
  const spilling = typeof value === 'string' && !merge && spills({ ...grid, text }, row, column);
  const kind = spilling
    ? ' cell-spill'
    : typeof value === 'number'
      ? ' cell-number'
      : isCellError(value)
        ? ' cell-error'
        : '';
  return (
    <div
      role="gridcell"
      aria-colindex={anchor.column + 1}
      aria-selected={selected}
      data-cell={`${formatColumn(anchor.column)}${anchor.row + 1}`}
      className={`cell${kind}${selected ? ' cell-selected' : ''}${merge ? ' cell-merged' : ''}`}
      style={{
        left: HEAD.width + layout.lefts[anchor.column]!,
        top: HEAD.height + layout.tops[anchor.row]!,
        width: layout.lefts[end.right + 1]! - layout.lefts[anchor.column]!,
        height: layout.tops[end.bottom + 1]! - layout.tops[anchor.row]!,
      }}
      onPointerDown={(event) => onCell(anchor.row, anchor.column, event)}
      onPointerEnter={(event) => event.buttons === 1 && onCell(anchor.row, anchor.column, event)}
      onDoubleClick={onOpen}
    >
      {text(anchor.row, anchor.column)}
    </div>
  );
}
