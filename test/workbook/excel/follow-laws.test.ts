// The law of following: whatever a person does, in whatever order, what is carried is what a reading from the start finds, and Ctrl+Z
// still undoes what the person did.
import fc from 'fast-check';
import { openExcel, type ExcelWorkbook } from '../../../src/workbook/excel/excel-port';
import type { ReadOutcome } from '../../../src/workbook/port';
import { formatAddress, formatColumn } from '../../../src/workbook/address';
import type { ExcelHost } from '../../host/excel-host';
import { HostFault } from '../../host/fault';
import { describeGrid } from '../../contracts/describe-grid';
import { openHosted, settle } from './excel-test';

const SHEETS = [
  { name: '目標', rows: [['題'], ['番号', '難易度', '点'], [1, '○', 3], [2, '◎', 5], [3, '△', 1]], merges: ['A1:C1', 'A8:B9'], hiddenRows: [3] },
  { name: '集計', rows: [['計', null], ['数', null]], merges: ['D1:D3'] },
  { name: '職員', rows: [[], [null, '氏名', '係'], [null, '福祉 花子', '窓口']] },
]; // prettier-ignore

interface Act {
  readonly deed: string;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly size: number;
  readonly text: string;
}
const DEEDS = ['types', 'types', 'pastes', 'clears', 'insertsRows', 'deletesRows', 'insertsColumns', 'deletesColumns', 'insertsDown', 'insertsRight', 'deletesUp', 'deletesLeft', 'hides', 'shows', 'formats', 'renames', 'adds', 'deletes', 'undoes', 'undoes', 'writes', 'twice'] as const; // prettier-ignore

const act: fc.Arbitrary<Act> = fc.record({
  deed: fc.constantFrom(...DEEDS),
  sheet: fc.nat({ max: 3 }),
  row: fc.nat({ max: 9 }),
  column: fc.nat({ max: 5 }),
  size: fc.integer({ min: 1, max: 3 }),
  text: fc.constantFrom(
    'あ',
    '12',
    '2024/5/1',
    '=1+2',
    '=SUM(A1:A9)',
    "='目標'!C3*2",
    "=目標!A3&'集計'!A1",
    '○',
  ),
});

function perform(host: ExcelHost, { deed, sheet, row, column, size, text }: Act): void {
  const { user, book } = host;
  const target = book.sheets[sheet % book.sheets.length]!;
  const { name } = target;
  const at = formatAddress(row, column);
  const rows = `${row + 1}:${row + size}`;
  const columns = `${formatColumn(column)}:${formatColumn(column + size - 1)}`;
  const area = `${at}:${formatAddress(row + size - 1, column + 1)}`;
  const deeds: Readonly<Record<string, () => void>> = {
    types: () => user.types(name, at, text),
    pastes: () =>
      user.pastes(
        name,
        at,
        Array.from({ length: size }, () => [text, size]),
      ),
    clears: () =>
      user.pastes(
        name,
        at,
        Array.from({ length: size }, () => ['', '']),
      ),
    insertsRows: () => user.inserts(name, 'Rows', rows),
    deletesRows: () => user.deletesCells(name, 'Rows', rows),
    insertsColumns: () => user.inserts(name, 'Columns', columns),
    deletesColumns: () => user.deletesCells(name, 'Columns', columns),
    insertsDown: () => user.inserts(name, 'Down', area),
    insertsRight: () => user.inserts(name, 'Right', area),
    deletesUp: () => user.deletesCells(name, 'Up', area),
    deletesLeft: () => user.deletesCells(name, 'Left', area),
    hides: () => user.hidesRows(name, rows, true),
    shows: () => user.hidesRows(name, rows, false),
    formats: () => user.formats(name, area, 'yyyy/m/d'),
    renames: () => user.renames(name, `改名${row}${column}`),
    adds: () => user.addsSheet(`追加${row}${column}`),
    deletes: () => user.deletes(name),
    undoes: () => void user.undoes(),
    twice: () => {
      user.types(name, at, text);
      user.inserts(name, 'Rows', rows);
      user.types(name, formatAddress(column, row), text);
    },
  };
  try {
    deeds[deed]?.();
  } catch (thrown) {
    // What Excel refuses a person (two tabs of one name, a torn merged area) is no deed.
    if (!(thrown instanceof HostFault)) throw thrown;
  }
}

function described(outcome: ReadOutcome): unknown[] {
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.workbook.grids.map((grid) => [grid.rowCount, grid.columnCount, describeGrid(grid)]);
}

async function follows(acts: readonly Act[]): Promise<void> {
  const { host, port } = openHosted({ sheets: SHEETS, api: '1.17' });
  await port.read();
  for (const each of acts) {
    const before = [host.undoList.length, each.deed] as const;
    perform(host, each);
    await settle();
    const reasons = host.undoList.emptiedBy.length;
    if (each.deed === 'writes') await writes(port, each);
    const carried = await port.read();
    if (each.deed !== 'writes') expect(host.undoList.emptiedBy.slice(reasons)).toEqual([]);
    const back = host.undoList.hold();
    const fresh = await openExcel({ pause: 1 }).read();
    back();
    expect([before, described(carried)]).toEqual([before, described(fresh)]);
  }
}

/** The product's own write: Excel tells nothing of it. */
async function writes(port: ExcelWorkbook, { sheet, row, column }: Act): Promise<void> {
  const read = await port.read();
  if (read.kind === 'fault') throw new Error(read.fault.detail);
  const grid = read.workbook.grids[sheet % read.workbook.grids.length]!;
  const merge = grid.merges.find(
    (each) => each.top <= row && each.bottom >= row && each.left <= column && each.right >= column,
  );
  const [r, c] = merge ? [merge.top, merge.left] : [row, column];
  const outcome = await port.apply([
    { kind: 'set', sheet: grid.name, row: r, column: c, before: grid.value(r, c), after: '書いた' },
  ]);
  expect(outcome.kind).toBe('applied');
}

test('what is carried is what a reading from the start finds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), follows), {
    numRuns: 40,
  });
}, 60_000);
