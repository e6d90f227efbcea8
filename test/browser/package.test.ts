// The packaged folder behind nginx: headers as they arrive, the self-check, the help and the three people's whole ways in Chromium with
// every outside host barred and logged. Skipped with its reason where nginx, openssl or Chromium is absent.
import fs from 'node:fs';
import { expectClean, type Visit } from './browser';
import { JOURNEYS } from './journeys/people';
import { excelPane, openBook, plainFiles, workbenchPage } from './journeys/workplace';
import { HOSTILE_FILE, hostileWorkbooks } from '../delivery/hostile';
import { closedBrowser, HOST, missingHere, servePackage, type ClosedSite, type Packaged } from './packaged';

// test/browser/setup.js says which browser and which build.
const WEB = process.env['TENKAI_WEB'] ?? '';
const missing = [...missingHere, ...(process.env['TENKAI_BROWSER'] ? [] : ['chromium'])];
const required = process.env['TENKAI_REQUIRE_BROWSER'] === '1';
if (missing.length > 0 && !required) console.warn(`skipped, absent: ${missing.join(', ')}`);
const suite = missing.length > 0 && !required ? describe.skip : describe;

suite('the packaged folder behind nginx', () => {
  let packaged: Packaged;
  let site: ClosedSite;
  beforeAll(async () => {
    packaged = await servePackage(WEB);
    site = await closedBrowser(packaged.origin);
  });
  afterAll(async () => {
    await site?.close();
    await packaged?.close();
  });
  const done = async (visit: Visit) => {
    expectClean(visit);
    await visit.page.context().close();
  };

  test('sends the policy and its fellows with every answer, errors included', async () => {
    for (const asked of ['/workbench.html', '/icons/app-32.png', '/nothing-here']) {
      const { headers } = await packaged.ask(asked);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cache-control']).toBeDefined();
    }
  });

  test('gives media types and caching as the page needs them', async () => {
    const wasm = fs.readdirSync(WEB).find((name) => name.endsWith('.wasm'))!;
    const said = async (asked: string) => {
      const { status, headers } = await packaged.ask(asked);
      return [status, headers['content-type'], headers['cache-control']];
    };
    expect(await said('/selfcheck.html')).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect(await said('/selfcheck.js')).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache']);
    expect(await said(`/${wasm}`)).toEqual([200, 'application/wasm', 'public, max-age=31536000, immutable']);
    expect(await said('/icons/app-32.png')).toEqual([200, 'image/png', 'public, max-age=86400']);
  });

  test('no shipped file names a folder of the machine that built it', () => {
    const naming = fs
      .readdirSync(WEB)
      .filter(
        (name) => name.endsWith('.js') && /file:\/\/\/\w/.test(fs.readFileSync(`${WEB}/${name}`, 'utf8')),
      );
    expect(naming).toEqual([]);
  });

  test('lists no folder, shows no settings, takes nothing but reading', async () => {
    expect((await packaged.ask('/icons/')).status).toBe(403);
    expect((await packaged.ask('/web.config')).status).toBe(404);
    expect((await packaged.ask('/../SHA256SUMS')).status).toBe(404);
    expect((await packaged.ask('/workbench.html', 'POST')).status).toBe(403);
    expect((await packaged.ask('/workbench.html', 'HEAD')).status).toBe(200);
  });

  test('the self-check is green in a browser, asks nothing outside, and says so in a file', async () => {
    const visit = await site.visit('selfcheck.html');
    const { page } = visit;
    await page.waitForSelector('#summary[data-outcome="good"], #summary[data-outcome="bad"]', {
      timeout: 30_000,
    });
    const rows = await page.$$eval('li[data-check]', (items) =>
      items.map((item) => [
        (item as HTMLElement).dataset['check'],
        (item as HTMLElement).dataset['outcome'],
        item.textContent,
      ]),
    );
    expect(rows.filter(([, outcome]) => outcome === 'bad')).toEqual([]);
    expect(rows.filter(([, outcome]) => outcome === 'neutral').map(([name]) => name)).toEqual([
      'host',
      'requirements',
    ]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=結果をテキストで保存'),
    ]);
    const saved = fs.readFileSync(await file.path(), 'utf8');
    expect(saved).toContain('✓ 良好\t和暦\t令和6年5月1日');
    await page.click('button[lang="en"]');
    await page.waitForSelector('text=Nothing to mend');
    await done(visit);
  });

  test('the help finds a rule by its word, and goes there', async () => {
    const visit = await site.visit('help/index.html');
    await visit.page.fill('#search', '過重');
    await visit.page.click('#search-results a:has-text("負荷率の過重")');
    await visit.page.waitForSelector('#load-over');
    expect(new URL(visit.page.url()).hash).toBe('#load-over');
    await done(visit);
  });

  describe.each([excelPane, workbenchPage])('in the $name', (place) => {
    test.each(JOURNEYS)('$person: $way', async ({ go }) => done(await go(site, place)));
  });

  test.each(['taskpane.html', 'selfcheck.html', 'workbench.html', 'help/index.html'])(
    'in %s text becomes neither script nor markup, even for a script that tries',
    async (page) => {
      const visit = await site.visit(page);
      const tried = await visit.page.evaluate(() => {
        const attempt = (deed: () => unknown): string => {
          try {
            return String(deed());
          } catch (fault) {
            return (fault as Error).name;
          }
        };
        const script = document.createElement('script');
        const holder = document.createElement('div');
        return {
          outside: attempt(() => (script.src = 'https://outside.example/a.js')),
          text: attempt(() => (script.text = 'window.broken = true')),
          markup: attempt(() => (holder.innerHTML = '<img src="x" onerror="window.broken = true">')) && holder.children.length, // prettier-ignore
          handler: attempt(() => holder.setAttribute('onclick', 'window.broken = true')),
        };
      });
      expect(tried).toEqual({ outside: 'TypeError', text: 'TypeError', markup: 0, handler: 'TypeError' });
      await visit.page.context().close();
    },
  );

  test('workbooks with markup and formulas for names, titles and file names are shown as text', async () => {
    const visit = await site.visit('workbench.html?tab=consolidate', {}, plainFiles);
    const { page } = visit;
    const [department, ...divisions] = (await hostileWorkbooks()).map(({ name, bytes }) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(bytes),
    }));
    await openBook(page, department!);
    const pane = page.locator('.pane');
    await pane.locator('input[type=file]').first().setInputFiles(divisions);
    await pane.getByText(HOSTILE_FILE).first().waitFor();
    await pane.getByRole('button', { name: '集約する' }).click();
    await pane.getByText('集約しました').first().waitFor();
    for (const tab of ['対応づけ', '点検', '業務負荷', '集約']) {
      await pane.getByRole('tab', { name: tab }).click();
      await pane
        .getByText(/onerror/)
        .first()
        .waitFor({ state: 'attached' });
    }
    const seen = await page.evaluate(() => [
      (window as { broken?: unknown }).broken,
      document.querySelectorAll('[onerror], img[src="x"], .pane script').length,
    ]);
    expect(seen).toEqual([undefined, 0]);
    await done(visit);
  });

  // Last of this browser: its network log is whole only when it has ended.
  test('no page or worker in that browser asked for another host, and none was reached', async () => {
    expect(await site.networkUse()).toEqual({ asked: [HOST], reached: ['127.0.0.1'] });
  });

  test('a page that does ask outside is found in the network log, from a worker too', async () => {
    const other = await closedBrowser(packaged.origin);
    const { page } = await other.visit('selfcheck.html', { bypassCSP: true });
    await page.evaluate(async () => {
      await fetch('https://page.outside.example/').catch(() => null);
      const code = 'fetch("https://worker.outside.example/").catch(() => null).then(() => postMessage(1))';
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      await new Promise((settle) => (new Worker(address).onmessage = settle));
    });
    expect(await other.networkUse()).toEqual({
      asked: ['page.outside.example', HOST, 'worker.outside.example'],
      reached: ['127.0.0.1'],
    });
  });
});
