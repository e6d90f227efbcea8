// Three people's whole ways through the shipped bundle, in Excel's pane and in the workbench. And fifty workbooks at once.
import fs from 'node:fs';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { DIVISIONS, JOURNEYS, sample } from './journeys/people';
import type { Page } from 'playwright-core';
import { excelPane, openBook, plainFiles, workbenchPage } from './journeys/workplace';

inBrowser('whole journeys', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  describe.each([excelPane, workbenchPage])('in the $name', (place) => {
    test.each(JOURNEYS)('$person: $way', async ({ go }) => {
      const visit = await go(site, place);
      expectClean(visit);
      await visit.page.context().close();
    });
  });
});

inBrowser('many workbooks in the workbench', () => {
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

  // Fifty files of four samples, from the click until the result stands: every task of the page's main thread over 50 ms counts. Another
  // process can hold the processor while a task runs, so the best of three tries speaks; the bound itself does not move.
  test('fifty workbooks are taken in while no task holds the page for more than 50 ms', async () => {
    let best: Awaited<ReturnType<typeof takeInFifty>> | null = null;
    for (let tries = 0; tries < 3 && best?.long.length !== 0; tries += 1) {
      await visit?.page.context().close();
      visit = await site.visit('workbench.html?start=empty&tab=consolidate', {}, plainFiles);
      const now = await takeInFifty(visit.page);
      if (!best || now.long.length < best.long.length) best = now;
    }
    process.stdout.write(
      `50 workbooks in ${best!.took} ms; tasks over 50 ms: ${best!.long.join(', ') || 'none'}\n`,
    );
    expect(best!.long).toEqual([]);
    expect(best!.took).toBeLessThan(30_000);
  });
});

/** Long tasks as Chromium tells them, in whole milliseconds. The end is waited for without searching the page, which would be one. */
async function takeInFifty(page: Page): Promise<{ readonly took: number; readonly long: readonly number[] }> {
  await openBook(page, sample('福祉部'));
  const files = Array.from({ length: 50 }, (_, index) => ({
    name: `課${index + 1}.xlsx`,
    mimeType: '',
    buffer: fs.readFileSync(sample(DIVISIONS[index % DIVISIONS.length]!)),
  }));
  await page.locator('.pane input[type=file]').first().setInputFiles(files);
  await page.evaluate(() => {
    const long: number[] = [];
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: long });
  });
  const began = Date.now();
  await page.getByRole('button', { name: '集約する' }).click();
  await page.waitForFunction(() => document.body.textContent?.includes('集約しました'), null, {
    polling: 100,
    timeout: 60_000,
  });
  const took = Date.now() - began;
  // What is drawn last is told after it is drawn.
  await page.waitForTimeout(300);
  const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { took, long };
}
