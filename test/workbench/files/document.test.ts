import { memoryPort } from '../../../src/workbook/memory';
import { openDocument, type OpenDocument } from '../../../src/workbench/files/document';
import type { Edit } from '../../../src/workbook/edit';

const opened = async (): Promise<OpenDocument> => {
  const result = await openDocument(
    memoryPort('目標.xlsx', [
      {
        name: '目標',
        rows: [
          ['番号', '目標'],
          [1, '相談'],
        ],
      },
    ]),
  );
  if ('kind' in result) throw new Error('not opened');
  return result;
};
const set = (
  row: number,
  column: number,
  before: string | number | null,
  after: string | number | null,
): Edit => ({
  kind: 'set',
  sheet: '目標',
  row,
  column,
  before,
  after,
});
const value = (doc: OpenDocument, row: number, column: number) => doc.state().grids[0]!.value(row, column);

describe('an open document', () => {
  test('undo and redo walk through its changes', async () => {
    const doc = await opened();
    await doc.apply([set(1, 1, '相談', '相談支援')]);
    await doc.apply([set(1, 0, 1, 2)]);
    expect(await doc.undo()).toBe(true);
    expect(value(doc, 1, 0)).toBe(1);
    expect(await doc.undo()).toBe(true);
    expect(value(doc, 1, 1)).toBe('相談');
    expect(await doc.undo()).toBe(false);
    expect(await doc.redo()).toBe(true);
    expect(value(doc, 1, 1)).toBe('相談支援');
    expect(doc.state()).toMatchObject({ canUndo: true, canRedo: true });
  });

  test('a new change ends redo', async () => {
    const doc = await opened();
    await doc.apply([set(1, 0, 1, 2)]);
    await doc.undo();
    await doc.apply([set(1, 0, 1, 3)]);
    expect(doc.state().canRedo).toBe(false);
  });

  test('a conflicting change writes nothing and is not undoable', async () => {
    const doc = await opened();
    const outcome = await doc.apply([set(1, 0, 99, 2)]);
    expect(outcome.kind).toBe('conflicts');
    expect(value(doc, 1, 0)).toBe(1);
    expect(doc.state().canUndo).toBe(false);
  });

  test('listeners hear what changed and where the person went, and no more once removed', async () => {
    const doc = await opened();
    const heard: unknown[] = [];
    const stop = doc.onChanged((change) => heard.push(change));
    const leave = doc.onSelected((sheet, range) => heard.push([sheet, range.top]));
    await doc.apply([set(1, 1, '相談', 'x'), set(3, 0, null, 4)]);
    doc.moveTo('目標', { top: 1, left: 0, bottom: 1, right: 0 });
    stop();
    leave();
    await doc.undo();
    expect(heard).toEqual([{ sheet: '目標', range: { top: 1, left: 0, bottom: 3, right: 1 } }, ['目標', 1]]);
  });

  test('it knows what is not saved', async () => {
    const doc = await opened();
    await doc.apply([set(1, 0, 1, 2)]);
    expect(doc.state().unsaved).toBe(true);
    doc.markSaved(doc.state().edits);
    expect(doc.state().unsaved).toBe(false);
    await doc.undo();
    expect(doc.state().unsaved).toBe(true);
  });

  test('a kept draft is applied on opening and can be saved', async () => {
    const doc = await openDocument(
      memoryPort('目標.xlsx', [
        {
          name: '目標',
          rows: [
            ['番号', '目標'],
            [1, '相談'],
          ],
        },
      ]),
      { redone: [set(1, 0, 1, 7)] },
    );
    expect('kind' in doc).toBe(false);
    expect((doc as OpenDocument).state()).toMatchObject({ unsaved: true, edits: [{ after: 7 }] });
  });

  test('it selects only what is there', async () => {
    const doc = await opened();
    expect(await doc.select('ない', { top: 0, left: 0, bottom: 0, right: 0 })).toBe(false);
  });
});
