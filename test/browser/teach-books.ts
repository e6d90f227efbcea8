// Workbooks whose forms are in a city's own words, for teaching: a table of twelve headings that no dictionary holds.
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import type { BookFile } from './journeys/workplace';

type Value = string | number | null;
const sheet = (name: string, rows: readonly (readonly Value[])[]) => ({
  name,
  columns: Array.from({ length: 14 }, () => ({ width: 14 })),
  rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
});

const STAFF = sheet('職員', [
  ['職員番号', '氏名', '課', '任用区分', '週勤務時間', '経常業務割合'],
  [2101, '見取 一子', '道路課', '正規', 38.75, 0.4],
  [2102, '下図 二朗', '道路課', '正規', 38.75, 0.4],
  [2103, '試案 三恵', '道路課', '正規', 38.75, 0.4],
]);
const ISSUES = sheet('重点課題', [
  ['課題番号', '重点課題', '主管課'],
  ['1-1', '壊れる前に直す道路と橋', '道路課'],
  ['1-2', '歩く人にやさしい通学路', '道路課'],
]);

/** What each of the twelve headings is; in the order of the form. */
export const TWELVE: readonly (readonly [heading: string, field: string])[] = [
  ['列の一', '目標番号'], ['列の二', '対応する重点課題'], ['列の三', '目標項目'], ['列の四', '取組内容'], ['列の五', '指標名'], ['列の六', '現状値'],
  ['列の七', '目標値'], ['列の八', '期限'], ['列の九', '主担当'], ['列の十', '従事割合（主）'], ['列の十一', '実績値'], ['列の十二', '達成度'],
]; // prettier-ignore
const BODY: readonly (readonly Value[])[] = [
  [1, '1-1', '橋の点検の前倒し', '国の要領に沿って近接目視を行い、結果を台帳に移す', '点検した橋', 30, 45, '令和7年3月末', '見取 一子', 0.3, 47, 'よくできた'],
  [2, '1-2', '通学路の白線の引き直し', '学校と歩いて危ない所を調べ、順番を決めて塗り直す', '引き直した延長', 800, 1500, '令和6年12月末', '下図 二朗', 0.2, 1320, 'あと少し'],
  [3, '1-1', '水路の泥あげ', '自治会と日を決め、重機を貸して一斉に行う', '泥をあげた水路', 6, 14, '令和6年10月末', '試案 三恵', 0.2, 9, 'まだまだ'],
  [4, '1-2', '道路台帳の電子化', '紙の台帳を読み取り、地図に重ねて確かめる', '読み取った枚数', 0, 300, '令和7年2月末', '見取 一子', 0.1, 310, 'よくできた'],
  [5, '1-1', '街路樹の植え替え', '根上がりの所から順に植え替える', '植え替えた本数', 10, 40, '令和7年1月末', '下図 二朗', 0.2, 41, 'よくできた'],
]; // prettier-ignore

/** A division's workbook at the year's end. */
export async function twelveHeadings(): Promise<BookFile> {
  const rows = [['令和6年度　道路課　期末評価'], [], TWELVE.map(([heading]) => heading), ...BODY];
  return bookOf('道路課.xlsx', [sheet('様式1', rows), ISSUES, STAFF]);
}

const bookOf = async (name: string, specs: Parameters<typeof createWorkbookBytes>[0]): Promise<BookFile> => ({
  name,
  mimeType: '',
  buffer: Buffer.from(await createWorkbookBytes(specs)),
});
