// Excel's task pane as the add-in ships it, with the in-memory Excel in place of Excel: Microsoft's client is the real one,
// only the file that finds the host (office.js) is answered by the test.
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { GridContent } from '../../src/workbook/memory-grid';
import type { ExcelHost } from '../host/excel-host';
import { hostedClient } from './books';
import type { Site, Visit } from './browser';

export { contentOf, gridsIn, sampleBook } from './books';

export interface HostedOptions extends BrowserContextOptions {
  readonly sheets: readonly GridContent[];
  readonly dark?: boolean;
  readonly address?: string;
  /** The workbook's name in Excel. */
  readonly name?: string;
  /** The newest ExcelApi that this Excel has; the host's own unless told. */
  readonly api?: string;
  /** The person stands in a cell, typing, when the pane opens. */
  readonly editing?: boolean;
  /** Where Excel refuses the first time it is asked, and with which code. */
  readonly faults?: readonly (readonly [location: string, code: string])[];
  /** Before the page is asked for. */
  readonly before?: (page: Page) => Promise<void>;
}

/** A visit that ends unclean, too, when the pane took away the person's Ctrl+Z without having been asked for anything. */
export async function visitPane(
  site: Site,
  {
    sheets,
    dark = false,
    address,
    name = '福祉部.xlsx',
    api,
    faults,
    editing,
    before,
    ...context
  }: HostedOptions,
): Promise<Visit> {
  const book = { name, sheets, dark, api, faults, editing };
  const script = hostedClient();
  const unasked: string[] = [];
  const visit = await site.visit(
    address ?? 'taskpane.html',
    { viewport: { width: 350, height: 700 }, ...context },
    async (page: Page) => {
      await before?.(page);
      await page.exposeFunction('tenkaiUnasked', (by: string) => void unasked.push(by));
      await page.addInitScript((value) => Object.assign(window, { tenkaiBook: value }), book);
      await page.route('**/office-js/office.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
      );
    },
  );
  return { ...visit, unasked };
}

/** Does something inside the page at the Excel that stands behind the pane: as the person there, or to look into the workbook. */
export const inExcel = <Value, Told>(
  page: Page,
  deed: (host: ExcelHost, told: Told) => Value,
  told: Told,
): Promise<Value> =>
  page.evaluate(`(${deed.toString()})(window.tenkaiHost, ${JSON.stringify(told ?? null)})`) as Promise<Value>;
