// The workbook contract against memory, and against a rehearsal over memory.
import { memoryPort } from '../../src/workbook/memory';
import { rehearsal } from '../../src/workbook/rehearsal';
import { describeWorkbookPort } from './workbook-port';

describeWorkbookPort('memory', (contents) => Promise.resolve(memoryPort('課.xlsx', contents)));
describeWorkbookPort('a rehearsal', (contents) =>
  Promise.resolve(rehearsal(memoryPort('課.xlsx', contents))),
);
