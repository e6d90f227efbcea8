// A static server for one folder: read-only, on loopback unless told otherwise, with our headers.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { MEDIA_TYPES, SECURITY_HEADERS } from './headers';

/** URL path → file, listed once: a request can only name what is in the list, so no path leads outside. */
export function listFiles(root: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of fs.readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const full = path.join(item.parentPath, item.name);
    found.set(`/${path.relative(root, full).split(path.sep).join('/')}`, full);
  }
  return found;
}

export interface StaticServerOptions {
  readonly root: string;
  /** The file that `/` shows. */
  readonly start: string;
  /** Certificate and key: then the server speaks HTTPS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

/** A page of another site must not read ours through a name that points here (DNS rebinding). */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export function staticServer({ root, start, tls }: StaticServerOptions): http.Server {
  const files = listFiles(root);
  const answer: http.RequestListener = (request, response) => {
    const headers = { ...SECURITY_HEADERS };
    const stop = (status: number) => response.writeHead(status, headers).end();
    if (!LOCAL_HOST.test(request.headers.host ?? '')) return stop(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return stop(405);
    const asked = decodePath(request.url ?? '/');
    const file = files.get(asked === '/' ? `/${start}` : asked);
    if (!file) return stop(404);
    const stat = fs.statSync(file);
    const kept = { ...headers, ETag: tagOf(stat), 'Cache-Control': HASHED.test(file) ? FOREVER : 'no-cache' };
    if (request.headers['if-none-match'] === kept.ETag) return response.writeHead(304, kept).end();
    response.writeHead(200, {
      ...kept,
      'Content-Type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': stat.size,
    });
    response.end(request.method === 'HEAD' ? undefined : fs.readFileSync(file));
  };
  return tls ? https.createServer(tls, answer) : http.createServer(answer);
}

/** Content and name change together. */
const HASHED = /-[0-9a-f]{8}\.(js|wasm|css)$/;
const FOREVER = 'public, max-age=31536000, immutable';

/** Another one when the file is another one: the browser need not fetch (and compile) again what it has. */
const tagOf = ({ size, mtimeMs }: fs.Stats): string => `"${size.toString(36)}-${mtimeMs.toString(36)}"`;

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!);
  } catch {
    return '';
  }
}

/** Listens on `port`, or on the next free one of the following ten; returns the port. */
export async function listen(server: http.Server, port: number, host = '127.0.0.1'): Promise<number> {
  for (let tried = port; tried <= port + 10; tried++) {
    const fault = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once('error', settle);
      server.listen(tried, host, () => {
        server.removeListener('error', settle);
        settle(null);
      });
    });
    if (!fault) return (server.address() as { port: number }).port;
    if (fault.code !== 'EADDRINUSE') throw fault;
  }
  throw new Error(`no free port from ${port} to ${port + 10}`);
}
