// Years inside headings: 令和6年度目標値 is this year's target on a 令和6年度 sheet, last year's 実績 is the baseline.
import { eraYear } from '../../domain/time/era';
import type { FiscalYear } from '../../domain/time/fiscal-year';

export type YearRelation = 'none' | 'same' | 'earlier' | 'later';

const YEAR =
  /^(?:(令和|平成|昭和|r|h|s)(元|\d{1,2})|((?:19|20)\d\d)|(\d{1,2})(?=年度))(?:年度?)?(?:末|当初)?(?:の|における)?/;
const THIS_YEAR = /^(?:本|今|当|当該)年度(?:末)?(?:の|における)?/;
/** Years before the first of an era: 28年度 stands for 平成28 or 令和28, whichever is nearer. */
const ERAS = [2018, 1988] as const;

/** Takes a leading year off a heading's key; `relation` compares it with the sheet's own year (null: taken as the same). */
export function withoutYear(
  key: string,
  sheetYear: FiscalYear | null,
): { readonly key: string; readonly relation: YearRelation } {
  const own = THIS_YEAR.exec(key);
  if (own) return { key: key.slice(own[0].length), relation: 'same' };
  const match = YEAR.exec(key);
  if (!match) return { key, relation: 'none' };
  const [all, era, count, western, bare] = match;
  const rest = key.slice(all.length);
  if (sheetYear === null) return { key: rest, relation: 'same' };
  const year =
    bare !== undefined
      ? nearest(Number(bare), sheetYear)
      : western === undefined
        ? eraYear(era ?? '', count ?? '')
        : Number(western);
  if (year === null || year === sheetYear) return { key: rest, relation: 'same' };
  return { key: rest, relation: year < sheetYear ? 'earlier' : 'later' };
}

const nearest = (count: number, sheetYear: FiscalYear): number =>
  Math.min(...ERAS.map((before) => Math.abs(before + count - sheetYear))) ===
  Math.abs(ERAS[0] + count - sheetYear)
    ? ERAS[0] + count
    : ERAS[1] + count;
