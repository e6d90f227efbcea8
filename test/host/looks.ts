// The formats of a cell as a flat record (`font/bold`, `borders/EdgeTop/style`), with Excel's defaults. Enough to set, read back and compare.

export type Look = Readonly<Record<string, unknown>>;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'];
const edgeDefaults = Object.fromEntries(
  EDGES.flatMap((edge) => [
    [`borders/${edge}/style`, 'None'],
    [`borders/${edge}/color`, '#000000'],
    [`borders/${edge}/weight`, 'Thin'],
  ]),
);

export const DEFAULT_LOOK: Look = {
  'font/name': '游ゴシック',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/color': '#000000',
  // No fill reads as white, as in Excel; the pattern tells.
  'fill/color': '#FFFFFF',
  'fill/pattern': 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  'protection/locked': true,
  'protection/formulaHidden': false,
  ...edgeDefaults,
};

/** Setting a fill colour makes the fill solid; taking the pattern away takes the colour away. */
export function withFormats(look: Look | undefined, more: Look): Look {
  const after: Record<string, unknown> = { ...look, ...more };
  if ('fill/color' in more && more['fill/pattern'] === undefined) after['fill/pattern'] = 'Solid';
  if (more['fill/pattern'] === 'None') delete after['fill/color'];
  return after;
}

export const lookValue = (look: Look | undefined, name: string): unknown =>
  look?.[name] ?? DEFAULT_LOOK[name];

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** getCellProperties calls the edges `top`, `left`…; the flat record calls them as the Border collection does. */
const EDGE_OF: Readonly<Record<string, string>> = {
  top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight', diagonalDown: 'DiagonalDown', diagonalUp: 'DiagonalUp',
}; // prettier-ignore

/** `{font: {bold: true}}` → `{'font/bold': true}`. */
export function flattenLook(nested: unknown, under = ''): Record<string, unknown> {
  if (typeof nested !== 'object' || nested === null) return {};
  return Object.fromEntries(
    Object.entries(nested).flatMap(([key, value]): [string, unknown][] => {
      const name = under === 'borders/' ? (EDGE_OF[key] ?? key) : lower(key);
      return typeof value === 'object' && value !== null
        ? Object.entries(flattenLook(value, `${under}${name}/`))
        : [[`${under}${name}`, value]];
    }),
  );
}

/** The answer to getCellProperties' `format` option: edges are asked for together, protection as a whole. */
export function shapeLook(wanted: unknown, look: Look | undefined): Record<string, unknown> {
  const options = (wanted ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, want]) => want !== undefined && want !== false)
      .map(([name, want]) => [name, shapePart(name, want, look)]),
  );
}

function shapePart(name: string, want: unknown, look: Look | undefined): unknown {
  if (name === 'protection') return pick(['locked', 'formulaHidden'], 'protection/', look);
  if (want === true) return lookValue(look, name);
  const keys = Object.entries(want as object).flatMap(([key, on]) => (on === true ? [key] : []));
  if (name !== 'borders') return pick(keys, `${name}/`, look);
  return Object.fromEntries(
    Object.entries(EDGE_OF).map(([edge, wire]) => [edge, pick(keys, `borders/${wire}/`, look)]),
  );
}

const pick = (keys: readonly string[], under: string, look: Look | undefined): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, lookValue(look, `${under}${key}`)]));
