// The note and the link of the cell that is active or pointed at, in a box beside it. A link is only shown: it opens when a person
// clicks its address here, in a new tab.
import { useEffect, useMemo, useState, type ReactElement, type RefObject } from 'react';
import type { CellAddress } from '../../workbook/address';
import { cellKey, type SheetLooks } from '../../workbook/looks/sheet-looks';
import type { FrozenPart } from './drawing/frozen';
import type { Paper } from './drawing/paper';
import { pinClass } from './drawing/pane';
import { HEAD } from './head';
import { inRange } from './layout';
import { pointedCell } from './pointed-cell';
import { mergeAt } from './selection';

export const TIP = 'sheet-tip';

export interface TipWords {
  readonly note: string;
  readonly link: string;
}

export interface CellTipProps {
  readonly paper: Paper;
  readonly frozen: FrozenPart;
  readonly frame: RefObject<HTMLDivElement>;
  readonly active: CellAddress;
  readonly words: TipWords;
}

export function CellTip({ paper, frozen, frame, active, words }: CellTipProps): ReactElement {
  const tipOf = useMemo(() => tips(paper.looks), [paper.looks]);
  const [pointed, closed] = usePointed(frame, paper, frozen);
  const at = pointed && tipOf(pointed) ? pointed : active;
  const tip = closed ? null : tipOf(at);
  return (
    <div className={pinClass({ rows: at.row < frozen.rows, columns: at.column < frozen.columns })}>
      <div id={TIP} className={tip ? 'sheet-tip' : undefined} style={tip ? beside(paper, at) : undefined}>
        {tip?.note && (
          <p>
            <strong>{words.note}</strong> {tip.note}
          </p>
        )}
        {tip?.link && (
          <p>
            <strong>{words.link}</strong> <Address address={tip.link} />
          </p>
        )}
      </div>
    </div>
  );
}

/** Only what a browser opens safely can be clicked. */
function Address({ address }: { readonly address: string }): ReactElement {
  return /^(https?:|mailto:)/i.test(address) ? (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  ) : (
    <span>{address.replace(/^#/, '')}</span>
  );
}

interface Tip {
  readonly note: string | null;
  readonly link: string | null;
}

/** What there is to tell of a cell; null when nothing. */
function tips({ notes, links }: SheetLooks): (cell: CellAddress) => Tip | null {
  const byCell = new Map(notes.map(({ row, column, text }) => [cellKey(row, column), text]));
  return ({ row, column }) => {
    const note = byCell.get(cellKey(row, column)) ?? null;
    const link = links.find(({ range }) => inRange(range, row, column))?.address ?? null;
    return note === null && link === null ? null : { note, link };
  };
}

function beside({ grid, layout: { lefts, tops } }: Paper, { row, column }: CellAddress) {
  const right = mergeAt(grid.merges, row, column)?.right ?? column;
  return { left: HEAD.width + lefts[right + 1]! + 6, top: HEAD.height + tops[row]! + 2 };
}

/** The cell under the mouse, and whether Escape has put its box away. The box itself may be pointed at. */
function usePointed(
  frame: RefObject<HTMLDivElement>,
  { grid, layout, looks }: Paper,
  frozen: FrozenPart,
): [CellAddress | null, boolean] {
  const [pointed, setPointed] = useState<CellAddress | null>(null);
  const [closed, setClosed] = useState(false);
  const told = looks.notes.length + looks.links.length > 0;
  useEffect(() => {
    const box = frame.current;
    if (!box || !told) return;
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.target instanceof Element && event.target.closest(`#${TIP}`)) return;
      const at = pointedCell({ frame, grid, layout, frozen }, event);
      setPointed((before) => (before?.row === at?.row && before?.column === at?.column ? before : at));
      setClosed(false);
    };
    const onKey = ({ key }: globalThis.KeyboardEvent) => setClosed(key === 'Escape');
    box.addEventListener('pointermove', onMove);
    box.addEventListener('keydown', onKey);
    return () => {
      box.removeEventListener('pointermove', onMove);
      box.removeEventListener('keydown', onKey);
    };
  }, [frame, grid, layout, frozen.height, frozen.width, told]);
  return [pointed, closed];
}
