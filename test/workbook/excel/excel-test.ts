// What the adapter's tests share: a host with Microsoft's client installed, and a port that does not wait long.
import { openExcel, type ExcelOptions, type ExcelWorkbook } from '../../../src/workbook/excel/excel-port';
import type { HostNotice } from '../../../src/workbook/port';
import type { SetCell } from '../../../src/workbook/edit';
import type { CellValue } from '../../../src/workbook/grid';
import { ExcelHost, type HostOptions } from '../../host/excel-host';
import { rangeOf } from '../../host/book';
import { installClient } from '../../host/load-client';

let uninstall = (): void => undefined;
afterEach(() => uninstall());

export interface Opened {
  readonly host: ExcelHost;
  readonly port: ExcelWorkbook;
  readonly notices: readonly HostNotice[];
  readonly failures: readonly unknown[];
}

export function openHosted(options: HostOptions, more: ExcelOptions = {}): Opened {
  uninstall();
  const host = new ExcelHost(options);
  uninstall = installClient(host);
  const notices: HostNotice[] = [];
  const failures: unknown[] = [];
  const port = openExcel({
    pause: 1,
    notify: (notice) => void notices.push(notice),
    onFailure: (thrown) => void failures.push(thrown),
    ...more,
  });
  return { host, port, notices, failures };
}

export function set(
  sheet: string,
  address: string,
  before: CellValue,
  after: SetCell['after'],
  more: Partial<SetCell> = {},
): SetCell {
  const { top, left } = rangeOf(address);
  return { kind: 'set', sheet, row: top, column: left, before, after, ...more };
}

export function held(host: ExcelHost, sheet: string, address: string): CellValue {
  const { top, left } = rangeOf(address);
  return host.book.find(sheet)?.peek(top, left)?.value ?? null;
}

/** Lets messages that are on their way arrive. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
