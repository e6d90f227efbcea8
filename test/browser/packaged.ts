// The packaged folder as a city serves it: Debian's nginx with the package's own settings and a certificate made here, and a Chromium
// that can reach nothing else and writes down below the page (its network log) every name it looks up and every address it asks for.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { parseSite, type Site as Place } from '../../src/delivery/package-call';
import { packageFiles } from '../../src/delivery/package-files';
import { writeFolder } from '../../src/delivery/package-write';
import { ROOT, siteAt, type Site } from './browser';

export const HOST = 'tenkai.example.lg.jp';

/** What this machine lacks for it. */
export const missingHere: readonly string[] = ['nginx', 'openssl'].filter(
  (program) => !['/usr/sbin', '/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(':')].some((folder) => fs.existsSync(path.join(folder, program))),
); // prettier-ignore

export interface Packaged {
  /** `https://tenkai.example.lg.jp:PORT/tenkai` */
  readonly origin: string;
  /** Asks nginx itself, without a browser. */
  ask(asked: string, method?: string): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => settle(port));
    });
  });

/** The package's example as it is, with the three places that it says to change. */
function nginxSettings(folder: string, port: number): string {
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

const request = (origin: string, asked: string, method: string): Promise<Answer> =>
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

/** Packages `web` and serves it until closed. */
export async function servePackage(web: string): Promise<Packaged> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-nginx-'));
  const port = await freePort();
  const origin = `https://${HOST}:${port}/tenkai`;
  const site = parseSite(origin) as Place;
  const made = await packageFiles({ root: ROOT, web, site, share: '\\\\server\\tenkai' });
  if (made.kind !== 'files') throw new Error(JSON.stringify(made));
  await writeFolder(path.join(folder, 'package'), made.files);
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, '-keyout', path.join(folder, 'tls.key'), '-out', path.join(folder, 'tls.crt')], { stdio: 'ignore' }); // prettier-ignore
  fs.writeFileSync(path.join(folder, 'nginx.conf'), nginxSettings(folder, port));
  const nginx: ChildProcess = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  const ask = (asked: string, method = 'GET') => request(origin, asked, method);
  for (let tries = 0; tries < 50; tries++) {
    if (await ask('/workbench.html').then(() => true, () => false)) break; // prettier-ignore
    await new Promise((settle) => setTimeout(settle, 100));
  }
  return {
    origin,
    ask,
    async close() {
      nginx.kill('SIGQUIT');
      await new Promise((settle) => nginx.once('exit', settle));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the network log holds. Chromium's own services (updates, sign-in) ask by themselves and are no page's: they are left out. */
export interface NetworkUse {
  /** Hosts that a page, its frames or its workers asked for, each once, in order of name. */
  readonly asked: readonly string[];
  /** Machines to which a connection was begun, by anything. */
  readonly reached: readonly string[];
}

export interface ClosedSite extends Site {
  /** Ends the browser, since its log is whole only then. */
  networkUse(): Promise<NetworkUse>;
}

/** A browser of a closed network: only `HOST` has an address. */
export async function closedBrowser(origin: string): Promise<ClosedSite> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-netlog-'));
  const log = path.join(folder, 'net.json');
  const browser = await chromium.launch({
    executablePath: process.env['TENKAI_BROWSER']!,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--ignore-certificate-errors',
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`, `--log-net-log=${log}`,
    ], // prettier-ignore
  });
  return {
    ...siteAt(browser, `${origin}/`, { ignoreHTTPSErrors: true }),
    async networkUse() {
      await browser.close();
      const use = networkUseOf(JSON.parse(fs.readFileSync(log, 'utf8')) as NetLog);
      fs.rmSync(folder, { recursive: true, force: true });
      return use;
    },
  };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string; readonly address?: string };
  }[];
}

function networkUseOf({ constants, events }: NetLog): NetworkUse {
  const { URL_REQUEST_START_JOB: request, TCP_CONNECT_ATTEMPT: connection } = constants.logEventTypes;
  const once = (names: readonly string[]) => [...new Set(names)].sort();
  return {
    asked: once(
      events.flatMap(({ type, params }) =>
        // `not an origin`: the browser's own, and the tester's typing of an address.
        type === request && params?.url && params.initiator && params.initiator !== 'not an origin' && URL.canParse(params.url)
          ? [new URL(params.url).hostname]
          : [],
      ),
    ),
    reached: once(
      events.flatMap(({ type, params }) =>
        type === connection && params?.address ? [params.address.replace(/:\d+$/, '')] : [],
      ),
    ),
  }; // prettier-ignore
}
