// Loads Microsoft's client, unmodified, from the pinned npm package into a VM context of Node, and connects it to a host. Only for tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelHost } from './excel-host';
import { officeStub } from './in-page';

/** The package version whose private bridge this was written against. */
export const CLIENT_VERSION = '1.1.110';
const CLIENT = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

export interface LoadedClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

let script: Script | null = null;

interface ClientWindow extends Record<string, unknown> {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: unknown): void } };
}

/** A fresh client for each host: the bridge and the event registry are global to the client. */
export function loadClient(host: ExcelHost): LoadedClient {
  script ??= new Script(readFileSync(CLIENT, 'utf8'), { filename: CLIENT });
  const page = createContext(pageStub()) as ClientWindow;
  script.runInContext(page);
  const office = officeStub(host);
  page['Office'] = office;
  page.OfficeExtension.HostBridge.init(host.bridge);
  return {
    Excel: page.Excel,
    Office: office as unknown as typeof Office,
    OfficeExtension: page.OfficeExtension,
  };
}

/** Makes the client's names global, as a script tag would; returns the deed that takes them away again. */
export function installClient(host: ExcelHost): () => void {
  const names = loadClient(host);
  const before = Object.keys(names).map(
    (name) => [name, (globalThis as Record<string, unknown>)[name]] as const,
  );
  Object.assign(globalThis, names);
  return () => {
    for (const [name, value] of before) (globalThis as Record<string, unknown>)[name] = value;
  };
}

function pageStub(): Record<string, unknown> {
  const page: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval };
  page['window'] = page;
  page['location'] = { protocol: 'https:', href: 'https://localhost/' };
  page['navigator'] = { userAgent: '' };
  page['document'] = {
    createElement: () => ({}),
    getElementsByTagName: () => [],
    addEventListener: () => undefined,
  };
  return page;
}
