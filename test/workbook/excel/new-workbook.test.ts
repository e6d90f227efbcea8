// A new workbook handed to Excel: whole, byte for byte; a refusal is told.
import { openNewWorkbook } from '../../../src/workbook/excel/new-workbook';
import { openHosted } from './excel-test';

test('the workbook arrives byte for byte, however large', async () => {
  const { host } = openHosted({ sheets: [{ name: 's', rows: [] }] });
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  await openNewWorkbook(bytes);
  expect(host.opened.map((text) => Buffer.from(text, 'base64').equals(bytes))).toEqual([true]);
});

test('Excel’s refusal is no success', async () => {
  const { host } = openHosted({ sheets: [{ name: 's', rows: [] }] });
  host.failAt('Application.createWorkbook', 'GeneralException');
  await expect(openNewWorkbook(new Uint8Array([1]))).rejects.toMatchObject({ code: 'GeneralException' });
});
