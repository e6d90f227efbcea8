// Where a journey happens: the same deeds in Excel's pane (with the in-memory Excel behind it) and in the workbench page. The journeys
// beside this file take one; whoever serves the pages gives the site.
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { TabName } from '../../../src/panel/ports';
import { parseAddress } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/grid';
import type { ExcelHost } from '../../host/excel-host';
import type { Site, Visit } from '../browser';
import { contentOf, gridsIn, inExcel, visitPane } from '../hosted';

export interface BookFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const bookFile = (file: string): BookFile => ({
  name: path.basename(file),
  mimeType: '',
  buffer: fs.readFileSync(file),
});

/** One person at one open workbook. */
export interface Sitting {
  readonly visit: Visit;
  readonly page: Page;
  readonly pane: Locator;
  select(sheet: string, cell: string): Promise<void>;
  /** Types into a cell as the person does. */
  type(sheet: string, cell: string, text: string): Promise<void>;
  /** Waits until this cell is the selected one. */
  selected(sheet: string, cell: string): Promise<void>;
  /** Waits until the open workbook has this sheet, or has it no longer. */
  sheet(name: string, there?: boolean): Promise<void>;
  /** Keeps the workbook (the workbench saves it) and reads what was kept. */
  keep(): Promise<(sheet: string, cell: string) => CellValue>;
}

export interface Workplace {
  readonly name: 'pane' | 'workbench';
  open(site: Site, book: BookFile, tab: TabName): Promise<Sitting>;
}

const cellOf =
  (sheets: readonly { name: string; value(row: number, column: number): CellValue }[]) =>
  (sheet: string, cell: string): CellValue => {
    const at = parseAddress(cell)!;
    const grid = sheets.find(({ name }) => name === sheet);
    if (!grid) throw new Error(`no sheet ${sheet}`);
    return grid.value(at.row, at.column);
  };

export const excelPane: Workplace = {
  name: 'pane',
  async open(site, { name, buffer }, tab) {
    const sheets = (await gridsIn(name, new Uint8Array(buffer))).map(contentOf);
    const visit = await visitPane(site, { sheets, name, address: `taskpane.html?tab=${tab}` });
    const { page } = visit;
    await page.locator('.pane-title').waitFor();
    return {
      ...{ visit, page, pane: page.locator('.pane') },
      select: (sheet, cell) => inExcel(page, ({ user }, [to, at]) => user.selects(to!, at!), [sheet, cell]),
      async type(sheet, cell, text) {
        await inExcel(page, ({ user }, [to, at]) => user.selects(to!, at!), [sheet, cell]);
        await inExcel(page, ({ user }, [to, at, typed]) => user.types(to!, at!, typed!), [sheet, cell, text]);
      },
      selected: (sheet, cell) => {
        const { row, column } = parseAddress(cell)!;
        return waitForExcel(
          page,
          ({ book }, told) =>
            book.sheets[book.active]?.name === told.sheet &&
            book.selection.top === told.row &&
            book.selection.left === told.column,
          { sheet, row, column },
        );
      },
      sheet: (sheet, there = true) =>
        waitForExcel(page, ({ book }, told) => (book.find(told.sheet) !== undefined) === told.there, {
          ...{ sheet, there },
        }),
      async keep() {
        const rows = await inExcel(
          page,
          ({ book }) =>
            book.sheets.map((sheet) => ({
              name: sheet.name,
              cells: [...sheet.cells].map(([key, { value }]) => [key, value] as const),
            })),
          null,
        );
        return cellOf(
          rows.map(({ name: sheet, cells }) => {
            const values = new Map(cells);
            return { name: sheet, value: (row, column) => values.get(row * 16_384 + column) ?? null };
          }),
        );
      },
    };
  },
};

async function waitForExcel<Told>(
  page: Page,
  holds: (host: ExcelHost, told: Told) => boolean,
  told: Told,
): Promise<void> {
  await page.waitForFunction(`(${holds.toString()})(window.tenkaiHost, ${JSON.stringify(told)})`);
}

export const workbenchPage: Workplace = {
  name: 'workbench',
  async open(site, book, tab) {
    const visit = await site.visit(`workbench.html?tab=${tab}`, {}, plainFiles);
    const { page } = visit;
    await openBook(page, book);
    const show = async (sheet: string): Promise<void> => {
      const tabs = page.locator('.sheet-tabs').getByRole('tab', { name: sheet, exact: true });
      if ((await tabs.getAttribute('aria-selected')) !== 'true') await tabs.click();
    };
    const click = async (sheet: string, cell: string): Promise<void> => {
      await show(sheet);
      await page.locator(`[data-cell="${cell}"]`).click();
    };
    return {
      ...{ visit, page, pane: page.locator('.pane') },
      select: click,
      async type(sheet, cell, text) {
        await click(sheet, cell);
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      },
      async selected(sheet, cell) {
        await page.locator('.cell-bar-place', { hasText: new RegExp(`^${cell}$`) }).waitFor();
        await page.locator('.sheet-tabs [aria-selected=true]', { hasText: sheet }).waitFor();
      },
      sheet: (name, there = true) =>
        page
          .locator('.sheet-tabs')
          .getByRole('tab', { name, exact: true })
          .waitFor({ state: there ? 'attached' : 'detached' }),
      async keep() {
        await page.getByRole('button', { name: '保存', exact: true }).click();
        const download = page.waitForEvent('download');
        await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
        const saved = fs.readFileSync(await (await download).path());
        await page.locator('.bench-unsaved').waitFor({ state: 'detached' });
        // The page behind stays hidden from assistive technology until a moment after the dialog has gone.
        await page.locator('#root[aria-hidden="true"]').waitFor({ state: 'detached' });
        return cellOf(await gridsIn(book.name, new Uint8Array(saved)));
      },
    };
  },
};

/** Without the browser's own file dialogs, as on an intranet page without HTTPS. */
export const plainFiles = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
};

export async function openBook(page: Page, book: BookFile | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '開く', exact: true }).first().click();
  await (await chooser).setFiles(book);
  const name = typeof book === 'string' ? path.basename(book) : book.name;
  await page.locator('.bench-file', { hasText: name }).waitFor();
}
