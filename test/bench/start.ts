// From asking for the page to a pane one can use, in Chromium, over the shipped build from our local server: the pane with the
// in-memory Excel behind Microsoft's real client, and the workbench. Times are the page's own, since its navigation began.
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, BrowserType } from 'playwright-core';
import { listen, staticServer } from '../../src/delivery/static-server';
import { hostedClient, sampleBook } from '../browser/books';
import { median } from './stopwatch';

export interface StartResult {
  readonly page: 'taskpane' | 'workbench';
  /** Cold: a new profile. Warm: the same profile once more, as on every day but the first. */
  readonly visit: 'cold' | 'warm';
  /** Milliseconds until the four tabs stand there and can be used; until the first tab shows the workbook's issues. */
  readonly tabs: number;
  readonly content: number;
}

export interface StartBench {
  readonly browser: string;
  readonly web: string;
  readonly folder: string;
  readonly runs: number;
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];

/** A promise in the page of when each stood there, drawn. */
const WATCH = `window.tenkaiStarted = new Promise((tell) => {
  const wanted = { tabs: '[role=tab]', content: '.pane-main h2, .pane-main .card' };
  const seen = {};
  const look = () => {
    for (const [name, selector] of Object.entries(wanted))
      if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
    if (Object.keys(seen).length === 2) tell(seen);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});`;

/** The shipped folder with one file changed: office.js, which finds Excel, is the client with the in-memory Excel behind it. */
async function hostedFolder(web: string, folder: string): Promise<string> {
  const own = path.join(folder, 'hosted-web');
  fs.rmSync(own, { recursive: true, force: true });
  fs.cpSync(web, own, { recursive: true });
  const book = JSON.stringify({ name: '福祉部.xlsx', sheets: await sampleBook() });
  fs.writeFileSync(path.join(own, 'office-js/office.js'), `window.tenkaiBook = ${book};\n${hostedClient()}`);
  return own;
}

async function visit(context: BrowserContext, address: string): Promise<{ tabs: number; content: number }> {
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(address);
  const found = (await page.evaluate('window.tenkaiStarted')) as { tabs: number; content: number };
  await page.close();
  return found;
}

async function runs(
  chromium: BrowserType,
  { browser, folder, runs: count }: StartBench,
  address: string,
): Promise<readonly Pick<StartResult, 'visit' | 'tabs' | 'content'>[]> {
  const found = {
    cold: [] as { tabs: number; content: number }[],
    warm: [] as { tabs: number; content: number }[],
  };
  for (let run = 0; run < count; run += 1) {
    const profile = fs.mkdtempSync(path.join(folder, 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browser,
      args: FLAGS,
      locale: 'ja-JP',
    });
    found.cold.push(await visit(context, address));
    // The second visit compiles what the first one kept; the third is every day's.
    await visit(context, address);
    found.warm.push(await visit(context, address));
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  return (['cold', 'warm'] as const).map((name) => ({
    visit: name,
    tabs: median(found[name].map(({ tabs }) => tabs)),
    content: median(found[name].map(({ content }) => content)),
  }));
}

export async function measureStart(call: StartBench): Promise<readonly StartResult[]> {
  const server = staticServer({ root: await hostedFolder(call.web, call.folder), start: 'workbench.html' });
  const url = `http://localhost:${await listen(server, 8720)}`;
  const { chromium } = await import('playwright-core');
  try {
    const found: StartResult[] = [];
    for (const page of ['taskpane', 'workbench'] as const)
      for (const each of await runs(chromium, call, `${url}/${page}.html`)) found.push({ page, ...each });
    return found;
  } finally {
    server.close();
  }
}
