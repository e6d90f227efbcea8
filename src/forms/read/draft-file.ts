// A workbook → what its sheets say. Every city's own form goes through here; nothing is judged and nothing is guessed.
import type { AnyTable, DraftFile, DraftSheet } from '../../domain/draft';
import { parseFiscalYear } from '../../domain/time/fiscal-year';
import { keepLast, withFormerParts } from '../../domain/memo';
import type { CancelSignal } from '../../domain/progress';
import { restingMap, throughout, type Resting } from '../../domain/resting';
import type { SheetRole } from '../../domain/terms';
import type { Grid } from '../../workbook/grid';
import type { Workbook } from '../../workbook/port';
import { createDictionary, type Dictionary } from '../headings/dictionary';
import type { UserHeadings } from '../headings/user-headings';
import { yearInName, yearWords } from '../values/year-text';
import { buildTable } from './build-table';
import { readContext, withDepartment } from './context';
import { joinKnown, knownFrom, NOTHING_KNOWN, type KnownWorld } from './evidence/known';
import { understandSheet, type UnderstoodSheet } from './form/understand-sheet';
import { NOTHING_MADE, readAgain, type FormerReading } from './former-reading';
import { generatedSheet } from './generated';
import { readSideways } from './read-sideways';
import { scanSheet, SEARCH_BUDGET, type SearchBudget } from './scan-sheet';
import { readSettingsDraft, settingsOfGrid, userHeadingsOf } from './settings';
import { viewSheet, type SheetView } from './sheet-view';

export interface ReadDraftOptions {
  /** This city's headings for the whole run; without them the workbook's own 設定 is used. */
  readonly headings?: UserHeadings;
  readonly signal?: CancelSignal;
  /** People, issues and divisions that other files of the run name. */
  readonly known?: KnownWorld;
}

/** Never throws for any content. A cancelled read is a fault `cancelled` with the sheets read so far left out. */
export const readDraftFile = (workbook: Workbook, options: ReadDraftOptions = {}): DraftFile =>
  throughout(readingDraftFile(workbook, options));

/** `readDraftFile` with a rest after every sheet. */
export function* readingDraftFile(workbook: Workbook, options: ReadDraftOptions = {}): Resting<DraftFile> {
  const { signal } = options;
  // What is asked for as a whole below is known by then.
  yield* restingMap(workbook.grids, (grid) => settingsOfGrid(grid, workbook.name));
  const settings = readSettingsDraft(workbook);
  const headings = JSON.stringify([...userHeadingsOf(settings), ...(options.headings ?? [])]);
  const base = { file: workbook.name, sha256: workbook.sha256 };
  const sheets: DraftSheet[] = [];
  const reading: Reading = {
    file: workbook.name,
    headings,
    dictionary: dictionaryOf(headings),
    budget: { left: SEARCH_BUDGET },
    signal,
    former: workbook.sha256 === null ? formerOf(workbook.name, headings) : null,
  };
  for (const grid of workbook.grids) {
    if (signal?.aborted) break;
    sheets.push(readOnce(grid, reading));
    yield;
  }
  // Who and what the lists name is known now: objectives are looked at again with that in mind.
  const known = joinKnown(options.known ?? NOTHING_KNOWN, knownFrom([{ sheets }]));
  for (const [at, grid] of workbook.grids.entries()) {
    if (signal?.aborted) break;
    if (mayHoldObjectives(sheets[at]!)) sheets[at] = understandOnce(grid, sheets[at]!, known, reading);
    yield;
  }
  if (signal?.aborted) {
    return {
      ...base,
      fault: { code: 'cancelled', detail: 'aborted while reading' },
      sheets: [],
      settings: null,
    };
  }
  forgetOthers(reading.former, workbook);
  return { ...base, fault: null, sheets, settings };
}

/** Sheets that were removed or renamed. */
function forgetOthers(former: Reading['former'], { grids }: Workbook): void {
  const names = new Set(grids.map(({ name }) => name));
  for (const name of former?.keys() ?? [])
    if (!names.has(name.replace(/^understood /, ''))) former!.delete(name);
}

/** Most runs know the same headings from file to file, and after every edit. */
const dictionaryOf = keepLast((headings: string) => createDictionary(JSON.parse(headings) as UserHeadings));

interface Reading {
  readonly file: string;
  /** As text, for comparing. */
  readonly headings: string;
  readonly dictionary: Dictionary;
  readonly budget: SearchBudget;
  readonly signal: CancelSignal | undefined;
  /** By sheet; null for a workbook that is not read again and again. */
  readonly former: Map<string, FormerReading> | null;
}

/** The sheets of the open workbook, as far as they were read under these headings. A file's bytes (a hash) are read once. */
const formerOf = keepLast((_file: string, _headings: string) => new Map<string, FormerReading>());

interface Kept extends Pick<Reading, 'file' | 'headings'> {
  readonly sheet: DraftSheet;
  /** Of the search budget. */
  readonly spent: number;
}

/** What was read of a grid stays true, for grids do not change: after an edit only the sheets it touched are read again. */
const kept = new WeakMap<Grid, Kept>();

/** Of a higher sheet only the whole is kept. */
const MOST_ROWS = 1_000;

function readOnce(grid: Grid, reading: Reading): DraftSheet {
  const { file, headings, budget, signal, former } = reading;
  const known = kept.get(grid);
  if (known && known.file === file && known.headings === headings && budget.left > known.spent) {
    budget.left -= known.spent;
    return known.sheet;
  }
  const before = budget.left;
  const last = former?.get(grid.name) ?? null;
  const view = viewSheet(grid);
  const rereading = former && grid.rowCount <= MOST_ROWS ? readAgain(grid, view.columnCount, last) : null;
  const read = readSheet(grid, rereading ? { ...view, again: rereading.again } : view, reading);
  const sheet = last ? withFormerParts(last.sheet, read) : read;
  // A sheet that was cut short, by the budget or by the caller, is not what the next reading would find.
  if (budget.left > 0 && !signal?.aborted) {
    kept.set(grid, { file, headings, sheet, spent: before - budget.left });
    former?.set(grid.name, { grid, columns: view.columnCount, sheet, made: rereading?.made ?? NOTHING_MADE });
  }
  return sheet;
}

const mayHoldObjectives = ({ role, tables }: DraftSheet): boolean =>
  (role === 'objectives' || role === 'ignored') && tables.every(({ role: each }) => each === 'objectives');

/** The sheet as it is understood; the reading by words alone where nothing else is. */
function understandOnce(grid: Grid, byWords: DraftSheet, known: KnownWorld, reading: Reading): DraftSheet {
  const key = `${reading.file}\n${reading.headings}\n${worldKey(known)}`;
  const before = understoodOf.get(grid);
  if (before?.key === key && before.byWords === byWords) return before.sheet;
  const last = reading.former?.get(`understood ${grid.name}`)?.sheet;
  const fresh = understandAfresh(grid, byWords, known, reading);
  const sheet = last && fresh !== byWords ? withFormerParts(last, fresh) : fresh;
  reading.former?.set(`understood ${grid.name}`, { grid, columns: 0, sheet, made: NOTHING_MADE });
  understoodOf.set(grid, { key, byWords, sheet });
  return sheet;
}

const understoodOf = new WeakMap<
  Grid,
  { readonly key: string; readonly byWords: DraftSheet; readonly sheet: DraftSheet }
>();
const worldKey = keepLast(({ people, issues, divisions }: KnownWorld) =>
  [people, issues, divisions].map((each) => [...each].sort().join('\t')).join('\n'),
);

function understandAfresh(grid: Grid, byWords: DraftSheet, known: KnownWorld, reading: Reading): DraftSheet {
  const { dictionary, budget, signal, file } = reading;
  const view = viewSheet(grid);
  const knowledge = { dictionary, fiscalYear: sheetYear(view, file) };
  const scanned = scanSheet(view, knowledge, budget, signal);
  const understood = understandSheet(view, knowledge, scanned, known);
  if (understood.understood.size === 0) return byWords;
  return readSheet(grid, view, reading, understood);
}

function readSheet(
  grid: Grid,
  view: SheetView,
  { file, dictionary, budget, signal }: Reading,
  understood?: UnderstoodSheet,
): DraftSheet {
  const source = { file, grid };
  const base = { sheet: grid.name, hidden: grid.visibility !== 'visible' };
  const knowledge = {
    dictionary,
    fiscalYear: sheetYear(view, file),
    ...(understood ? { understood: understood.understood } : {}),
  };
  // A sheet that teaches forms holds their headings, and is none of them.
  const teaches = (settingsOfGrid(grid, file)?.forms.length ?? 0) > 0;
  if (teaches) {
    const none = { department: null, division: null, fiscalYear: null, period: null };
    return { ...base, role: 'settings', context: none, tables: [] };
  }
  const isGenerated = generatedSheet(view) !== null;
  const scanned = isGenerated ? { bodies: [], lines: [] } : scanSheet(view, knowledge, budget, signal);
  const sideways = isGenerated ? null : readSideways(source, view, knowledge, scanned, understood?.cards);
  if (sideways) {
    const { facts: around, tables: turned } = sideways;
    return { ...base, role: roleOf(false, turned, () => false), context: around.context, tables: turned };
  }
  const facts = readContext(source, scanned);
  const tables = scanned.bodies.map((body) =>
    buildTable({ ...source, view, headingBottom: body.block.bottom }, body, facts),
  );
  return {
    ...base,
    role: roleOf(isGenerated, tables, () => settingsOfGrid(grid, file) !== null),
    context: withDepartment(facts.context, tables),
    tables,
  };
}

/** The role of the first table that has rows, else of the first table. Settings tables alone make a 設定 sheet. */
function roleOf(isGenerated: boolean, tables: readonly AnyTable[], holdsSettings: () => boolean): SheetRole {
  if (isGenerated) return 'generated';
  const [first] = [...tables].sort((a, b) => Number(b.rows.length > 0) - Number(a.rows.length > 0));
  return first?.role ?? (holdsSettings() ? 'settings' : 'ignored');
}

/** Rows in which a title may name the year. */
const TITLE_ROWS = 12;
/** Rows in which a year without 年度 may stand. */
const SHORT_ROWS = 2;

/** The sheet's own year, as far as its title tells it; headings that name years are read beside it. */
function sheetYear(view: SheetView, file: string): number | null {
  for (let row = 0; row < Math.min(TITLE_ROWS, view.rowCount); row += 1) {
    for (const { value } of view.filled(row)) {
      if (typeof value === 'string' && value.length < 80 && yearWords(value) !== null) {
        const year = parseFiscalYear(value);
        if (year !== null) return year;
      }
    }
  }
  return parseFiscalYear(view.grid.name) ?? parseFiscalYear(file) ?? shortYear(view);
}

/** R6 目標 in the very first rows. */
function shortYear(view: SheetView): number | null {
  for (let row = 0; row < Math.min(SHORT_ROWS, view.rowCount); row += 1) {
    for (const { value } of view.filled(row)) {
      const words = typeof value === 'string' && value.length < 80 ? yearInName(value) : null;
      if (words !== null) return parseFiscalYear(words);
    }
  }
  return null;
}
