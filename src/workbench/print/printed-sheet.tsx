// A sheet as pages on paper, handed to the browser's own print dialog and taken away again after it.
import { useEffect, useMemo, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { CellRange } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { PLAIN_PAGE, type PageSetup } from '../../workbook/looks/page-setup';
import { dressedExtent, PLAIN_SHEET, type SheetLooks } from '../../workbook/looks/sheet-looks';
import { dressedMeasuring } from '../grid/drawing/dressed';
import { looksCss } from '../grid/drawing/look-css';
import { Pane } from '../grid/drawing/pane';
import { paperOf, type Paper } from '../grid/drawing/paper';
import { HEAD } from '../grid/head';
import { edges, measuring } from '../grid/layout';
import { shownText } from '../grid/shown-text';
import type { Dress } from '../grid/use-layout';
import { pagePlan, type PagePlan, type PrintedPage } from './page-plan';
import { runningText, type RunningFacts } from './running-text';

/** More pages than anyone means to print; the browser would stand still over them. */
export const MOST_PAGES = 200;

export interface PrintedSheetProps {
  readonly grid: Grid;
  readonly dress: Dress;
  readonly file: string;
  readonly lang: string;
  /** How many pages went to the browser; 0 when there was nothing, more than MOST_PAGES when it was too much. */
  readonly onDone: (pages: number) => void;
}

export function PrintedSheet({ grid, dress, file, lang, onDone }: PrintedSheetProps): ReactElement | null {
  const paper = useMemo(() => printedPaper(grid, dress), [grid, dress]);
  const setup = dress.looks?.page ?? { ...PLAIN_PAGE, scale: null, fit: { wide: 1, tall: 0 } };
  const plan = useMemo(() => pagePlan(setup, paper.layout, usedRange(paper.grid)), [paper]);
  const count = plan.pages.length;
  const prints = count > 0 && count <= MOST_PAGES;
  useEffect(() => {
    if (!prints) return onDone(count);
    const done = () => onDone(count);
    window.addEventListener('afterprint', done, { once: true });
    // The pages must have been laid out before the dialog stops the page.
    const soon = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(soon);
      window.removeEventListener('afterprint', done);
    };
  }, []);
  if (!prints) return null;
  const now = new Date();
  const facts = {
    ...{ pages: count, file, sheet: grid.name },
    date: now.toLocaleDateString(lang),
    time: now.toLocaleTimeString(lang, { timeStyle: 'short' }),
  };
  return createPortal(
    <div className="print-root sheet sheet-paper" aria-hidden="true">
      <style>{`@page{size:${plan.paper.width}mm ${plan.paper.height}mm;margin:0}`}</style>
      <style>{looksCss(paper.looks.looks)}</style>
      {plan.pages.map((page, at) => (
        <Page key={at} {...{ paper, setup, plan, page }} facts={{ ...facts, page: at + 1 }} />
      ))}
    </div>,
    document.body,
  );
}

/** All rows measured: a page must not end where the window would. */
function printedPaper(used: Grid, { looks, typed }: Dress): Paper {
  const grid = shownGrid(used, looks);
  const text = shownText(grid);
  const input = { ...grid, text };
  const { widths, height } = looks ? dressedMeasuring(looks, input, typed) : measuring(input);
  const heights = Array.from({ length: grid.rowCount }, (_, row) => height(row));
  const layout = { lefts: edges(widths), tops: edges(heights) };
  const dressed = looks && { ...looks, gridlines: looks.page.gridlines, frozen: { rows: 0, columns: 0 } };
  return paperOf(grid, layout, dressed, text);
}

/** What is printed where the file names no area. */
const usedRange = ({ rowCount, columnCount }: Grid): CellRange => ({
  top: 0,
  left: 0,
  bottom: rowCount - 1,
  right: columnCount - 1,
});

/** The grid as far as it holds or shows anything. */
function shownGrid(grid: Grid, looks: SheetLooks | null): Grid {
  const dressed = dressedExtent(looks ?? PLAIN_SHEET);
  return {
    ...grid,
    value: (row, column) => grid.value(row, column),
    format: (row, column) => grid.format(row, column),
    formula: (row, column) => grid.formula(row, column),
    rowCount: Math.max(grid.rowCount, dressed.rows),
    columnCount: Math.max(grid.columnCount, dressed.columns),
  };
}

interface PageProps {
  readonly paper: Paper;
  readonly setup: PageSetup;
  readonly plan: PagePlan;
  readonly page: PrintedPage;
  readonly facts: RunningFacts;
}

function Page({ paper, setup, plan, page, facts }: PageProps): ReactElement {
  const { lefts, tops } = paper.layout;
  const titles = { width: sizeOf(lefts, page.titleColumns), height: sizeOf(tops, page.titleRows) };
  const width = titles.width + sizeOf(lefts, page.columns);
  const height = titles.height + sizeOf(tops, page.rows);
  const { margins, centered } = setup;
  const spare = (wanted: boolean, paperSize: number, margin: number, size: number) =>
    wanted ? `(${paperSize}mm - ${margin}in - ${size * plan.scale}px) / 2` : '0px';
  const left = spare(centered.across, plan.paper.width, margins.left + margins.right, width);
  const top = spare(centered.down, plan.paper.height, margins.top + margins.bottom, height);
  const blocks = [
    { rows: page.titleRows, columns: page.titleColumns, left: 0, top: 0 },
    { rows: page.titleRows, columns: page.columns, left: titles.width, top: 0 },
    { rows: page.rows, columns: page.titleColumns, left: 0, top: titles.height },
    { rows: page.rows, columns: page.columns, left: titles.width, top: titles.height },
  ];
  return (
    <section
      className="print-page"
      style={{ width: `${plan.paper.width}mm`, height: `calc(${plan.paper.height}mm - 1px)` }}
    >
      <Running code={setup.header} facts={facts} style={{ top: `${margins.header}in` }} margins={margins} />
      <div
        className="print-body"
        style={{
          left: `calc(${margins.left}in + ${left})`,
          top: `calc(${margins.top}in + ${top})`,
          transform: `scale(${plan.scale})`,
        }}
      >
        {blocks.map((block, at) => (
          <Block key={at} {...{ paper }} {...block} />
        ))}
      </div>
      <Running
        code={setup.footer}
        facts={facts}
        style={{ bottom: `${margins.footer}in` }}
        margins={margins}
      />
    </section>
  );
}

const sizeOf = (edge: readonly number[], indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + edge[index + 1]! - edge[index]!, 0);

interface BlockProps {
  readonly paper: Paper;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly left: number;
  readonly top: number;
}

const NOWHERE: CellRange = { top: -1, left: -1, bottom: -1, right: -1 };
const FREE = { rows: false, columns: false };

/** The sheet's cells seen through an opening of the page. A pixel more, so that lines on its edges are whole. */
function Block({ paper, rows, columns, left, top }: BlockProps): ReactElement | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const { lefts, tops } = paper.layout;
  const [x, y] = [HEAD.width + lefts[columns[0]!]!, HEAD.height + tops[rows[0]!]!];
  const [width, height] = [sizeOf(lefts, columns), sizeOf(tops, rows)];
  return (
    <div
      className="print-opening"
      style={{ left: left - 1, top: top - 1, width: width + 2, height: height + 2 }}
    >
      <div className="print-cells" style={{ left: 1 - x, top: 1 - y }}>
        <Pane {...{ paper, rows, columns }} pinned={FREE} range={NOWHERE} />
      </div>
    </div>
  );
}

interface RunningProps {
  readonly code: string;
  readonly facts: RunningFacts;
  readonly style: { readonly top?: string; readonly bottom?: string };
  readonly margins: PageSetup['margins'];
}

function Running({ code, facts, style, margins }: RunningProps): ReactElement | null {
  if (code === '') return null;
  const { left, center, right } = runningText(code, facts);
  return (
    <div
      className="print-running"
      style={{ ...style, left: `${margins.left}in`, right: `${margins.right}in` }}
    >
      <span>{left}</span>
      <span>{center}</span>
      <span>{right}</span>
    </div>
  );
}
