// The named looks of generated cells, once for every adapter. Values only: how a look becomes XML or an Excel call is the adapter's.
// Contrast of text on fill is at least 7:1 and no look differs from another by colour alone (marks, weight or border differ too).
import type { CellStyle, SpecCell } from './sheet-spec';

/** A font size in points; colours are `RRGGBB`. */
export interface FontLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color: string;
}
export type BorderLook = 'none' | 'thin' | 'medium' | 'double-top' | 'dashed';

export interface CellLook {
  readonly font: FontLook;
  /** `RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly border: BorderLook;
  /** `RRGGBB` of the border lines. */
  readonly borderColor: string;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** Number format code. */
  readonly format: string;
}

/** What Excel installs in Japan since 2016; other systems fall back to their own gothic. */
export const FONT_NAME = '游ゴシック';
/** Points of the workbook's standard font: column widths are counted in its digits. */
export const STANDARD_SIZE = 11;

const INK = '1F1F1F';
const LINE = '8A8A8A';
const font = (more: Partial<FontLook> = {}): FontLook => ({ size: 10, color: INK, ...more });
const body: CellLook = {
  font: font(),
  fill: null,
  border: 'thin',
  borderColor: LINE,
  horizontal: 'left',
  vertical: 'top',
  wrap: true,
  format: 'General',
};
const bare: CellLook = { ...body, border: 'none' };
const centered: CellLook = { ...body, horizontal: 'center' };
const figure: CellLook = { ...body, horizontal: 'right', wrap: false };
const bold = font({ bold: true });

export const LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  plain: { ...bare, horizontal: 'general', wrap: false },
  title: { ...bare, font: font({ size: 16, bold: true }), vertical: 'center', wrap: false },
  subtitle: { ...bare, font: font({ size: 11 }), vertical: 'center', wrap: false },
  heading: { ...centered, font: bold, fill: 'DCE6F1', vertical: 'center' },
  body,
  'body-center': centered,
  number: { ...figure, format: 'General' },
  percent: { ...figure, format: '0.0%' },
  ratio: { ...figure, format: '0.00' },
  date: { ...centered, wrap: false, format: 'yyyy/mm/dd' },
  input: { ...body, fill: 'FFFBE6' },
  'input-center': { ...centered, fill: 'FFFBE6' },
  good: { ...centered, fill: 'E2F0D9', font: font({ color: '17431B' }) },
  caution: { ...centered, fill: 'FFF2CC', font: font({ bold: true, color: '4D3800' }) },
  bad: { ...centered, fill: 'FBE0DD', font: font({ bold: true, color: '7A0C0C' }), border: 'medium', borderColor: 'A61B1B' },
  gap: { ...centered, fill: 'EDEDED', font: font({ bold: true, color: '7A0C0C' }), border: 'dashed', borderColor: 'A61B1B' },
  note: { ...bare, font: font({ size: 9, color: '404040' }) },
  total: { ...figure, font: bold, fill: 'F2F2F2', border: 'double-top', format: 'General' },
  label: { ...body, font: bold, fill: 'F2F2F2', vertical: 'center' },
  code: { ...centered, wrap: false, format: '@' },
}; // prettier-ignore

/** Excel's limit on the characters of one cell. */
export const MAX_CELL_TEXT = 32_767;
const CUT = '…';

/** Text that fits a cell: longer text is cut and ends in `…`. */
export const fittingText = (text: string): string =>
  text.length <= MAX_CELL_TEXT ? text : text.slice(0, MAX_CELL_TEXT - CUT.length) + CUT;

/** Text that a person's F2 + Enter would turn into a formula; such cells are marked as text (quotePrefix). */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** The number format a spec's cell ends up with: its own, else its style's. */
export const formatOfSpecCell = (cell: Pick<SpecCell, 'style' | 'format'>): string =>
  cell.format ?? LOOKS[cell.style ?? 'plain'].format;
