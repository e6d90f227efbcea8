// The corner of the selection that is pulled to go on with what stands in it. With the keyboard, Ctrl+D and Ctrl+R fill.
import { useRef, useState, type PointerEvent, type ReactElement } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import { pinClass } from './drawing/pane';
import { HEAD } from './head';
import { pointedCell, type Pointed } from './pointed-cell';

export interface PullHandleProps extends Pointed {
  readonly area: CellRange;
  readonly onEdit: (edits: readonly SetCell[]) => void;
  readonly onArea: (area: CellRange) => void;
}

export function PullHandle({ area, onEdit, onArea, ...pointed }: PullHandleProps): ReactElement | null {
  const [to, setTo] = useState<CellRange | null>(null);
  const pulling = useRef(false);
  const { lefts, tops } = pointed.layout;
  const end = { row: area.bottom, column: area.right };
  if (end.row + 1 >= tops.length || end.column + 1 >= lefts.length) return null;
  const move = (event: PointerEvent) => {
    event.stopPropagation();
    const at = pulling.current && pointedCell(pointed, event);
    if (at) setTo(stretched(area, at));
  };
  const drop = (event: PointerEvent) => {
    event.stopPropagation();
    pulling.current = false;
    const target = to;
    setTo(null);
    if (!target) return;
    const { grid } = pointed;
    const copy = event.ctrlKey;
    void import('../commands/series').then(({ pulled }) => {
      onEdit(pulled(grid, area, target, copy));
      onArea(target);
    });
  };
  const shown = to ?? area;
  const pinned = { rows: end.row < pointed.frozen.rows, columns: end.column < pointed.frozen.columns };
  return (
    <div className={pinClass(pinned)} aria-hidden="true">
      {to && (
        <span
          className="pull-frame"
          style={{
            left: HEAD.width + lefts[shown.left]!,
            top: HEAD.height + tops[shown.top]!,
            width: lefts[shown.right + 1]! - lefts[shown.left]!,
            height: tops[shown.bottom + 1]! - tops[shown.top]!,
          }}
        />
      )}
      <span
        className="pull-handle"
        style={{ left: HEAD.width + lefts[end.column + 1]! - 5, top: HEAD.height + tops[end.row + 1]! - 5 }}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          pulling.current = true;
        }}
        onPointerMove={move}
        onPointerUp={drop}
      />
    </div>
  );
}

/** The area pulled as far as the cell, along the way it lies further off; null inside it. */
function stretched(area: CellRange, { row, column }: CellAddress): CellRange | null {
  const down = Math.max(row - area.bottom, area.top - row);
  const across = Math.max(column - area.right, area.left - column);
  if (down <= 0 && across <= 0) return null;
  return down >= across
    ? { ...area, top: Math.min(area.top, row), bottom: Math.max(area.bottom, row) }
    : { ...area, left: Math.min(area.left, column), right: Math.max(area.right, column) };
}
