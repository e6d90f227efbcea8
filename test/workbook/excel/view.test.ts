// Selecting and listening: what the pane hears when a person moves and types, and when it stops hearing.
import { openHosted, settle } from './excel-test';

const SHEETS = [
  { name: '目標', rows: [['番号'], [1]] },
  { name: '職員', rows: [['氏名']] },
  { name: '控え', rows: [['x']], visibility: 'hidden' as const },
];
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('a cell is brought into view and selected', async () => {
  const { host, port } = openHosted({ sheets: SHEETS });
  expect(await port.select('職員', { top: 4, left: 1, bottom: 6, right: 2 })).toBe(true);
  expect([host.book.active, host.book.selection]).toEqual([1, { top: 4, left: 1, bottom: 6, right: 2 }]);
});

test('a sheet that is gone or hidden cannot be selected', async () => {
  const { port } = openHosted({ sheets: SHEETS });
  expect([await port.select('無い', cell(0, 0)), await port.select('控え', cell(0, 0))]).toEqual([
    false,
    false,
  ]);
});

test('Excel’s refusal to select is told to the log', async () => {
  const { host, port, failures } = openHosted({ sheets: SHEETS });
  host.failAt('Range.select', 'GeneralException');
  expect(await port.select('職員', cell(0, 0))).toBe(false);
  expect(failures).toMatchObject([{ code: 'host-error' }]);
});

test('a selection is heard with the sheet’s name, until the listener is removed', async () => {
  const { host, port } = openHosted({ sheets: SHEETS });
  const heard: unknown[] = [];
  const stop = port.onSelected((sheet, range) => heard.push([sheet, range]));
  await settle();
  host.user.selects('目標', 'A2:B3');
  await settle();
  host.user.selects('職員', 'A1');
  await settle();
  expect(heard).toEqual([
    ['目標', { top: 1, left: 0, bottom: 2, right: 1 }],
    ['職員', cell(0, 0)],
  ]);
  stop();
  await settle();
  host.user.selects('目標', 'A1');
  await settle();
  expect(heard).toHaveLength(2);
  expect(host.events.isRegistered('sheetSelection')).toBe(false);
});

test('several areas selected at once are no place and no failure', async () => {
  const { host, port, failures } = openHosted({ sheets: SHEETS });
  const heard: unknown[] = [];
  port.onSelected((sheet) => heard.push(sheet));
  await settle();
  host.failAt('Workbook.getSelectedRange', 'InvalidSelection');
  host.user.selects('目標', 'A2');
  await settle();
  expect([heard, failures]).toEqual([[], []]);
});

test('typing, adding, renaming and deleting are heard as changes', async () => {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.17' });
  const heard: unknown[] = [];
  port.onChanged((change) => heard.push([change.sheet, change.range]));
  await port.read();
  for (const deed of [
    () => host.user.types('目標', 'A2', '2'),
    () => host.user.addsSheet('追加'),
    () => host.user.renames('追加', '改名'),
    () => host.user.deletes('改名'),
  ]) {
    deed();
    await settle();
    await port.read();
  }
  expect(heard).toEqual([
    ['目標', cell(1, 0)],
    ['', null],
    ['追加', null],
    ['改名', null],
  ]);
});

test('a person who stays in a cell while the pane opens is heard afterwards', async () => {
  const { host, port } = openHosted({ sheets: SHEETS });
  const heard: unknown[] = [];
  host.user.startsEditing();
  port.onChanged((change) => heard.push(change.sheet));
  const reading = port.read();
  await new Promise((resolve) => setTimeout(resolve, 30));
  host.user.stopsEditing();
  await reading;
  await new Promise((resolve) => setTimeout(resolve, 30));
  host.user.types('目標', 'A2', '2');
  await settle();
  expect(heard).toEqual(['目標']);
});

test('below ExcelApi 1.17 renaming is not listened to', async () => {
  const { host, port, failures } = openHosted({ sheets: SHEETS, api: '1.14' });
  await port.read();
  expect([host.events.isRegistered('changed'), host.events.isRegistered('renamed'), failures]).toEqual([
    true,
    false,
    [],
  ]);
});

test('the product’s own writes are not heard as changes', async () => {
  const { port } = openHosted({ sheets: SHEETS });
  const heard: unknown[] = [];
  port.onChanged((change) => heard.push(change));
  await port.read();
  await port.apply([{ kind: 'set', sheet: '目標', row: 1, column: 0, before: 1, after: 2 }]);
  await settle();
  expect(heard).toEqual([]);
});

test('two listeners share one registration', async () => {
  const { host, port } = openHosted({ sheets: SHEETS });
  let heard = 0;
  const stop = port.onSelected(() => heard++);
  port.onSelected(() => heard++);
  await settle();
  host.user.selects('目標', 'A2');
  await settle();
  stop();
  host.user.selects('目標', 'A1');
  await settle();
  expect(heard).toBe(3);
});
