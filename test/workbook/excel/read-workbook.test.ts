// Reading through the adapter: how many syncs, what is asked, and what happens where Excel hurts.
import type { Grid } from '../../../src/workbook/grid';
import type { ReadOutcome } from '../../../src/workbook/port';
import { cityHall, LONG } from './city-hall';
import { openHosted, settle } from './excel-test';

function gridsOf(outcome: ReadOutcome): readonly Grid[] {
  if (outcome.kind === 'fault') throw new Error(`${outcome.fault.code}: ${outcome.fault.detail}`);
  return outcome.workbook.grids;
}

test('a workbook of 45 sheets and 2,400 objectives is read in three syncs', async () => {
  const { host, port } = openHosted({ sheets: cityHall() });
  const grids = gridsOf(await port.read());
  await settle();
  const objectives = grids.reduce((sum, grid) => sum + grid.rowCount - 3, 0);
  process.stdout.write(
    `read: ${grids.length} sheets, ${objectives} objectives: ${host.counts.syncs} syncs, ${host.counts.actions} actions, ` +
      `${host.counts.requestBytes} bytes asked, ${host.counts.replyBytes} bytes answered\n`,
  );
  expect([grids.length, objectives]).toEqual([45, 2400]);
  expect(host.counts.syncs).toBe(3);
  expect(host.references.size).toBe(0);
  expect(grids[0]!.hiddenRows).toEqual(new Set([5, 9]));
  expect(grids[1]!.hiddenRows.size).toBe(0);
});

test('Excel on the web refuses the whole answer, and the same workbook is read in halves', async () => {
  const { host, port } = openHosted({ sheets: cityHall(), platform: 'web' });
  const grids = gridsOf(await port.read());
  const last = grids.at(-1)!;
  expect(last.value(last.rowCount - 1, 1)).toBe(`${LONG}52-1`);
  expect(host.counts.syncs).toBeGreaterThan(3);
  expect(host.counts.largestRequest).toBeLessThan(5_000_000);
});

test('a sheet larger than one sync’s share is read at once where Excel answers it', async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [
    row,
    'x',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    true,
  ]);
  const { host, port } = openHosted({ sheets: [{ name: '大きい', rows, hiddenRows: [29_998] }] });
  const [grid] = gridsOf(await port.read());
  expect([grid!.rowCount, grid!.value(29_999, 0), grid!.value(12_345, 9)]).toEqual([30_000, 29_999, true]);
  expect(grid!.hiddenRows).toEqual(new Set([29_998]));
  expect(host.counts.syncs).toBe(3);
});

test('an empty workbook is read in two syncs and its sheets are empty', async () => {
  const { host, port } = openHosted({ sheets: [{ name: 'Sheet1', rows: [] }] });
  const [grid] = gridsOf(await port.read());
  expect([grid!.rowCount, grid!.columnCount, grid!.value(0, 0), host.counts.syncs]).toEqual([0, 0, null, 2]);
});

test('a used range that begins away from A1 keeps its place', async () => {
  const { port } = openHosted({ sheets: [{ name: 's', rows: [[], [], [null, null, 'ここ']] }] });
  const [grid] = gridsOf(await port.read());
  expect([grid!.rowCount, grid!.columnCount, grid!.value(2, 2), grid!.value(0, 0)]).toEqual([
    3,
    3,
    'ここ',
    null,
  ]);
});

test('below ExcelApi 1.13 merged cells are not asked for', async () => {
  const sheets = [{ name: 's', rows: [['題']], merges: ['A1:C1'] }];
  const old = openHosted({ sheets, api: '1.12' });
  const [grid] = gridsOf(await old.port.read());
  expect(grid!.merges).toEqual([]);
  expect(old.host.trail).not.toContain('Range.getMergedAreasOrNullObject');
  const [newer] = gridsOf(await openHosted({ sheets, api: '1.13' }).port.read());
  expect(newer!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
});

test('the 1904 date system is noticed', async () => {
  const { port } = openHosted({ sheets: [{ name: 's', rows: [[1]], dateSystem: 1904 }] });
  expect(gridsOf(await port.read())[0]!.dateSystem).toBe(1904);
});

test('a sheet deleted while the workbook is read is left out, a renamed one is read', async () => {
  const { host, port } = openHosted({ sheets: ['一', '二', '三'].map((name) => ({ name, rows: [[name]] })) });
  host.beforeSync(2, () => host.user.deletes('二'));
  host.beforeSync(3, () => host.user.renames('三', '参'));
  const grids = gridsOf(await port.read());
  expect(grids.map((grid) => [grid.name, grid.value(0, 0)])).toEqual([
    ['一', '一'],
    ['参', '三'],
  ]);
});

test('the workbook’s name is known once it has been read', async () => {
  const { port } = openHosted({ sheets: [{ name: 's', rows: [] }], name: '福祉部.xlsx' });
  expect(port.name).toBe('');
  const outcome = await port.read();
  expect([port.name, outcome.kind === 'read' && outcome.workbook.name]).toEqual([
    '福祉部.xlsx',
    '福祉部.xlsx',
  ]);
});

describe('while a person edits a cell', () => {
  const sheets = [{ name: 's', rows: [['x']] }];

  test('reading waits, says so once, and goes on when Enter is pressed', async () => {
    const { host, port, notices } = openHosted({ sheets });
    host.user.startsEditing();
    const reading = port.read();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(notices).toEqual([{ kind: 'cell-edit', waiting: true }]);
    host.user.stopsEditing();
    expect((await reading).kind).toBe('read');
    expect(notices).toEqual([
      { kind: 'cell-edit', waiting: true },
      { kind: 'cell-edit', waiting: false },
    ]);
  });

  test('patience ends in a fault that says why', async () => {
    const { host, port } = openHosted({ sheets }, { editTries: 2 });
    host.user.startsEditing();
    expect(await port.read()).toMatchObject({ kind: 'fault', fault: { code: 'host-cell-edit' } });
    expect(host.counts.syncs).toBe(3);
  });

  test('waiting can be called off', async () => {
    const { host, port } = openHosted({ sheets }, { pause: 10_000 });
    host.user.startsEditing();
    const stop = new AbortController();
    const reading = port.read(stop.signal);
    await settle();
    stop.abort();
    expect(await reading).toMatchObject({ kind: 'fault', fault: { code: 'cancelled' } });
  });
});

test('a read called off between syncs ends as cancelled', async () => {
  const { host, port } = openHosted({ sheets: [{ name: 's', rows: [['x']] }] });
  const stop = new AbortController();
  host.beforeSync(2, () => stop.abort());
  expect(await port.read(stop.signal)).toMatchObject({ kind: 'fault', fault: { code: 'cancelled' } });
  expect(host.counts.syncs).toBe(2);
});

test('a busy Excel is asked again; a broken one is a fault with its code', async () => {
  const { host, port } = openHosted({ sheets: [{ name: 's', rows: [['x']] }] });
  host.failAt('Workbook.', 'InactiveWorkbook');
  expect((await port.read()).kind).toBe('read');
  host.failAt('WorksheetCollection.', 'GeneralException');
  expect(await port.reread!()).toMatchObject({
    kind: 'fault',
    fault: { code: 'host-error', detail: expect.stringContaining('GeneralException') },
  });
});
