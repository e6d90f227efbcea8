// A sheet that can be read and typed into: keyboard, mouse, clipboard and Japanese input over the window that is drawn.
// One text area waits on the active cell, so that an input method finds a field before the first key.
import { useEffect, useRef, type RefObject } from 'react';
import type { PointerEvent, ReactElement, ReactNode } from 'react';
import type { CellRange } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { cellClipboard } from './cell-clipboard';
import { CellTip, type TipWords } from './cell-tip';
import type { BoxWords } from './drawing/drawn-boxes';
import { frozenPart } from './drawing/frozen';
import { GridWindow } from './grid-window';
import { HEAD } from './head';
import { PullHandle } from './pull-handle';
import { rangeOf } from './selection';
import { SheetField } from './sheet-field';
import type { Layout } from './layout';
import { useDeeds, type SheetActs } from './use-deeds';
import { useFrameView, useKeptInView } from './use-frame';
import type { Dress } from './use-layout';
import { usePaper } from './use-paper';
import { keepsPointer, usePointing } from './use-pointing';
import { selectionOf, useSelection } from './use-selection';

export interface GridViewProps extends SheetActs {
  readonly grid: Grid;
  readonly range: CellRange;
  /** How the file dresses the sheet. */
  readonly dress: Dress;
  /** What the sheet is, for screen readers. */
  readonly label: string;
  readonly words: BoxWords & TipWords;
  /** Stands in cells whose formulas have no value. */
  readonly notCalculated: string;
}

export function GridView({
  grid: used,
  range,
  dress,
  label,
  words,
  notCalculated,
  ...on
}: GridViewProps): ReactElement {
  const [selection, select] = useSelection(range, on.onMove);
  const paper = usePaper(used, selection.extent.row, dress, notCalculated);
  const { grid, layout, text } = paper;
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useKeysHere(field);
  const view = useFrameView(frame);
  const frozen = frozenPart(paper.looks.frozen, layout, view);
  useKeptInView(frame, selection.extent, layout, frozen);
  const [{ active }, area] = [selection, rangeOf(selection)];
  const pinned = { rows: active.row < frozen.rows, columns: active.column < frozen.columns };
  const { draft, setDraft, open, commit, onKeyDown } = useDeeds({
    ...{ used, grid, text, selection, select, on },
    screen: view.height,
  });
  const pointed = { frame, grid, layout, frozen };
  const onPointer = usePointing({ ...pointed, field, selection, select, commit });

  return (
    <div className={paper.bare ? 'sheet' : 'sheet sheet-paper'} ref={frame}>
      <SheetCanvas
        {...{ layout, onPointer }}
        onOpen={(at) => !keepsPointer(at) && open()}
        onMenu={() => on.onCommand('menu', { grid, area })}
      >
        <GridWindow {...{ paper, frozen, view, label, words }} range={area} />
        <CellTip {...{ paper, frozen, frame, active, words }} />
        <SheetField
          {...{ grid, layout, pinned, active, draft, field, onKeyDown }}
          text={text(active.row, active.column)}
          onType={setDraft}
          onLeave={commit}
          clipboard={cellClipboard(grid, text, area, draft !== null, on.onEdit)}
        />
        {draft === null && (
          <PullHandle
            {...pointed}
            {...{ area }}
            onEdit={on.onEdit}
            onArea={(to) => select(selectionOf(to))}
          />
        )}
      </SheetCanvas>
    </div>
  );
}

/** A sheet that comes in place of another takes the keyboard that went with it: nothing else holds it then. */
function useKeysHere(field: RefObject<HTMLTextAreaElement>): void {
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, [field]);
}

interface SheetCanvasProps {
  readonly layout: Layout;
  readonly onPointer: (event: PointerEvent) => void;
  readonly onOpen: (at: EventTarget) => void;
  readonly onMenu: () => void;
  readonly children: ReactNode;
}

/** The whole sheet's size, of which the frame shows a part. */
function SheetCanvas({ layout, onPointer, onOpen, onMenu, children }: SheetCanvasProps): ReactElement {
  const [width, height] = [layout.lefts.at(-1)!, layout.tops.at(-1)!];
  return (
    <div
      className="sheet-canvas"
      style={{ width: HEAD.width + width, height: HEAD.height + height }}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onDoubleClick={(event) => onOpen(event.target)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu();
      }}
    >
      {children}
    </div>
  );
}
