// styles.xml as looks: one for each cell style, and what each conditional format lays over a cell.
import type { Overlay } from '../../../looks/condition';
import { HORIZONTALS, LINE_KINDS, NO_LINES, PLAIN_ALIGNMENT, PLAIN_FONT, PLAIN_LOOK, VERTICALS, type Alignment, type Font, type Line, type Lines, type Look } from '../../../looks/look'; // prettier-ignore
import { colourOf, mixed, type Palette } from './colours';
import { childOf, childrenOf, flagOf, numberOf, textOf, type Element } from './element';

export interface StyleTable {
  /** By a cell's style number; never empty. */
  readonly looks: readonly Look[];
  /** By `dxfId`. */
  readonly overlays: readonly Overlay[];
}

const oneOf = <T extends string>(known: readonly T[], text: string | undefined, usual: T): T =>
  known.find((each) => each === text) ?? usual;

export function styleTableOf(styles: Element | undefined, palette: Palette): StyleTable {
  const listed = (list: string, item: string) => childrenOf(childOf(styles, list), item);
  const fonts = listed('fonts', 'font').map((each) => fontOf(each, palette));
  const fills = listed('fills', 'fill').map((each) => fillOf(each, palette));
  const lines = listed('borders', 'border').map((each) => linesOf(each, palette));
  const looks = listed('cellXfs', 'xf').map((xf): Look => ({
    font: fonts[numberOf(xf, 'fontId') ?? 0] ?? PLAIN_FONT,
    fill: fills[numberOf(xf, 'fillId') ?? 0] ?? null,
    lines: lines[numberOf(xf, 'borderId') ?? 0] ?? NO_LINES,
    alignment: alignmentOf(childOf(xf, 'alignment')),
  }));
  const overlays = listed('dxfs', 'dxf').map((each) => overlayOf(each, palette));
  return { looks: looks.length > 0 ? looks : [{ ...PLAIN_LOOK, font: fonts[0] ?? PLAIN_FONT }], overlays };
}

/** Also `<rPr>` of a text's run, which names its font otherwise. */
export function fontOf(font: Element | undefined, palette: Palette, usual: Font = PLAIN_FONT): Font {
  const on = (name: string): boolean => {
    const found = childOf(font, name);
    return found !== undefined && flagOf(found, 'val', true);
  };
  const underline = childOf(font, 'u');
  const named = textOf(childOf(font, 'name') ?? childOf(font, 'rFont'), 'val');
  return {
    name: named ?? usual.name,
    size: numberOf(childOf(font, 'sz'), 'val') ?? usual.size,
    color: colourOf(childOf(font, 'color'), palette),
    bold: on('b'),
    italic: on('i'),
    strike: on('strike'),
    underline: underline ? underlineOf(textOf(underline, 'val')) : 'none',
    script: scriptOf(textOf(childOf(font, 'vertAlign'), 'val')),
  };
}

const underlineOf = (text = 'single'): Font['underline'] =>
  text === 'none' ? 'none' : text.startsWith('double') ? 'double' : 'single';
const scriptOf = (text: string | undefined): Font['script'] =>
  text === 'superscript' ? 'super' : text === 'subscript' ? 'sub' : 'none';

/** How much of a pattern is ink; the rest is the ground. */
const INK: Readonly<Record<string, number>> = {
  gray0625: 0.0625, gray125: 0.125, lightGray: 0.25, mediumGray: 0.5, darkGray: 0.75,
}; // prettier-ignore
const HATCHED = 0.35;

function fillOf(fill: Element, palette: Palette): string | null {
  const gradient = childOf(fill, 'gradientFill');
  if (gradient) return colourOf(childOf(childrenOf(gradient, 'stop').at(-1), 'color'), palette);
  const pattern = childOf(fill, 'patternFill');
  const kind = textOf(pattern, 'patternType') ?? 'none';
  if (kind === 'none') return null;
  const ink = colourOf(childOf(pattern, 'fgColor'), palette);
  if (kind === 'solid') return ink;
  const ground = colourOf(childOf(pattern, 'bgColor'), palette) ?? 'FFFFFF';
  return mixed(ink ?? '000000', ground, INK[kind] ?? HATCHED);
}

function linesOf(border: Element, palette: Palette): Lines {
  const line = (...names: string[]): Line | null => {
    const found = names.map((name) => childOf(border, name)).find((each) => each !== undefined);
    const kind = LINE_KINDS.find((each) => each === textOf(found, 'style'));
    return kind ? { kind, color: colourOf(childOf(found, 'color'), palette) } : null;
  };
  const diagonal = line('diagonal');
  return {
    top: line('top'),
    bottom: line('bottom'),
    left: line('left', 'start'),
    right: line('right', 'end'),
    rising: flagOf(border, 'diagonalUp') ? diagonal : null,
    falling: flagOf(border, 'diagonalDown') ? diagonal : null,
  };
}

function alignmentOf(alignment: Element | undefined): Alignment {
  if (!alignment) return PLAIN_ALIGNMENT;
  const rotation = numberOf(alignment, 'textRotation') ?? 0;
  return {
    horizontal: oneOf(HORIZONTALS, textOf(alignment, 'horizontal'), 'general'),
    vertical: oneOf(VERTICALS, textOf(alignment, 'vertical'), 'bottom'),
    wrap: flagOf(alignment, 'wrapText'),
    shrink: flagOf(alignment, 'shrinkToFit'),
    indent: Math.min(250, Math.max(0, numberOf(alignment, 'indent') ?? 0)),
    rotation: rotation === 255 || (rotation > 0 && rotation <= 180) ? rotation : 0,
  };
}

/** A conditional format's fill stands in its ground colour, whatever its pattern says. */
function overlayOf(dxf: Element, palette: Palette): Overlay {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const said = (name: string): boolean | null => {
    const found = childOf(font, name);
    return found ? flagOf(found, 'val', true) : null;
  };
  return {
    fill: colourOf(childOf(pattern, 'bgColor'), palette) ?? colourOf(childOf(pattern, 'fgColor'), palette),
    color: colourOf(childOf(font, 'color'), palette),
    bold: said('b'),
    italic: said('i'),
    strike: said('strike'),
  };
}
