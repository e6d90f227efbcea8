// One archive of several workbooks: what unpacks is what went in, under its Japanese names.
import { unzipSync } from 'fflate';
import { bundle } from '../../../src/workbook/file/write/bundle';

test('every file comes out under its name, byte for byte', () => {
  const files = [
    { name: '地域福祉課.xlsx', bytes: new Uint8Array([1, 2, 3]) },
    { name: '部（氏名なし）.xlsx', bytes: new Uint8Array(70_000).fill(7) },
  ];
  const unpacked = unzipSync(bundle(files));
  expect(Object.entries(unpacked).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }))).toEqual(
    files,
  );
});
