// One cell as it is drawn. Where it stands, its look's class, and what its value and its room change of that.
import type { CSSProperties, ReactElement } from 'react';
import { formatAddress, type CellRange } from '../../../workbook/address';
import { isCellError, type CellValue } from '../../../workbook/grid';
import { HEAD } from '../head';
import { cellContent } from './cell-content';
import { fontPixels, lookClass, PADDING, safeColour } from './look-css';
import type { Laid } from './overlays';
import { placeOf, type Paper } from './paper';
import { fittingNumber, shrunk, textPixels } from './text-fit';

export interface DrawnCellProps {
  readonly paper: Paper;
  readonly row: number;
  readonly column: number;
  /** Stands at the upper or left edge of what is drawn: what began outside is drawn from here. */
  readonly edge: { readonly top: boolean; readonly left: boolean };
  readonly selected: boolean;
}

export function DrawnCell(props: DrawnCellProps): ReactElement {
  const { paper, row, column, edge } = props;
  const place = placeOf(paper, row, column);
  const first = { row: paper.below(place.top - 1), column: paper.beside(place.left - 1) };
  const starts = (first.row === row || edge.top) && (first.column === column || edge.left);
  // Covered by a merged cell; a row of nothing else still has its cells for who hears it.
  if (!starts) return <span role="gridcell" aria-colindex={column + 1} />;
  const { rows, columns } = paper.looks.frozen;
  const elsewhere = (place.top < rows && row >= rows) || (place.left < columns && column >= columns);
  return <Placed {...props} place={place} again={elsewhere} />;
}

/** The end of a text that began to the left of what is drawn; its cell is told of where it stands. */
export function RunIn({ paper, row, column }: Pick<DrawnCellProps, 'paper' | 'row' | 'column'>) {
  const from = paper.runsInto(row, column);
  if (from === null) return null;
  return <Placed {...{ paper, row }} selected={false} place={placeOf(paper, row, from)} again />;
}

interface PlacedProps extends Pick<DrawnCellProps, 'paper' | 'row' | 'selected'> {
  readonly place: CellRange;
  /** Its other part stands in a frozen pane, or is scrolled away, and is the one that is told of. */
  readonly again: boolean;
}

function Placed({ paper, row, selected, place, again }: PlacedProps): ReactElement {
  const { grid, lookId } = paper;
  const value = grid.value(place.top, place.left);
  const box = boxOf(paper, place);
  const { text, style } = fitted(paper, place, value, box.width);
  const runs = paper.runs(place.top, place.left);
  const over = overRoom(paper, place, text, box);
  return (
    <div
      {...(again
        ? { 'aria-hidden': true }
        : {
            role: 'gridcell',
            'aria-colindex': place.left + 1,
            'aria-selected': selected,
            'data-cell': formatAddress(place.top, place.left),
          })}
      className={`cell ${lookClass(lookId(place.top, place.left))}${kindOf(value)}${over ? ' cell-spill' : ''}${selected ? ' cell-selected' : ''}${isMerge(place) ? ' cell-merged' : ''}`}
      style={{
        left: HEAD.width + box.left,
        top: box.top - paper.layout.tops[row]!,
        width: box.width,
        height: box.height,
        ...style,
        ...over,
        ...laidStyle(paper.laid(place.top, place.left)),
      }}
    >
      {cellContent(text, runs, paper.look(place.top, place.left))}
    </div>
  );
}

const isMerge = ({ top, left, bottom, right }: CellRange): boolean => bottom > top || right > left;

function kindOf(value: CellValue): string {
  if (typeof value === 'number') return ' cell-number';
  if (isCellError(value)) return ' cell-error';
  return typeof value === 'boolean' ? ' cell-middle' : '';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ layout: { lefts, tops } }: Paper, { top, left, bottom, right }: CellRange): Box {
  return {
    left: lefts[left]!,
    top: tops[top]!,
    width: lefts[right + 1]! - lefts[left]!,
    height: tops[bottom + 1]! - tops[top]!,
  };
}

/** Numbers that do not fit are not cut; texts that are to shrink do. */
function fitted(
  paper: Paper,
  { top, left }: CellRange,
  value: CellValue,
  width: number,
): { text: string; style: CSSProperties } {
  const text = paper.text(top, left);
  if (text === '' || paper.bare) return { text, style: {} };
  const { font, alignment } = paper.look(top, left);
  const room = Math.max(1, width - 2 * PADDING);
  if (alignment.shrink && !alignment.wrap) {
    const share = shrunk(text, font, room);
    return { text, style: share < 1 ? { fontSize: Math.floor(fontPixels(font) * share * 10) / 10 } : {} };
  }
  if (typeof value !== 'number' || alignment.rotation !== 0) return { text, style: {} };
  const general = paper.grid.format(top, left) === 'General';
  return { text: fittingNumber(value, text, font, room, general), style: {} };
}

/** A text wider than its cell is drawn over its empty neighbours, and no further. */
function overRoom(paper: Paper, { top, left }: CellRange, text: string, box: Box): CSSProperties | null {
  const room = text === '' ? null : paper.room(top, left);
  if (!room) return null;
  const { lefts } = paper.layout;
  const { font, alignment } = paper.look(top, left);
  if (alignment.horizontal === 'centerContinuous') return { width: lefts[room.last + 1]! - box.left };
  if (textPixels(text, font) * 1.1 + PADDING < box.width) return null;
  const before = box.left - lefts[room.first]!;
  const after = lefts[room.last + 1]! - box.left - box.width;
  return { clipPath: `inset(0 ${-after}px 0 ${-before}px)` };
}

function laidStyle(laid: Laid | null): CSSProperties {
  if (!laid) return {};
  const { fill, color, bold, italic, strike, bar } = laid;
  const percent = bar ? Math.round(bar.share * 1000) / 10 : 0;
  return {
    ...(fill ? { backgroundColor: `#${safeColour(fill)}` } : {}),
    ...(color ? { color: `#${safeColour(color)}` } : {}),
    ...(bold === null ? {} : { fontWeight: bold ? 700 : 400 }),
    ...(italic === null ? {} : { fontStyle: italic ? 'italic' : 'normal' }),
    ...(strike ? { textDecoration: 'line-through' } : {}),
    ...(bar
      ? {
          backgroundImage: `linear-gradient(to right,#${safeColour(bar.color)}99 ${percent}%,transparent ${percent}%)`,
        }
      : {}),
  };
}
