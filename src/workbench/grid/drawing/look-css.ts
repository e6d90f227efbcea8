// Looks as CSS: one class for each look of the shown sheet. Only colours, numbers and names made safe here go into it.
import type { Alignment, Font, Look } from '../../../workbook/looks/look';
import { lineShare } from '../../../workbook/looks/units';

/** Pixels between a text and its cell's side, and for each step of indent. */
export const PADDING = 3;
export const INDENT = 9;

const GOTHIC = `'Yu Gothic','Meiryo','Hiragino Sans','Noto Sans CJK JP','Noto Sans JP',sans-serif`;
const MINCHO = `'Yu Mincho','MS PMincho','Hiragino Mincho ProN','Noto Serif CJK JP','Noto Serif JP',serif`;

export const lookClass = (id: number): string => `k${id}`;

/** The style sheet of a sheet; `.sheet` keeps it from the rest of the page. */
export const looksCss = (looks: readonly Look[]): string =>
  looks.map((look, id) => `.sheet .${lookClass(id)}{${lookCss(look)}}`).join('\n');

export function lookCss({ font, fill, alignment }: Look): string {
  return [
    fontCss(font),
    fill === null ? '' : `background-color:#${safeColour(fill)}`,
    `padding:0 ${PADDING + after(alignment)}px 0 ${PADDING + before(alignment)}px`,
    `align-items:${DOWN[alignment.vertical]}`,
    ACROSS[alignment.horizontal],
    wraps(alignment) ? 'white-space:pre-wrap;overflow-wrap:anywhere' : 'white-space:pre',
  ]
    .filter(Boolean)
    .join(';');
}

/** Also of a part of a text. */
export const fontCss = (font: Font): string =>
  Object.entries(fontStyle(font))
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';');

export function fontStyle(font: Font): Record<string, string> {
  const { bold, italic, color, underline, strike, script } = font;
  const lines = [underline === 'none' ? '' : 'underline', strike ? 'line-through' : ''].filter(Boolean);
  return {
    font: `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontPixels(font)}px/${lineShare(font.name)} ${familyOf(font.name)}`,
    ...(color === null ? {} : { color: `#${safeColour(color)}` }),
    ...(lines.length > 0
      ? { textDecoration: `${lines.join(' ')}${underline === 'double' ? ' double' : ''}` }
      : {}),
    ...(script === 'none' ? {} : { verticalAlign: script }),
  };
}

const SMALL = 0.7;
export const fontPixels = ({ size, script }: Pick<Font, 'size' | 'script'>): number =>
  Math.round(((Math.min(409, Math.max(1, size)) * 96) / 72) * (script === 'none' ? 1 : SMALL) * 100) / 100;

/** Excel wraps what it spreads out, too. */
export const wraps = ({ wrap, horizontal, vertical }: Alignment): boolean =>
  wrap || horizontal === 'justify' || vertical === 'justify' || vertical === 'distributed';

const before = ({ horizontal, indent }: Alignment): number =>
  horizontal === 'right' || horizontal === 'center' ? 0 : indent * INDENT;
const after = ({ horizontal, indent }: Alignment): number =>
  horizontal === 'right' || horizontal === 'distributed' ? indent * INDENT : 0;

/** `safe`: what does not fit is cut at its end. */
const DOWN: Readonly<Record<Alignment['vertical'], string>> = {
  top: 'flex-start',
  center: 'safe center',
  bottom: 'safe flex-end',
  justify: 'flex-start',
  distributed: 'safe center',
};

/** `general` is told by what the cell holds. */
const ACROSS: Readonly<Record<Alignment['horizontal'], string>> = {
  general: '',
  left: 'justify-content:flex-start;text-align:left',
  fill: 'justify-content:flex-start;text-align:left',
  center: 'justify-content:center;text-align:center',
  centerContinuous: 'justify-content:center;text-align:center',
  right: 'justify-content:flex-end;text-align:right',
  justify: 'justify-content:flex-start;text-align:justify',
  distributed: 'justify-content:space-between;text-align:justify;text-align-last:justify',
};

function familyOf(name: string | null): string {
  const usual = /明朝|mincho|serif|times|century|cambria/i.test(name ?? '') ? MINCHO : GOTHIC;
  const safe = safeName(name);
  return safe ? `'${safe}',${usual}` : usual;
}

/** Letters, digits and what fonts' names hold besides; anything else and the name is not used. */
export const safeName = (name: string | null): string | null =>
  name !== null && name.length <= 60 && /^[\p{L}\p{N} _.\-＿－・&]+$/u.test(name) ? name : null;

export const safeColour = (colour: string): string => (/^[0-9A-F]{6}$/i.test(colour) ? colour : '000000');
