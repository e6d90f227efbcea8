// A block of drawn cells that moves as one: the scrolled part of a sheet, or a part that a frozen pane holds in place.
// Rows are drawn anew only when something about them changes, so that scrolling draws what comes into view and nothing else.
import { memo, type ReactElement } from 'react';
import type { CellRange } from '../../../workbook/address';
import { HEAD } from '../head';
import { DrawnCell, RunIn } from './drawn-cell';
import { lineDashes, lineWidth, rowLines } from './lines';
import { placeOf, type Paper } from './paper';

export interface PaneProps {
  readonly paper: Paper;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Held in place while the rows or columns beside it are scrolled. */
  readonly pinned: { readonly rows: boolean; readonly columns: boolean };
  readonly range: CellRange;
}

export const pinClass = ({ rows, columns }: PaneProps['pinned']): string =>
  `sheet-pin${rows ? ' sheet-pin-rows' : ''}${columns ? ' sheet-pin-columns' : ''}`;

export function Pane({ paper, rows, columns, pinned, range }: PaneProps): ReactElement | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const held = pinned.rows || pinned.columns;
  return (
    <div
      role="rowgroup"
      className={pinClass(pinned)}
      style={held ? { clipPath: clipOf(paper.layout, rows, columns, pinned) } : undefined}
    >
      {held && <Ground {...{ paper, rows, columns, pinned }} />}
      {rows.map((row) => (
        <Row
          key={row}
          {...{ paper, row, columns }}
          first={row === rows[0]}
          selected={row >= range.top && row <= range.bottom ? range : null}
        />
      ))}
      {rows.map((row) => (
        <RowLines key={row} {...{ paper, row, columns }} first={row === rows[0]} />
      ))}
    </div>
  );
}

/** What a held pane shows ends where it ends, its line beside it included; the rest is the other panes'. */
function clipOf(
  { lefts, tops }: Paper['layout'],
  rows: readonly number[],
  columns: readonly number[],
  pinned: PaneProps['pinned'],
): string {
  const right = pinned.columns ? HEAD.width + lefts[columns.at(-1)! + 1]! + 1 : FAR;
  const bottom = pinned.rows ? HEAD.height + tops[rows.at(-1)! + 1]! + 1 : FAR;
  return `polygon(0 0,${right}px 0,${right}px ${bottom}px,0 ${bottom}px)`;
}

/** Pixels beyond any sheet. */
const FAR = 40_000_000;

/** Hides what is scrolled under a pane that stays. */
function Ground({ paper, rows, columns, pinned }: Omit<PaneProps, 'range'>): ReactElement {
  const { lefts, tops } = paper.layout;
  const [left, right] = [lefts[columns[0]!]!, lefts[columns.at(-1)! + 1]!];
  const [top, bottom] = [tops[rows[0]!]!, tops[rows.at(-1)! + 1]!];
  return (
    <div
      aria-hidden="true"
      className={`sheet-ground${pinned.rows ? ' sheet-ground-rows' : ''}${pinned.columns ? ' sheet-ground-columns' : ''}`}
      style={{
        left: HEAD.width + left,
        top: HEAD.height + top,
        width: right - left,
        height: bottom - top,
      }}
    />
  );
}

interface RowProps {
  readonly paper: Paper;
  readonly row: number;
  readonly columns: readonly number[];
  readonly first: boolean;
  /** The selection where it touches this row. */
  readonly selected: CellRange | null;
}

const Row = memo(function Row({ paper, row, columns, first, selected }: RowProps): ReactElement {
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="sheet-row"
      style={{ top: HEAD.height + paper.layout.tops[row]! }}
    >
      <RunIn {...{ paper, row }} column={columns[0]!} />
      {columns.map((column) => (
        <DrawnCell
          key={column}
          {...{ paper, row, column }}
          edge={{ top: first, left: column === columns[0] }}
          selected={selected !== null && column >= selected.left && column <= selected.right}
        />
      ))}
    </div>
  );
}, sameRow);

function sameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.paper === after.paper &&
    before.columns === after.columns &&
    before.first === after.first &&
    before.selected?.left === after.selected?.left &&
    before.selected?.right === after.selected?.right
  );
}

/** Over the cells: lines of one row. */
export const RowLines = memo(function RowLines(props: Omit<RowProps, 'selected'>): ReactElement {
  const { paper, row, columns, first } = props;
  const { tops, lefts } = paper.layout;
  const sheet = {
    ...{ look: paper.look, mergeAt: paper.mergeAt, below: paper.below, beside: paper.beside },
    ...{ runsOver: paper.runsOver, tops, lefts },
    gridlines: paper.looks.gridlines,
  };
  const marks = noteMarks(paper, row, columns);
  return (
    <svg
      aria-hidden="true"
      className="sheet-lines"
      width="1"
      height="1"
      style={{ left: HEAD.width, top: HEAD.height + tops[row]! }}
    >
      {rowLines(sheet, row, columns, first).map(({ kind, color, path }) => (
        <path
          key={`${kind}${color ?? ''}`}
          className={kind === 'grid' ? 'sheet-gridline' : undefined}
          d={path}
          stroke={kind === 'grid' ? undefined : `#${color ?? '000000'}`}
          strokeWidth={lineWidth(kind)}
          strokeDasharray={lineDashes(kind)}
        />
      ))}
      {marks !== '' && <path className="sheet-note-mark" d={marks} />}
    </svg>
  );
});

const MARK = 6;

/** A small corner at the upper right of cells that have a note, as in Excel. */
function noteMarks(paper: Paper, row: number, columns: readonly number[]): string {
  const noted = paper.looks.notes.filter((note) => note.row === row && columns.includes(note.column));
  return noted
    .map(({ column }) => {
      const right = paper.layout.lefts[placeOf(paper, row, column).right + 1]!;
      return `M${right - MARK} 0H${right}V${MARK}Z`;
    })
    .join('');
}
