// The task pane through its shipped bundle, Excel's client answered by the in-memory Excel.
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { GridContent } from '../../src/workbook/memory-grid';
import { axe, expectClean, inBrowser, openSite, picture, SAMPLES, type Site, type Visit } from './browser';
import { inExcel, sampleBook, visitPane, type HostedOptions } from './hosted';
import { settled } from './seen';

const TABS = { link: '対応づけ', check: '点検', load: '業務負荷', consolidate: '集約' } as const;
const DIVISIONS = ['地域福祉課', '障害福祉課', '高齢福祉課', '生活支援課'];

const showTab = async (page: Page, name: keyof typeof TABS) => {
  await page.getByRole('tab', { name: TABS[name] }).click();
  await settled(page);
};

inBrowser('the task pane', () => {
  let site: Site;
  let book: readonly GridContent[];
  let visit: Visit | null = null;
  beforeAll(async () => {
    [site, book] = await Promise.all([openSite(), sampleBook()]);
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
    visit = null;
  });
  const open = async (options: Partial<HostedOptions> = {}) => {
    visit = await visitPane(site, { sheets: book, ...options });
    await visit.page.getByRole('tab', { name: TABS.link }).waitFor();
    await visit.page.getByText('福祉部').first().waitFor();
    return visit.page;
  };

  test('checks the open workbook, and follows what is typed in Excel', async () => {
    const page = await open({ address: 'taskpane.html?tab=check' });
    const count = page.locator('.pane-tabs .count');
    await count.waitFor();
    const before = parseInt((await count.textContent())!, 10);
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => {
      const { tenkaiHost } = window as unknown as {
        tenkaiHost: { user: { types(s: string, a: string, t: string): void } };
      };
      // An issue that nobody has set.
      tenkaiHost.user.types('目標', 'D6', '9-(9)-⑨');
    });
    await page.waitForFunction(
      (was) => parseInt(document.querySelector('.pane-tabs .count')?.textContent ?? '0', 10) !== was,
      before,
    );
  });

  test('rolls picked division workbooks up into the open one, shows what it will write, and takes it back', async () => {
    const page = await open({ address: 'taskpane.html?tab=consolidate' });
    await showTab(page, 'consolidate');
    const files = DIVISIONS.map((name) => path.join(SAMPLES, 'start', `${name}.xlsx`));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page
      .getByRole('button', { name: /集約する/ })
      .first()
      .click();
    await page.getByText('集約しました').first().waitFor();
    await settled(page);
    await picture(page, 'pane-consolidated-350');
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('button', { name: /書き込/ })
      .first()
      .click();
    await page.locator('#write-heading').waitFor();
    await settled(page);
    await picture(page, 'pane-preview-350');
    expect(await axe(page)).toEqual([]);
    const sheets = () =>
      page.evaluate(() =>
        (
          window as unknown as { tenkaiHost: { book: { sheets: { name: string }[] } } }
        ).tenkaiHost.book.sheets.map(({ name }) => name),
      );
    const before = await sheets();
    await page
      .getByRole('button', { name: /書き込む|適用/ })
      .last()
      .click();
    await page
      .getByText(/書き込みました。/)
      .first()
      .waitFor();
    expect((await sheets()).length).toBeGreaterThan(before.length);
    await page
      .getByRole('button', { name: /元に戻す/ })
      .first()
      .click();
    await page.getByText('書き込む前に戻しました。').first().waitFor();
    expect(await sheets()).toEqual(before);
  });

  test('an empty workbook takes the sample: shown, written, followed by the tabs, taken back', async () => {
    visit = await visitPane(site, {
      sheets: [{ name: 'Sheet1', rows: [] }],
      viewport: { width: 320, height: 800 },
    });
    const { page } = visit;
    const sheets = () => inExcel(page, ({ book }) => book.sheets.map(({ name }) => name), null);
    const add = page.getByRole('button', { name: '見本を加える' });
    await add.waitFor();
    await picture(page, 'pane-first-run-320');
    expect(await axe(page)).toEqual([]);
    await add.click();
    const write = page.getByRole('button', { name: 'シート7枚を書き込む' });
    await page.getByRole('heading', { name: '見本のシート' }).waitFor();
    await picture(page, 'pane-sample-preview-320');
    expect(await axe(page)).toEqual([]);
    expect(await sheets()).toEqual(['Sheet1']);
    await write.click();
    await page.getByText('1-(1)-①').first().waitFor();
    expect(await sheets()).toHaveLength(8);
    await settled(page);
    await picture(page, 'pane-sample-written-320');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: '元に戻す' }).first().click();
    await add.waitFor();
    expect(await sheets()).toEqual(['Sheet1']);
    await page.getByRole('button', { name: '設定', exact: true }).click();
    await picture(page, 'pane-settings-320');
    expect(await axe(page)).toEqual([]);
  });

  test('a sheet that came meanwhile is told as a conflict, and nothing is written', async () => {
    visit = await visitPane(site, {
      sheets: [{ name: 'Sheet1', rows: [] }],
      viewport: { width: 320, height: 800 },
    });
    const { page } = visit;
    await page.getByRole('button', { name: '見本を加える' }).click();
    const write = page.getByRole('button', { name: 'シート7枚を書き込む' });
    await write.waitFor();
    await inExcel(page, (host) => host.user.addsSheet('重点課題'), null);
    await write.click();
    const told = page.getByRole('alert').or(page.getByRole('status'));
    await told.filter({ hasText: '重点課題' }).first().waitFor();
    await picture(page, 'pane-conflict-320');
    expect(await axe(page)).toEqual([]);
    expect(await inExcel(page, ({ book: { sheets } }) => sheets.length, null)).toBe(2);
    expect(await page.locator('.pane').innerText()).not.toMatch(/Error|undefined|at .*:\d+/);
  });

  test('in English axe finds nothing on any tab', async () => {
    const page = await open({ viewport: { width: 320, height: 800 } });
    await page.getByRole('button', { name: 'English' }).click();
    for (const name of ['Link', 'Check', 'Load', 'Roll up']) {
      await page.getByRole('tab', { name }).click();
      await settled(page);
      expect(await axe(page)).toEqual([]);
    }
  });

  describe.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark', dark: true }],
    // Dark: the browser's emulation gives links the yellow of Windows' dark contrast themes in either case.
    ['contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('in %s', (look, options) => {
    test.each([320, 350, 450])('every tab at %i px: nothing runs over, axe finds nothing', async (width) => {
      const page = await open({ ...options, viewport: { width, height: 800 } });
      for (const tab of Object.keys(TABS) as (keyof typeof TABS)[]) {
        await showTab(page, tab);
        await picture(page, `pane-${tab}-${width}-${look}`);
        expect(await axe(page)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    });
  });
});
