// What is written and drawn over a sheet's cells: notes, and the places of pictures, charts and shapes. They are told of, not drawn.
import type { BoxCorner, DrawnBox, Note } from '../../../looks/sheet-looks';
import { pixelsOfEmu } from '../../../looks/units';
import { parseAddress } from '../../../address';
import { decodeEscapes } from '../xml/xml-text';
import { childOf, childrenOf, isNamed, numberOf, textOf, within, type Element } from './element';

const MOST_TEXT = 2_000;

export function notesOf(comments: Element | undefined): Note[] {
  return childrenOf(childOf(comments, 'commentList'), 'comment').flatMap((comment): Note[] => {
    const at = parseAddress(textOf(comment, 'ref') ?? '');
    const text = textIn(childOf(comment, 'text')).trim();
    return at && text ? [{ ...at, text }] : [];
  });
}

/** All `<t>` inside, phonetic readings left out. */
function textIn(element: Element | undefined): string {
  const texts = (element?.children ?? []).map((child) =>
    isNamed(child, 'rPh') ? '' : isNamed(child, 't') ? child.text : textIn(child),
  );
  return decodeEscapes(texts.join('')).slice(0, MOST_TEXT);
}

export function boxesOf(drawing: Element | undefined): DrawnBox[] {
  return (drawing?.children ?? []).flatMap((anchor): DrawnBox[] => {
    const from = cornerOf(childOf(anchor, 'from')) ?? absoluteCorner(childOf(anchor, 'pos'));
    const extent = childOf(anchor, 'ext');
    if (!from) return [];
    const size = extent && {
      width: pixelsOfEmu(numberOf(extent, 'cx') ?? 0),
      height: pixelsOfEmu(numberOf(extent, 'cy') ?? 0),
    };
    const what = contentOf(anchor);
    return what ? [{ ...what, from, to: cornerOf(childOf(anchor, 'to')), size: size ?? null }] : [];
  });
}

function cornerOf(corner: Element | undefined): BoxCorner | null {
  if (!corner) return null;
  const said = (name: string) => Math.max(0, Number(childOf(corner, name)?.text ?? 0) || 0);
  return {
    row: said('row'),
    column: said('col'),
    x: pixelsOfEmu(said('colOff')),
    y: pixelsOfEmu(said('rowOff')),
  };
}

const absoluteCorner = (place: Element | undefined): BoxCorner | null =>
  place
    ? {
        row: 0,
        column: 0,
        x: pixelsOfEmu(numberOf(place, 'x') ?? 0),
        y: pixelsOfEmu(numberOf(place, 'y') ?? 0),
      }
    : null;

/** Lines between shapes are left out: a box would only hide cells. */
function contentOf(anchor: Element): Pick<DrawnBox, 'kind' | 'text'> | null {
  const kinds = [['pic', 'picture'], ['graphicFrame', 'chart'], ['sp', 'shape'], ['grpSp', 'shape']] as const; // prettier-ignore
  for (const [element, kind] of kinds) {
    const [found] = within(anchor, element);
    if (!found) continue;
    const [properties] = within(found, 'cNvPr');
    const named = textOf(properties, 'descr') || textOf(properties, 'title') || '';
    return { kind, text: (paragraphsIn(found) || named).slice(0, MOST_TEXT) };
  }
  return null;
}

const paragraphsIn = (shape: Element): string =>
  [...within(shape, 'txBody')]
    .flatMap((body) => childrenOf(body, 'p').map((paragraph) => textIn(paragraph)))
    .join('\n')
    .trim();
