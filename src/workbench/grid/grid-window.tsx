// The part of a sheet that can be seen: its heads, its panes with the cells in them, and what is drawn over those. Draws; decides nothing.
import { useMemo, type ReactElement } from 'react';
import type { CellRange } from '../../workbook/address';
import { DrawnBoxes, type BoxWords } from './drawing/drawn-boxes';
import { Heads } from './drawing/heads';
import { looksCss } from './drawing/look-css';
import type { Paper } from './drawing/paper';
import { Pane } from './drawing/pane';
import { useShown, type Shown } from './drawing/shown';
import type { FrozenPart } from './drawing/frozen';
export { HEAD } from './head';

export interface GridWindowProps {
  readonly paper: Paper;
  readonly frozen: FrozenPart;
  readonly view: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly range: CellRange;
  readonly label: string;
  readonly words: BoxWords;
}

export function GridWindow({ paper, frozen, view, range, label, words }: GridWindowProps): ReactElement {
  const shown = useShown(paper, frozen, view);
  const css = useMemo(() => looksCss(paper.looks.looks), [paper.looks]);
  const { grid } = paper;
  return (
    <>
      <style>{css}</style>
      <div
        role="grid"
        aria-label={label}
        aria-readonly="false"
        aria-rowcount={grid.rowCount}
        aria-colcount={grid.columnCount}
      >
        {panesOf(shown).map(({ pinned, ...part }) => (
          <Pane key={`${pinned.rows}${pinned.columns}`} {...{ paper, pinned, range }} {...part} />
        ))}
      </div>
      <div className="sheet-pin">
        <DrawnBoxes {...{ paper, view, words }} />
      </div>
      <Heads {...{ paper, shown, range }} />
    </>
  );
}

const panesOf = ({ rows, columns, heldRows, heldColumns }: Shown) => [
  { rows, columns, pinned: { rows: false, columns: false } },
  { rows: heldRows, columns, pinned: { rows: true, columns: false } },
  { rows, columns: heldColumns, pinned: { rows: false, columns: true } },
  { rows: heldRows, columns: heldColumns, pinned: { rows: true, columns: true } },
];
