// Stands in the place of office.js in a page, behind Microsoft's real Excel client: starts the in-memory Excel, connects the client
// to it, and answers for the common API, which the client does not bring.
import type { GridContent } from '../../src/workbook/memory-grid';
import { ExcelHost } from '../host/excel-host';

interface HostedPage extends Window {
  /** Put there by the test before the page loads. */
  readonly tenkaiBook: {
    readonly name: string;
    readonly sheets: readonly GridContent[];
    readonly dark?: boolean;
    /** The newest ExcelApi that this Excel has. */
    readonly api?: string;
    readonly editing?: boolean;
    readonly faults?: readonly (readonly [location: string, code: string])[];
  };
  /** For the test to look into and to act as the person at Excel. */
  tenkaiHost?: ExcelHost;
  /** Hears what took away a person's Ctrl+Z unasked. */
  readonly tenkaiUnasked?: (by: string) => void;
  Office?: unknown;
  readonly OfficeExtension: { HostBridge: { init(bridge: unknown): void } };
}

const page = window as unknown as HostedPage;
const { name, sheets, api, editing, faults = [] } = page.tenkaiBook;
const host = new ExcelHost({ name, sheets, ...(api ? { api } : {}) });
for (const [location, code] of faults) host.failAt(location, code);
if (editing) host.user.startsEditing();
page.tenkaiHost = host;
host.undoList.onUnasked = (by) => page.tenkaiUnasked?.(by);
for (const pressed of ['click', 'keydown', 'change'])
  page.addEventListener(pressed, () => host.undoList.asks(), { capture: true });
page.OfficeExtension.HostBridge.init(host.bridge);

const info = { host: 'Excel', platform: 'PC' };
page.Office = {
  HostType: { Excel: 'Excel' },
  PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
  context: {
    ...info,
    requirements: { isSetSupported: (set: string, version?: string) => host.supports(set, version) },
    officeTheme: page.tenkaiBook.dark
      ? { bodyBackgroundColor: '#262626' }
      : { bodyBackgroundColor: '#ffffff' },
  },
  onReady: (listener?: (answer: typeof info) => void) => {
    const answer = Promise.resolve(info);
    if (listener) void answer.then(listener);
    return answer;
  },
};
