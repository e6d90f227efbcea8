// The page for machines without Excel: reading, typing, undoing, saving, taking up again.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/workbook/file/open';
import { axe, expectClean, inBrowser, openSite, picture, SAMPLES, type Site, type Visit } from './browser';
import { openBook, plainFiles } from './journeys/workplace';

const DIVISION = path.join(SAMPLES, 'start/地域福祉課.xlsx');

const cell = (page: Page, address: string) => page.locator(`[data-cell="${address}"]`);
const field = (page: Page) => page.locator('.sheet-field');

inBrowser('the workbench', () => {
  let site: Site;
  let visit: Visit;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
  });
  const visitPage = async (address = '', before = plainFiles) => {
    visit = await site.visit(address, {}, before);
    return visit.page;
  };

  test('shows the sample department and what the pane makes of it', async () => {
    const page = await visitPage('?sample=start');
    await cell(page, 'B6').waitFor();
    await page.getByRole('tab', { name: '集約' }).click();
    await page.getByText('地域福祉課').first().waitFor();
    await picture(page, 'workbench-sample');
  });

  test('typing, undo and redo', async () => {
    const page = await visitPage('?sample=start');
    await cell(page, 'B6').click();
    await page.keyboard.type('新しい課題');
    await page.keyboard.press('Enter');
    expect(await cell(page, 'B6').textContent()).toBe('新しい課題');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      () => document.querySelector('[data-cell="B6"]')?.textContent !== '新しい課題',
    );
    await page.keyboard.press('Control+y');
    await page.waitForFunction(
      () => document.querySelector('[data-cell="B6"]')?.textContent === '新しい課題',
    );
  });

  test('a Japanese input method finds its field, and its Enter does not leave the cell', async () => {
    const page = await visitPage('?sample=start');
    await cell(page, 'B7').click();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'もくひょう', selectionStart: 5, selectionEnd: 5 });
    expect(await field(page).inputValue()).toBe('もくひょう');
    // The Enter that ends a conversion: key code 229.
    await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    expect(await field(page).evaluate((node) => node.classList.contains('sheet-field-open'))).toBe(true);
    await client.send('Input.insertText', { text: '目標' });
    await page.keyboard.press('Enter');
    expect(await cell(page, 'B7').textContent()).toBe('目標');
  });

  test('cells pasted from Excel land in their cells', async () => {
    const page = await visitPage('?sample=start');
    await cell(page, 'B6').click();
    await field(page).evaluate((node) => {
      const data = new DataTransfer();
      data.setData('text/plain', '一\t二\r\n三\t四\r\n');
      node.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForFunction(() => document.querySelector('[data-cell="C7"]')?.textContent === '四');
    expect(await cell(page, 'B6').textContent()).toBe('一');
  });

  test('the keyboard goes into the sheet and out of it again', async () => {
    const page = await visitPage('?sample=start');
    await cell(page, 'A1').click();
    await page.keyboard.press('Shift+Tab');
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(false);
  });

  test('a file of one’s own: open, edit, save, reopen what was saved', async () => {
    const page = await visitPage('');
    await openBook(page, DIVISION);
    await cell(page, 'B9').click();
    await page.keyboard.type('書き足し');
    await page.keyboard.press('Enter');
    await page.getByText('未保存').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    const saved = await (await download).path();
    await page.getByText('未保存').waitFor({ state: 'detached' });
    const outcome = await openWorkbook('saved.xlsx', new Uint8Array(fs.readFileSync(saved)));
    expect(outcome.kind).toBe('read');
    if (outcome.kind === 'read') expect(outcome.workbook.grids[0]!.value(8, 1)).toBe('書き足し');
  });

  test('a protected cell says so when it is typed into', async () => {
    const page = await visitPage('');
    await openBook(page, DIVISION);
    await cell(page, 'A1').click();
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page.getByText('保護されたセルです').waitFor();
    expect(await page.getByText('未保存').count()).toBe(0);
  });

  test('what was not saved is offered at the next visit', async () => {
    const page = await visitPage('');
    await openBook(page, DIVISION);
    await cell(page, 'B9').click();
    await page.keyboard.type('続きがある');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('前回の続きを開く').waitFor();
    await page.getByRole('button', { name: '続きを開く' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-cell="B9"]')?.textContent === '続きがある',
    );
    expect(await page.getByText('未保存').count()).toBe(1);
  });

  test('axe finds nothing at the start and with a workbook open', async () => {
    const page = await visitPage('');
    await page.getByText('ブックを開いてください').waitFor();
    expect(await axe(page)).toEqual([]);
    await openBook(page, DIVISION);
    await page.waitForTimeout(500);
    expect(await axe(page)).toEqual([]);
  });
});
