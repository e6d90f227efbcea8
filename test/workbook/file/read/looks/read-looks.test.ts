// How a file's sheet is dressed, read from XML as Excel writes it.
import { openSheetLooks, openTabColours } from '../../../../../src/workbook/file/looks';
import { isFault } from '../../../../../src/workbook/file/read/faults';
import { tinted } from '../../../../../src/workbook/file/read/looks/colours';
import { lookAt, type SheetLooks } from '../../../../../src/workbook/looks/sheet-looks';
import { columnPixels, digitWidth, standardWidth } from '../../../../../src/workbook/looks/units';
import { packageBytes, sheetData } from '../package-bytes';
import { formBytes } from './form-parts';

async function looksOf(bytes: Uint8Array): Promise<SheetLooks> {
  const looks = await openSheetLooks(bytes, 'Sheet1');
  if (looks === null || isFault(looks)) throw new Error(JSON.stringify(looks));
  return looks;
}

describe('a form’s looks', () => {
  let looks: SheetLooks;
  beforeAll(async () => {
    looks = await looksOf(formBytes());
  });

  test('a cell has its font, fill, lines and alignment', () => {
    const { font, fill, lines, alignment } = lookAt(looks, 0, 0);
    expect(font).toEqual({
      ...{ name: 'ＭＳ 明朝', size: 16, color: 'C00000', bold: true, italic: true, strike: true },
      ...{ underline: 'double', script: 'none' },
    });
    expect(fill).toBe('DAE3F3');
    expect(lines).toEqual({
      left: { kind: 'thin', color: null },
      right: { kind: 'medium', color: '0000FF' },
      top: { kind: 'hair', color: null },
      bottom: { kind: 'double', color: null },
      rising: { kind: 'dashed', color: null },
      falling: null,
    });
    expect(alignment).toEqual({
      ...{ horizontal: 'distributed', vertical: 'center', wrap: true, shrink: false, indent: 2, rotation: 0 },
    });
  });

  test('縦書き, the palette’s colours and a theme’s tint are told', () => {
    const { font, fill, alignment } = lookAt(looks, 0, 2);
    expect([alignment.rotation, alignment.shrink, fill, font.color]).toEqual([255, true, 'FFFF00', '2F5597']);
  });

  test('a cell that the file does not name is dressed by its row, else by its column, else normally', () => {
    expect(lookAt(looks, 2, 7).alignment.rotation).toBe(255);
    expect(lookAt(looks, 5, 1).fill).toBe('DFDFDF');
    expect(lookAt(looks, 5, 9)).toEqual(looks.looks[0]);
    expect(lookAt(looks, 2, 0).fill).toBeNull();
  });

  test('looks that nobody meets and looks that are the same are not kept', () =>
    expect(looks.looks).toHaveLength(4));

  test('widths are counted in the standard font’s digits, heights in points', () => {
    expect(looks.columns.map(({ first, last, width, level }) => [first, last, width, level])).toEqual([
      [0, 0, 34, 0],
      [1, 2, 165, 0],
      [4, 4, null, 1],
    ]);
    expect([looks.width, looks.height]).toEqual([72, 18]);
    expect(looks.rows.get(0)).toEqual({ height: 40, fixed: true, look: null, level: 0 });
    expect(looks.rows.get(2)?.level).toBe(1);
  });

  test('panes, gridlines, links, notes and parts of texts', () => {
    expect(looks.frozen).toEqual({ rows: 2, columns: 1 });
    expect(looks.gridlines).toBe(false);
    expect(looks.links.map(({ address }) => address)).toEqual(['https://www.example.jp/', "#'別'!A1"]);
    expect(looks.notes).toEqual([{ row: 2, column: 1, text: 'ここに書く' }]);
    const [rich] = looks.rich;
    expect(rich?.runs.map(({ text, font }) => [text, font?.color ?? null])).toEqual([
      ['赤い', null],
      ['所', 'FF0000'],
    ]);
  });

  test('a conditional format that needs a formula is left, one that compares is kept', () => {
    expect(looks.conditions).toHaveLength(1);
    expect(looks.conditions[0]).toMatchObject({
      test: {
        kind: 'compare',
        by: 'greaterThan',
        operands: [{ kind: 'cell', row: 0, column: 1, fixedRow: true }],
      },
      overlay: { fill: 'FFC7CE', color: '9C0006', bold: true, italic: null },
    });
  });

  test('what is drawn is told with its place and its words', () => {
    expect(looks.boxes).toEqual([
      {
        ...{ kind: 'shape', text: '記入例', size: null },
        ...{ from: { row: 4, column: 1, x: 1, y: 0 }, to: { row: 8, column: 3, x: 0, y: 2 } },
      },
      {
        ...{ kind: 'picture', text: '市章', size: { width: 100, height: 20 } },
        ...{ from: { row: 0, column: 0, x: 0, y: 0 }, to: null },
      },
    ]);
  });

  test('the page setup', () => {
    expect(looks.page).toMatchObject({
      ...{ paper: 8, landscape: true, scale: null, fit: { wide: 1, tall: 0 }, rowBreaks: [39] },
      margins: { left: 0.5, right: 0.4, top: 0.3, bottom: 0.2, header: 0.1, footer: 0 },
      areas: [{ top: 0, left: 0, bottom: 39, right: 2 }],
      ...{ titleRows: [0, 1], titleColumns: [0, 1], footer: '&C&P / &N' },
    });
  });

  test('the tab’s colour', async () => {
    expect([...(await openTabColours(formBytes()))]).toEqual([['Sheet1', '00B050']]);
  });
});

test('a workbook without styles is plain, and a sheet that is not there is a fault', async () => {
  const bytes = packageBytes({ sheets: [sheetData('<row><c><v>1</v></c></row>')] });
  expect((await looksOf(bytes)).looks).toHaveLength(1);
  expect(await openSheetLooks(bytes, '別')).toMatchObject({ code: 'unreadable' });
});

test('a part that is damaged leaves its look out and the sheet shown', async () => {
  const bytes = packageBytes({
    sheets: [sheetData('<row><c s="1"><v>1</v></c></row>')],
    replaced: { 'xl/styles.xml': '<styleSheet><cellXfs>' },
  });
  expect(lookAt(await looksOf(bytes), 0, 0).fill).toBeNull();
});

test.each([
  ['游ゴシック', 11, 8],
  ['ＭＳ Ｐゴシック', 11, 8],
  ['Calibri', 11, 7],
])('the widest digit of %s in %d points is %d pixels', (name, size, digit) =>
  expect(digitWidth({ name, size })).toBe(digit),
);

test('Excel’s widths in pixels', () => {
  expect([columnPixels(9.140625, 7), columnPixels(8.625, 8)]).toEqual([64, 69]);
  expect([standardWidth(8, 7), standardWidth(8, 8)]).toEqual([64, 72]);
});

test('tints go towards white and black', () => {
  expect([tinted('4472C4', 1), tinted('4472C4', -1), tinted('4472C4', 0)]).toEqual([
    'FFFFFF',
    '000000',
    '4472C4',
  ]);
});
