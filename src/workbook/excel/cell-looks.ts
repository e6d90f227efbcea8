// Named looks as the formats Excel takes, and formats read from cells as formats to put back.
import type { CellStyle } from '../sheet-spec';
import { FONT_NAME, LOOKS, type BorderLook, type CellLook } from '../styles';

type Format = Excel.CellPropertiesFormat;
type Border = Excel.CellBorder;
const EDGES = ['top', 'bottom', 'left', 'right'] as const;

const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

const hash = (color: string): string => `#${color}`;

/** Line of a border; null where there is none. */
function lineOf(border: BorderLook, edge: string): Pick<Border, 'style' | 'weight'> | null {
  if (border === 'none') return null;
  if (border === 'medium') return { style: 'Continuous', weight: 'Medium' };
  if (border === 'dashed') return { style: 'Dash', weight: 'Thin' };
  if (border === 'double-top' && edge === 'top') return { style: 'Double', weight: 'Thick' };
  return { style: 'Continuous', weight: 'Thin' };
}

function borderOf(look: CellLook, edge: string): Border {
  const line = lineOf(look.border, edge);
  return line ? { ...line, color: hash(look.borderColor) } : { style: 'None' };
}

/** Everything a look says about a cell but its number format. */
export function lookFormat(style: CellStyle): Format {
  const look = LOOKS[style];
  return {
    font: {
      name: FONT_NAME,
      size: look.font.size,
      bold: look.font.bold === true,
      italic: look.font.italic === true,
      color: hash(look.font.color),
    },
    fill: look.fill === null ? { pattern: 'None' } : { color: hash(look.fill) },
    borders: Object.fromEntries(EDGES.map((edge) => [edge, borderOf(look, edge)])),
    horizontalAlignment: HORIZONTAL[look.horizontal],
    verticalAlignment: VERTICAL[look.vertical],
    wrapText: look.wrap,
  };
}

/** What to ask of a cell before its look is written over. */
export const LOOK_QUESTION: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** The answer as formats to set: a cell without fill reports white, a missing line reports a colour; both would be drawn if set. */
export function restorableFormat(found: Format): Format {
  const { fill, borders } = found;
  const back = (border: Border | undefined): Border =>
    !border?.style || border.style === 'None' ? { style: 'None' } : border;
  return {
    ...found,
    fill: fill?.color && fill.pattern !== 'None' ? { color: fill.color } : { pattern: 'None' },
    borders: Object.fromEntries(EDGES.map((edge) => [edge, back(borders?.[edge])])),
  };
}

/** Sets a look on cells of a new sheet at once; `tall` and `wide` say whether the areas have lines inside them. */
export function setLook(
  areas: Excel.RangeAreas,
  style: CellStyle,
  shape: { readonly tall: boolean; readonly wide: boolean },
): void {
  const { format } = areas;
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = lookFormat(style);
  Object.assign(format.font, font);
  if (fill?.color) format.fill.color = fill.color;
  if (horizontalAlignment) format.horizontalAlignment = horizontalAlignment;
  if (verticalAlignment) format.verticalAlignment = verticalAlignment;
  format.wrapText = wrapText === true;
  const look = LOOKS[style];
  if (look.border === 'none') return;
  for (const [edge, like] of linesOf(shape)) {
    const { style: line, weight, color } = borderOf(look, like);
    const border = format.borders.getItem(edge);
    if (line) border.style = line;
    if (weight) border.weight = weight;
    if (color) border.color = color;
  }
}

type Line = [
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical',
  (typeof EDGES)[number],
];

/** Lines inside are set only where there are some: Excel refuses them on a single row or column. */
const linesOf = ({ tall, wide }: { readonly tall: boolean; readonly wide: boolean }): Line[] => [
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ...(tall ? [['InsideHorizontal', 'top'] as Line] : []),
  ...(wide ? [['InsideVertical', 'left'] as Line] : []),
];
