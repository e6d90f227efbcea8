// 集約's long work, loaded when it is first asked for: rolling up, copies without names, forms to send out, next year.
import { consolidate, type Consolidated, type ConsolidateOptions } from '../../actions/consolidate';
import { distribute } from '../../actions/distribute';
import { masking, maskEdits } from '../../actions/mask-names';
import { rollover } from '../../actions/rollover';
import { departmentEdits } from '../../forms/write/generated/department-edits';
import type { Edit } from '../../workbook/edit';
import type { WorkbookSource } from '../../workbook/port';
import { sheetWords } from '../../wording/sheets';
import { breathe, patiently, type Desk } from './desk';
import { readAlready } from './judging';
import { saveWorkbooks } from './handing-over';
import type { ConsolidateView } from './state';

/** `2024-09-30 17:05`, as it is shown in 取込記録 and 証跡. */
export function stamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

const wordsOf = ({ store }: Desk) => sheetWords[store.get().preferences.lang];

function optionsOf(desk: Desk): ConsolidateOptions {
  const { ports, store } = desk;
  const words = wordsOf(desk);
  const { period } = store.get().preferences;
  return { now: stamp(ports.now()), version: ports.version, words, ...(period ? { period } : {}) };
}

const sourcesOf = ({ store }: Desk): readonly WorkbookSource[] =>
  store.get().consolidate.files.map(({ source }) => source);

export async function rollUp(desk: Desk, change: (to: Partial<ConsolidateView>) => void): Promise<void> {
  const { ports, store, say, work } = desk;
  const { files } = store.get().consolidate;
  const result = await work('consolidate', async (signal, onProgress) => {
    const outcome = await ports.workbook.read(signal);
    if (outcome.kind === 'fault') return outcome;
    const department = readAlready(outcome.workbook);
    const options = { ...optionsOf(desk), signal, onProgress, run: patiently };
    const rolled = await consolidate(department, sourcesOf(desk), options);
    // The result is drawn in a task of its own, not with the last piece of work nor with the end of being busy.
    await breathe();
    if (rolled.kind === 'consolidated' && !signal.aborted)
      change({ result: rolled, stale: store.get().consolidate.files !== files, written: false, from: null });
    await breathe();
    return rolled;
  });
  if (!result) return;
  if (result.kind === 'fault') return say({ kind: 'not-written', code: result.fault.code });
  if (result.kind === 'no-department')
    return say(
      result.fault ? { kind: 'department-fault', code: result.fault.code } : { kind: 'no-issues-here' },
    );
  say({ kind: 'consolidated', ...submitted(result) });
}

/** Of the divisions that the department names, those that count. */
export function submitted({ plan }: Consolidated): { readonly submitted: number; readonly named: number } {
  const ok = new Set(plan.submissions.flatMap(({ division, status }) => (status === 'ok' ? [division] : [])));
  return { submitted: plan.divisions.filter((one) => ok.has(one)).length, named: plan.divisions.length };
}

export async function saveMasked(desk: Desk): Promise<void> {
  const words = wordsOf(desk);
  const { result } = desk.store.get().consolidate;
  if (!result) return;
  const fresh = departmentEdits([], result, optionsOf(desk), words).edits;
  const edits: readonly Edit[] = maskEdits(fresh, [], masking(result.plan));
  const specs = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.spec] : []));
  const name = `${result.plan.department ?? '部'}（氏名なし）.xlsx`;
  await saveWorkbooks(desk, [{ name, specs }]);
}

export async function distributeFrom(desk: Desk): Promise<void> {
  const words = wordsOf(desk);
  const { store, say, work } = desk;
  const { checked } = store.get();
  if (!checked) return;
  const made = await work('distribute', (signal, onProgress) =>
    distribute(readAlready(checked.workbook), { words, signal, onProgress }),
  );
  if (!made) return;
  if (made.kind === 'no-department') return say({ kind: 'no-divisions' });
  await saveWorkbooks(
    desk,
    made.workbooks.flatMap((book) => (book.kind === 'new' ? [book] : [])),
  );
}

export async function rolloverFrom(desk: Desk): Promise<void> {
  const words = wordsOf(desk);
  const { store, say, work } = desk;
  const { checked } = store.get();
  if (!checked) return;
  const made = await work('rollover', (signal, onProgress) =>
    rollover(readAlready(checked.workbook), sourcesOf(desk), { words, signal, onProgress }),
  );
  if (!made) return;
  if (made.kind === 'no-department') return say({ kind: 'no-issues-here' });
  await saveWorkbooks(desk, made.workbooks);
}
