// The host inside a web page, in place of Excel: for the browser suite, which serves excel-win32-16.01.js and this module where the page
// asks for office.js. Also the part of the common API (onReady, requirements) that neither the client nor the host has. No Node here.
import { ExcelHost, type HostOptions } from './excel-host';

/** `Office` as far as the client and the product ask for it. */
export function officeStub(host: ExcelHost): Record<string, unknown> {
  const info = { host: 'Excel', platform: host.web ? 'OfficeOnline' : 'PC' };
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
    context: {
      ...info,
      displayLanguage: 'ja-JP',
      contentLanguage: 'ja-JP',
      requirements: { isSetSupported: (set: string, version?: string) => host.supports(set, version) },
    },
    onReady: (answered?: (given: typeof info) => void) => {
      answered?.(info);
      return Promise.resolve(info);
    },
  };
}

interface ClientNames {
  Office: unknown;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: unknown): void } };
}

/** Connects the client that the page has loaded to a new host. The host is returned and kept as `tenkaiHost`, for tests to act as the user. */
export function hostPage(options: HostOptions): ExcelHost {
  const host = new ExcelHost(options);
  const page = globalThis as unknown as ClientNames & { tenkaiHost?: ExcelHost };
  page.OfficeExtension.HostBridge.init(host.bridge);
  page.Office = officeStub(host);
  page.tenkaiHost = host;
  return host;
}
