// What a version of Excel cannot do is known before anything is written.
import type { HostOptions } from '../../host/excel-host';
import { openHosted } from './excel-test';

test.each<[string, Partial<HostOptions>, string[]]>([
  ['Excel 2019', { api: '1.9' }, ['merges-unseen', 'writes-end-undo']],
  ['LTSC 2021', { api: '1.14' }, ['writes-end-undo']],
  ['LTSC 2024', { api: '1.17' }, ['writes-end-undo']],
  ['Microsoft 365 on the desktop', { api: '1.20' }, ['sheets-end-undo']],
  ['Excel on the web', { api: '1.20', platform: 'web' }, []],
])('%s', (_name, options, limits) => {
  expect(openHosted({ sheets: [{ name: 's', rows: [] }], ...options }).port.limits).toEqual(limits);
});
