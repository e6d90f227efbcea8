// Three people's whole ways through the shipped bundle, in Excel's pane and in the workbench, where package.test.ts cannot go them behind
// nginx. And fifty workbooks at once.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { cityWorkbooks } from '../bench/city';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { JOURNEYS } from './journeys/people';
import type { Page } from 'playwright-core';
import { excelPane, openBook, plainFiles, workbenchPage } from './journeys/workplace';
import { missingHere } from './packaged';

if (missingHere.length > 0)
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

  // How long it takes, and how long the page's own thread is held, is the bench's to tell.
  test('fifty divisions, no two alike, are taken in, rolled up and shown before they are written', async () => {
    visit = await site.visit('workbench.html?tab=consolidate', {}, plainFiles);
    await takeIn(visit.page, await cityFiles(folder));
    await visit.page.getByText('50課のうち50課が提出').first().waitFor();
    await visit.page.getByRole('button', { name: '部のブックへの書き込み内容を見る' }).click();
    await visit.page.locator('#write-heading').waitFor();
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

/** The end is waited for without searching the page. */
async function takeIn(page: Page, [department, ...divisions]: readonly string[]): Promise<void> {
  await openBook(page, department!);
  await page
    .locator('.pane input[type=file]')
    .first()
    .setInputFiles([...divisions]);
  await page.getByRole('button', { name: '集約する' }).click();
  await page.waitForFunction(() => document.body.textContent?.includes('集約しました'), null, {
    ...{ polling: 100, timeout: 60_000 },
  });
}
