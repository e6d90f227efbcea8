// The open workbook's sheets: the shown one as a grid, and the tabs of all.
import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import { formatRange, type CellRange } from '../workbook/address';
import type { SetCell } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { DocumentState, OpenDocument } from './files/document';
import { GridView } from './grid/grid-view';
import { shownText } from './grid/shown-text';

export interface BookSheetsProps {
  readonly bench: Bench;
  readonly document: OpenDocument;
  readonly words: WorkbenchWords;
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export function BookSheets({ bench, document, words }: BookSheetsProps): ReactElement {
  const state = useSyncExternalStore(document.subscribe, document.state);
  const grid = state.grids.find(({ name }) => name === state.sheet) ?? null;
  const sheet = grid?.name ?? '';
  const onMove = useCallback((range: CellRange) => document.moveTo(sheet, range), [document, sheet]);
  const onEdit = useCallback((edits: readonly SetCell[]) => void bench.edit(edits), [bench]);
  return (
    <>
      {grid && <CellBar grid={grid} range={state.range ?? FIRST_CELL} words={words} />}
      {grid && (
        <GridView
          key={grid.name}
          grid={grid}
          range={state.range ?? FIRST_CELL}
          label={words.sheetLabel(grid.name)}
          onMove={onMove}
          onEdit={onEdit}
          onUndo={() => void document.undo()}
          onRedo={() => void document.redo()}
        />
      )}
      <SheetTabs {...{ document, words, state }} />
    </>
  );
}

type CellBarProps = {
  readonly grid: Grid;
  readonly range: CellRange;
  readonly words: WorkbenchWords;
};

/** Where the selection is, and the whole of what the cell holds. */
function CellBar({ grid, range, words }: CellBarProps): ReactElement {
  const formula = grid.formula(range.top, range.left);
  const text = formula === null ? shownText(grid)(range.top, range.left) : words.formula(formula);
  return (
    <p className="cell-bar" aria-hidden="true">
      <span className="cell-bar-place">{formatRange(range)}</span>
      <span className="cell-bar-text">{text}</span>
    </p>
  );
}

type SheetTabsProps = Pick<BookSheetsProps, 'document' | 'words'> & { readonly state: DocumentState };

function SheetTabs({ document, words, state }: SheetTabsProps): ReactElement {
  return (
    <TabList
      className="sheet-tabs"
      size="small"
      aria-label={words.sheets}
      selectedValue={state.sheet}
      onTabSelect={(_, { value }) => document.moveTo(String(value), FIRST_CELL)}
    >
      {state.grids.map(({ name, visibility }) => (
        <Tab key={name} value={name}>
          {visibility === 'visible' ? name : `${name}（${words.hidden}）`}
        </Tab>
      ))}
    </TabList>
  );
}
