// The workbook contract against the Excel adapter, through Microsoft's own client and the host that answers it (which is not Excel).
import { openExcel } from '../../src/workbook/excel/excel-port';
import { ExcelHost } from '../host/excel-host';
import { installClient } from '../host/load-client';
import { describeWorkbookPort } from './workbook-port';

let uninstall = (): void => undefined;
afterEach(() => uninstall());

describeWorkbookPort('Excel', (contents) => {
  uninstall();
  uninstall = installClient(new ExcelHost({ sheets: contents }));
  return Promise.resolve(openExcel());
});
