// A sheet that can be read and typed into: keyboard, mouse, clipboard and Japanese input over the window that is drawn.
// One text area waits on the active cell, so that an input method finds a field before the first key.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement, ReactNode } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { cellClipboard } from './cell-clipboard';
import { clearRange, typeInto } from './cell-edits';
import { deedOf, type Deed } from './grid-keys';
import { frozenPart } from './drawing/frozen';
import { GridWindow } from './grid-window';
import { HEAD } from './head';
import { rangeOf, selectCell, type Selection } from './selection';
import { pointedCell } from './pointed-cell';
import { SheetField } from './sheet-field';
import type { Layout } from './layout';
import { storedText } from './shown-text';
import { useFrameView, useKeptInView } from './use-frame';
import type { Dress } from './use-layout';
import { usePaper } from './use-paper';

export interface GridViewProps {
  readonly grid: Grid;
  readonly range: CellRange;
  /** How the file dresses the sheet. */
  readonly dress: Dress;
  /** What the sheet is, for screen readers. */
  readonly label: string;
  /** Stands in cells whose formulas have no value. */
  readonly notCalculated: string;
  readonly onMove: (range: CellRange) => void;
  readonly onEdit: (edits: readonly SetCell[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function GridView({
  grid: used,
  range,
  dress,
  label,
  notCalculated,
  ...on
}: GridViewProps): ReactElement {
  const [selection, select] = useSelection(range, on.onMove);
  const paper = usePaper(used, selection.extent.row, dress, notCalculated);
  const { grid, layout, text } = paper;
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useFrameView(frame);
  const frozen = frozenPart(paper.looks.frozen, layout, view);
  useKeptInView(frame, selection.extent, layout, frozen);
  const { active } = selection;
  const area = rangeOf(selection);
  const pinned = { rows: active.row < frozen.rows, columns: active.column < frozen.columns };
  const { draft, setDraft, open, commit } = useDraft(grid, active, on.onEdit);

  const act = (deed: Deed) => {
    switch (deed.kind) {
      case 'undo': return on.onUndo();
      case 'redo': return on.onRedo();
      case 'open': return open();
      case 'clear': return on.onEdit(clearRange(grid, area));
      case 'cancel': return setDraft(null);
      case 'line-break': return setDraft(`${draft}\n`);
      case 'all': return select(wholeOf(used));
      case 'move': commit(); return select(deed.to);
    } // prettier-ignore
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const sheet = { ...grid, filled: (row: number, column: number) => text(row, column) !== '' };
    const page = Math.max(1, Math.floor(view.height / 30));
    const deed = deedOf(pressedIn(event), draft !== null, selection, sheet, page);
    if (!deed) return;
    event.preventDefault();
    act(deed);
  };
  const onPointer = (event: PointerEvent) => {
    if (event.target === field.current || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const at = pointedCell({ frame, grid, layout, frozen }, event);
    if (!at) return;
    if (event.type === 'pointerdown') {
      event.preventDefault();
      commit();
    }
    const stretches = event.type === 'pointermove' || event.shiftKey;
    select(stretches ? { active, extent: at } : selectCell(at.row, at.column));
    field.current?.focus({ preventScroll: true });
  };

  return (
    <div className={paper.bare ? 'sheet' : 'sheet sheet-paper'} ref={frame}>
      <SheetCanvas {...{ layout, onPointer }} onOpen={(at) => at !== field.current && open()}>
        <GridWindow {...{ paper, frozen, view, label }} range={area} />
        <SheetField
          {...{ grid, layout, pinned, active, draft, field, onKeyDown }}
          text={text(active.row, active.column)}
          onType={setDraft}
          onLeave={commit}
          clipboard={cellClipboard(grid, text, area, draft !== null, on.onEdit)}
        />
      </SheetCanvas>
    </div>
  );
}

interface SheetCanvasProps {
  readonly layout: Layout;
  readonly onPointer: (event: PointerEvent) => void;
  readonly onOpen: (at: EventTarget) => void;
  readonly children: ReactNode;
}

/** The whole sheet's size, of which the frame shows a part. */
function SheetCanvas({ layout, onPointer, onOpen, children }: SheetCanvasProps): ReactElement {
  const [width, height] = [layout.lefts.at(-1)!, layout.tops.at(-1)!];
  return (
    <div
      className="sheet-canvas"
      style={{ width: HEAD.width + width, height: HEAD.height + height }}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onDoubleClick={(event) => onOpen(event.target)}
    >
      {children}
    </div>
  );
}

/** What is being typed into the active cell; null while it is not open. */
function useDraft(grid: Grid, active: CellAddress, onEdit: GridViewProps['onEdit']) {
  const [draft, setDraft] = useState<string | null>(null);
  const open = () => setDraft(storedText(grid, active.row, active.column));
  const commit = () => {
    if (draft === null) return;
    const edit = typeInto(grid, active.row, active.column, draft);
    setDraft(null);
    if (edit) onEdit([edit]);
  };
  return { draft, setDraft, open, commit };
}

/** The selection of the view; the panel, or undo, may move it from outside through `range`. */
function useSelection(
  range: CellRange,
  onMove: (range: CellRange) => void,
): [Selection, (next: Selection) => void] {
  const [selection, setSelection] = useState<Selection>(() => selectionOf(range));
  useEffect(() => {
    setSelection((own) => (sameRange(rangeOf(own), range) ? own : selectionOf(range)));
  }, [range]);
  const select = (next: Selection) => {
    if (sameRange(rangeOf(next), rangeOf(selection)) && sameCell(next.active, selection.active)) return;
    setSelection(next);
    onMove(rangeOf(next));
  };
  return [selection, select];
}

const selectionOf = ({ top, left, bottom, right }: CellRange): Selection => ({
  active: { row: top, column: left },
  extent: { row: bottom, column: right },
});

const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const sameCell = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.column === b.column;

const wholeOf = (grid: Grid): Selection => ({
  active: { row: 0, column: 0 },
  extent: { row: Math.max(0, grid.rowCount - 1), column: Math.max(0, grid.columnCount - 1) },
});

const pressedIn = (event: KeyboardEvent) => ({
  key: event.key,
  ctrl: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
  // 229: the key that an input method has taken, where isComposing is not yet or no longer told.
  composing: event.nativeEvent.isComposing || event.keyCode === 229,
});
