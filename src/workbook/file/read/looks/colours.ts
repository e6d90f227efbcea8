// Colours of a workbook worked out to `RRGGBB`: theme colours with their tints, the palette's numbers, plain values.
// ECMA-376 part 1, 18.8.3, 18.8.19 and 18.8.27.
import { childOf, childrenOf, numberOf, textOf, flagOf, type Element } from './element';

export interface Palette {
  /** In the order of `theme="…"`: light 1, dark 1, light 2, dark 2, six accents, two of links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72',
]; // prettier-ignore

const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
/** The palette of Excel 97 and later; the first eight stand twice. */
export const INDEXED: readonly string[] = [
  ...BASIC, ...BASIC,
  '800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080',
  '9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF',
  '000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF',
  '00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99',
  '3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696',
  '003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333',
]; // prettier-ignore

/** The theme part, and the palette that styles may bring of their own. */
export function paletteOf(theme: Element | undefined, styles: Element | undefined): Palette {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor').map((each) =>
    plain(textOf(each, 'rgb')),
  );
  return {
    theme: OFFICE_THEME.map((usual, at) => themeColour(scheme, THEME_NAMES[at]!) ?? usual),
    indexed: INDEXED.map((usual, at) => own[at] ?? usual),
  };
}

const THEME_NAMES = [
  'lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
]; // prettier-ignore

function themeColour(scheme: Element | undefined, name: string): string | null {
  const place = childOf(scheme, name);
  return (
    plain(textOf(childOf(place, 'srgbClr'), 'val')) ?? plain(textOf(childOf(place, 'sysClr'), 'lastClr'))
  );
}

/** `FFRRGGBB` or `RRGGBB`. */
function plain(text: string | undefined): string | null {
  const found = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '');
  return found ? found[1]!.toUpperCase() : null;
}

/** An element such as `<color theme="4" tint="0.6"/>`; null for automatic and for what cannot be told. */
export function colourOf(element: Element | undefined, palette: Palette): string | null {
  if (!element || flagOf(element, 'auto')) return null;
  const theme = numberOf(element, 'theme');
  const indexed = numberOf(element, 'indexed');
  const base =
    theme !== undefined
      ? palette.theme[theme]
      : (plain(textOf(element, 'rgb')) ?? (indexed === undefined ? undefined : palette.indexed[indexed]));
  return base ? tinted(base, numberOf(element, 'tint') ?? 0) : null;
}

/** Lighter (tint above 0) or darker, by the colour's luminance. */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [hue, saturation, light] = toHsl(colour);
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

/** `share` of `over`, the rest `under`. */
export const mixed = (over: string, under: string, share: number): string =>
  [0, 2, 4]
    .map((at) => hex(part(over, at) * share + part(under, at) * (1 - share)))
    .join('')
    .toUpperCase();

const part = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

function toHsl(colour: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => part(colour, at) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const range = most - least;
  if (range === 0) return [0, 0, light];
  const saturation = range / (1 - Math.abs(2 * light - 1));
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [(sixth + 6) % 6, saturation, light];
}

function fromHsl(sixth: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((sixth % 2) - 1));
  const table = [
    [chroma, middle, 0], [middle, chroma, 0], [0, chroma, middle],
    [0, middle, chroma], [middle, 0, chroma], [chroma, 0, middle],
  ]; // prettier-ignore
  const base = light - chroma / 2;
  return table[Math.floor(sixth) % 6]!.map((value) => hex((value + base) * 255))
    .join('')
    .toUpperCase();
}
