// Three people's whole ways through the shipped bundle, in Excel's pane and in the workbench. And fifty workbooks at once.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { cityWorkbooks } from '../bench/city';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { JOURNEYS } from './journeys/people';
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
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-city-'));
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await site?.close();
  });
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
    visit = null;
  });

  // Fifty divisions' own workbooks, from their drop until the result stands, and the preview of the write: every task of the page's main
  // thread over 50 ms counts. Another process can hold the processor while a task runs, so the best of three tries speaks; the bound
  // itself does not move.
  test('fifty divisions are taken in and shown while no task holds the page for more than 50 ms', async () => {
    const city = await cityFiles(folder);
    let best: Taken | null = null;
    for (let tries = 0; tries < 3 && best?.long.length !== 0; tries += 1) {
      await visit?.page.context().close();
      visit = await site.visit('workbench.html?start=empty&tab=consolidate', {}, plainFiles);
      const now = await takeIn(visit.page, city);
      process.stdout.write(
        `50 workbooks in ${now.took} ms; tasks over 50 ms: ${now.long.join(', ') || 'none'}\n`,
      );
      if (!best || now.long.length < best.long.length) best = now;
    }
    expect(best!.long).toEqual([]);
    expect(best!.took).toBeLessThan(30_000);
  });
});

/** A department and its fifty divisions of sixty objectives each, no two alike, in a folder: a browser takes files by their paths. */
async function cityFiles(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, specs } of cityWorkbooks({ divisions: 50, objectives: 60, staff: 20, seed: 2 })) {
    files.push(path.join(folder, name));
    fs.writeFileSync(files.at(-1)!, await createWorkbookBytes(specs));
  }
  return files;
}

interface Taken {
  /** Milliseconds from the drop to the result. */
  readonly took: number;
  /** Long tasks as Chromium tells them, in whole milliseconds, up to the preview of the write. */
  readonly long: readonly string[];
}

/** The ends are waited for without searching the page, which would be a long task of its own. */
async function takeIn(page: Page, [department, ...divisions]: readonly string[]): Promise<Taken> {
  await openBook(page, department!);
  await page.evaluate(() => {
    const long: string[] = [];
    Object.assign(window, { longTasks: long, step: 'drop' });
    new PerformanceObserver((list) => {
      const { step } = window as unknown as { step: string };
      long.push(...list.getEntries().map(({ duration }) => `${step} ${Math.round(duration)}`));
    }).observe({ type: 'longtask' });
  });
  const step = (name: string): Promise<unknown> =>
    page.evaluate((now) => Object.assign(window, { step: now }), name);
  const shows = (what: string): Promise<unknown> =>
    page.waitForFunction((selector) => document.querySelector(selector) !== null, what, {
      ...{ polling: 100, timeout: 60_000 },
    });
  // What is drawn last is told after it is drawn.
  const drawn = (): Promise<void> => page.waitForTimeout(300);
  const began = Date.now();
  await page
    .locator('.pane input[type=file]')
    .first()
    .setInputFiles([...divisions]);
  await step('roll-up');
  await page.getByRole('button', { name: '集約する' }).click();
  await page.waitForFunction(() => document.body.textContent?.includes('集約しました'), null, {
    ...{ polling: 100, timeout: 60_000 },
  });
  const took = Date.now() - began;
  await drawn();
  await step('preview');
  await page.getByRole('button', { name: '部のブックへの書き込み内容を見る' }).click();
  await shows('#write-heading');
  await drawn();
  return { took, long: await page.evaluate(() => (window as unknown as { longTasks: string[] }).longTasks) };
}
