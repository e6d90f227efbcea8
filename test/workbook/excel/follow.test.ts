// Following: what a change costs, and that what is carried is what a reading from the start finds.
import type { Grid } from '../../../src/workbook/grid';
import type { ReadOutcome } from '../../../src/workbook/port';
import { cityHall } from './city-hall';
import { openHosted, settle, type Opened } from './excel-test';

function gridsOf(outcome: ReadOutcome): readonly Grid[] {
  if (outcome.kind === 'fault') throw new Error(`${outcome.fault.code}: ${outcome.fault.detail}`);
  return outcome.workbook.grids;
}

async function opened(sheets = cityHall()): Promise<Opened & { readonly first: readonly Grid[] }> {
  const hosted = openHosted({ sheets, api: '1.17', platform: 'web' });
  const first = gridsOf(await hosted.port.read());
  hosted.host.resetCounts();
  return { ...hosted, first };
}

test('a typed cell costs one trip and a few kilobytes; every other sheet keeps its grid', async () => {
  const { host, port, first } = await opened();
  host.user.types('課7', 'C9', '書き直した');
  await settle();
  const second = gridsOf(await port.read());
  expect(second[6]!.value(8, 2)).toBe('書き直した');
  expect(second.map((grid, index) => grid === first[index])).toEqual(first.map((_, index) => index !== 6));
  expect(host.counts.syncs).toBe(1);
  expect(host.counts.requestBytes + host.counts.replyBytes).toBeLessThan(64 * 1024);
});

test('without a change nothing is asked', async () => {
  const { host, port, first } = await opened();
  expect(gridsOf(await port.read())).toEqual(first);
  expect(host.counts.syncs).toBe(0);
});

test('a burst of 200 pasted cells is one reading', async () => {
  const { host, port } = await opened();
  for (let cell = 0; cell < 200; cell++) host.user.types('課3', `B${cell + 60}`, `貼り付け${cell}`);
  await settle();
  const grids = gridsOf(await port.read());
  expect(grids[2]!.value(258, 1)).toBe('貼り付け199');
  expect(host.counts.syncs).toBe(1);
});

test('a cell that Excel told nothing of is found by the check that goes round the sheets, and its sheet is read anew', async () => {
  const { host, port } = await opened([
    { name: '一', rows: [['a']] },
    { name: '二', rows: [['b']] },
  ]);
  host.book.find('二')!.cell(0, 0).value = 'ひそかに';
  for (const text of ['x', 'y', 'z']) {
    host.user.types('一', 'A1', text);
    await settle();
    await port.read();
  }
  expect(gridsOf(await port.read())[1]!.value(0, 0)).toBe('ひそかに');
});

test('merged areas are asked for when a sheet is first seen and on reading from the start, not after an edit', async () => {
  const { host, port } = await opened();
  host.user.types('課7', 'C9', '書き直した');
  host.user.renames('課7', '改名');
  await settle();
  const carried = gridsOf(await port.read());
  expect(host.trail.filter((at) => at.includes('MergedAreas'))).toEqual([]);
  expect([carried[6]!.name, carried[6]!.merges.length]).toEqual(['改名', 2]);
  await port.reread!();
  expect(host.trail.filter((at) => at.includes('getMergedAreas')).length).toBeGreaterThan(0);
});
