// A browser over the built pages for the tests: starts it once, serves the build, and notes every request that leaves the origin.
import fs from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { listen, staticServer } from '../../src/delivery/static-server';
import { ROOT } from './books';

export { ROOT, SAMPLES } from './books';

const PICTURES = path.join(ROOT, 'dist/screenshots');

/** Skipped, and said so by setup.js, where no browser is installed. */
export const inBrowser = process.env['TENKAI_BROWSER'] ? describe : describe.skip;

export interface Visit {
  readonly page: Page;
  /** Addresses asked for outside our own origin. */
  readonly outside: readonly string[];
  /** Errors of the page that nobody caught. */
  readonly errors: readonly string[];
  /** In Excel's pane: calls that emptied Excel's undo list while nobody had asked the pane for anything. */
  readonly unasked?: readonly string[];
}

export interface Site {
  readonly url: string;
  visit(
    address: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<void>,
  ): Promise<Visit>;
  close(): Promise<void>;
}

/** The build on a server of its own. */
export async function openSite(): Promise<Site> {
  const server: Server = staticServer({ root: process.env['TENKAI_WEB']!, start: 'workbench.html' });
  const port = await listen(server, 8500 + Number(process.env['JEST_WORKER_ID'] ?? 1) * 20);
  const browser = await chromium.launch({
    executablePath: process.env['TENKAI_BROWSER']!,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const site = siteAt(browser, `http://localhost:${port}/`);
  return {
    ...site,
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Pages that a server already gives; `url` ends with a slash, and everything that does not begin with it counts as outside. */
export function siteAt(browser: Browser, url: string, ofThisSite: BrowserContextOptions = {}): Site {
  return {
    url,
    async visit(address, options = {}, before) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        acceptDownloads: true,
        ...ofThisSite,
        ...options,
      });
      const page = await context.newPage();
      const outside: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const asked = request.url();
        if (!asked.startsWith(url) && !/^(blob|data):/.test(asked)) outside.push(asked);
      });
      page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      await before?.(page);
      await page.goto(url + address);
      return { page, outside, errors };
    },
    close: () => browser.close(),
  };
}

/** Nothing asked outside, nothing thrown, no Ctrl+Z taken away. */
export function expectClean({ outside, errors, unasked = [] }: Visit): void {
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
  expect(unasked).toEqual([]);
}

export async function picture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

const AXE_SCRIPT = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 A and AA, as readable lines. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids scripts from elsewhere: axe comes in through the debugger, as a tester's own tool.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SCRIPT);
  const violations = await page.evaluate(async () => {
    const runner = (
      window as unknown as {
        axe: { run(where: object, options: object): Promise<{ violations: AxeFinding[] }> };
      }
    ).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // Fluent's focus sentinels: they hand the focus on at once and are never read (microsoft/fluentui says so of axe's finding).
    const where = { exclude: [['[data-tabster-dummy]']] };
    // What holds is not described: that is most of axe's time.
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    return (await runner.run(where, options)).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
