// 最初の一歩: an empty workbook gets its issues from a policy text, from division workbooks that are there already, or from the sample.
import type { Start } from '../../engine/engine';
import type { FiscalYear } from '../../domain/time/fiscal-year';
import type { PickedFile } from '../ports';
import type { Consolidating } from './consolidating';
import type { Desk } from './desk';
import type { WriteTitle } from './notice';
import type { Writing } from './writing';

export interface Starting {
  /** Numbered clauses of a policy text become 重点課題, 職員 and 設定 in the open workbook. */
  fromPolicy(file: PickedFile, department: string, year: FiscalYear): Promise<void>;
  /** The issues and people that division workbooks hold become the department's sheets; the files stay picked in 集約. */
  fromDivisions(files: readonly PickedFile[]): Promise<void>;
  /** The same from the objectives of the open workbook. */
  fromHere(): Promise<void>;
  /** The sample department's sheets, beside what stands in the open workbook. */
  fromSample(): Promise<void>;
}

/** The fiscal year that goals are drafted for now: from January on, the one that begins next April. */
export const comingYear = (now: Date): FiscalYear => now.getFullYear();

export function createStarting(desk: Desk, writing: Writing, files: Consolidating): Starting {
  const { store } = desk;
  const begin = (from: Start): Promise<void> => start(desk, writing, from);
  return {
    fromPolicy: ({ file, name }, department, year) => begin({ kind: 'policy', file, name, department, year }),
    fromDivisions(picked) {
      files.add(picked);
      return begin({ kind: 'divisions', files: store.get().consolidate.files });
    },
    fromHere: () => begin({ kind: 'here' }),
    fromSample: () => begin({ kind: 'sample' }),
  };
}

async function start({ ports, store, say, work }: Desk, writing: Writing, from: Start): Promise<void> {
  const ask = { from, lang: store.get().preferences.lang };
  const made = await work('start', (watch) => ports.engine.start(ask, watch));
  if (!made) return;
  if (made.kind === 'no-issues-found') return say({ kind: made.kind });
  if (made.kind !== 'made') return say({ kind: made.kind, name: from.kind === 'policy' ? from.name : '' });
  let first: typeof made | null = made;
  await writing.propose(titleOf(from, made.count), async () => {
    // The proposal made anew is asked for anew.
    const now = first ?? (await ports.engine.start(ask));
    first = null;
    return now.kind === 'made' ? now.edits : null;
  });
}

function titleOf(from: Start, count: number): WriteTitle {
  if (from.kind === 'policy') return { kind: 'start-policy', clauses: count };
  return from.kind === 'sample' ? { kind: 'start-sample' } : { kind: 'start-divisions', issues: count };
}
