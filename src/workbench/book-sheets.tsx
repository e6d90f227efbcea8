// The open workbook's sheets: the shown one as a grid, and the tabs of all.
import { Tab, TabList } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type ReactElement,
} from 'react';
import { formatRange, type CellRange } from '../workbook/address';
import type { BookEdit } from '../workbook/book-edit';
import type { Grid } from '../workbook/grid';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { OpenBook } from './bench-state';
import type { DocumentState } from './files/document';
import { GridView } from './grid/grid-view';
import { shownText } from './grid/shown-text';
import type { LooksSource } from './reading/looks-source';
import { takesEdit, useCommands } from './commands/use-commands';
import { typeInto } from './grid/cell-edits';
import { PrintPart } from './print/print-part';
import { useDress } from './use-dress';

const FindBar = lazy(() => import('./find/find-bar').then(({ FindBar }) => ({ default: FindBar })));
const CellMenu = lazy(() => import('./commands/cell-menu').then(({ CellMenu }) => ({ default: CellMenu })));
const ChoiceList = lazy(() =>
  import('./commands/choice-list').then(({ ChoiceList }) => ({ default: ChoiceList })),
);
const SumsLine = lazy(() => import('./status/sums-line').then(({ SumsLine }) => ({ default: SumsLine })));

export interface BookSheetsProps {
  readonly bench: Bench;
  readonly open: OpenBook;
  readonly words: WorkbenchWords;
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export function BookSheets({ bench, open, words }: BookSheetsProps): ReactElement {
  const { document, looks } = open;
  const state = useSyncExternalStore(document.subscribe, document.state);
  const { printing } = useSyncExternalStore(bench.subscribe, bench.state);
  const grid = state.grids.find(({ name }) => name === state.sheet) ?? null;
  const sheet = grid?.name ?? '';
  const dress = useDress(looks, sheet, state.edits);
  const onMove = useCallback((range: CellRange) => document.moveTo(sheet, range), [document, sheet]);
  const onEdit = useCallback((edits: readonly BookEdit[]) => void bench.edit(edits), [bench]);
  const commands = useCommands(bench, document);
  return (
    <>
      <Asked {...{ bench, document, words, commands }} />
      {grid && <CellBar grid={grid} range={state.range ?? FIRST_CELL} words={words} />}
      {grid && !dress && <div className="sheet" aria-busy="true" />}
      {grid && dress && (
        <GridView
          key={grid.name}
          grid={grid}
          range={state.range ?? FIRST_CELL}
          dress={dress}
          label={words.sheetLabel(grid.name)}
          notCalculated={words.notCalculated}
          words={words.drawn}
          onMove={onMove}
          onEdit={onEdit}
          onCommand={commands.give}
          takes={(edit) => takesEdit(document, edit)}
          onRefused={(reason) => bench.tell({ kind: 'refused', reason })}
          onUndo={() => void document.undo()}
          onRedo={() => void document.redo()}
        />
      )}
      {grid && dress && printing && (
        <PrintPart
          {...{ grid, dress }}
          file={document.name}
          lang={window.document.documentElement.lang}
          onDone={(pages, most) => bench.printed(pages, most)}
        />
      )}
      <div className="sheet-foot">
        <SheetTabs {...{ document, looks, words, state }} />
        <Suspense fallback={null}>
          {grid && <SumsLine {...{ grid }} area={state.range ?? FIRST_CELL} words={words.sums} />}
        </Suspense>
      </div>
    </>
  );
}

interface AskedProps extends Pick<BookSheetsProps, 'bench' | 'words'> {
  readonly document: OpenBook['document'];
  readonly commands: ReturnType<typeof useCommands>;
}

/** What a key or the menu asked for: looking for a text, the menu of a cell, the choices of one. */
function Asked({ bench, document, words, commands }: AskedProps): ReactElement {
  const { give, asked, closeFind, menu, closeMenu, offered, closeList } = commands;
  return (
    <Suspense fallback={null}>
      {asked && <FindBar {...{ bench, document, words, asked }} onClose={closeFind} />}
      {menu && (
        <CellMenu words={words.commands} onCommand={(command) => give(command, menu)} onClose={closeMenu} />
      )}
      {offered && (
        <ChoiceList
          label={words.commands.choices}
          choices={offered.choices}
          onChoose={(choice) => {
            const { grid, area } = offered.place;
            const edit = typeInto(grid, area.top, area.left, choice);
            if (edit) void bench.edit([edit]);
          }}
          onClose={closeList}
        />
      )}
    </Suspense>
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

type SheetTabsProps = Pick<OpenBook, 'document' | 'looks'> & {
  readonly words: WorkbenchWords;
  readonly state: DocumentState;
};

function SheetTabs({ document, looks, words, state }: SheetTabsProps): ReactElement {
  const colours = useTabColours(looks);
  return (
    <TabList
      className="sheet-tabs"
      size="small"
      aria-label={words.sheets}
      selectedValue={state.sheet}
      onTabSelect={(_, { value }) => document.moveTo(String(value), FIRST_CELL)}
    >
      {state.grids.map(({ name, visibility }) => (
        <Tab key={name} value={name} style={tabStyle(colours.get(name))}>
          {visibility === 'visible' ? name : `${name}（${words.hidden}）`}
        </Tab>
      ))}
    </TabList>
  );
}

function useTabColours(looks: LooksSource): ReadonlyMap<string, string> {
  const [colours, setColours] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let stopped = false;
    void looks.tabs().then((read) => !stopped && setColours(read));
    return () => void (stopped = true);
  }, [looks]);
  return colours;
}

/** A line of the file's colour over the tab, so that its name stays legible on any. */
const tabStyle = (colour: string | undefined): CSSProperties =>
  colour && /^[0-9A-F]{6}$/i.test(colour) ? { boxShadow: `inset 0 4px 0 0 #${colour}` } : {};
