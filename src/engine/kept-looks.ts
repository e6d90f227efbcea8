// What is kept from one reading of the open workbook to the next: each sheet's looks, as long as it is the same version and all else
// that they depend on is the same. The one place where the product remembers a reading.
import { draftOf, type DraftSource } from '../actions/draft-source';
import { LOOKS, type ReadBy, type SheetLooks, type SheetReading } from '../forms/read/draft-file';
import type { KnownWorld } from '../forms/read/evidence/known';
import type { SheetView } from '../forms/read/sheet-view';
import type { Grid } from '../workbook/grid';
import type { Workbook } from '../workbook/port';
import { readAlready } from './held';

/** An answer, and what it was given on besides the sheet itself. */
interface Kept<Answer> {
  readonly on: string;
  readonly answer: Answer;
}
interface KeptSheet {
  settings?: Kept<ReturnType<SheetLooks['settings']>>;
  byWords?: Kept<SheetReading>;
  understood?: Kept<SheetReading | null>;
}

/** The open workbook as a source that is read again and again, only its new sheets anew. */
export interface ReadAgain {
  source(workbook: Workbook): DraftSource;
}

export function readAgain(): ReadAgain {
  let kept: ReadonlyMap<Grid, KeptSheet> = new Map();
  return {
    source(workbook) {
      // Sheets that are gone, or others now, are forgotten.
      kept = new Map(workbook.grids.map((grid) => [grid, kept.get(grid) ?? {}]));
      const looks = keptLooks(kept);
      return {
        ...readAlready(workbook),
        atOnce: 1,
        readDraft: (reading, signal) => Promise.resolve(draftOf(workbook, reading, signal, looks)),
      };
    },
  };
}

function keptLooks(sheets: ReadonlyMap<Grid, KeptSheet>): SheetLooks {
  const headingsKey = lastKey((headings: ReadBy['headings']) => JSON.stringify(headings));
  const worldKey = lastKey(({ people, issues, divisions }: KnownWorld) =>
    JSON.stringify([people, issues, divisions].map((each) => [...each].sort())),
  );
  const sheetOf = ({ grid }: SheetView): KeptSheet => sheets.get(grid) ?? {};
  const byKey = ({ file, headings }: ReadBy): string => `${file}\n${headingsKey(headings)}`;
  return {
    settings(view, file) {
      const sheet = sheetOf(view);
      if (sheet.settings?.on !== file) sheet.settings = { on: file, answer: LOOKS.settings(view, file) };
      return sheet.settings.answer;
    },
    byWords(view, by, signal) {
      const [sheet, on] = [sheetOf(view), byKey(by)];
      const before = sheet.byWords;
      if (before?.on === on && before.answer.spent < by.left) return before.answer;
      const answer = LOOKS.byWords(view, by, signal);
      if (isWhole(answer, by, signal)) sheet.byWords = { on, answer };
      return answer;
    },
    understood(view, known, by, signal) {
      const [sheet, on] = [sheetOf(view), `${byKey(by)}\n${worldKey(known)}`];
      const before = sheet.understood;
      if (before?.on === on && (before.answer?.spent ?? 0) < by.left) return before.answer;
      const answer = LOOKS.understood(view, known, by, signal);
      if (isWhole(answer, by, signal)) sheet.understood = { on, answer };
      return answer;
    },
  };
}

/** What the budget or the caller cut short is not what the next reading would find. */
const isWhole = (answer: SheetReading | null, by: ReadBy, signal?: { readonly aborted: boolean }): boolean =>
  !signal?.aborted && (answer?.spent ?? 0) < by.left;

/** One reading asks with the same value for every sheet. */
function lastKey<Value extends object>(keyOf: (value: Value) => string): (value: Value) => string {
  let last: { readonly value: Value; readonly key: string } | null = null;
  return (value) => {
    if (last?.value !== value) last = { value, key: keyOf(value) };
    return last.key;
  };
}
