// Writing through the adapter: syncs, chunks, who changed what meanwhile, what is put back when Excel fails half-way.
import type { Edit, SetCell } from '../../../src/workbook/edit';
import type { ApplyOutcome } from '../../../src/workbook/port';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { cityHall } from './city-hall';
import { held, openHosted, set, settle, type Opened } from './excel-test';

const GOALS = {
  name: '目標',
  rows: [
    ['番号', '進捗', '割合'],
    [1, '○', 0.3],
    [2, '△', 0.4],
    [3, null, 0.5],
  ],
};
const SHEET: SheetSpec = {
  name: '追加',
  columns: [{ width: 10 }],
  rows: [{ cells: [{ value: '題', style: 'title' }] }],
};
const added: Edit = { kind: 'add-sheet', spec: SHEET };

async function opened(...args: Parameters<typeof openHosted>): Promise<Opened> {
  const all = openHosted(...args);
  await all.port.read();
  all.host.resetCounts();
  return all;
}
function undoOf(outcome: ApplyOutcome): readonly Edit[] {
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

test('edits all over 45 sheets with a new sheet among them take two syncs', async () => {
  const sheets = cityHall();
  const { host, port } = await opened({ sheets });
  const edits = sheets.flatMap((sheet): Edit[] => [
    ...sheet.rows.slice(3).map((row, index) => set(sheet.name, `E${index + 4}`, row[4]!, 9)),
    set(sheet.name, 'Z2', null, '見た', { style: 'note' }),
  ]);
  const outcome = await port.apply([...edits, added]);
  await settle();
  process.stdout.write(
    `apply: ${edits.length} cells and a sheet: ${host.counts.syncs} syncs, ${host.counts.actions} actions, ${host.counts.requestBytes} bytes asked\n`,
  );
  expect(outcome.kind).toBe('applied');
  expect(host.counts.syncs).toBe(2);
  expect(host.trail.filter((at) => at === 'Range.values').length).toBeLessThan(45 * 4);
  expect(held(host, '課45', 'E5')).toBe(9);
});

test('scattered cells of a column go in one block whose holes stay as they are', async () => {
  const rows = Array.from({ length: 200 }, (_, row) => [row, `t${row}`]);
  const { host, port } = await opened({ sheets: [{ name: 's', rows }] });
  const edits = rows.flatMap((_, row) =>
    row % 3 === 0 ? [set('s', `B${row + 1}`, `t${row}`, `新${row}`)] : [],
  );
  undoOf(await port.apply(edits));
  expect(host.trail.filter((at) => at === 'Range.values')).toHaveLength(1);
  expect([held(host, 's', 'B1'), held(host, 's', 'B2'), held(host, 's', 'B199')]).toEqual([
    '新0',
    't1',
    '新198',
  ]);
});

test('a write over four megabytes is sent in several syncs, each under the web’s limit', async () => {
  const { host, port } = await opened({ sheets: [GOALS], platform: 'web' });
  const text = 'あ'.repeat(10_000);
  const rows = Array.from({ length: 400 }, () => ({ cells: [{ value: text, style: 'body' as const }] }));
  const specs = [1, 2, 3].map((n): Edit => ({
    kind: 'add-sheet',
    spec: { ...SHEET, name: `大${n}`, rows: rows.slice(0, 130) },
  }));
  undoOf(await port.apply(specs));
  expect(host.counts.largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(host.counts.syncs).toBe(4);
  expect(host.events.enabled).toBe(true);
  expect(held(host, '大3', 'A130')).toBe(text);
});

test('calculation, screen and events rest while cells are written', async () => {
  const { host, port } = await opened({ sheets: [GOALS] });
  undoOf(await port.apply([set('目標', 'B2', '○', '◎')]));
  const at = (location: string): number => host.trail.indexOf(location);
  expect(at('Application.suspendApiCalculationUntilNextSync')).toBeGreaterThan(0);
  expect(at('Application.suspendScreenUpdatingUntilNextSync')).toBeLessThan(at('Range.values'));
  expect(host.trail.indexOf('Runtime.enableEvents')).toBeLessThan(host.trail.lastIndexOf('Range.values'));
  expect(host.trail.lastIndexOf('Runtime.enableEvents')).toBeGreaterThan(
    host.trail.lastIndexOf('Range.values'),
  );
  expect(host.events.enabled).toBe(true);
});

describe('another user', () => {
  test('who typed since the read is named with both values, and nothing is written', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.user.types('目標', 'B3', '×');
    expect(await port.apply([set('目標', 'B2', '○', '◎'), set('目標', 'B3', '△', '○')])).toEqual({
      kind: 'conflicts',
      conflicts: [{ kind: 'changed', sheet: '目標', row: 2, column: 1, expected: '△', found: '×' }],
    });
    expect(held(host, '目標', 'B2')).toBe('○');
  });
  test('who renames the sheet is noticed', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.user.renames('目標', '目標（旧）');
    expect(await port.apply([set('目標', 'B2', '○', '◎')])).toMatchObject({
      conflicts: [{ kind: 'sheet-missing', sheet: '目標' }],
    });
  });
  test('who renames the sheet between the look and the write does not divert it', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.beforeSync(2, () => host.user.renames('目標', '改名'));
    undoOf(await port.apply([set('目標', 'B2', '○', '◎')]));
    expect(held(host, '改名', 'B2')).toBe('◎');
  });
  test('who protects the sheet is noticed, and one who protects the workbook too', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.user.protects('目標');
    host.book.structureProtected = true;
    expect(await port.apply([set('目標', 'B2', '○', '◎'), added])).toEqual({
      kind: 'conflicts',
      conflicts: [
        { kind: 'sheet-protected', sheet: '追加' },
        { kind: 'sheet-protected', sheet: '目標' },
      ],
    });
  });
});

describe('a person who edits a cell', () => {
  test('is waited for, and what they typed meanwhile is a conflict', async () => {
    const { host, port, notices } = await opened({ sheets: [GOALS] });
    host.beforeSync(2, () => host.user.startsEditing());
    const applying = port.apply([set('目標', 'B2', '○', '◎')]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(notices).toEqual([{ kind: 'cell-edit', waiting: true }]);
    host.user.types('目標', 'B2', '×');
    host.user.stopsEditing();
    expect(await applying).toMatchObject({ kind: 'conflicts', conflicts: [{ expected: '○', found: '×' }] });
    expect(held(host, '目標', 'B2')).toBe('×');
  });
});

describe('when Excel fails half-way', () => {
  const edits: Edit[] = [
    set('目標', 'A1', '番号', 'No.'),
    set('目標', 'C2', 0.3, 45565, { style: 'date' }),
    added,
    set('目標', 'C4', 0.5, 0.6),
  ];
  const states = (host: Opened['host']): unknown =>
    host.book.sheets.map((sheet) => [sheet.name, [...sheet.cells]]);

  test.each([
    'Range.setCellProperties',
    'RangeFormat.columnWidth',
    'Range.numberFormat',
    'WorksheetCollection.add',
  ])('at %s everything is as before, and events are on', async (location) => {
    const { host, port } = await opened({ sheets: [GOALS] });
    const before = structuredClone(states(host));
    host.failAt(location, 'GeneralException');
    const outcome = await port.apply(edits);
    expect(outcome).toMatchObject({ kind: 'fault', fault: { code: 'host-error' } });
    expect(withoutLooks(states(host))).toEqual(withoutLooks(before));
    expect(host.events.enabled).toBe(true);
  });

  test('and is busy, the write is tried again', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.failAt('RangeFormat.columnWidth', 'RequestAborted');
    undoOf(await port.apply(edits));
    expect([held(host, '目標', 'A1'), held(host, '追加', 'A1')]).toEqual(['No.', '題']);
  });

  test('and the old state cannot be put back either, the fault says so', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    host.failAt('RangeFormat.columnWidth', 'GeneralException');
    host.beforeSync(3, () => host.failAt('Worksheet.delete', 'GeneralException'));
    expect(await port.apply(edits)).toMatchObject({
      fault: { code: 'host-half-written', detail: expect.stringContaining('Worksheet.delete') },
    });
  });

  test('only at the print setup, the sheet stays, is protected, and the refusal is told', async () => {
    const spec: SheetSpec = {
      ...SHEET,
      print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
      protection: { unlocked: [] },
    };
    const { host, port, notices } = await opened({ sheets: [GOALS] });
    host.failAt('PageLayout.paperSize', 'GeneralException');
    undoOf(await port.apply([{ kind: 'add-sheet', spec }]));
    expect(notices).toEqual([{ kind: 'print-setup-refused', detail: 'PageLayout.paperSize' }]);
    expect(host.book.find('追加')?.protection).not.toBeNull();
    expect(host.events.enabled).toBe(true);
  });
});

/** Formats that were set and put back are spelled out afterwards; what they say is tested with the looks. */
const withoutLooks = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'look' || key === 'calculated' ? undefined : value,
    ),
  );

describe('protected sheets', () => {
  const spec: SheetSpec = {
    name: '記入用',
    columns: [],
    rows: [{ cells: [{ value: '番号' }, { value: null }, { value: '固定' }, { value: null }] }],
    protection: {
      unlocked: [
        { top: 0, left: 1, bottom: 5, right: 1 },
        { top: 0, left: 3, bottom: 5, right: 3 },
      ],
    },
  };
  test('free cells with locked ones between them are written without touching those', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    undoOf(await port.apply([{ kind: 'add-sheet', spec }]));
    undoOf(await port.apply([set('記入用', 'B1', null, 'a'), set('記入用', 'D1', null, 'b')]));
    expect([held(host, '記入用', 'B1'), held(host, '記入用', 'C1'), held(host, '記入用', 'D1')]).toEqual([
      'a',
      '固定',
      'b',
    ]);
  });
  test('a restyling is refused where the protection forbids formats', async () => {
    const { host, port } = await opened({ sheets: [GOALS] });
    await port.apply([{ kind: 'add-sheet', spec }]);
    host.book.find('記入用')!.protection = {};
    const restyle: SetCell = set('記入用', 'B1', null, 'a', { style: 'good' });
    expect(await port.apply([restyle])).toMatchObject({ conflicts: [{ kind: 'sheet-protected' }] });
  });
});

describe('one Ctrl+Z', () => {
  const optionsOf = async (api: string, edits: readonly Edit[]): Promise<unknown> => {
    const { port } = await opened({ sheets: [GOALS], api });
    const run = jest.spyOn(Excel, 'run');
    undoOf(await port.apply(edits));
    const [first] = run.mock.calls;
    run.mockRestore();
    return first?.[0];
  };
  test('is asked for where the host has undo groups and only cells are written', async () => {
    expect(await optionsOf('1.20', [set('目標', 'B2', '○', '◎')])).toEqual({ mergeUndoGroup: true });
    expect(await optionsOf('1.19', [set('目標', 'B2', '○', '◎')])).toEqual({});
    expect(await optionsOf('1.20', [added])).toEqual({});
  });
  test.each(['UndoNotSupported', 'GeneralException'])(
    'is given up on %s: the write is made without',
    async (code) => {
      const { host, port } = await opened({ sheets: [GOALS], api: '1.20' });
      const run = jest.spyOn(Excel, 'run');
      host.failAt('Range.values', code);
      undoOf(await port.apply([set('目標', 'B2', '○', '◎')]));
      undoOf(await port.apply([set('目標', 'B2', '◎', '△')]));
      expect(run.mock.calls.map(([options]) => options)).toEqual([{ mergeUndoGroup: true }, {}, {}]);
      expect(held(host, '目標', 'B2')).toBe('△');
      run.mockRestore();
    },
  );
});

test('applying without a read before reads once itself, to know the merged cells', async () => {
  const { host, port } = openHosted({ sheets: [{ name: 's', rows: [['題'], [1]], merges: ['A1:B1'] }] });
  undoOf(await port.apply([set('s', 'B1', '題', '新しい題')]));
  expect([held(host, 's', 'A1'), host.counts.syncs]).toEqual(['新しい題', 4]);
});
