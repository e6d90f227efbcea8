// Pictures, charts and shapes as quiet boxes over the cells: what stands there, and that it stays in the file. Cells show through.
import type { ReactElement } from 'react';
import type { BoxCorner, DrawnBox } from '../../../workbook/looks/sheet-looks';
import { HEAD } from '../head';
import type { Layout } from '../layout';
import type { Paper } from './paper';

export interface BoxWords {
  readonly box: (kind: DrawnBox['kind'], text: string) => string;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnBoxesProps {
  readonly paper: Paper;
  readonly view: Rectangle;
  readonly words: BoxWords;
}

export function DrawnBoxes({ paper, view, words }: DrawnBoxesProps): ReactElement {
  const shown = paper.looks.boxes
    .map((box) => ({ box, place: placeOfBox(box, paper.layout) }))
    .filter(({ place }) => place.width > 0 && place.height > 0 && meets(place, view));
  return (
    <>
      {shown.map(({ box, place }, at) => (
        <div
          key={at}
          role="img"
          aria-label={words.box(box.kind, box.text)}
          className="sheet-box"
          style={{ ...place, left: HEAD.width + place.left, top: HEAD.height + place.top }}
        >
          <span aria-hidden="true">{words.box(box.kind, box.text)}</span>
        </div>
      ))}
    </>
  );
}

/** In pixels from the first cell's corner; without a size where its cells are hidden. */
export function placeOfBox({ from, to, size }: DrawnBox, layout: Layout): Rectangle {
  const start = point(from, layout);
  const end = to && point(to, layout);
  return {
    ...start,
    width: end ? end.left - start.left : (size?.width ?? 0),
    height: end ? end.top - start.top : (size?.height ?? 0),
  };
}

function point({ row, column, x, y }: BoxCorner, { lefts, tops }: Layout): { left: number; top: number } {
  return { left: along(lefts, column, x), top: along(tops, row, y) };
}

/** Not beyond the cell that it is told from: a hidden one has no room. */
function along(edges: readonly number[], index: number, offset: number): number {
  const from = edges[Math.min(index, edges.length - 1)]!;
  const next = edges[Math.min(index + 1, edges.length - 1)]!;
  return from + Math.min(offset, next - from);
}

const meets = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.left + b.width &&
  a.left + a.width > b.left &&
  a.top < b.top + b.height &&
  a.top + a.height > b.top;
