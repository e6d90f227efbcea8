// Laws of edits: what is applied can be taken back, joined and shown.
import fc from 'fast-check';
import type { Edit, SetCell } from '../../src/workbook/edit';
import { composeEdits, invertEdits } from '../../src/workbook/edit-algebra';
import type { CellValue } from '../../src/workbook/grid';
import type { GridContent } from '../../src/workbook/memory-grid';
import { memoryPort } from '../../src/workbook/memory';
import { rehearsal } from '../../src/workbook/rehearsal';
import type { WorkbookPort } from '../../src/workbook/port';
import { readAll, readGrids, set } from '../contracts/workbook-port';
import { CONTENTS, REPORT, STAFF } from '../contracts/contents';

const value: fc.Arbitrary<SetCell['after']> = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ maxLength: 5 }),
);
/** A workbook that was read holds no empty texts, or they are cells like empty ones. */
const held = value.filter((one) => one !== '');
const rows: fc.Arbitrary<CellValue[][]> = fc.array(fc.array(held, { maxLength: 4 }), { maxLength: 5 });
/** Cells to write, each once; `before` is filled in from the workbook. */
const wishes = fc.uniqueArray(fc.record({ row: fc.nat(5), column: fc.nat(4), after: value }), {
  selector: ({ row, column }) => `${row}:${column}`,
});
type Wish = { row: number; column: number; after: SetCell['after'] };

async function asEdits(port: WorkbookPort, wanted: readonly Wish[]): Promise<SetCell[]> {
  const [grid] = await readGrids(port);
  return wanted.map(({ row, column, after }) => ({
    kind: 'set', sheet: grid!.name, row, column, before: grid!.value(row, column), after,
  })); // prettier-ignore
}
const book = (content: CellValue[][]): GridContent[] => [{ name: '目標', rows: content }];
const apply = async (port: WorkbookPort, edits: readonly Edit[]): Promise<void> => {
  expect((await port.apply(edits)).kind).toBe('applied');
};

test('apply, then the inverse: nothing has happened', async () => {
  await fc.assert(
    fc.asyncProperty(rows, wishes, async (content, wanted) => {
      const port = memoryPort('a.xlsx', book(content));
      const before = await readAll(port);
      const edits: Edit[] = [...(await asEdits(port, wanted)), { kind: 'add-sheet', spec: REPORT }];
      await apply(port, edits);
      await apply(port, invertEdits(edits));
      expect(await readAll(port)).toEqual(before);
    }),
  );
});

test('a port’s own undo is at least the inverse', async () => {
  await fc.assert(
    fc.asyncProperty(rows, wishes, async (content, wanted) => {
      const port = memoryPort('a.xlsx', book(content));
      const before = await readAll(port);
      const outcome = await port.apply(await asEdits(port, wanted));
      if (outcome.kind !== 'applied') throw new Error(outcome.kind);
      await apply(port, outcome.undo);
      expect(await readAll(port)).toEqual(before);
    }),
  );
});

test('one list joined of two does what the two do', async () => {
  await fc.assert(
    fc.asyncProperty(rows, wishes, wishes, async (content, first, second) => {
      const [twice, once] = [memoryPort('a.xlsx', book(content)), memoryPort('a.xlsx', book(content))];
      const one = await asEdits(twice, first);
      await apply(twice, one);
      const two = await asEdits(twice, second);
      await apply(twice, two);
      await apply(once, composeEdits(one, two));
      expect(await readAll(once)).toEqual(await readAll(twice));
    }),
  );
});

test('edits and their inverse join to nothing', async () => {
  const port = memoryPort('a.xlsx', CONTENTS);
  const edits: Edit[] = [
    set(STAFF.name, 'A2', '1024', '1025'),
    { kind: 'add-sheet', spec: REPORT },
    set(REPORT.name, 'A2', null, 'x'),
  ];
  await apply(port, edits);
  expect(composeEdits(edits, invertEdits(edits))).toEqual([]);
});

describe('a rehearsal', () => {
  test('shows the effect of edits and leaves the workbook as it is', async () => {
    const real = memoryPort('a.xlsx', CONTENTS);
    const before = await readAll(real);
    const stage = rehearsal(real);
    await apply(stage, [set(STAFF.name, 'A2', '1024', '1025')]);
    expect((await readAll(stage))[1]!.cells.A2!.value).toBe('1025');
    expect(await readAll(real)).toEqual(before);
    expect(stage.edits).toHaveLength(1);
    await apply(real, stage.edits);
    expect(await readAll(real)).toEqual(await readAll(stage));
  });
  test('answers with the fault of a workbook that cannot be read', async () => {
    const fault = { code: 'damaged', detail: 'x' } as const;
    const stage = rehearsal({ name: 'a', read: () => Promise.resolve({ kind: 'fault', fault }) });
    expect(await stage.read()).toEqual({ kind: 'fault', fault });
    expect(await stage.apply([])).toEqual({ kind: 'fault', fault });
  });
});
