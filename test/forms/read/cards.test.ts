// Card forms and tables with their headings down the side: read as objectives, each value with its own cell; and what only looks so.
import type { CellValue } from '../../../src/workbook/grid';
import { column, columnsOf, onlySheet, onlyTable, read, saidOf, tablesOf, textsOf } from './reading';

const o: CellValue = null;
const card = (number: string, title: string, target: string, lead: string): CellValue[][] => [
  ['目標番号', number], ['目標項目', title], ['目標値', target], ['期限', '9月末'], ['主担当', lead],
]; // prettier-ignore
const beside = (left: CellValue[][], right: CellValue[][]): CellValue[][] =>
  left.map((row, at) => [...row, o, ...right[at]!]);
const [ONE, TWO] = [card('1', 'あ', '5件', '1024'), card('2', 'い', '6件', '1025')];
const BOTH = [
  { number: '1', title: 'あ', target: '5件', deadline: '9月末', lead: '1024', division: '福祉課' },
  { number: '2', title: 'い', target: '6件', deadline: '9月末', lead: '1025', division: '福祉課' },
];
const ACROSS = [
  ['目標番号', 1, 2], ['目標項目', 'あ', 'い'], ['目標値', '5件', '6件'], ['期限', '9月末', '9月末'], ['主担当', '1024', '1025'],
]; // prettier-ignore

test.each<[string, readonly (readonly CellValue[])[]]>([
  ['below each other, parted by an empty row', [['課名', '福祉課'], [], ...ONE, [], ...TWO]],
  ['below each other without a gap', [['課名', '福祉課'], [], ...ONE, ...TWO]],
  ['under headings of their own', [['令和6年度　福祉課'], ['【目標１】'], ...ONE, ['【目標２】'], ...TWO]],
  ['beside each other', [['課名', '福祉課'], [], ...beside(ONE, TWO)]],
  ['as columns of a table whose headings stand down the side', [['令和6年度　福祉課の目標'], [], ...ACROSS]],
])('two objectives %s', (_, rows) => {
  const table = onlyTable(read({ rows }));
  expect([table.role, textsOf(table)]).toEqual(['objectives', BOTH]);
});

test('several labels in a line, headings and empty lines between, values over two lines, unknown labels kept', () => {
  const rows = [
    ['組織目標管理カード'], [], ['課名', '障害福祉課', '部名', '福祉部'], ['年度', '令和6年度', '時期', '中間'],
    ['■目標'], ['目標番号', '3', '目標項目', 'あ'], ['事業費', '1,200千円', '財源', '一般財源'], ['取組内容', '①会議'], [o, '②研修'], ['目標値', 10, '単位', '件'], ['期限', '9月末'],
    [], ['主担当', '1024', '従事割合（主）（％）', 30], ['副担当', o, '従事割合（副）（％）', 10],
  ]; // prettier-ignore
  const draft = read({ rows });
  const table = onlyTable(draft);
  expect(textsOf(table)).toEqual([
    { division: '障害福祉課', number: '3', title: 'あ', action: '①会議\n②研修', target: '10', unit: '件', deadline: '9月末', lead: '1024', effortLead: '30', effortSupport: '10' },
  ]); // prettier-ignore
  expect(table.rows[0]!.parts).toEqual({ action: ['会議', '研修'] });
  expect(table.rows[0]!.extra.map(({ heading, said }) => [heading, said.text])).toEqual([
    ['部名', '福祉部'], ['年度', '令和6年度'], ['時期', '中間'], ['事業費', '1,200千円'], ['財源', '一般財源'],
  ]); // prettier-ignore
  const { department, division, fiscalYear } = onlySheet(draft).context;
  expect([department?.text, division?.text, fiscalYear?.text]).toEqual(['福祉部', '障害福祉課', '令和6年度']);
  expect(saidOf(table, 0, 'effortLead')).toMatchObject({
    value: 30,
    unit: 'percent',
    place: { cell: 'D13' },
  });
  expect(table.rows[0]!.blanks).toMatchObject({ support: { cell: 'B14' } });
  expect(table.columns.filter(({ how }) => how === 'repeated' || how === 'doubtful')).toEqual([]);
  expect([table.place.cell, table.headingRows, table.bodyRows]).toEqual(['A3', [3, 14], [3, 14]]);
});

test('values, labels and headings say their own cells, across and down', () => {
  const table = onlyTable(read({ rows: [[], ...ACROSS] }));
  expect([saidOf(table, 0, 'title')!.place.cell, saidOf(table, 1, 'lead')!.place.cell]).toEqual(['B3', 'C6']);
  expect(table.columns.map(({ cell }) => cell)).toEqual(['A2', 'A3', 'A4', 'A5', 'A6']);
});

test('merged groups of labels, a merged issue across, wide merged cells', () => {
  const across = [
    ['目標', '番号', '1', '2'], [o, '重点課題', '防災', o], [o, '目標項目', 'あ', 'い'], [o, '目標値', '5', '6'], ['担当', '主', '1024', '1025'], [o, '副', '1031', o], ['期限', o, '9月末', '3月末'],
  ]; // prettier-ignore
  const table = onlyTable(read({ rows: across, merges: ['A1:A4', 'C2:D2', 'A5:A6', 'A7:B7'] }));
  expect(textsOf(table)).toEqual([
    {
      number: '1',
      issue: '防災',
      title: 'あ',
      target: '5',
      lead: '1024',
      support: '1031',
      deadline: '9月末',
    },
    { number: '2', issue: '防災', title: 'い', target: '6', lead: '1025', deadline: '3月末' },
  ]);
  const wide = [
    ['所属', '福祉部障害福祉課'], [], ['目標項目', o, '拠点', o], ['達成水準', o, '1か所', o], ['具体的な取組', o, '検討', o], [o, o, '調整', o], ['達成時期', o, 'R7.3', o], ['担当者', o, '山田', o],
  ]; // prettier-ignore
  const merges = ['A3:B3', 'C3:D3', 'A4:B4', 'C4:D4', 'A5:B6', 'C5:D5', 'C6:D6', 'A7:B7', 'C7:D7'];
  expect(textsOf(onlyTable(read({ rows: wide, merges })))).toEqual([
    {
      division: '障害福祉課',
      title: '拠点',
      target: '1か所',
      action: '検討\n調整',
      deadline: 'R7.3',
      lead: '山田',
    },
  ]);
});

test('an empty card is a form without objectives', () => {
  const empty = ONE.map(([label]) => [label!, null]);
  const table = onlyTable(read({ rows: [...ONE, [], ...empty] }));
  expect(column(table, 'title')).toEqual(['あ']);
});

describe('is no card', () => {
  const TABLE = [
    ['目標番号', '目標項目', '目標値', '期限', '主担当'],
    [1, 'あ', '5件', '9月末', '1024'],
  ];

  test('a box of labels above a table', () => {
    const box = [['課名', '福祉課'], ['目標', 'みんなで支える'], ['期限', '令和6年4月30日'], ['担当者', '山田'], ['備考', 'x']]; // prettier-ignore
    for (const gap of [[[]], []]) {
      const table = onlyTable(read({ rows: [...box, ...gap, ...TABLE] }));
      expect(textsOf(table)).toEqual([
        { division: '福祉課', number: '1', title: 'あ', target: '5件', deadline: '9月末', lead: '1024' },
      ]);
    }
  });

  test('a line of labels right above the headings', () => {
    const table = onlyTable(read({ rows: [['課名', '福祉課', '目標', '安心のまち'], ...TABLE] }));
    expect([table.headingRows, column(table, 'division')]).toEqual([[2, 2], ['福祉課']]);
    expect(Object.keys(columnsOf(table))).toEqual(TABLE[0]);
  });

  test('a sheet that tells how to fill in the form', () => {
    const told = [['目標項目', '１行に１つ記入する'], ['取組内容', '具体的に記入する'], ['目標値', '数値で記入する'], ['期限', '年月で書く'], ['主担当', '番号']]; // prettier-ignore
    expect(tablesOf(read({ rows: told }))).toEqual([]);
    const named = [
      ['欄', '中身'],
      ['目標項目', 'x'],
      ['取組内容', 'x'],
      ['目標値', 'x'],
      ['期限', 'x'],
    ];
    expect(tablesOf(read({ name: '記入要領', rows: named }))).toEqual([]);
  });

  test('a staff member’s box, or three labels', () => {
    const staff = [
      ['氏名', '山田'],
      ['職員番号', '1024'],
      ['課', '福祉課'],
      ['任用区分', '正規'],
    ];
    expect(tablesOf(read({ rows: staff }))).toEqual([]);
    expect(tablesOf(read({ rows: ONE.slice(0, 3) }))).toEqual([]);
  });
});
