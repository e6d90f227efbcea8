// What a worksheet says around its cells: columns, panes, gridlines, links, and how it is printed.
import { parseRange, type CellRange } from '../../../address';
import type { ColumnLook, Link } from '../../../looks/sheet-looks';
import { PLAIN_PAGE, type PageSetup } from '../../../looks/page-setup';
import { columnPixels } from '../../../looks/units';
import { rangesOf } from './conditions';
import { childOf, childrenOf, flagOf, numberOf, textOf, type Element } from './element';
import type { Relation } from './package-parts';

const MOST_COLUMNS = 16_384;

export function columnsOf(worksheet: Element | undefined, digit: number): ColumnLook[] {
  return childrenOf(childOf(worksheet, 'cols'), 'col').flatMap((col): ColumnLook[] => {
    const first = (numberOf(col, 'min') ?? 0) - 1;
    const last = Math.min(MOST_COLUMNS, numberOf(col, 'max') ?? 0) - 1;
    const width = numberOf(col, 'width');
    if (first < 0 || last < first) return [];
    return [
      {
        first,
        last,
        width: width === undefined ? null : columnPixels(Math.min(255, Math.max(0, width)), digit),
        look: numberOf(col, 'style') ?? null,
        level: numberOf(col, 'outlineLevel') ?? 0,
      },
    ];
  });
}

const viewOf = (worksheet: Element | undefined): Element | undefined =>
  childOf(childOf(worksheet, 'sheetViews'), 'sheetView');

export const showsGridlines = (worksheet: Element | undefined): boolean =>
  flagOf(viewOf(worksheet), 'showGridLines', true);

export function frozenOf(worksheet: Element | undefined): { rows: number; columns: number } {
  const pane = childOf(viewOf(worksheet), 'pane');
  if (!/^frozen/.test(textOf(pane, 'state') ?? '')) return { rows: 0, columns: 0 };
  const count = (name: string) => Math.max(0, Math.trunc(numberOf(pane, name) ?? 0));
  return { rows: count('ySplit'), columns: count('xSplit') };
}

export function linksOf(worksheet: Element | undefined, relations: readonly Relation[]): Link[] {
  const targets = new Map(relations.filter(({ outside }) => outside).map(({ id, target }) => [id, target]));
  return childrenOf(childOf(worksheet, 'hyperlinks'), 'hyperlink').flatMap((link): Link[] => {
    const range = parseRange(textOf(link, 'ref') ?? '');
    const place = textOf(link, 'location');
    const address = `${targets.get(textOf(link, 'id') ?? '') ?? ''}${place ? `#${place}` : ''}`;
    return range && address ? [{ range, address }] : [];
  });
}

/** `names`: what the workbook's names of this sheet stand for, without the sheet's own name. */
export function pageOf(
  worksheet: Element | undefined,
  names: { readonly area?: string; readonly titles?: string },
): PageSetup {
  const setup = childOf(worksheet, 'pageSetup');
  const margins = childOf(worksheet, 'pageMargins');
  const options = childOf(worksheet, 'printOptions');
  const fitted = flagOf(childOf(childOf(worksheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const inches = (name: keyof PageSetup['margins']) =>
    Math.min(10, Math.max(0, numberOf(margins, name) ?? PLAIN_PAGE.margins[name]));
  const texts = childOf(worksheet, 'headerFooter');
  const areas = names.area ? rangesIn(names.area) : [];
  return {
    paper: numberOf(setup, 'paperSize') ?? PLAIN_PAGE.paper,
    landscape: textOf(setup, 'orientation') === 'landscape',
    margins: {
      left: inches('left'),
      right: inches('right'),
      top: inches('top'),
      bottom: inches('bottom'),
      header: inches('header'),
      footer: inches('footer'),
    },
    scale: fitted ? null : Math.min(400, Math.max(10, numberOf(setup, 'scale') ?? 100)),
    fit: { wide: numberOf(setup, 'fitToWidth') ?? 1, tall: numberOf(setup, 'fitToHeight') ?? 1 },
    areas: areas.length > 0 ? areas : null,
    ...titlesOf(names.titles ?? ''),
    rowBreaks: breaksOf(childOf(worksheet, 'rowBreaks')),
    columnBreaks: breaksOf(childOf(worksheet, 'colBreaks')),
    centered: { across: flagOf(options, 'horizontalCentered'), down: flagOf(options, 'verticalCentered') },
    gridlines: flagOf(options, 'gridLines'),
    headings: flagOf(options, 'headings'),
    downFirst: textOf(setup, 'pageOrder') !== 'overThenDown',
    header: childOf(texts, 'oddHeader')?.text ?? '',
    footer: childOf(texts, 'oddFooter')?.text ?? '',
  };
}

/** A break's number counts the rows before it. */
const breaksOf = (breaks: Element | undefined): number[] =>
  childrenOf(breaks, 'brk').flatMap((each) => {
    const id = numberOf(each, 'id');
    return id === undefined || id < 1 ? [] : [id - 1];
  });

/** `'目標 1'!$A$1:$H$40,Sheet!$J$1` → ranges, whatever the sheet's name holds. */
const rangesIn = (text: string): CellRange[] => rangesOf(placesIn(text).join(' '));

const placesIn = (text: string): string[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^,'!]+)!([^,]+)|[^,]+/g) ?? []).map((each) =>
    each.slice(each.lastIndexOf('!') + 1).replaceAll('$', ''),
  );

function titlesOf(text: string): Pick<PageSetup, 'titleRows' | 'titleColumns'> {
  const places = placesIn(text);
  const rows = places.map((each) => /^(\d+):(\d+)$/.exec(each)).find((each) => each !== null);
  const columns = places.map((each) => /^([A-Z]+):([A-Z]+)$/i.exec(each)).find((each) => each !== null);
  const across = columns && parseRange(`${columns[1]}1:${columns[2]}1`);
  return {
    titleRows: rows ? [Number(rows[1]) - 1, Number(rows[2]) - 1] : null,
    titleColumns: across ? [across.left, across.right] : null,
  };
}
