// A whole sheet through the adapter, and the looks of single cells: what Excel is told, read from the host's workbook.
import type { Edit } from '../../../src/workbook/edit';
import type { ApplyOutcome } from '../../../src/workbook/port';
import { LOOKS } from '../../../src/workbook/styles';
import { lookValue } from '../../host/looks';
import type { ExcelHost } from '../../host/excel-host';
import { rangeOf } from '../../host/book';
import { PROTECTED, REPORT } from '../../contracts/contents';
import { held, openHosted, set } from './excel-test';

const GOALS = {
  name: '目標',
  rows: [
    ['番号', '期限'],
    [1, 45565],
  ],
  formats: { B2: 'yyyy/mm/dd' },
};
const undoOf = (outcome: ApplyOutcome): readonly Edit[] => {
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
};
const look = (host: ExcelHost, sheet: string, address: string, name: string): unknown => {
  const { top, left } = rangeOf(address);
  return lookValue(host.book.find(sheet)?.peek(top, left)?.look, name);
};

test('a sheet gets its looks, sizes, merges, panes, filter, lists and print setup', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  undoOf(await port.apply([{ kind: 'add-sheet', spec: REPORT }]));
  const sheet = host.book.find(REPORT.name)!;
  expect(look(host, REPORT.name, 'A1', 'font/size')).toBe(LOOKS.title.font.size);
  expect(look(host, REPORT.name, 'A3', 'fill/color')).toBe(`#${LOOKS.heading.fill}`);
  expect([look(host, REPORT.name, 'B3', 'borders/EdgeTop/style'), look(host, REPORT.name, 'B3', 'borders/EdgeLeft/style')]).toEqual(['Continuous', 'Continuous']);
  expect(look(host, REPORT.name, 'A4', 'borders/EdgeBottom/weight')).toBe('Medium');
  expect(look(host, REPORT.name, 'B4', 'wrapText')).toBe(true);
  expect(look(host, REPORT.name, 'C5', 'borders/EdgeTop/style')).not.toBe('Dash');
  expect(sheet.columnWidths.get(1)).toBe((40 * 8 + 5) * 0.75);
  expect(sheet.hiddenColumns).toEqual(new Set([2]));
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(Object.fromEntries(sheet.parts)).toMatchObject({
    freeze: 'A1:A3',
    autoFilter: 'A3:D5',
    Orientation: 'Landscape',
    PaperSize: 'A4',
    Zoom: { horizontalFitToPages: 1 },
    PrintTitleRows: '$3:$3',
    CenterFooter: '&P / &N',
    breaks: ['A5'],
  });
  expect(sheet.validations.map(({ range, part }) => [range.top, part.get('Rule'), part.get('ErrorAlert')])).toEqual([
    [3, { list: { inCellDropDown: true, source: '要対応,注意' } }, { showAlert: true, style: 'Stop', title: '', message: '' }],
  ]);
}); // prettier-ignore

test('a header in file codes is put into its three parts, a list in a range stays a range, a proposal list stops nobody', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  const spec = {
    name: '様式',
    columns: [],
    rows: [{ cells: [{ value: '題' }] }],
    choices: [{ range: rangeOf('B2:B9'), choices: '職員!$B$5:$B$40', strict: false, prompt: '職員から選ぶ' }],
    print: {
      paper: 'A3' as const,
      orientation: 'portrait' as const,
      fitWidth: 2,
      titleColumns: [2, 4] as const,
      header: '&L福祉部&R&A',
      footer: '中央',
    },
  };
  undoOf(await port.apply([{ kind: 'add-sheet', spec }]));
  const sheet = host.book.find('様式')!;
  expect(Object.fromEntries(sheet.parts)).toMatchObject({
    PrintTitleColumns: '$C:$E',
    LeftHeader: '福祉部',
    RightHeader: '&A',
    CenterFooter: '中央',
    PaperSize: 'A3',
  });
  expect(sheet.parts.has('CenterHeader')).toBe(false);
  const [{ part }] = sheet.validations as [(typeof sheet.validations)[number]];
  expect(part.get('Rule')).toEqual({ list: { inCellDropDown: true, source: '=職員!$B$5:$B$40' } });
  expect(part.get('ErrorAlert')).toMatchObject({ showAlert: false });
  expect(part.get('Prompt')).toMatchObject({ message: '職員から選ぶ' });
});

test('a protected sheet is protected after everything else, with its free cells unlocked', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  undoOf(await port.apply([{ kind: 'add-sheet', spec: PROTECTED }]));
  const sheet = host.book.find(PROTECTED.name)!;
  expect(sheet.protection).toMatchObject({ allowAutoFilter: true, allowFormatCells: true });
  expect([sheet.locked(rangeOf('B2:B10')), sheet.locked(rangeOf('A2'))]).toEqual([false, true]);
});

test('a restyled cell gets the look, and undo gives back the look, the format and the value it had', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  const cell = host.book.find('目標')!.cell(1, 1);
  cell.look = { 'font/bold': true, 'fill/color': '#ABCDEF', 'fill/pattern': 'Solid', 'borders/EdgeTop/style': 'Double', 'borders/EdgeTop/color': '#112233' };
  const undo = undoOf(await port.apply([set('目標', 'B2', 45565, '要対応', { style: 'bad' })]));
  expect([look(host, '目標', 'B2', 'fill/color'), look(host, '目標', 'B2', 'borders/EdgeTop/weight')]).toEqual([`#${LOOKS.bad.fill}`, 'Medium']);
  const redo = undoOf(await port.apply(undo));
  expect([cell.value, cell.format]).toEqual([45565, 'yyyy/mm/dd']);
  const names = ['font/bold', 'fill/color', 'borders/EdgeTop/style', 'borders/EdgeTop/color', 'borders/EdgeLeft/style', 'wrapText'];
  expect(names.map((name) => look(host, '目標', 'B2', name))).toEqual([true, '#ABCDEF', 'Double', '#112233', 'None', false]);
  undoOf(await port.apply(redo));
  expect(held(host, '目標', 'B2')).toBe('要対応');
}); // prettier-ignore

test('a cell without fill has none again after undo, not a white one', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  const undo = undoOf(await port.apply([set('目標', 'A2', 1, '良', { style: 'good' })]));
  undoOf(await port.apply(undo));
  expect([
    look(host, '目標', 'A2', 'fill/pattern'),
    look(host, '目標', 'A2', 'borders/EdgeTop/style'),
  ]).toEqual(['None', 'None']);
});

test('a number written into a cell formatted as text stays a number, and the format stays', async () => {
  const sheets = [{ name: '目標', rows: [['0012', null]], formats: { A1: '@', B1: '@' } }];
  const { host, port } = openHosted({ sheets });
  const undo = undoOf(await port.apply([set('目標', 'A1', '0012', 12), set('目標', 'B1', null, true)]));
  expect([held(host, '目標', 'A1'), held(host, '目標', 'B1')]).toEqual([12, true]);
  expect(host.book.find('目標')?.peek(0, 0)?.format).toBe('@');
  undoOf(await port.apply(undo));
  expect([held(host, '目標', 'A1'), held(host, '目標', 'B1')]).toEqual(['0012', null]);
});

test('a very hidden sheet of ours can be taken away again', async () => {
  const { host, port } = openHosted({ sheets: [GOALS] });
  const undo = undoOf(
    await port.apply([{ kind: 'add-sheet', spec: { ...REPORT, visibility: 'veryHidden' } }]),
  );
  undoOf(await port.apply(undo));
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['目標']);
});
