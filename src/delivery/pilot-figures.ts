// What the pilot must see: the figures of the sample department, worked out by the product itself.
import { check } from '../actions/check';
import type { Issue } from '../domain/plan';
import { rollUp } from '../domain/figures/roll-up';
import { openWorkbook } from '../workbook/file/open';
import { createWorkbookBytes } from '../workbook/file/write/new-workbook';
import type { WorkbookSource } from '../workbook/port';
import type { PilotFigures } from '../wording/pilot';
import { sampleWorkbooks } from './samples/workbooks';
import type { Period } from '../domain/terms';

async function sources(round: Period): Promise<WorkbookSource[]> {
  return Promise.all(
    sampleWorkbooks(round).map(async ({ name, specs }) => {
      const bytes = await createWorkbookBytes(specs);
      return { name, read: () => openWorkbook(name, bytes) };
    }),
  );
}

const typedNumber = (issue: Issue | undefined): string => issue?.row.said.number?.text ?? '';

export async function pilotFigures(): Promise<PilotFigures> {
  const { plan } = await check(await sources('end'), { period: 'end' });
  const named = rollUp(plan).find(({ judged }) => judged > 0)!;
  return {
    divisionsOk: plan.submissions.filter(({ status }) => status === 'ok').length,
    rolledIssue: typedNumber(named.issue),
    rolledGrade: named.grade,
    rolledCounts: `${named.judged}/${named.reported}/${named.total}`,
  };
}
