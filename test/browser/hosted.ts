// Excel's task pane as the add-in ships it, with the in-memory Excel in place of Excel: Microsoft's client is the real one,
// only the file that finds the host (office.js) is answered by the test.
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openWorkbook } from '../../src/workbook/file/open';
import { formatAddress, formatRange } from '../../src/workbook/address';
import type { Grid } from '../../src/workbook/grid';
import type { GridContent } from '../../src/workbook/memory-grid';
import type { ExcelHost } from '../host/excel-host';
import { ROOT, SAMPLES, type Site, type Visit } from './browser';

export async function gridsIn(name: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  const outcome = await openWorkbook(name, bytes);
  if (outcome.kind === 'fault') throw new Error(`${name}: ${outcome.fault.code}`);
  return outcome.workbook.grids;
}

export const gridsOf = (file: string): Promise<readonly Grid[]> =>
  gridsIn(path.basename(file), new Uint8Array(fs.readFileSync(file)));

export function contentOf(grid: Grid): GridContent {
  const formats: Record<string, string> = {};
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => {
      const format = grid.format(row, column);
      if (format !== 'General') formats[formatAddress(row, column)] = format;
      return grid.value(row, column);
    }),
  );
  return {
    name: grid.name,
    visibility: grid.visibility,
    rows,
    formats,
    merges: grid.merges.map(formatRange),
  };
}

/** The department's sheets and one division's in one workbook. */
export async function sampleBook(): Promise<readonly GridContent[]> {
  const [department, division] = await Promise.all(
    ['福祉部', '地域福祉課'].map((name) => gridsOf(path.join(SAMPLES, 'start', `${name}.xlsx`))),
  );
  const taken = new Set(department!.map(({ name }) => name));
  return [...department!, ...division!.filter(({ name }) => !taken.has(name))].map(contentOf);
}

const CLIENT = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
const HOST = path.join(ROOT, 'dist/browser-tests/host-page.js');

export interface HostedOptions extends BrowserContextOptions {
  readonly sheets: readonly GridContent[];
  readonly dark?: boolean;
  readonly address?: string;
  /** The workbook's name in Excel. */
  readonly name?: string;
}

export function visitPane(
  site: Site,
  { sheets, dark = false, address, name = '福祉部.xlsx', ...context }: HostedOptions,
): Promise<Visit> {
  const book = { name, sheets, dark };
  const script = `${fs.readFileSync(CLIENT, 'utf8')}\n${fs.readFileSync(HOST, 'utf8')}`;
  return site.visit(
    address ?? 'taskpane.html',
    { viewport: { width: 350, height: 700 }, ...context },
    async (page: Page) => {
      await page.addInitScript((value) => Object.assign(window, { tenkaiBook: value }), book);
      await page.route('**/office-js/office.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
      );
    },
  );
}

/** Does something inside the page at the Excel that stands behind the pane: as the person there, or to look into the workbook. */
export const inExcel = <Value, Told>(
  page: Page,
  deed: (host: ExcelHost, told: Told) => Value,
  told: Told,
): Promise<Value> =>
  page.evaluate(`(${deed.toString()})(window.tenkaiHost, ${JSON.stringify(told ?? null)})`) as Promise<Value>;
