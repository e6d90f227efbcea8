// 設定 teaches: a form's heading at every level, what is not to be used, and a city's own scale.
import { judge } from '../../../src/domain/judge/judge';
import { formsOf } from '../../../src/domain/form';
import { findFaults } from '../../../src/domain/rules';
import { onlySheet, read, textsOf } from './reading';

const rows = [
  ['令和6年度　課の目標', null, null, null, null],
  [],
  ['あれ', 'これ', 'それ', null, 'どれ'],
  [null, null, '甲', '乙', null],
  ['橋の点検の前倒し', '令和7年3月末', '45橋', '47橋', '上回る'],
  ['空き家の持ち主さがし', '令和6年9月末', '40件', '20件', '下回る'],
];
const merges = ['A3:A4', 'B3:B4', 'C3:D3', 'E3:E4'];
const form = { name: '目標', rows, merges };
const settings = (lines: readonly (readonly [string, string])[], scale: readonly (readonly [string, string])[] = []) => ({
  name: '設定',
  rows: [
    ['様式の見出し', '読む項目', null, 'この市の評価', '達成度'],
    ...Array.from({ length: Math.max(lines.length, scale.length) }, (_, at) => [lines[at]?.[0] ?? null, lines[at]?.[1] ?? null, null, scale[at]?.[0] ?? null, scale[at]?.[1] ?? null]),
  ],
}); // prettier-ignore

const LINES = [['あれ', '目標項目'], ['これ', '期限'], ['それ / 甲', '目標値'], ['それ / 乙', '実績値'], ['どれ', '達成度']] as const; // prettier-ignore

test('headings that say nothing are read as a person taught them, level by level', () => {
  const [table] = onlySheet(read([form, settings(LINES)])).tables;
  expect(textsOf(table!)[0]).toMatchObject({ title: '橋の点検の前倒し', deadline: '令和7年3月末', target: '45橋', actual: '47橋', grade: '上回る' }); // prettier-ignore
  expect(formsOf({ files: [read([form, settings(LINES)])] })[0]!.columns.map(({ heading, cells, how, sure }) => [heading, cells, how, sure])).toEqual([
    ['あれ', 'A3:A4', 'taught', true], ['これ', 'B3:B4', 'taught', true], ['それ / 甲', 'C3:C4', 'taught', true],
    ['それ / 乙', 'D3:D4', 'taught', true], ['どれ', 'E3:E4', 'taught', true],
  ]); // prettier-ignore
});

test('使わない keeps a column that would be understood out of it', () => {
  const lines = [...LINES.slice(0, 3), ['それ / 乙', '使わない'], LINES[4]!] as const;
  const [table] = onlySheet(read([form, settings(lines)])).tables;
  expect(table!.columns.find(({ heading }) => heading === 'それ / 乙')).toMatchObject({
    field: null,
    how: 'user',
  });
  expect(textsOf(table!)[0]).not.toHaveProperty('actual');
});

test('a city’s own scale is read as the person matched it; a word that is not matched stays unread', () => {
  const scale = [['上回る', 'A']] as const;
  const plan = judge({ files: [read([form, settings(LINES, scale)])] }, { period: 'end' });
  expect(plan.objectives.map(({ grade }) => grade)).toEqual(['A', null]);
});

test('a line of the scale that says none of A B C D － is told', () => {
  const plan = judge({ files: [read([form, settings(LINES, [['上回る', '優']])])] }, { period: 'end' });
  expect(findFaults(plan).filter(({ rule }) => rule === 'form-changed').map(({ facts }) => (facts as { heading: string }).heading)).toContain('上回る'); // prettier-ignore
});

test('what a form lacks is said once for all sheets that share it', () => {
  const other = { ...form, name: '目標2' };
  const plan = judge({ files: [read([form, other, settings(LINES)])] }, { period: 'start' });
  const missing = findFaults(plan).filter(({ rule, facts }) => rule === 'form-changed' && (facts as { what: string }).what === 'missing'); // prettier-ignore
  const headings = missing.map(({ facts }) => (facts as { heading: string }).heading);
  expect(new Set(headings).size).toBe(headings.length);
  expect(missing.every(({ facts }) => (facts as { sheets?: number }).sheets === 2)).toBe(true);
});

test('a target below where it began is 以下, without a column that says so', () => {
  const sheet = { name: '目標', rows: [['課名', '目標項目', '現状値', '目標値', '期限'], ['税務課', '待機の解消', '5人', '0人', '年度末'], ['税務課', '相談を増やす', '5件', '9件', '年度末']] }; // prettier-ignore
  const plan = judge({ files: [read([sheet])] }, { period: 'start' });
  expect(plan.objectives.map(({ direction }) => direction)).toEqual(['atMost', 'atLeast']);
});
