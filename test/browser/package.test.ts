// The packaged folder behind Debian's nginx with a certificate of its own: headers as they arrive, the self-check and the help in
// Chromium with every outside host barred. Skipped with its reason where nginx, openssl or Chromium is absent.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { parseSite, type Site } from '../../src/delivery/package-call';
import { packageFiles } from '../../src/delivery/package-files';
import { writeFolder } from '../../src/delivery/package-write';

const ROOT = path.resolve(__dirname, '../..');
// test/browser/setup.js says which browser and which build.
const WEB = process.env['TENKAI_WEB'] ?? path.join(ROOT, 'dist/web');
const HOST = 'tenkai.example.lg.jp';
const CHROMIUM = process.env['TENKAI_BROWSER'] ?? '/usr/bin/chromium';

const onPath = (program: string): boolean =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(':')].some((folder) => fs.existsSync(path.join(folder, program))); // prettier-ignore
const missing = [
  ...['nginx', 'openssl'].filter((program) => !onPath(program)),
  ...(fs.existsSync(CHROMIUM) ? [] : ['chromium']),
  ...(fs.existsSync(path.join(WEB, 'selfcheck.html')) ? [] : ['dist/web (npm run build)']),
];
const required = process.env['TENKAI_REQUIRE_BROWSER'] === '1';
if (missing.length > 0 && !required) console.warn(`skipped, absent: ${missing.join(', ')}`);
const suite = missing.length > 0 && !required ? describe.skip : describe;

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => settle(port));
    });
  });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

suite('the packaged folder behind nginx', () => {
  let folder: string;
  let origin: string;
  let nginx: ChildProcess;
  let browser: Browser;

  const ask = (asked: string, method = 'GET'): Promise<Answer> =>
    new Promise((settle, fail) => {
      const { port, pathname } = new URL(origin + asked);
      const options = { host: '127.0.0.1', port, path: pathname, method, rejectUnauthorized: false, agent: false };
      https
        .request(options, (response) => {
          response.resume().on('end', () => settle({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'] }));
        })
        .on('error', fail)
        .end();
    }); // prettier-ignore

  /** Our example as it is, with the three places that it says to change. */
  function settings(port: string): string {
    const conf = fs.readFileSync(path.join(folder, 'package/deploy/nginx/tenkai.conf'), 'utf8');
    const mended = conf
      .replace(/listen \d+ ssl/, `listen 127.0.0.1:${port} ssl`)
      .replace('/etc/nginx/tls/tenkai.crt', path.join(folder, 'tls.crt'))
      .replace('/etc/nginx/tls/tenkai.key', path.join(folder, 'tls.key'))
      .replace('/srv/tenkai/web/', `${folder}/package/web/`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`); // prettier-ignore
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    return `${user}\ndaemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log ${folder}/access.log;\n${temporary.join('\n')}\n${mended}\n}\n`;
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-nginx-'));
    const port = String(await freePort());
    origin = `https://${HOST}:${port}/tenkai`;
    const site = parseSite(origin) as Site;
    const made = await packageFiles({ root: ROOT, web: WEB, site, share: '\\\\server\\tenkai' });
    if (made.kind !== 'files') throw new Error(JSON.stringify(made));
    await writeFolder(path.join(folder, 'package'), made.files);
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, '-keyout', path.join(folder, 'tls.key'), '-out', path.join(folder, 'tls.crt')], { stdio: 'ignore' }); // prettier-ignore
    fs.writeFileSync(path.join(folder, 'nginx.conf'), settings(port));
    nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
    });
    for (let tries = 0; tries < 50; tries++) {
      if (await ask('/workbench.html').then(() => true, () => false)) break; // prettier-ignore
      await new Promise((settle) => setTimeout(settle, 100));
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--ignore-certificate-errors', `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`], // prettier-ignore
    });
  });
  afterAll(async () => {
    await browser?.close();
    nginx?.kill('SIGQUIT');
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** A Japanese machine; `outside` collects every address that is not the server's. */
  async function machine(): Promise<{ context: BrowserContext; outside: string[] }> {
    const context = await browser.newContext({
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      ignoreHTTPSErrors: true,
    });
    const outside: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) outside.push(url);
    });
    return { context, outside };
  }

  test('sends the policy and its fellows with every answer, errors included', async () => {
    for (const asked of ['/workbench.html', '/icons/app-32.png', '/nothing-here']) {
      const { headers } = await ask(asked);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cache-control']).toBeDefined();
    }
  });

  test('gives media types and caching as the page needs them', async () => {
    const wasm = fs.readdirSync(WEB).find((name) => name.endsWith('.wasm'))!;
    const said = async (asked: string) => {
      const { status, headers } = await ask(asked);
      return [status, headers['content-type'], headers['cache-control']];
    };
    expect(await said('/selfcheck.html')).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect(await said('/selfcheck.js')).toEqual([200, 'text/javascript; charset=utf-8', 'no-cache']);
    expect(await said(`/${wasm}`)).toEqual([200, 'application/wasm', 'public, max-age=31536000, immutable']);
    expect(await said('/icons/app-32.png')).toEqual([200, 'image/png', 'public, max-age=86400']);
  });

  test('lists no folder, shows no settings, takes nothing but reading', async () => {
    expect((await ask('/icons/')).status).toBe(403);
    expect((await ask('/web.config')).status).toBe(404);
    expect((await ask('/../SHA256SUMS')).status).toBe(404);
    expect((await ask('/workbench.html', 'POST')).status).toBe(403);
    expect((await ask('/workbench.html', 'HEAD')).status).toBe(200);
  });

  test('the self-check is green in a browser, asks nothing outside, and says so in a file', async () => {
    const { context, outside } = await machine();
    const page = await context.newPage();
    await page.goto(`${origin}/selfcheck.html`);
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
    expect(outside).toEqual([]);
    await context.close();
  });

  test('the help finds a rule by its word, and goes there', async () => {
    const { context, outside } = await machine();
    const page = await context.newPage();
    await page.goto(`${origin}/help/index.html`);
    await page.fill('#search', '過重');
    await page.click('#search-results a:has-text("負荷率の過重")');
    await page.waitForSelector('#load-over');
    expect(new URL(page.url()).hash).toBe('#load-over');
    expect(outside).toEqual([]);
    await context.close();
  });
});
