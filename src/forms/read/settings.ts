// 設定: three small two-column tables told by their pairs of headings, wherever they stand. Their values are judged by
// domain/settings.ts; the heading dictionary is used by this folder.
import * as z from 'zod/mini';
import type { SettingsDraft } from '../../domain/draft';
import type { Said } from '../../domain/said';
import type { Workbook } from '../../workbook/port';
import type { UserHeadings } from '../headings/user-headings';
import { sayCell, type CellSource } from '../values/said';
import { SETTINGS_HEADINGS } from '../write/generated/signatures';
import { isBlank, viewSheet, type FilledCell, type SheetView } from './sheet-view';

export type { UserHeadings } from '../headings/user-headings';

interface Pair {
  readonly first: Said;
  readonly second: Said | null;
}
type SettingsKind = keyof typeof SETTINGS_HEADINGS;
type Pairs = Readonly<Record<SettingsKind, readonly Pair[]>>;

const KINDS = Object.keys(SETTINGS_HEADINGS) as readonly SettingsKind[];
/** Rows looked at for headings, and rows of one small table. */
const MAX_ROWS = 5_000;

/** The small tables of one sheet; null when it has none. */
export function readSettingsSheet(file: string, view: SheetView): SettingsDraft | null {
  const source: CellSource = { file, grid: view.grid };
  const found: Record<SettingsKind, Pair[]> = {
    values: [],
    headings: [],
    waivers: [],
    forms: [],
    grades: [],
  };
  let any = false;
  for (let row = 0; row < Math.min(view.rowCount, MAX_ROWS); row += 1) {
    for (const { kind, left, right } of headingPairs(view.filled(row))) {
      any = true;
      found[kind].push(...pairsBelow(source, view, row, left, right));
    }
  }
  return any ? settingsOf(found) : null;
}

const settingsOf = ({ values, headings, waivers, forms, grades }: Pairs): SettingsDraft => ({
  values: values.map(({ first, second }) => ({ name: first, value: second })),
  headings: headings.map(({ first, second }) => ({ from: first, to: second })),
  waivers: waivers.map(({ first, second }) => ({ number: first, reason: second })),
  forms: forms.map(({ first, second }) => ({ heading: first, field: second })),
  grades: grades.map(({ first, second }) => ({ mark: first, grade: second })),
});

/** A heading with blanks between its letters is a dozen characters long; sentences are not looked at. */
const LONGEST_HEADING = 24;
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const plain = (value: FilledCell['value'] | undefined): string =>
  typeof value === 'string' && value.length <= LONGEST_HEADING ? squeezed(value) : '';

const FIRST_HEADINGS: ReadonlySet<string> = new Set(KINDS.map((kind) => SETTINGS_HEADINGS[kind][0]));

interface HeadingPair {
  readonly kind: SettingsKind;
  readonly left: number;
  readonly right: number;
}

/** Every row of every sheet is asked, and nearly none has a pair. */
function headingPairs(cells: readonly FilledCell[]): readonly HeadingPair[] {
  const pairs: HeadingPair[] = [];
  for (let at = 0; at + 1 < cells.length; at += 1) {
    const first = plain(cells[at]!.value);
    if (!FIRST_HEADINGS.has(first)) continue;
    const next = cells[at + 1]!;
    const second = plain(next.value);
    const kind = KINDS.find(
      (each) => SETTINGS_HEADINGS[each][0] === first && SETTINGS_HEADINGS[each][1] === second,
    );
    if (kind) pairs.push({ kind, left: cells[at]!.column, right: next.column });
  }
  return pairs;
}

/** Lines down to the first whose two cells are empty. A line without a name is none. */
function pairsBelow(
  source: CellSource,
  view: SheetView,
  heading: number,
  left: number,
  right: number,
): Pair[] {
  const pairs: Pair[] = [];
  for (let row = heading + 1; row < Math.min(view.rowCount, heading + MAX_ROWS); row += 1) {
    if (isBlank(view.grid.value(row, left)) && isBlank(view.grid.value(row, right))) break;
    if (headingPairs(view.filled(row)).some((each) => each.left === left)) break;
    const first = sayCell(source, row, left);
    if (first) pairs.push({ first, second: sayCell(source, row, right) });
  }
  return pairs;
}

/** All settings of a workbook, sheet by sheet; null when it has none. */
export const readSettingsDraft = ({ name, grids }: Workbook): SettingsDraft | null =>
  joinSettings(grids.map((grid) => readSettingsSheet(name, viewSheet(grid))));

/** Those of the sheets as one; null when none has any. */
export function joinSettings(ofSheets: readonly (SettingsDraft | null)[]): SettingsDraft | null {
  const drafts = ofSheets.filter((each) => each !== null);
  if (drafts.length === 0) return null;
  return {
    values: drafts.flatMap(({ values }) => values),
    headings: drafts.flatMap(({ headings }) => headings),
    waivers: drafts.flatMap(({ waivers }) => waivers),
    forms: drafts.flatMap(({ forms }) => forms),
    grades: drafts.flatMap(({ grades }) => grades),
  };
}

/** A line of the heading dictionary that can be used. */
const HeadingLine = z.object({
  from: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)),
  to: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});

/** This city's own headings (見出し | 読み替え) of a workbook; lines that are half empty or absurdly long are passed over. */
export const readUserHeadings = (workbook: Workbook): UserHeadings =>
  userHeadingsOf(readSettingsDraft(workbook));

/** The same of settings that are read already. */
export function userHeadingsOf(settings: SettingsDraft | null): UserHeadings {
  const lines = [
    ...(settings?.headings ?? []).map(({ from, to }) => ({ from, to, whole: false })),
    ...(settings?.forms ?? []).map(({ heading, field }) => ({ from: heading, to: field, whole: true })),
  ];
  return lines.flatMap(({ from, to, whole }) => {
    const line = z.safeParse(HeadingLine, { from: from.text, to: to?.text ?? '' });
    return line.success ? [{ ...line.data, ...(whole ? { whole } : {}) }] : [];
  });
}
