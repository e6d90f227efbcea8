// Three people's whole ways through the workbench: a division head, a planner, a manager. And fifty workbooks at once.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { openWorkbook } from '../../src/workbook/file/open';
import { sampleWorkbooks } from '../../src/delivery/samples/workbooks';
import { axe, expectClean, inBrowser, openSite, picture, SAMPLES, type Site, type Visit } from './browser';

const sample = (name: string) => path.join(SAMPLES, 'start', `${name}.xlsx`);
const DIVISIONS = ['地域福祉課', '障害福祉課', '高齢福祉課', '生活支援課'];
const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);

async function openOwn(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer } | string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '開く', exact: true }).first().click();
  await (await chooser).setFiles(file);
  const name = typeof file === 'string' ? path.basename(file) : file.name;
  await page.locator('.bench-file', { hasText: name }).waitFor();
}

async function saveAndRead(page: Page) {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  const outcome = await openWorkbook(
    'saved.xlsx',
    new Uint8Array(fs.readFileSync(await (await download).path())),
  );
  if (outcome.kind === 'fault') throw new Error(outcome.fault.code);
  return outcome.workbook.grids;
}

/** The department with every division's objectives in one workbook, as departments that share one file have it. */
async function wholeDepartment() {
  const [department, ...divisions] = sampleWorkbooks('start');
  const specs = [
    ...department!.specs,
    ...divisions.map(({ name, specs: own }) => ({
      ...own.find((spec) => spec.name === '目標')!,
      name: `目標・${path.parse(name).name}`,
    })),
  ];
  return { name: '福祉部全体.xlsx', mimeType: '', buffer: Buffer.from(await createWorkbookBytes(specs)) };
}

inBrowser('whole journeys in the workbench', () => {
  let site: Site;
  let visit: Visit | null = null;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
    visit = null;
  });
  const start = async (address: string) => {
    visit = await site.visit(address, {}, async (page) => {
      await page.addInitScript(() =>
        Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
      );
    });
    return visit.page;
  };

  test('課長: writes into the sheet, sees the finding, goes there, mends it, saves', async () => {
    const page = await start('?start=empty&tab=check');
    await openOwn(page, sample('地域福祉課'));
    await page.getByText('点検し直す').waitFor();
    await cell(page, 'D6').click();
    await page.keyboard.type('9-(9)-⑨');
    await page.keyboard.press('Enter');
    const finding = page.locator('.pane').getByText('9-(9)-⑨').first();
    await finding.waitFor();
    await picture(page, 'journey-division-head');
    await cell(page, 'A1').click();
    await page.locator('.pane').getByRole('button', { name: /D6/ }).first().click();
    await page.waitForFunction(() => document.querySelector('.cell-bar-place')?.textContent === 'D6');
    await cell(page, 'D6').click();
    await page.keyboard.type('1-(1)-①');
    await page.keyboard.press('Enter');
    await finding.waitFor({ state: 'detached' });
    await cell(page, 'E6').click();
    await page.keyboard.type('申請様式の見直し');
    await page.keyboard.press('Enter');
    const grids = await saveAndRead(page);
    expect(grids.find(({ name }) => name === '目標')!.value(5, 4)).toBe('申請様式の見直し');
  });

  test('企画担当: takes in the divisions, looks, writes, saves, reopens', async () => {
    const page = await start('?start=empty&tab=consolidate');
    await openOwn(page, sample('福祉部'));
    await page.locator('.pane input[type=file]').first().setInputFiles(DIVISIONS.map(sample));
    await page.getByRole('button', { name: '集約する' }).click();
    await page.getByText('集約しました').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: '部のブックへの書き込み内容を見る' }).click();
    await page.getByRole('button', { name: /シート\d+枚を書き込む/ }).click();
    await page.locator('.sheet-tabs').getByRole('tab', { name: '組織目標展開整理表' }).waitFor();
    await page.locator('.sheet-tabs').getByRole('tab', { name: '組織目標展開整理表' }).click();
    await picture(page, 'journey-planner');
    const names = (await saveAndRead(page)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['組織目標展開整理表', '部の総括', '点検結果', '取込記録', '証跡']),
    );
  });

  test('管理職: sees the load, asks for a proposal, takes it, takes it back', async () => {
    const page = await start('?start=empty&tab=load');
    await openOwn(page, await wholeDepartment());
    await page.getByRole('button', { name: '担当替えの案を探す' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: '担当替えの案を探す' }).click();
    await page
      .getByText(/担当替えの案ができました/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    const all = page.getByRole('button', { name: 'すべて選ぶ' });
    if ((await all.count()) > 0) await all.first().click();
    await page.getByRole('button', { name: /件の書き込み内容を見る/ }).click();
    const write = page.locator('.pane').getByRole('button', { name: /書き込む$/ });
    await write.waitFor();
    await picture(page, 'journey-manager');
    expect(await axe(page)).toEqual([]);
    await write.click();
    await page.getByText('未保存').waitFor();
    await page.locator('.pane').getByRole('button', { name: '元に戻す' }).first().click();
    await page.getByText('書き込む前に戻しました。').first().waitFor();
  });

  test('fifty workbooks are taken in while the page stays awake', async () => {
    const page = await start('?start=empty&tab=consolidate');
    await openOwn(page, sample('福祉部'));
    const files = Array.from({ length: 50 }, (_, index) => ({
      name: `課${index + 1}.xlsx`,
      mimeType: '',
      buffer: fs.readFileSync(sample(DIVISIONS[index % DIVISIONS.length]!)),
    }));
    await page.locator('.pane input[type=file]').first().setInputFiles(files);
    await page.evaluate(() => {
      const long: number[] = [];
      new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      Object.assign(window, { longTasks: long });
    });
    const began = Date.now();
    await page.getByRole('button', { name: '集約する' }).click();
    await page.getByText('集約しました').first().waitFor({ timeout: 60_000 });
    const took = Date.now() - began;
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    process.stdout.write(
      `50 workbooks in ${took} ms; tasks over 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}\n`,
    );
    expect(took).toBeLessThan(30_000);
  });
});
