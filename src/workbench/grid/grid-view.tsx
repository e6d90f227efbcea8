// A sheet that can be read and typed into: keyboard, mouse, clipboard and Japanese input over the window that is drawn.
// One text area waits on the active cell, so that an input method finds a field before the first key.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { cellClipboard } from './cell-clipboard';
import { clearRange, typeInto } from './cell-edits';
import { deedOf, type Deed } from './grid-keys';
import { GridWindow, HEAD } from './grid-window';
import { rangeOf, selectCell, type Selection } from './selection';
import { SheetField } from './sheet-field';
import { roomier, shownText, storedText } from './shown-text';
import { useFrameView, useKeptInView } from './use-frame';
import { useLayout } from './use-layout';

export interface GridViewProps {
  readonly grid: Grid;
  readonly range: CellRange;
  /** What the sheet is, for screen readers. */
  readonly label: string;
  readonly onMove: (range: CellRange) => void;
  readonly onEdit: (edits: readonly SetCell[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function GridView({ grid: used, range, label, ...on }: GridViewProps): ReactElement {
  const grid = useMemo(() => roomier(used), [used]);
  const text = useMemo(() => shownText(grid), [grid]);
  const [selection, select] = useSelection(range, on.onMove);
  const layout = useLayout(grid, text, selection.extent.row);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useFrameView(frame);
  useKeptInView(frame, selection.extent, layout);
  const { active } = selection;
  const area = rangeOf(selection);
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
  const onCell = (row: number, column: number, event: PointerEvent) => {
    if (event.type === 'pointerdown') {
      event.preventDefault();
      commit();
    }
    const stretches = event.type === 'pointerenter' || event.shiftKey;
    select(stretches ? { active, extent: { row, column } } : selectCell(row, column));
    field.current?.focus({ preventScroll: true });
  };

  return (
    <div className="sheet" ref={frame}>
      <div
        className="sheet-canvas"
        style={{ width: HEAD.width + layout.lefts.at(-1)!, height: HEAD.height + layout.tops.at(-1)! }}
      >
        <GridWindow {...{ grid, layout, text, view, label, onCell }} range={area} onOpen={open} />
        <SheetField
          {...{ grid, layout, active, draft, field, onKeyDown }}
          text={text(active.row, active.column)}
          onType={setDraft}
          onLeave={commit}
          clipboard={cellClipboard(grid, text, area, draft !== null, on.onEdit)}
        />
      </div>
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
