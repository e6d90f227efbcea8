// Consolidation in the shipped workbench page, in a browser started anew for each run. Time is taken inside the page, processor time
// by the browser of all its processes, so that reading workers and drawing count.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { listen, staticServer } from '../../src/delivery/static-server';
import { writeCity, type CityName } from './consolidate';
import { median } from './stopwatch';

export interface ChromiumBench {
  /** The browser's program. */
  readonly browser: string;
  /** The built pages. */
  readonly web: string;
  readonly folder: string;
  readonly city: CityName;
  readonly runs: number;
}

interface ChromiumRun {
  /** From the click until the result is drawn. */
  readonly milliseconds: number;
  readonly cpu: number;
  /** The longest of the main thread's; 0 when none was over 50 ms. */
  readonly longestTask: number;
  /** The highest the page's own JavaScript heap stood, garbage included; workers have heaps of their own. */
  readonly heapMegabytes: number;
  /** Alive at the end; the page keeps those that it starts. */
  readonly workers: number;
  /** What the page says at the end: how many divisions, how many handed in. */
  readonly said: string;
}
export interface ChromiumResult extends ChromiumRun {
  readonly browser: string;
}

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', '--enable-precise-memory-info',
]; // prettier-ignore

/** Medians of cold runs; throws when a run does not take in every division. */
export async function inChromium({
  browser: program,
  web,
  folder,
  city,
  runs,
}: ChromiumBench): Promise<ChromiumResult> {
  const [department, ...divisions] = await writeCity(folder, city);
  const server = staticServer({ root: web, start: 'workbench.html' });
  const address = `http://localhost:${await listen(server, 8700)}/workbench.html?tab=consolidate`;
  const { chromium } = await import('playwright-core');
  const found: ChromiumRun[] = [];
  let version = '';
  try {
    for (let run = 0; run < runs; run += 1) {
      const browser = await chromium.launch({ executablePath: program, args: FLAGS });
      version = `Chromium ${browser.version()}`;
      found.push(
        await consolidateOnce(browser, address, department!, divisions).finally(() => browser.close()),
      );
    }
  } finally {
    server.close();
  }
  const middle = (of: (run: ChromiumRun) => number): number => median(found.map(of));
  return {
    browser: version,
    milliseconds: middle((run) => run.milliseconds),
    cpu: middle((run) => run.cpu),
    longestTask: middle((run) => run.longestTask),
    heapMegabytes: middle((run) => run.heapMegabytes),
    ...{ workers: found[0]!.workers, said: found[0]!.said },
  };
}

async function consolidateOnce(
  browser: Browser,
  address: string,
  department: string,
  divisions: readonly string[],
): Promise<ChromiumRun> {
  const page = await browser.newPage({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
  // Without the browser's own file dialogs, which no program can answer.
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await page.goto(address);
  await openDepartment(page, department);
  await page
    .locator('.pane input[type=file]')
    .first()
    .setInputFiles([...divisions]);
  await page.evaluate(watch);
  const before = await processorTime(browser);
  await page.getByRole('button', { name: '集約する' }).click();
  await page.waitForFunction(() => window.tenkaiBench?.done, null, { polling: 250, timeout: 180_000 });
  const cpu = (await processorTime(browser)) - before;
  // A long task is told a while after it has ended.
  await page.waitForTimeout(300);
  const { began, ended, longest, heap, said } = await page.evaluate(() => window.tenkaiBench!);
  const [named, handedIn] = said.match(/\d+/g) ?? [];
  if (Number(named) !== divisions.length || named !== handedIn) throw new Error(`not all taken in: ${said}`);
  return {
    ...{ milliseconds: ended - began, cpu, longestTask: longest, heapMegabytes: heap / 2 ** 20 },
    ...{ workers: page.workers().length, said: `${handedIn} of ${named}` },
  };
}

async function openDepartment(page: Page, department: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '開く', exact: true }).first().click();
  await (await chooser).setFiles(department);
  await page.locator('.bench-file', { hasText: path.basename(department) }).waitFor();
}

interface Watched {
  began: number;
  ended: number;
  longest: number;
  heap: number;
  said: string;
  done: boolean;
}
declare global {
  interface Window {
    tenkaiBench?: Watched;
  }
}

/** Runs in the page: notes the click, long tasks, the heap, and the first frame after the page has said that it is done. */
function watch(): void {
  const told: Watched = { began: 0, ended: 0, longest: 0, heap: 0, said: '', done: false };
  window.tenkaiBench = told;
  const { memory } = performance as unknown as { memory: { readonly usedJSHeapSize: number } };
  const weigh = () => (told.heap = Math.max(told.heap, memory.usedJSHeapSize));
  const timer = setInterval(weigh, 20);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration);
  }).observe({ type: 'longtask' });
  document.addEventListener('click', ({ timeStamp }) => (told.began ||= timeStamp), { capture: true });
  const look = new MutationObserver(() => {
    const said = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent ?? '');
    const end = said.find((text) => text.includes('集約しました'));
    if (end === undefined) return;
    look.disconnect();
    clearInterval(timer);
    weigh();
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(told, { ended: performance.now(), said: end, done: true })),
    );
  });
  look.observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Milliseconds that all processes of the browser have used. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
