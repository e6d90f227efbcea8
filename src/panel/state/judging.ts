// The open workbook, judged: everything the tabs show of it. Loaded while the workbook is being read.
import { check } from '../../actions/check';
import { proposingLinks } from '../../actions/map';
import { throughout, type Run } from '../../domain/resting';
import type { Period } from '../../domain/terms';
import { loadsOf } from '../../domain/figures/workload';
import type { ReadOutcome, Workbook, WorkbookSource } from '../../workbook/port';
import type { Checked } from './state';

/** A workbook as a source that need not be read again. */
export const readAlready = (workbook: Workbook): WorkbookSource => ({
  name: workbook.name,
  read: (): Promise<ReadOutcome> => Promise.resolve({ kind: 'read', workbook }),
});

/** `run`: as in `check`. */
export async function judged(
  workbook: Workbook,
  period: Period | null,
  run: Run = throughout,
): Promise<Checked> {
  const result = await check([readAlready(workbook)], { run, ...(period ? { period } : {}) });
  const { plan } = result;
  return {
    ...result,
    ...(await run(proposingLinks(plan))),
    workbook,
    loads: loadsOf(plan),
  };
}
