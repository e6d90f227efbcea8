// A workbook → what its sheets say: three looks at each sheet, put together. Every city's own form goes through here; nothing is judged
// and nothing is guessed.
import type { AnyTable, DraftFile, DraftSheet, SettingsDraft } from '../../domain/draft';
import { parseFiscalYear } from '../../domain/time/fiscal-year';
import type { CancelSignal } from '../../domain/progress';
import type { SheetRole } from '../../domain/terms';
import type { Workbook } from '../../workbook/port';
import { createDictionary, type Dictionary } from '../headings/dictionary';
import type { UserHeadings } from '../headings/user-headings';
import { yearInName, yearWords } from '../values/year-text';
import { buildTable } from './build-table';
import { readContext, withDepartment } from './context';
import { joinKnown, knownFrom, NOTHING_KNOWN, type KnownWorld } from './evidence/known';
import { understandSheet, type UnderstoodSheet } from './form/understand-sheet';
import { generatedSheet } from './generated';
import { readSideways } from './read-sideways';
import { scanSheet, SEARCH_BUDGET } from './scan-sheet';
import { joinSettings, readSettingsSheet, userHeadingsOf } from './settings';
import { viewSheet, type SheetView } from './sheet-view';

export interface ReadDraftOptions {
  /** This city's headings for the whole run; without them the workbook's own 設定 is used. */
  readonly headings?: UserHeadings;
  readonly signal?: CancelSignal;
  /** People, issues and divisions that other files of the run name. */
  readonly known?: KnownWorld;
  /** How single sheets are looked at. Who reads a workbook again and again gives looks that keep the answers about unchanged sheets. */
  readonly looks?: SheetLooks;
}

/** What a sheet is read by besides its own cells. */
export interface ReadBy {
  /** The file's name in the draft. */
  readonly file: string;
  /** The city's own headings, those of the workbook and of the run. */
  readonly headings: UserHeadings;
  /** Made of `headings`, once for all sheets. */
  readonly dictionary: Dictionary;
  /** The sheet's own 設定; null when it has none. */
  readonly settings: SettingsDraft | null;
  /** Of the file's search budget. With none left no more headings are looked for. */
  readonly left: number;
}

/** A sheet as it was read, and what of the search budget that took. */
export interface SheetReading {
  readonly sheet: DraftSheet;
  readonly spent: number;
}

/**
 * The looks at one sheet. Each answer depends on what is named alone: on the sheet's cells, name and visibility, and on `by` but for
 * `dictionary`, which `headings` gives; and is the same for any `left` above `spent`. A reading that `signal` cut short is no answer.
 */
export interface SheetLooks {
  settings(view: SheetView, file: string): SettingsDraft | null;
  /** As its headings' words say. */
  byWords(view: SheetView, by: ReadBy, signal?: CancelSignal): SheetReading;
  /** Understood from all that it shows, and what else is known; null where the words alone say no less. */
  understood(view: SheetView, known: KnownWorld, by: ReadBy, signal?: CancelSignal): SheetReading | null;
}

/** Never throws for any content. A cancelled read is a fault `cancelled` with the sheets read so far left out. */
export function readDraftFile(workbook: Workbook, options: ReadDraftOptions = {}): DraftFile {
  const { signal, looks = LOOKS } = options;
  const { name: file, sha256, grids } = workbook;
  const views = grids.map(viewSheet);
  const ofSheets = views.map((view) => looks.settings(view, file));
  const settings = joinSettings(ofSheets);
  const headings = [...userHeadingsOf(settings), ...(options.headings ?? [])];
  const dictionary = createDictionary(headings);
  let left = SEARCH_BUDGET;
  const sheets: DraftSheet[] = [];
  const take = (at: number, reading: SheetReading | null): void => {
    if (!reading) return;
    sheets[at] = reading.sheet;
    left -= reading.spent;
  };
  const by = (at: number): ReadBy => ({ file, headings, dictionary, settings: ofSheets[at] ?? null, left });
  for (const [at, view] of views.entries()) {
    if (signal?.aborted) break;
    take(at, looks.byWords(view, by(at), signal));
  }
  // Who and what the lists name is known now: objectives are looked at again with that in mind.
  const known = joinKnown(options.known ?? NOTHING_KNOWN, knownFrom([{ sheets }]));
  for (const [at, view] of views.entries()) {
    // Without budget a second look would find less than the first.
    if (signal?.aborted || left <= 0) break;
    if (mayHoldObjectives(sheets[at]!)) take(at, looks.understood(view, known, by(at), signal));
  }
  if (signal?.aborted) {
    const fault = { code: 'cancelled', detail: 'aborted while reading' } as const;
    return { file, sha256, fault, sheets: [], settings: null };
  }
  return { file, sha256, fault: null, sheets, settings };
}

const mayHoldObjectives = ({ role, tables }: DraftSheet): boolean =>
  (role === 'objectives' || role === 'ignored') && tables.every(({ role: each }) => each === 'objectives');

/** The looks themselves: nothing is kept. */
export const LOOKS: SheetLooks = {
  settings: (view, file) => readSettingsSheet(file, view),
  byWords: (view, by, signal) => readSheet(view, by, signal),
  understood(view, known, by, signal) {
    const budget = { left: by.left };
    const knowledge = { dictionary: by.dictionary, fiscalYear: sheetYear(view, by.file) };
    const scanned = scanSheet(view, knowledge, budget, signal);
    const understood = understandSheet(view, knowledge, scanned, known);
    if (understood.understood.size === 0) return null;
    const { sheet, spent } = readSheet(view, { ...by, left: budget.left }, signal, understood);
    return { sheet, spent: spent + by.left - budget.left };
  },
};

function readSheet(
  view: SheetView,
  { file, dictionary, settings, left }: ReadBy,
  signal?: CancelSignal,
  understood?: UnderstoodSheet,
): SheetReading {
  const { grid } = view;
  const source = { file, grid };
  const base = { sheet: grid.name, hidden: grid.visibility !== 'visible' };
  // A sheet that teaches forms holds their headings, and is none of them.
  if (settings && settings.forms.length > 0) {
    const none = { department: null, division: null, fiscalYear: null, period: null };
    return { sheet: { ...base, role: 'settings', context: none, tables: [] }, spent: 0 };
  }
  const knowledge = {
    dictionary,
    fiscalYear: sheetYear(view, file),
    ...(understood ? { understood: understood.understood } : {}),
  };
  const budget = { left };
  const isGenerated = generatedSheet(view) !== null;
  const scanned = isGenerated ? { bodies: [], lines: [] } : scanSheet(view, knowledge, budget, signal);
  const spent = left - budget.left;
  const sideways = isGenerated ? null : readSideways(source, view, knowledge, scanned, understood?.cards);
  if (sideways) {
    const { facts: around, tables: turned } = sideways;
    const role = roleOf(false, turned, false);
    return { sheet: { ...base, role, context: around.context, tables: turned }, spent };
  }
  const facts = readContext(source, scanned);
  const tables = scanned.bodies.map((body) =>
    buildTable({ ...source, view, headingBottom: body.block.bottom }, body, facts),
  );
  const role = roleOf(isGenerated, tables, settings !== null);
  return { sheet: { ...base, role, context: withDepartment(facts.context, tables), tables }, spent };
}

/** The role of the first table that has rows, else of the first table. Settings tables alone make a 設定 sheet. */
function roleOf(isGenerated: boolean, tables: readonly AnyTable[], holdsSettings: boolean): SheetRole {
  if (isGenerated) return 'generated';
  const [first] = [...tables].sort((a, b) => Number(b.rows.length > 0) - Number(a.rows.length > 0));
  return first?.role ?? (holdsSettings ? 'settings' : 'ignored');
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
