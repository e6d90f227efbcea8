// A row copied with its hidden identity: the first keeps it, the copy gets its own. Wordings that moved on are repaired by one edit.
import { check } from '../../src/actions/check';
import { consolidate } from '../../src/actions/consolidate';
import { distribute } from '../../src/actions/distribute';
import { rewordEdit } from '../../src/actions/map';
import { sheetWords } from '../../src/wording/sheets';
import type { WorkbookPort } from '../../src/workbook/port';
import { find, gridOf, samplePorts } from './sample-ports';

const words = sheetWords.ja;
const options = { words, now: '2024-10-01 10:00', version: '1' };

/** The first issue's row copied below the last one, hidden identity included, with a number and a title of its own. */
async function withCopiedIssue(department: WorkbookPort): Promise<void> {
  const grid = await gridOf(department, '重点課題');
  const from = find(grid, '1-(1)-①').row;
  const edits = Array.from({ length: grid.columnCount }, (_, column) => {
    const copied = grid.value(from, column);
    const after = column === 0 ? '3-(1)-①' : column === 1 ? '写して作った課題' : copied;
    return { kind: 'set', sheet: grid.name, row: grid.rowCount, column, before: null, after } as const;
  });
  await department.apply(edits.flatMap((edit) => (typeof edit.after === 'object' ? [] : [{ ...edit, after: edit.after }])));
} // prettier-ignore

describe('an issue copied with its hidden identity', () => {
  test('has a line of its own in the summary, and the next roll-up proposes nothing', async () => {
    const { department, divisions } = samplePorts('start');
    await withCopiedIssue(department);
    const rolled = await consolidate(department, divisions, options);
    if (rolled.kind !== 'consolidated') throw new Error(rolled.kind);
    await department.apply(rolled.edits);
    const summary = await gridOf(department, '部の総括');
    const ids = ['1-(1)-①', '3-(1)-①'].map((number) =>
      summary.value(find(summary, number).row, find(summary, '識別子').column),
    );
    expect(new Set(ids).size).toBe(2);
    const again = await consolidate(department, divisions, options);
    expect(again).toMatchObject({ edits: [], difference: [] });
  });

  test('is handed out with an identity of its own', async () => {
    const { department } = samplePorts('start');
    await withCopiedIssue(department);
    const out = await distribute(department, { words });
    if (out.kind !== 'distributed' || out.workbooks[0]!.kind !== 'new') throw new Error(out.kind);
    const copy = out.workbooks[0]!.specs.find(({ name }) => name === '重点課題')!;
    const ids = copy.rows.slice(5).map((row) => row!.cells.at(-1)!.value);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a wording that moved on is shown both ways, and one edit repairs the copy', async () => {
  const { department, divisions } = samplePorts('start');
  const { findings, workbooks } = await check([department, ...divisions], { department, keep: () => true });
  const finding = findings.find(({ rule }) => rule === 'issue-reworded')!;
  if (finding.rule !== 'issue-reworded') throw new Error(finding.rule);
  const { copy, present } = finding.facts;
  expect(words.describeFinding(finding)).toMatch(new RegExp(`${copy}.*${present}`));
  const edit = rewordEdit(finding, workbooks.get(finding.place.file)!)!;
  expect(edit).toMatchObject({ before: copy, after: present });
  const division = divisions.find(({ name }) => name === finding.place.file)!;
  expect((await division.apply([edit])).kind).toBe('applied');
  const mended = await check([department, ...divisions], { department, keep: () => true });
  expect(mended.findings.filter(({ rule }) => rule === 'issue-reworded')).toEqual([]);
  expect(rewordEdit(finding, mended.workbooks.get(finding.place.file)!)).toBeNull();
});
