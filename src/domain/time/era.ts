// 元号: years of the five modern eras, spelled out or by their letter. Months and fiscal years are for the callers.

export const ERAS = [
  { name: '令和', letter: 'r', first: 2019, last: Infinity },
  { name: '平成', letter: 'h', first: 1989, last: 2018 },
  { name: '昭和', letter: 's', first: 1926, last: 1988 },
  { name: '大正', letter: 't', first: 1912, last: 1925 },
  { name: '明治', letter: 'm', first: 1868, last: 1911 },
] as const;

const firstYears = new Map<string, number>(
  ERAS.flatMap(({ name, letter, first }) => [
    [name, first],
    [letter, first],
  ]),
);

/** The year of an era (`令和`, `r`) and a number in it (`6`, `元`); null when either is none. An era may be counted on past its end (平成31). */
export function eraYear(era: string, number: string): number | null {
  const first = firstYears.get(era.toLowerCase());
  const count = number === '元' ? 1 : Number(number);
  if (first === undefined || !Number.isInteger(count) || count < 1 || count > 99) return null;
  return first + count - 1;
}

/** `令和6`, `令和元`; a year before 1868 as its own number. A year in which an era began is named by the new era. */
export function formatEraYear(year: number): string {
  const era = ERAS.find(({ first }) => year >= first);
  if (era === undefined || !Number.isInteger(year)) return String(year);
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? '元' : count}`;
}

/**
 * The year that a number without an era means (26年度, 6.9.30) beside a known year: of all eras and of 20nn the one nearest
 * to it, an era before 20nn and a later era before an earlier one. Null when the number can be no such year.
 */
export function bareYear(number: string, beside: number): number | null {
  const western = Number(number);
  const candidates = ERAS.map(({ name }) => eraYear(name, number));
  if (Number.isInteger(western) && western >= 1 && western <= 99) candidates.push(2000 + western);
  let best: number | null = null;
  for (const year of candidates) {
    if (year === null) continue;
    if (best === null || Math.abs(year - beside) < Math.abs(best - beside)) best = year;
  }
  return best;
}

const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_NUMBER = /[〇一二三四五六七八九十]+(?=年|月|日)|[一二三四](?=四半期)/g;

/** Kanji numbers that count years, months, days or quarters as digits: 令和六年十二月 → 令和6年12月. */
export function arabicDates(text: string): string {
  return text.replace(KANJI_NUMBER, (run) => String(kanjiNumber(run)));
}

function kanjiNumber(run: string): number {
  const ten = run.indexOf('十');
  if (ten < 0) return Number([...run].map((digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  const tens = ten === 0 ? 1 : KANJI_DIGITS.indexOf(run.charAt(ten - 1));
  const ones = ten + 1 < run.length ? KANJI_DIGITS.indexOf(run.charAt(ten + 1)) : 0;
  return tens * 10 + Math.max(0, ones);
}
