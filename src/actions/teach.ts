// 様式の読み方: the forms of a department's objectives as they are understood, and how one would be read with what a person teaches.
// Nothing is written here; the lines of 設定 are taught-lines.ts's.
import { tablesByForm } from '../domain/form';
import type { AnyTable, Draft, ObjectiveTable, SettingsDraft } from '../domain/draft';
import type { Lesson } from '../domain/lesson';
import type { Place } from '../domain/place';
import type { Plan } from '../domain/plan';
import type { Period } from '../domain/terms';
import { headingPathKey } from '../forms/headings/dictionary';
import { readDraftFile } from '../forms/read/draft-file';
import { knownFrom, NOTHING_KNOWN, type KnownWorld } from '../forms/read/evidence/known';
import { offeredForm } from '../forms/read/form/offered';
import { formatAddress } from '../workbook/address';
import type { Grid } from '../workbook/grid';
import type { Workbook } from '../workbook/port';
import { spotKey, viewForm, type FormView } from './form-view';
import { linesInForce, type LinesInForce } from './taught-lines';

export interface TeachSource {
  readonly draft: Draft;
  readonly period: Period;
  /** The lines that the draft was read by. */
  readonly settings: SettingsDraft | null;
  /** Workbooks at hand, whose sheets can be read again. */
  readonly workbooks: readonly Workbook[];
}

/** The department's 設定 is what the draft was read by; without a department, whoever's there is. */
export function teachSourceOf({
  draft,
  period,
  departmentFile,
}: Pick<Plan, 'draft' | 'period' | 'departmentFile'>): Omit<TeachSource, 'workbooks'> {
  const own = draft.files.find(({ file }) => file === departmentFile)?.settings;
  const settings = own ?? draft.files.flatMap((file) => file.settings ?? [])[0] ?? null;
  return { draft, period, settings };
}

/** Every form of objectives, the ones with something to ask first; then sheets that are not understood and may hold one. */
export function formViews(source: TeachSource): readonly FormView[] {
  const lines = { ...linesInForce(source.settings, []), period: source.period };
  const sheets = sheetsToOffer(source);
  const known = sheets.length > 0 ? knownFrom(source.draft.files) : NOTHING_KNOWN;
  const read = tablesByForm(source.draft).flatMap((same) =>
    isObjectives(same) ? [viewForm(same, true, lines)] : [],
  );
  const offered = sheets.flatMap(({ file, grid }) => {
    const table = offeredForm({ file, grid }, { headings: lines.headings, known });
    return table ? [viewForm([table], false, lines)] : [];
  });
  const asked = ({ asked: count }: FormView): number => Number(count > 0);
  return [...[...read].sort((a, b) => asked(b) - asked(a)), ...offered];
}

/** Headings and grade words that are to be asked about: of sheets that nobody understands only where there is nothing else. */
export function askedIn(
  plan: Pick<Plan, 'draft' | 'period' | 'departmentFile' | 'objectives'>,
  workbooks: readonly Workbook[],
): number {
  const source = { ...teachSourceOf(plan), workbooks: plan.objectives.length === 0 ? workbooks : [] };
  const views = formViews(source);
  return views.reduce((sum, { asked }) => sum + asked, 0);
}

const isObjectives = (
  tables: readonly [AnyTable, ...AnyTable[]],
): tables is readonly [ObjectiveTable, ...ObjectiveTable[]] => tables[0].role === 'objectives';

/** Sheets at hand that are nothing to us. */
const sheetsToOffer = ({ draft, workbooks }: TeachSource) =>
  draft.files.flatMap(({ file, sheets }) =>
    (workbooks.find(({ name }) => name === file)?.grids ?? []).flatMap((grid) =>
      sheets.some(({ sheet, role }) => sheet === grid.name && role === 'ignored') ? [{ file, grid }] : [],
    ),
  );

/** The form as its sheets would be read with the lessons; as it is where its workbook is not at hand. */
export function taughtForm(source: TeachSource, form: FormView, lessons: readonly Lesson[]): FormView {
  const lines = { ...linesInForce(source.settings, lessons), period: source.period };
  const known = knownFrom(source.draft.files);
  const tables = form.tables
    .slice(0, MOST_SHEETS)
    .flatMap((place): Again[] => readAgain(source, place, lines, known));
  const read = tables.filter((table) => table.read).map(({ table }) => table);
  const offered = tables.map(({ table }) => table);
  const [first, ...more] = read.length > 0 ? read : offered;
  if (!first) return form;
  return { ...viewForm([first, ...more], read.length > 0, lines), tables: form.tables };
}

/** Sheets of the form that are read again after every answer. */
const MOST_SHEETS = 12;

interface Again {
  readonly table: ObjectiveTable;
  readonly read: boolean;
}

function readAgain(
  { workbooks }: TeachSource,
  { file, sheet }: Place,
  { headings }: LinesInForce,
  known: KnownWorld,
): Again[] {
  const workbook = workbooks.find(({ name }) => name === file);
  const grid = workbook?.grids.find(({ name }) => name === sheet);
  if (!workbook || !grid) return [];
  const { sheets } = readDraftFile({ ...workbook, grids: [grid] }, { headings, known });
  const tables = sheets.flatMap((each) => each.tables).filter((table): table is ObjectiveTable => table.role === 'objectives'); // prettier-ignore
  if (tables.length > 0) return tables.map((table) => ({ table, read: true }));
  const offered = offeredForm({ file, grid }, { headings, known });
  return offered ? [{ table: offered, read: false }] : [];
}

/** Cards are alike: a label that is pointed at on any of them is the column's. */
export function withLabels(form: FormView, workbooks: readonly Workbook[]): FormView {
  if (form.layout !== 'cards') return form;
  const index = new Map(form.columns.map(({ heading }, at) => [headingPathKey(heading), at]));
  const spots = new Map(form.spots);
  for (const { file, sheet } of form.tables) {
    const grids = workbooks.find(({ name }) => name === file)?.grids ?? [];
    for (const grid of grids.filter(({ name }) => name === sheet)) addLabels(spots, grid, index);
  }
  return { ...form, spots };
}

const LONGEST_LABEL = 60;

function addLabels(spots: Map<string, number>, grid: Grid, index: ReadonlyMap<string, number>): void {
  for (let row = 0; row < grid.rowCount; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || value.length > LONGEST_LABEL) continue;
      const at = index.get(headingPathKey(value));
      const spot = spotKey(grid.name, formatAddress(row, column));
      if (at !== undefined && !spots.has(spot)) spots.set(spot, at);
    }
}
