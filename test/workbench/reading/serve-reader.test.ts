import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import type { Edit } from '../../../src/workbook/edit';
import { lockedEdits } from '../../../src/workbench/files/file-locks';
import { readBook, readPool } from '../../../src/workbench/reading/read-pool';
import { answerJob } from '../../../src/workbench/reading/serve-reader';

const pool = readPool(() => ({ ask: answerJob, stop: () => undefined }), 1);
const set = (row: number, column: number, before: string | null, after: string): Edit => ({
  kind: 'set',
  sheet: '目標',
  row,
  column,
  before,
  after,
});
const protectedBook = () =>
  createWorkbookBytes([
    {
      name: '目標',
      columns: [{ width: 10 }, { width: 10 }],
      rows: [{ cells: [{ value: '見出し' }, { value: '書ける', style: 'input' }] }],
      protection: { unlocked: [{ top: 0, left: 1, bottom: 20, right: 1 }] },
    },
  ]);

test('edits are saved into the bytes, the last of several to one cell', async () => {
  const bytes = await protectedBook();
  const edits = [set(0, 1, '書ける', '一'), set(0, 1, '一', '二')];
  const saved = await answerJob({ kind: 'save', name: 'a.xlsx', bytes, password: null, edits });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  const book = await readBook(pool, { name: 'a.xlsx', bytes: saved.bytes, password: null });
  expect(book.kind === 'read' && book.workbook.grids[0]!.value(0, 1)).toBe('二');
  expect(saved.rewritten).toBe(false);
});

test('a locked cell is told before anyone saves', async () => {
  const bytes = await protectedBook();
  const book = await readBook(pool, { name: 'a.xlsx', bytes, password: null }, { locks: true });
  if (book.kind !== 'read') throw new Error(book.fault.code);
  expect(lockedEdits(book.locks, [set(0, 0, '見出し', 'x')])).toEqual([
    { kind: 'sheet-protected', sheet: '目標' },
  ]);
  expect(lockedEdits(book.locks, [set(0, 1, '書ける', 'x'), set(9, 1, null, 'x')])).toEqual([]);
});

test('a format that cannot be written to is saved as a new workbook, and says so', async () => {
  const bytes = new TextEncoder().encode('番号,目標\n1,相談\n');
  const edits: Edit[] = [{ ...(set(1, 1, '相談', '支援') as object), sheet: 'a' } as Edit];
  const read = await readBook(pool, { name: 'a.csv', bytes, password: null });
  if (read.kind !== 'read') throw new Error(read.fault.code);
  const named = edits.map((edit) => ({ ...edit, sheet: read.workbook.grids[0]!.name }) as Edit);
  const saved = await answerJob({ kind: 'save', name: 'a.csv', bytes, password: null, edits: named });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  expect(saved.rewritten).toBe(true);
  const again = await readBook(pool, { name: 'a.xlsx', bytes: saved.bytes, password: null });
  expect(again.kind === 'read' && again.workbook.grids[0]!.value(1, 1)).toBe('支援');
});
