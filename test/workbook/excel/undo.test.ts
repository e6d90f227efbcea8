// The person's Ctrl+Z: nothing that the pane asks unasked may stand between their edit and it.
import { openHosted, settle, set, held } from './excel-test';

const SHEETS = [
  { name: '目標', rows: [['題'], ['番号', '難易度'], [1, '○']], merges: ['A1:C1'], hiddenRows: [2] },
  { name: '集計', rows: [['計', 1]], formulas: { B1: '=目標!A3' } },
];

/** What may be asked in the background: finding things, and loading plain properties of them. */
const PLAIN = new Set([
  ...['Workbook.', 'WorksheetCollection.', 'Worksheet.', 'Range.'],
  ...[
    'WorksheetCollection.getItemOrNullObject',
    'WorksheetCollection.getItem',
    'Worksheet.getRangeByIndexes',
  ],
  ...[
    'Worksheet.getUsedRangeOrNullObject',
    'Range.getRowProperties',
    'Range.getColumnProperties',
    'Range.worksheet',
  ],
  'Workbook.getSelectedRange',
]);

test('every deed of a person is followed with plain loads only, and undone afterwards', async () => {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.17' });
  const { user } = host;
  port.onSelected(() => undefined);
  await port.read();
  host.resetCounts();
  const deeds = [
    () => user.types('目標', 'B3', '◎'),
    () => user.pastes('目標', 'A4', [[2, '△']]),
    () => user.inserts('目標', 'Rows', '3:4'),
    () => user.deletesCells('目標', 'Columns', 'A:A'),
    () => user.hidesRows('目標', '2:3', true),
    () => user.formats('目標', 'A1:B2', '0.0'),
    () => user.selects('集計', 'A1'),
  ];
  for (const deed of deeds) {
    deed();
    await settle();
    expect((await port.read()).kind).toBe('read');
  }
  expect([...new Set(host.trail)].filter((at) => !PLAIN.has(at))).toEqual([]);
  let undone = 0;
  while (user.undoes()) undone++;
  expect([undone, held(host, '目標', 'B3'), host.undoList.emptiedBy]).toEqual([6, '○', []]);
});

test('a worksheet function is asked once a session, however often the workbook is read from the start', async () => {
  const { host, port } = openHosted({ sheets: SHEETS });
  await port.read();
  await port.reread!();
  expect(host.trail.filter((at) => at === 'Functions.date')).toHaveLength(1);
});

test('below ExcelApi 1.19 a write of ours empties the list', async () => {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.17' });
  await port.read();
  host.user.types('目標', 'B3', '◎');
  await settle();
  expect((await port.apply([set('目標', 'A3', 1, 5)])).kind).toBe('applied');
  expect([host.user.undoes(), held(host, '目標', 'B3')]).toEqual([false, '◎']);
});

test('from ExcelApi 1.19 on a write of ours is undone first, then what the person typed before it', async () => {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.19' });
  await port.read();
  host.user.types('目標', 'B3', '◎');
  await settle();
  expect((await port.apply([set('目標', 'A3', 1, 5)])).kind).toBe('applied');
  host.user.undoes();
  expect([held(host, '目標', 'A3'), held(host, '目標', 'B3')]).toEqual([1, '◎']);
  host.user.undoes();
  expect([held(host, '目標', 'B3'), host.undoList.emptiedBy]).toEqual(['○', []]);
});

test('the host tells a call that empties the list unasked from one that the person pressed for', async () => {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.17' });
  const unasked: string[] = [];
  host.undoList.onUnasked = (by) => void unasked.push(by);
  await port.read();
  host.user.types('目標', 'B3', '◎');
  await settle();
  await port.read();
  expect(unasked).toEqual([]);
  await port.reread!();
  expect(unasked).toEqual(['Range.getMergedAreasOrNullObject']);
  host.user.types('目標', 'B3', '△');
  await settle();
  host.undoList.asks();
  await port.reread!();
  expect(unasked).toHaveLength(1);
});
