// What every workbook port promises, whatever holds the cells. Run as separate tests against memory, files and Excel.
import { parseAddress } from '../../src/workbook/address';
import type { Edit, SetCell } from '../../src/workbook/edit';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { createGrid, type GridContent } from '../../src/workbook/memory-grid';
import { specToGrid } from '../../src/workbook/memory';
import type { ApplyOutcome, WorkbookPort } from '../../src/workbook/port';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { CONTENTS, FORM, HIDDEN, PROTECTED, REPORT, STAFF } from './contents';
import { describeGrid, type DescribedGrid } from './describe-grid';

/** Makes a port over a workbook that holds these sheets. */
export type MakePort = (contents: readonly GridContent[]) => Promise<WorkbookPort>;

export function set(
  sheet: string,
  address: string,
  before: CellValue,
  after: SetCell['after'],
  more: Partial<SetCell> = {},
): SetCell {
  const { row, column } = parseAddress(address)!;
  return { kind: 'set', sheet, row, column, before, after, ...more };
}

export async function readGrids(port: WorkbookPort): Promise<readonly Grid[]> {
  const outcome = await port.read();
  if (outcome.kind === 'fault') throw new Error(`${outcome.fault.code}: ${outcome.fault.detail}`);
  return outcome.workbook.grids;
}
export const readAll = async (port: WorkbookPort): Promise<DescribedGrid[]> =>
  (await readGrids(port)).map(describeGrid);

async function valueAt(port: WorkbookPort, sheet: string, address: string): Promise<CellValue> {
  const { row, column } = parseAddress(address)!;
  return (await readGrids(port)).find((grid) => grid.name === sheet)!.value(row, column);
}

function undoOf(outcome: ApplyOutcome): readonly Edit[] {
  if (outcome.kind !== 'applied') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
  return outcome.undo;
}

export function describeWorkbookPort(name: string, make: MakePort): void {
  describe(`${name} keeps the workbook contract:`, () => {
    let port: WorkbookPort;
    let before: DescribedGrid[];
    beforeEach(async () => {
      port = await make(CONTENTS);
      before = await readAll(port);
    });

    describe('reading', () => {
      test('gives every sheet in tab order with values, formats, formulas, merges and what is hidden', () => {
        expect(before).toEqual(CONTENTS.map((content) => describeGrid(createGrid(content))));
      });
      test('answers outside the used range with nothing', async () => {
        const [grid] = await readGrids(port);
        expect([grid!.value(500, 90), grid!.formula(500, 90)]).toEqual([null, null]);
        expect(grid!.format(500, 90)).toBe('General');
      });
      test('keeps a grid as it was read when the workbook is written to', async () => {
        const [, staff] = await readGrids(port);
        undoOf(await port.apply([set(STAFF.name, 'B2', '山田　花子', '変更後')]));
        expect(staff!.value(1, 1)).toBe('山田　花子');
      });
      test('stops when the signal is aborted', async () => {
        expect(await port.read(AbortSignal.abort())).toMatchObject({
          kind: 'fault',
          fault: { code: 'cancelled' },
        });
      });
    });

    describe('writing cells', () => {
      test.each<[string, SetCell['after'], CellValue]>([
        ['text', '○', '○'],
        ['text with line breaks', '一行目\n二行目', '一行目\n二行目'],
        ['text that looks like a code', '0012', '0012'],
        ['text that looks like a date', '1/2', '1/2'],
        ['text that looks like a formula', '=1+1', '=1+1'],
        ['text that looks like a number', '1e5', '1e5'],
        ['text that looks like a truth value', 'TRUE', 'TRUE'],
        ['text with a leading apostrophe', "'引用", "'引用"],
        ['text with markup and spaces', ' <b>&amp;</b> _x0041_ ', ' <b>&amp;</b> _x0041_ '],
        ['a rare kanji', '𠮷野家の葛󠄀', '𠮷野家の葛󠄀'],
        ['a number', 0.1, 0.1],
        ['a negative number', -12345.678, -12345.678],
        ['true', true, true],
        ['false', false, false],
        ['empty text, which is an empty cell', '', null],
      ])('writes %s', async (_, after, expected) => {
        undoOf(await port.apply([set(STAFF.name, 'B3', '髙橋 次郎', after)]));
        expect(await valueAt(port, STAFF.name, 'B3')).toEqual(expected);
      });
      test('clears a cell with null', async () => {
        undoOf(await port.apply([set(STAFF.name, 'B3', '髙橋 次郎', null)]));
        expect(await valueAt(port, STAFF.name, 'B3')).toBeNull();
      });
      test('leaves every other cell, merge, format and sheet alone', async () => {
        undoOf(await port.apply([set(FORM.name, 'B5', '１／２', 3)]));
        const after = await readAll(port);
        expect(after[0]!.cells.B5!.value).toBe(3);
        expect({ ...after[0]!.cells, B5: null }).toEqual({ ...before[0]!.cells, B5: null });
        expect({ ...after[0]!, cells: {} }).toEqual({ ...before[0]!, cells: {} });
        expect(after.slice(1)).toEqual(before.slice(1));
      });
      test('keeps a number format that no edit names', async () => {
        undoOf(await port.apply([set(FORM.name, 'D3', 0.3, 0.4)]));
        expect((await readAll(port))[0]!.cells.D3).toEqual({ value: 0.4, format: '0%', formula: null });
      });
      test('writes the number format an edit names', async () => {
        undoOf(await port.apply([set(FORM.name, 'D5', 1e-7, 45565, { format: 'yyyy"年"m"月"' })]));
        expect((await readAll(port))[0]!.cells.D5).toMatchObject({ value: 45565, format: 'yyyy"年"m"月"' });
      });
      test('writes the number format of the style an edit names', async () => {
        undoOf(await port.apply([set(FORM.name, 'D5', 1e-7, 45565, { style: 'date' })]));
        expect((await readAll(port))[0]!.cells.D5).toMatchObject({ value: 45565, format: 'yyyy/mm/dd' });
      });
      test('writes outside the used range and into empty rows', async () => {
        const edits = [
          set(FORM.name, 'J40', null, '欄外'),
          set(FORM.name, 'B6', null, 6),
          set(FORM.name, 'A41', null, true),
        ];
        undoOf(await port.apply(edits));
        const { cells } = (await readAll(port))[0]!;
        expect([cells.J40!.value, cells.B6!.value, cells.A41!.value]).toEqual(['欄外', 6, true]);
      });
      test('writes a value over a formula and over an error', async () => {
        undoOf(await port.apply([set(FORM.name, 'F7', 3, 5), set(FORM.name, 'F4', { error: '#N/A' }, 0.5)]));
        const { cells } = (await readAll(port))[0]!;
        expect(cells.F7).toMatchObject({ value: 5, formula: null });
        expect(cells.F4).toMatchObject({ value: 0.5 });
      });
      test('writes into hidden sheets, rows and columns without showing them', async () => {
        undoOf(await port.apply([set(HIDDEN.name, 'B1', 1, 2), set(FORM.name, 'E3', true, false)]));
        const after = await readAll(port);
        expect([after[2]!.visibility, after[2]!.cells.B1!.value]).toEqual(['hidden', 2]);
        expect([after[0]!.hiddenColumns, after[0]!.cells.E3!.value]).toEqual([[4], false]);
      });
      test('moves a write into a merged area to its top-left cell', async () => {
        undoOf(await port.apply([set(FORM.name, 'A4', '0012', '0013')]));
        const { cells } = (await readAll(port))[0]!;
        expect([cells.A3!.value, cells.A4]).toEqual(['0013', undefined]);
      });
      test('finds a sheet whatever the case of its name', async () => {
        const latin = await make([{ name: 'Sheet1', rows: [['a']] }]);
        undoOf(await latin.apply([set('SHEET1', 'A1', 'a', 'b')]));
        expect(await valueAt(latin, 'Sheet1', 'A1')).toBe('b');
      });
      test('does nothing for no edits', async () => {
        expect(await port.apply([])).toEqual({ kind: 'applied', undo: [] });
        expect(await readAll(port)).toEqual(before);
      });
      test('treats two edits to one cell as a bug', async () => {
        const edits = [set(STAFF.name, 'B3', '髙橋 次郎', 'a'), set(STAFF.name, 'B3', 'a', 'b')];
        await expect(port.apply(edits)).rejects.toThrow('two edits');
        expect(await readAll(port)).toEqual(before);
      });
      test('refuses text that no cell can hold, and writes nothing', async () => {
        const outcome = await port.apply([
          set(STAFF.name, 'B2', '山田　花子', 'x'),
          set(STAFF.name, 'B3', '髙橋 次郎', 'あ'.repeat(32_768)),
        ]);
        expect(outcome).toMatchObject({ kind: 'fault', fault: { code: 'too-large' } });
        expect(await readAll(port)).toEqual(before);
      });
      test('writes nothing when the signal is aborted', async () => {
        const outcome = await port.apply([set(STAFF.name, 'B3', '髙橋 次郎', 'x')], AbortSignal.abort());
        expect(outcome).toMatchObject({ kind: 'fault', fault: { code: 'cancelled' } });
        expect(await readAll(port)).toEqual(before);
      });
    });

    describe('conflicts', () => {
      test('names every cell that changed since it was read with both values, and writes nothing', async () => {
        const outcome = await port.apply([
          set(STAFF.name, 'B2', '山田　花子', '書かれない'),
          set(STAFF.name, 'B3', '高橋 次郎', 'x'),
          set(FORM.name, 'F4', { error: '#REF!' }, 1),
          set(FORM.name, 'D3', null, 1),
        ]);
        const changed = { kind: 'changed', sheet: FORM.name };
        expect(outcome).toEqual({
          kind: 'conflicts',
          conflicts: [
            {
              kind: 'changed',
              sheet: STAFF.name,
              row: 2,
              column: 1,
              expected: '高橋 次郎',
              found: '髙橋 次郎',
            },
            { ...changed, row: 3, column: 5, expected: { error: '#REF!' }, found: { error: '#N/A' } },
            { ...changed, row: 2, column: 3, expected: null, found: 0.3 },
          ],
        });
        expect(await readAll(port)).toEqual(before);
      });
      test('tells text from a number that looks like it', async () => {
        const outcome = await port.apply([set(STAFF.name, 'A2', 1024, '1025')]);
        expect(outcome).toMatchObject({ conflicts: [{ expected: 1024, found: '1024' }] });
      });
      test('compares a write into a merged area with what the area shows', async () => {
        const outcome = await port.apply([set(FORM.name, 'A4', null, 'x')]);
        expect(outcome).toMatchObject({
          conflicts: [{ kind: 'changed', row: 2, column: 0, expected: null, found: '0012' }],
        });
      });
      test('names a sheet that is gone and one that is there already, whatever the case', async () => {
        const edits: Edit[] = [
          set('無い', 'A1', null, 1),
          { kind: 'add-sheet', spec: { ...REPORT, name: STAFF.name } },
          { kind: 'remove-sheet', spec: REPORT },
        ];
        expect(await port.apply(edits)).toEqual({
          kind: 'conflicts',
          conflicts: [
            { kind: 'sheet-missing', sheet: '無い' },
            { kind: 'sheet-exists', sheet: STAFF.name },
            { kind: 'sheet-missing', sheet: REPORT.name },
          ],
        });
        expect(await readAll(port)).toEqual(before);
      });
      test('refuses a locked cell of a protected sheet and writes a free one', async () => {
        undoOf(await port.apply([{ kind: 'add-sheet', spec: PROTECTED }]));
        const locked = await port.apply([set(PROTECTED.name, 'A2', '1', '2')]);
        expect(locked).toEqual({
          kind: 'conflicts',
          conflicts: [{ kind: 'sheet-protected', sheet: PROTECTED.name }],
        });
        undoOf(
          await port.apply([
            set(PROTECTED.name, 'B2', null, '記入'),
            set(PROTECTED.name, 'B10', null, '末尾'),
          ]),
        );
        expect(await valueAt(port, PROTECTED.name, 'B10')).toBe('末尾');
      });
    });

    describe('sheets', () => {
      const added: Edit = { kind: 'add-sheet', spec: REPORT };
      test('adds a sheet behind the others that reads as its spec says', async () => {
        undoOf(await port.apply([added]));
        expect(await readAll(port)).toEqual([...before, describeGrid(specToGrid(REPORT))]);
      });
      test('adds hidden sheets and writes into a sheet added by the same list', async () => {
        const spec: SheetSpec = {
          name: '隠し',
          visibility: 'veryHidden',
          columns: [],
          rows: [{ cells: [{ value: 'a' }] }],
        };
        undoOf(
          await port.apply([
            { kind: 'add-sheet', spec },
            set('隠し', 'A1', 'a', 'b'),
            set('隠し', 'A2', null, 1),
          ]),
        );
        const last = (await readAll(port)).at(-1)!;
        expect([last.visibility, last.cells.A1!.value, last.cells.A2!.value]).toEqual(['veryHidden', 'b', 1]);
      });
      test('adds formulas with the values they carry', async () => {
        const spec: SheetSpec = {
          name: '計算',
          columns: [],
          rows: [{ cells: [{ value: 2 }, { value: 4, formula: '=A1*2' }] }],
        };
        undoOf(await port.apply([{ kind: 'add-sheet', spec }]));
        expect((await readAll(port)).at(-1)!.cells.B1).toMatchObject({ value: 4, formula: '=A1*2' });
      });
      test('takes an added sheet away again, and can add it once more', async () => {
        const undo = undoOf(await port.apply([added]));
        const redo = undoOf(await port.apply(undo));
        expect(await readAll(port)).toEqual(before);
        undoOf(await port.apply(redo));
        expect((await readAll(port)).map((grid) => grid.name)).toEqual([
          ...CONTENTS.map((content) => content.name),
          REPORT.name,
        ]);
      });
      test('does not take away a sheet into which someone has written since', async () => {
        const undo = undoOf(await port.apply([added]));
        undoOf(await port.apply([set(REPORT.name, 'B5', null, '部長所見')]));
        expect(await port.apply(undo)).toEqual({
          kind: 'conflicts',
          conflicts: [
            { kind: 'changed', sheet: REPORT.name, row: 4, column: 1, expected: null, found: '部長所見' },
          ],
        });
        expect(await valueAt(port, REPORT.name, 'B5')).toBe('部長所見');
      });
    });

    describe('undo', () => {
      test.each<[string, Edit[]]>([
        ['texts, numbers and truth values', [set(FORM.name, 'A2', '番号', 1), set(FORM.name, 'D3', 0.3, 'x'), set(FORM.name, 'E3', true, null)]],
        ['a formula', [set(FORM.name, 'F7', 3, 5)]],
        ['an error value', [set(FORM.name, 'F4', { error: '#N/A' }, 1)]],
        ['a number format', [set(FORM.name, 'D3', 0.3, 45565, { format: 'yyyy/mm/dd' }), set(FORM.name, 'F3', 0.64, 1, { style: 'ratio' })]],
        ['a merged area', [set(FORM.name, 'B1', '福祉部　障害福祉課', '高齢福祉課')]],
        ['cells that were empty', [set(FORM.name, 'H20', null, 'x', { style: 'input' }), set(FORM.name, 'B6', null, 1)]],
        ['cells and sheets together', [set(STAFF.name, 'A1', '職員番号', '番号'), { kind: 'add-sheet', spec: REPORT }, set(REPORT.name, 'A2', null, 'x')]],
      ])('restores %s in one step', async (_, edits) => {
        const undo = undoOf(await port.apply(edits));
        expect(await readAll(port)).not.toEqual(before);
        undoOf(await port.apply(undo));
        expect(await readAll(port)).toEqual(before);
      }); // prettier-ignore
      test('is itself undone', async () => {
        const undo = undoOf(
          await port.apply([set(FORM.name, 'F7', 3, 5), set(STAFF.name, 'B2', '山田　花子', '甲')]),
        );
        const after = await readAll(port);
        const redo = undoOf(await port.apply(undo));
        undoOf(await port.apply(redo));
        expect(await readAll(port)).toEqual(after);
      });
      test('is refused when the cell has changed since', async () => {
        const undo = undoOf(await port.apply([set(STAFF.name, 'B2', '山田　花子', '甲')]));
        undoOf(await port.apply([set(STAFF.name, 'B2', '甲', '乙')]));
        expect(await port.apply(undo)).toMatchObject({
          kind: 'conflicts',
          conflicts: [{ expected: '甲', found: '乙' }],
        });
        expect(await valueAt(port, STAFF.name, 'B2')).toBe('乙');
      });
    });
  });
}
