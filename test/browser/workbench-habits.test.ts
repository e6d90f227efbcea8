// Excel's habits in the workbench, one after another on one page, as a clerk goes through a form with keyboard and mouse.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { openWorkbook } from '../../src/workbook/file/open';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { openBook, plainFiles } from './journeys/workplace';

const cells = (...values: (string | number | null)[]) => ({
  cells: values.map((value) => (value === null ? null : { value })),
});
const SPECS: readonly SheetSpec[] = [
  {
    name: '目標',
    columns: [{ width: 12 }, { width: 12 }, { width: 12 }, { width: 12 }],
    rows: [
      cells('課', '目標値', '実績値', '達成率'),
      { cells: [{ value: '課1' }, { value: 10 }, { value: 8 }, { value: 0.8, formula: '=C2/B2', format: '0%' }] },
      { cells: [{ value: '課2' }, { value: 20 }, { value: 10 }, null] },
      cells(null, null, null, null),
      { cells: [{ value: '計' }, { value: 30, formula: '=SUM(B2:B3)' }, { value: 3, formula: '=CUBEVALUE(C2)' }] },
    ],
  },
  { name: '集計', columns: [{ width: 12 }], rows: [{ cells: [{ value: 0.8, formula: '=目標!D2', format: '0%' }] }] },
]; // prettier-ignore

inBrowser('Excel’s habits in the workbench', () => {
  let site: Site;
  let visit: Visit;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-habits-'));
    const file = path.join(folder, '様式.xlsx');
    fs.writeFileSync(file, await createWorkbookBytes(SPECS));
    site = await openSite();
    visit = await site.visit('workbench.html?start=empty', {}, plainFiles);
    page = visit.page;
    await openBook(page, file);
    await at('A1').waitFor();
  });
  afterAll(async () => {
    expectClean(visit);
    await site?.close();
    fs.rmSync(folder, { recursive: true });
  });

  const at = (address: string) => page.locator(`[data-cell="${address}"]`);
  const press = (...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve()); // prettier-ignore
  const go = async (address: string) => at(address).click({ position: { x: 5, y: 5 } });
  const shows = (address: string, text: string) =>
    page.waitForFunction(
      ([cell, wanted]) => (document.querySelector(`[data-cell="${cell}"]`)?.textContent ?? '') === wanted,
      [address, text] as const,
    );
  const type = async (address: string, text: string) => {
    await go(address);
    await page.keyboard.type(text);
    await press('Enter');
  };

  test.each([
    ['9/30', '9月30日'],
    ['R6.9.30', 'R6.9.30'],
    ['30%', '30%'],
    ['1,234', '1,234'],
    ['9:30', '9:30'],
    ["'9/30", '9/30'],
  ])('%s typed shows %s', async (text, shown) => {
    await type('F2', text);
    await shows('F2', shown);
    await press('Control+z');
    await shows('F2', '');
  });

  test('count, sum and mean of the selection are told', async () => {
    await go('B2');
    await press('Shift+ArrowDown');
    await page.getByText('合計 30').waitFor();
    await page.getByText('平均 15').waitFor();
    await page.getByText('データの個数 2').waitFor();
  });

  test('a row that comes in, formulas that follow it, and the saved file that says the same', async () => {
    await go('A3');
    await press('Shift+Space', 'Control+Shift++');
    await shows('A4', '課2');
    await type('B3', '5');
    await shows('B6', '35');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    const saved = new Uint8Array(fs.readFileSync(await (await download).path()));
    const outcome = await openWorkbook('saved.xlsx', saved);
    if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
    const [goals] = outcome.workbook.grids;
    expect([goals!.formula(5, 1), goals!.value(5, 1), goals!.value(3, 0)]).toEqual([
      '=SUM(B2:B4)',
      35,
      '課2',
    ]);
  });
});
