// Workbooks for the in-memory Excel, and the script that stands in office.js's place before it: no test runner in here, so that
// benches use them, too.
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/workbook/file/open';
import { formatAddress, formatRange } from '../../src/workbook/address';
import type { Grid } from '../../src/workbook/grid';
import type { GridContent } from '../../src/workbook/memory-grid';

export const ROOT = path.resolve(__dirname, '../..');
export const SAMPLES = path.join(ROOT, 'assets/samples');

export async function gridsIn(name: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  const outcome = await openWorkbook(name, bytes);
  if (outcome.kind === 'fault') throw new Error(`${name}: ${outcome.fault.code}`);
  return outcome.workbook.grids;
}

export const gridsOf = (file: string): Promise<readonly Grid[]> =>
  gridsIn(path.basename(file), new Uint8Array(fs.readFileSync(file)));

export function contentOf(grid: Grid): GridContent {
  const formats: Record<string, string> = {};
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => {
      const format = grid.format(row, column);
      if (format !== 'General') formats[formatAddress(row, column)] = format;
      return grid.value(row, column);
    }),
  );
  return {
    name: grid.name,
    visibility: grid.visibility,
    rows,
    formats,
    merges: grid.merges.map(formatRange),
  };
}

/** The department's sheets and one division's in one workbook. */
export async function sampleBook(): Promise<readonly GridContent[]> {
  const [department, division] = await Promise.all(
    ['福祉部', '地域福祉課'].map((name) => gridsOf(path.join(SAMPLES, 'start', `${name}.xlsx`))),
  );
  const taken = new Set(department!.map(({ name }) => name));
  return [...department!, ...division!.filter(({ name }) => !taken.has(name))].map(contentOf);
}

/** Microsoft's client, and behind it the in-memory Excel (built by setup.js), which opens `window.tenkaiBook`. */
export function hostedClient(): string {
  const client = path.join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');
  const host = path.join(ROOT, 'dist/browser-tests/host-page.js');
  return `${fs.readFileSync(client, 'utf8')}\n${fs.readFileSync(host, 'utf8')}`;
}
