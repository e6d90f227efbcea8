// What the pilot must see: the figures of the sample department, worked out by the product itself.
import { check } from '../actions/check';
import { loadsOf } from '../domain/figures/workload';
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
  const start = await check(await sources('start'), { period: 'start' });
  const end = await check(await sources('end'), { period: 'end' });
  const count = (severity: string) =>
    start.findings.filter((finding) => finding.severity === severity).length;
  const loads = loadsOf(start.plan).filter(({ ratio }) => ratio !== null);
  const highest = Math.max(...loads.map(({ ratio }) => ratio ?? 0));
  const grades = rollUp(end.plan);
  const named = grades.find(({ judged }) => judged > 0)!;
  return {
    issues: start.plan.issues.length,
    objectives: start.plan.objectives.length,
    staff: start.plan.staff.length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    uncovered: typedNumber(start.coverage.find(({ coverage }) => coverage === 'uncovered')?.issue),
    overloaded: start.findings.filter(({ rule }) => rule === 'load-over').length,
    highest: highest.toFixed(2),
    division: '地域福祉課',
    divisionsOk: 4,
    rolledIssue: typedNumber(named.issue),
    rolledGrade: named.grade,
    rolledCounts: `${named.judged}/${named.reported}/${named.total}`,
    endError: end.findings.filter(({ severity }) => severity === 'error').length,
  };
}
