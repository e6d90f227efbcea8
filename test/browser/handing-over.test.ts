// Files handed over by the shipped pane in Chromium: into a folder (the browser's own private one stands for what a person picks), and,
// where no dialog may be shown, as one archive that the person is asked about; one file by each way in turn, each of them failing.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { expectClean, inBrowser, openSite, SAMPLES, type Site, type Visit } from './browser';
import { inExcel, sampleBook, visitPane } from './hosted';
import { seen } from './seen';

inBrowser('handing over files', () => {
  let site: Site;
  let visit: Visit | null = null;
  /** The first download, that may come before anybody asks for it. */
  let downloaded: Promise<Download>;
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
  async function distribute(script: () => void): Promise<Page> {
    visit = await visitPane(site, {
      sheets: await sampleBook(),
      viewport: { width: 320, height: 800 },
      address: 'taskpane.html?tab=consolidate',
      before: async (page) => {
        downloaded = page.waitForEvent('download');
        downloaded.catch(() => undefined);
        await page.addInitScript(script);
      },
    });
    await visit.page.getByText('配布と年度更新').click();
    await visit.page.getByRole('button', { name: '課へ配る様式を保存' }).click();
    return visit.page;
  }
  const bar = (page: Page, text: string) => page.locator('.fui-MessageBar').filter({ hasText: text });

  test('a folder takes every division’s workbook, and nothing that is there is written over', async () => {
    const page = await distribute(() =>
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
    );
    const files = (): Promise<{ name: string; size: number }[]> =>
      page.evaluate(async () => {
        const found: { name: string; size: number }[] = [];
        const folder = await navigator.storage.getDirectory();
        for await (const handle of folder.values())
          if (handle.kind === 'file') found.push({ name: handle.name, size: (await handle.getFile()).size });
        return found.sort((a, b) => a.name.localeCompare(b.name));
      });
    await bar(page, '4個のブックを保存しました').waitFor();
    const first = await files();
    expect(first).toHaveLength(4);
    expect(first.every(({ size }) => size > 3000)).toBe(true);
    await page.getByRole('button', { name: '閉じる' }).click();
    await page.getByRole('button', { name: '課へ配る様式を保存' }).click();
    await bar(page, '4個のブックを保存しました').waitFor();
    const second = await files();
    expect(second).toEqual(expect.arrayContaining(first));
    expect(second.filter(({ name }) => name.endsWith(' (2).xlsx'))).toHaveLength(4);
  });

  test('where no dialog may be shown all go as one archive; what did not arrive leaves a sentence that says what to do', async () => {
    const page = await distribute(() => {
      const refuse = () => Promise.reject(new DOMException('no dialogs here', 'SecurityError'));
      Object.assign(window, { showDirectoryPicker: refuse, showSaveFilePicker: refuse });
    });
    const download = await downloaded;
    const unzipped = unzipSync(new Uint8Array(fs.readFileSync(await download.path())));
    expect(Object.keys(unzipped)).toHaveLength(4);
    await bar(page, '届いていますか').waitFor();
    expect(await bar(page, '保存しました').count()).toBe(0);
    await seen(page, 'state-handed-320');
    await page.getByRole('button', { name: '届いていない' }).click();
    await bar(page, '渡せる方法がこの画面にはありませんでした').waitFor();
  });

  describe('one file: the copy in which names are hidden', () => {
    /** The save dialog gives a place that cannot be written: a full disk, a share that went away. */
    const fullDisk = (): void => {
      const createWritable = () => Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
      Object.assign(window, { showSaveFilePicker: () => Promise.resolve({ createWritable }) });
    };
    async function saveMasked(script: () => void, refused: boolean): Promise<Page> {
      visit = await visitPane(site, {
        sheets: await sampleBook(),
        viewport: { width: 320, height: 800 },
        address: 'taskpane.html?tab=consolidate',
        before: async (page) => void (await page.addInitScript(script)),
      });
      const { page } = visit;
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(path.join(SAMPLES, 'start/高齢福祉課.xlsx'));
      await page.getByRole('button', { name: '集約する' }).click();
      await page.getByText('集約しました').first().waitFor();
      if (refused)
        await inExcel(page, (host) => host.failAt('Application.createWorkbook', 'GeneralException'), null);
      await page.getByRole('switch', { name: '氏名を伏せる' }).last().check();
      await page.getByRole('button', { name: '氏名を伏せた写しを保存' }).click();
      return page;
    }
    const opened = (page: Page) => inExcel(page, (host) => host.opened.length, null);

    test('a dialog whose file cannot be written: Excel opens the copy instead, and the person is asked whether it did', async () => {
      const page = await saveMasked(fullDisk, false);
      await bar(page, '新しいブックとしてExcelに渡しました').waitFor();
      expect(await opened(page)).toBe(1);
      expect(await bar(page, '保存しました').count()).toBe(0);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '届いていない' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
      await bar(page, '「ダウンロード」フォルダーに届いていますか').waitFor();
    });

    test('an Excel that refuses to open it, too: the copy is downloaded, and the person is asked whether it came', async () => {
      const page = await saveMasked(fullDisk, true);
      const bytes = fs.readFileSync(await (await page.waitForEvent('download')).path());
      expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
      expect(await opened(page)).toBe(0);
      await bar(page, '「ダウンロード」フォルダーに届いていますか').waitFor();
      await seen(page, 'state-handed-one-320');
      await page.getByRole('button', { name: '届いた' }).click();
      expect(await bar(page, '届いていますか').count()).toBe(0);
    });
  });
});
