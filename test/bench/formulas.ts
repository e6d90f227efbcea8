// Formulas that follow one edit, as the workbench's calculating thread works them out: a chain of 2,000 in a file of our own, in the worker's own code.
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import type { SetCell } from '../../src/workbook/edit';
import { calculatorAnswers } from '../../src/workbench/calc/serve-calculator';
import { median } from './stopwatch';

export interface FormulasResult {
  readonly formulas: number;
  /** Opening the bytes; the first edit, which finds out who needs whom; the median of those after it. */
  readonly open: number;
  readonly first: number;
  readonly next: number;
}

/** A1 is typed, and each cell below is one more than the one above it. */
const chain = (formulas: number): Promise<Uint8Array> =>
  createWorkbookBytes([
    {
      name: '表',
      columns: [],
      rows: Array.from({ length: formulas + 1 }, (_, row) => ({
        cells: [row === 0 ? { value: 0 } : { value: row, formula: `=A${row}+1` }],
      })),
    },
  ]);

export async function measureFormulas(formulas: number): Promise<FormulasResult> {
  const bytes = await chain(formulas);
  const ask = calculatorAnswers();
  const timed = async (job: Parameters<typeof ask>[0], changed: number): Promise<number> => {
    const started = performance.now();
    const answer = await ask(job);
    if (answer?.length !== changed) throw new Error(`${answer?.length} formulas followed, not ${changed}`);
    return performance.now() - started;
  };
  const edit = (at: number): SetCell => ({
    kind: 'set',
    ...{ sheet: '表', row: 0, column: 0, before: null, after: at * 10 },
  });
  const open = await timed({ kind: 'open', name: 'a.xlsx', bytes, password: null, edits: [] }, 0);
  const first = await timed({ kind: 'take', edits: [edit(1)] }, formulas);
  const more: number[] = [];
  for (let at = 2; at < 9; at += 1) more.push(await timed({ kind: 'take', edits: [edit(at)] }, formulas));
  return { formulas, open, first, next: median(more) };
}
