// How one cell is dressed: font, fill, lines, where its text stands. A value of the file's own words with colours worked out;
// how it becomes CSS is the drawing's. Colours are `RRGGBB`; null is the automatic one (black ink, no fill).

export interface Font {
  /** As the file names it; null when it names none. */
  readonly name: string | null;
  /** Points. */
  readonly size: number;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: 'none' | 'single' | 'double';
  readonly script: 'none' | 'super' | 'sub';
}

/** From the faintest to the one that wins where two neighbours disagree. */
export const LINE_KINDS = [
  'hair', 'dotted', 'dashDotDot', 'dashDot', 'dashed', 'thin', 'mediumDashDotDot', 'slantDashDot', 'mediumDashDot',
  'mediumDashed', 'medium', 'thick', 'double',
] as const; // prettier-ignore
export type LineKind = (typeof LINE_KINDS)[number];

export interface Line {
  readonly kind: LineKind;
  readonly color: string | null;
}

export interface Lines {
  readonly top: Line | null;
  readonly right: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
  /** From the lower left to the upper right corner. */
  readonly rising: Line | null;
  readonly falling: Line | null;
}

export const HORIZONTALS = [
  'general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed',
] as const; // prettier-ignore
export const VERTICALS = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

export interface Alignment {
  readonly horizontal: (typeof HORIZONTALS)[number];
  readonly vertical: (typeof VERTICALS)[number];
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Steps of three spaces. */
  readonly indent: number;
  /** Degrees: 1–90 turn up, 91–180 turn down (by 90 less), 255 is 縦書き. */
  readonly rotation: number;
}

export interface Look {
  readonly font: Font;
  readonly fill: string | null;
  readonly lines: Lines;
  readonly alignment: Alignment;
}

export const NO_LINES: Lines = {
  top: null,
  right: null,
  bottom: null,
  left: null,
  rising: null,
  falling: null,
};

export const PLAIN_ALIGNMENT: Alignment = {
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
};

export const PLAIN_FONT: Font = {
  name: null,
  size: 11,
  color: null,
  bold: false,
  italic: false,
  strike: false,
  underline: 'none',
  script: 'none',
};

export const PLAIN_LOOK: Look = { font: PLAIN_FONT, fill: null, lines: NO_LINES, alignment: PLAIN_ALIGNMENT };
