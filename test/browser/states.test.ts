// Every state of the shipped pane that is not plain work: what Excel refuses, what is missing, what cannot arrive. Each is a sentence
// in the person's language and a way on, seen by axe and in a picture.
import type { Page } from 'playwright-core';
import type { GridContent } from '../../src/workbook/memory-grid';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { inExcel, sampleBook, visitPane, type HostedOptions } from './hosted';
import { seen } from './seen';

inBrowser('states of the pane', () => {
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
  const open = async (options: Partial<HostedOptions> = {}): Promise<Page> => {
    visit = await visitPane(site, { sheets: book, viewport: { width: 320, height: 800 }, ...options });
    return visit.page;
  };
  const bar = (page: Page, text: string) => page.locator('.fui-MessageBar').filter({ hasText: text });

  describe('Excel does not give the workbook', () => {
    test('at the start: nothing but the sentence and another try, which works', async () => {
      const page = await open({ faults: [['Functions.date', 'GeneralException']] });
      await bar(page, 'Excelからブックを読めませんでした').waitFor();
      await seen(page, 'state-unread-320');
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await page.getByText('1-(1)-①').first().waitFor();
      expect(await page.locator('.fui-MessageBar').count()).toBe(0);
    });

    test('after an edit: the former contents stay, are said to be old, and another try brings the new ones', async () => {
      const page = await open({ address: 'taskpane.html?tab=check' });
      const count = page.locator('.pane-tabs .count');
      await count.waitFor();
      const before = await count.textContent();
      // What the pane asks first when it hears of the edit, and what it then reads.
      await inExcel(
        page,
        (host) => {
          host.failAt('WorksheetCollection.', 'GeneralException');
          host.failAt('Functions.date', 'GeneralException');
          host.user.types('目標', 'D6', '9-(9)-⑨');
        },
        null,
      );
      await bar(page, '下は前に読んだ内容です').waitFor();
      expect(await count.textContent()).toBe(before);
      await seen(page, 'state-unread-again-320');
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await page.waitForFunction(
        (was) => document.querySelector('.pane-tabs .count')?.textContent !== was,
        before,
      );
      expect(await page.locator('.fui-MessageBar').count()).toBe(0);
    });
  });
});
