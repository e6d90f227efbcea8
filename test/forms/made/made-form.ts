// Forms as city halls lay them out, made from a seed with the truth of every cell: structure × words × order × noise × contents.
import { createGrid } from '../../../src/workbook/memory-grid';
import { formatAddress } from '../../../src/workbook/address';
import type { CellValue, Grid } from '../../../src/workbook/grid';
import {
  chance,
  divisionOf,
  objectivesOf,
  pick,
  PEOPLE,
  shuffled,
  type MadeObjective,
  type Random,
} from './contents';
import { KNOWN, MADE_FIELDS, type MadeField, type WordBook } from './word-books';

export type Words = 'known' | 'half' | 'own';

export interface MadeForm {
  readonly grid: Grid;
  readonly staff: Grid;
  readonly department: Grid;
  readonly kind: 'table' | 'cards';
  readonly headings: ReadonlyMap<MadeField, string>;
  /** For each objective the cell of every field that is filled. */
  readonly truth: readonly Readonly<Partial<Record<MadeField, string>>>[];
  readonly efforts: readonly { readonly lead: number | null; readonly support: number | null }[];
}

export interface Recipe {
  readonly seed: number;
  readonly words: Words;
  readonly book: WordBook;
}

/** Mulberry32 (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const EXTRA = [
  '予算額（千円）',
  '総合計画コード',
  '根拠法令',
  'SDGs',
  '課長確認',
  '関係部署',
  '議会答弁',
] as const;
const extraValue = (heading: string, random: Random): CellValue =>
  ({ '予算額（千円）': pick([1200, 480, 35000], random), 総合計画コード: pick(['1-4-2', '3-2-1'], random), 根拠法令: pick(['条例第5条', '道路法'], random), SDGs: pick(['11', '3、10'], random), 課長確認: null, 関係部署: pick(['総務部', '健康部', null], random), 議会答弁: pick(['有', null], random) })[heading] ?? null; // prettier-ignore

const GROUPS: readonly (readonly [string, readonly MadeField[]])[] = [
  ['期首', ['title', 'action', 'indicator', 'baseline', 'target', 'unit', 'deadline']],
  ['担当・業務量', ['lead', 'effortLead', 'support', 'effortSupport']],
  ['実績・評価', ['actual', 'grade', 'result', 'shortfallReason', 'next']],
];

export function makeForm({ seed, words, book }: Recipe): MadeForm {
  const random = randomFrom(seed);
  const period = pick(['start', 'mid', 'end'] as const, random);
  const fields = chosenFields(period, random);
  const headings = headingsOf(fields, words, book, random);
  const division = divisionOf(random);
  const objectives = objectivesOf(fields, division, random);
  const shape = chance(0.22, random) ? cards : table;
  const sheet = shape({ fields, headings, objectives, division, random });
  return {
    ...sheet,
    headings,
    efforts: objectives.map(({ effortLead, effortSupport }) => ({
      lead: effortLead,
      support: effortSupport,
    })),
    staff: staffGrid(division),
    department: departmentGrid(division),
  };
}

function chosenFields(period: 'start' | 'mid' | 'end', random: Random): readonly MadeField[] {
  const always: MadeField[] = ['title', 'target', 'deadline'];
  const often: MadeField[] = ['number', 'issue', 'action', 'lead'];
  const sometimes: MadeField[] = [
    'indicator',
    'baseline',
    'unit',
    'difficulty',
    'weight',
    'support',
    'effortLead',
  ];
  const later: MadeField[] = period === 'start' ? [] : period === 'mid' ? ['progress'] : ['actual', 'grade', 'result', 'shortfallReason', 'next']; // prettier-ignore
  const chosen = new Set<MadeField>([...always, ...later]);
  for (const field of often) if (chance(0.85, random)) chosen.add(field);
  for (const field of sometimes) if (chance(0.6, random)) chosen.add(field);
  if (!chosen.has('lead')) for (const field of ['support', 'effortLead'] as const) chosen.delete(field);
  if (chosen.has('support') && chosen.has('effortLead')) chosen.add('effortSupport');
  return MADE_FIELDS.filter((field) => chosen.has(field));
}

function headingsOf(
  fields: readonly MadeField[],
  words: Words,
  book: WordBook,
  random: Random,
): ReadonlyMap<MadeField, string> {
  const unit = pick(['（人）', '（％）', '（時間）'], random);
  return new Map(
    fields.map((field) => {
      const own = words === 'own' || (words === 'half' && chance(0.5, random));
      const word = pick((own ? book : KNOWN)[field], random);
      const effort = field === 'effortLead' || field === 'effortSupport';
      return [field, effort ? word + unit : word];
    }),
  );
}

interface Making {
  readonly fields: readonly MadeField[];
  readonly headings: ReadonlyMap<MadeField, string>;
  readonly objectives: readonly MadeObjective[];
  readonly division: string;
  readonly random: Random;
}

type Made = Pick<MadeForm, 'grid' | 'kind' | 'truth'>;

/** Rows of values that grow as they are written to. */
class Sheet {
  readonly rows: CellValue[][] = [];
  readonly merges: string[] = [];
  set(row: number, column: number, value: CellValue): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left)
      this.merges.push(`${formatAddress(top, left)}:${formatAddress(bottom, right)}`);
  }
  grid(name: string): Grid {
    return createGrid({ name, rows: this.rows, merges: this.merges });
  }
}

function top(sheet: Sheet, division: string, random: Random): number {
  sheet.set(
    0,
    0,
    pick(['令和6年度　組織目標管理シート', '令和６年度福祉部　課の目標', '令和6年度 目標管理票'], random),
  );
  sheet.set(1, 1, pick(['課名', '所属', '担当課'], random));
  sheet.set(1, 2, division);
  let row = 2;
  if (chance(0.4, random)) sheet.set(row++, 0, pick(['※太枠内を記入してください。', '（記入要領は別紙）', '提出期限: 4月26日（金）'], random)); // prettier-ignore
  if (chance(0.4, random))
    ['部長', '課長', '係長', '担当'].forEach((each, at) => sheet.set(row, 6 + at, each));
  return row + pick([1, 2, 3], random);
}

function table({ fields, headings, objectives, division, random }: Making): Made {
  const sheet = new Sheet();
  const first = top(sheet, division, random);
  const usual = chance(0.7, random) ? fields : shuffled(fields, random);
  const columns: (MadeField | string)[] = [...usual];
  for (const extra of EXTRA) if (chance(0.15, random)) columns.splice(Math.floor(random() * (columns.length + 1)), 0, extra); // prettier-ignore
  const left = chance(0.25, random) ? 1 : 0;
  const grouped = chance(0.4, random);
  const upper = grouped ? groupRuns(columns) : [];
  const leafRow = upper.length > 0 ? first + 1 : first;
  columns.forEach((column, at) => {
    const inGroup = upper.some(({ from, to }) => at >= from && at <= to);
    const text = headings.get(column as MadeField) ?? column;
    sheet.set(inGroup ? leafRow : first, left + at, text);
    if (!inGroup && leafRow > first && chance(0.6, random)) sheet.merge(first, left + at, leafRow, left + at);
  });
  for (const { name, from, to } of upper) {
    sheet.set(first, left + from, name);
    sheet.merge(first, left + from, first, left + to);
  }
  const truth = objectives.map((objective, line) => {
    const cells: Partial<Record<MadeField, string>> = {};
    columns.forEach((column, at) => {
      const [row, place] = [leafRow + 1 + line, left + at];
      const value = headings.has(column as MadeField)
        ? (objective.values[column as MadeField] ?? null)
        : extraValue(column, random);
      sheet.set(row, place, value);
      if (value !== null && headings.has(column as MadeField))
        cells[column as MadeField] = formatAddress(row, place);
    });
    return cells;
  });
  if (chance(0.4, random))
    sheet.set(leafRow + 1 + objectives.length, left, '（注）従事割合は年間を通じた割合とする。');
  return { grid: sheet.grid('様式1'), kind: 'table', truth };
}

/** Neighbouring columns of one group, where at least two stand together. */
function groupRuns(columns: readonly string[]): readonly { name: string; from: number; to: number }[] {
  return GROUPS.flatMap(([name, fields]) => {
    const from = columns.findIndex((column) => fields.includes(column as MadeField));
    let to = from;
    while (from >= 0 && fields.includes(columns[to + 1] as MadeField)) to += 1;
    return to > from ? [{ name, from, to }] : [];
  });
}

function cards({ fields, headings, objectives, division, random }: Making): Made {
  const sheet = new Sheet();
  let row = top(sheet, division, random) + 1;
  const lines = cardLines(fields, random);
  const gap = pick([0, 1, 1], random);
  const truth = objectives.map((objective) => {
    const cells: Partial<Record<MadeField, string>> = {};
    for (const line of lines) {
      line.forEach((field, at) => {
        const column = at * 2;
        sheet.set(row, column, headings.get(field)!);
        const value = objective.values[field] ?? null;
        sheet.set(row, column + 1, value);
        if (value !== null) cells[field] = formatAddress(row, column + 1);
        if (line.length === 1) sheet.merge(row, 1, row, 5);
      });
      row += 1;
    }
    row += gap;
    return cells;
  });
  return { grid: sheet.grid('様式1'), kind: 'cards', truth };
}

/** Long texts have a line of their own, short ones stand up to three in a line. */
function cardLines(fields: readonly MadeField[], random: Random): readonly (readonly MadeField[])[] {
  const long = new Set<MadeField>([
    'issue',
    'title',
    'action',
    'result',
    'shortfallReason',
    'next',
    'target',
  ]);
  const lines: MadeField[][] = [];
  for (const field of fields) {
    const last = lines.at(-1);
    const joins = last && !long.has(field) && !long.has(last[0]!) && last.length < 3 && chance(0.7, random);
    if (joins) last.push(field);
    else lines.push([field]);
  }
  return lines;
}

const staffGrid = (division: string): Grid =>
  createGrid({
    name: '職員',
    rows: [['職員番号', '氏名', '課', '任用区分', '週勤務時間', '経常業務割合'], ...PEOPLE.map(([number, name]) => [number, name, division, '正規', 38.75, 0.4])],
  }); // prettier-ignore

const departmentGrid = (division: string): Grid =>
  createGrid({
    name: '重点課題',
    rows: [['課題番号', '重点課題', '主管課'], ...ISSUES.map(([number, title]) => [number, title, division])],
  });

export const ISSUES: readonly (readonly [string, string])[] = [
  ['1-(1)-①', '壊れる前に直す道路と橋'], ['1-(1)-②', '歩く人にやさしい通学路'], ['1-(2)-①', '大雨に備える水路づくり'],
  ['2-(1)-①', 'ごみを減らし資源を回す'], ['2-(1)-②', '空き家を地域の力に変える'], ['2-(2)-①', '窓口の手続を早く確かに'],
]; // prettier-ignore
