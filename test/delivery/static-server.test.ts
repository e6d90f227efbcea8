// The local server: what it answers, what it refuses, and that a browser need not fetch twice what it has.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { listen, staticServer } from '../../src/delivery/static-server';

let root: string;
let server: http.Server;
let port: number;

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-server-'));
  fs.writeFileSync(path.join(root, 'page.html'), '<p>頁</p>');
  fs.writeFileSync(path.join(root, 'part-1-0a1b2c3d.js'), '1');
  server = staticServer({ root, start: 'page.html' });
  port = await listen(server, 8900);
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  fs.rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

const ask = (asked: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((settle, fail) => {
    const options = { host: '127.0.0.1', port, path: asked, method, headers, agent: false };
    http
      .request(options, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          settle({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      })
      .on('error', fail)
      .end();
  });

test('the start page stands at /, with the policy', async () => {
  const { status, body, headers } = await ask('/');
  expect([status, body]).toEqual([200, '<p>頁</p>']);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('what the browser has is not sent again until the file is another one', async () => {
  const { etag } = (await ask('/page.html')).headers;
  expect(await ask('/page.html', { 'if-none-match': etag! })).toMatchObject({ status: 304, body: '' });
  fs.writeFileSync(path.join(root, 'page.html'), '<p>新しい頁</p>');
  const again = await ask('/page.html', { 'if-none-match': etag! });
  expect(again).toMatchObject({ status: 200, body: '<p>新しい頁</p>' });
  expect(again.headers.etag).not.toBe(etag);
});

test('only a file whose name changes with its content is kept without asking', async () => {
  expect((await ask('/part-1-0a1b2c3d.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/page.html')).headers['cache-control']).toBe('no-cache');
});

test.each([
  ['a name that is not there', '/nothing', 'GET', {}, 404],
  ['a way out of the folder', '/../package.json', 'GET', {}, 404],
  ['a broken escape', '/%E0%A4%A', 'GET', {}, 404],
  ['anything but reading', '/page.html', 'POST', {}, 405],
  ['a foreign host name (DNS rebinding)', '/page.html', 'GET', { host: 'evil.example' }, 403],
])('%s is refused', async (_, asked, method, headers, status) => {
  expect((await ask(asked, headers, method)).status).toBe(status);
});

test('HEAD tells the size and sends nothing', async () => {
  const { status, body, headers } = await ask('/part-1-0a1b2c3d.js', {}, 'HEAD');
  expect([status, body, headers['content-length']]).toEqual([200, '', '1']);
});
