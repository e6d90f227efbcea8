import { consolidate, type Consolidated } from '../../src/actions/consolidate';
import { sheetWords } from '../../src/wording/sheets';
import type { WorkbookSource } from '../../src/workbook/port';
import { SAMPLE_DIVISIONS } from '../../src/delivery/samples/workbooks';
import { find, gridOf, gridsOf, samplePorts, textsOf, type } from './sample-ports';

const options = { words: sheetWords.ja, now: '2024-10-01 10:00', version: '1' };

async function rolled(
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  more: Partial<Parameters<typeof consolidate>[2]> = {},
): Promise<Consolidated> {
  const result = await consolidate(department, divisions, { ...options, ...more });
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  return result;
}

describe('a first roll-up', () => {
  test('adds the six sheets and touches nothing else', async () => {
    const { department, divisions } = samplePorts('end');
    const { edits, difference, again } = await rolled(department, divisions);
    expect(edits.map((edit) => (edit.kind === 'add-sheet' ? edit.spec.name : edit.kind))).toEqual([
      '組織目標展開整理表', '部の総括', '点検結果', '業務負荷', '取込記録', '証跡',
    ]); // prettier-ignore
    expect({ difference, again }).toEqual({ difference: null, again: false });
  });

  test('gives the figures that a sum by hand over the sample gives', async () => {
    const { department, divisions } = samplePorts('end');
    const { rollUps } = await rolled(department, divisions);
    const principal = (issue: string): string => issue.split('、')[0]!;
    for (const { issue, total, achievement } of rollUps) {
      const number = issue.row.said.number!.text;
      const rows = SAMPLE_DIVISIONS.flatMap(({ objectives }) => objectives).filter(
        (row) => principal(row.issue) === number,
      );
      const graded = (grade: string): number => rows.filter(({ end }) => end[1] === grade).length;
      expect({ number, total, achievement }).toEqual({
        number,
        total: rows.length,
        achievement: { A: graded('A'), B: graded('B'), C: graded('C'), D: graded('D'), '－': graded('－') },
      });
    }
  });

  test('a sheet of the department that only looks like ours is never written over', async () => {
    const { department, divisions } = samplePorts('start');
    const { edits } = await rolled(department, divisions);
    expect(edits.filter(({ kind }) => kind === 'set')).toEqual([]);
  });
});

describe('a second roll-up', () => {
  test('of the same files proposes nothing, in any order and at any later time', async () => {
    const { department, divisions } = samplePorts('end');
    await department.apply((await rolled(department, divisions)).edits);
    const again = await rolled(department, [...divisions].reverse(), { now: '2025-01-01 00:00' });
    expect({ edits: again.edits, difference: again.difference, changes: again.changes }).toEqual({
      edits: [],
      difference: [],
      changes: [],
    });
  });

  test('the order of the files makes no difference to the first one either', async () => {
    const { department, divisions } = samplePorts('mid');
    const one = await rolled(department, divisions);
    const other = await rolled(department, [...divisions].reverse());
    expect(JSON.stringify(other.edits)).toBe(JSON.stringify(one.edits));
  });

  test('keeps what people wrote: verdict, comment, overall words, a rewritten draft, an added column and row', async () => {
    const start = samplePorts('mid');
    const { department } = start;
    await department.apply((await rolled(department, start.divisions)).edits);
    const summary = await gridOf(department, '部の総括');
    const issue = find(summary, '1-(1)-①');
    const words: readonly (readonly [number, number, string])[] = [
      [issue.row, find(summary, '確定評価').column, '順調'],
      [issue.row, find(summary, 'コメント').column, '部長の言葉'],
      [issue.row, find(summary, '中間の状況').column, '私の言葉に直した'],
      [find(summary, '総合評価').row, 1, 'おおむね順調に進んだ。'],
      [issue.row - 1, summary.columnCount, '市長報告'],
      [issue.row, summary.columnCount, '要報告'],
      [summary.rowCount, issue.column, '付記'],
    ];
    for (const [row, column, text] of words) await type(department, '部の総括', row, column, text);
    const later = await rolled(department, samplePorts('end').divisions);
    expect(later.kept.map(({ heading }) => heading)).toEqual(['中間の状況']);
    expect((await department.apply(later.edits)).kind).toBe('applied');
    const after = await gridOf(department, '部の総括');
    for (const [row, column, text] of words) expect(after.value(row, column)).toBe(text);
    expect(after.value(issue.row, find(after, '達成度内訳').column)).toMatch(/^A1 B6 C1/);
    expect((await rolled(department, samplePorts('end').divisions)).edits).toEqual([]);
  });

  test('tells the difference first: from and to, by issue and division', async () => {
    const { department, divisions } = samplePorts('mid');
    await department.apply((await rolled(department, divisions)).edits);
    const row = find(await gridOf(divisions[1]!, '目標'), '一般就労への移行').row;
    const column = find(await gridOf(divisions[1]!, '目標'), '進捗').column;
    await type(divisions[1]!, '目標', row, column, '×');
    const { difference } = await rolled(department, divisions);
    expect(difference!.map(({ issue, division, kind }) => `${kind} ${issue} ${division}`)).toContain(
      'changed 2-(2)-① 障害福祉課',
    );
  });

  test('marks an issue that is gone, appends one that is new, and follows a renumbered one', async () => {
    const { department, divisions } = samplePorts('start');
    await department.apply((await rolled(department, divisions)).edits);
    const issues = await gridOf(department, '重点課題');
    const [gone, renumbered] = [find(issues, '2-(5)-①'), find(issues, '2-(4)-②')];
    await type(
      department,
      '部の総括',
      find(await gridOf(department, '部の総括'), '2-(4)-②').row,
      15,
      'コメントは残る',
    );
    await type(department, '重点課題', renumbered.row, 0, '2-(9)-①');
    for (let column = 0; column < issues.columnCount; column += 1)
      await type(department, '重点課題', gone.row, column, null);
    for (const [column, text] of [
      [0, '3-(1)-①'],
      [1, '新しい課題'],
      [5, '地域福祉課'],
    ] as const)
      await type(department, '重点課題', gone.row, column, text);
    const { edits, changes } = await rolled(department, divisions);
    await department.apply(edits);
    const summary = await gridOf(department, '部の総括');
    expect(summary.value(find(summary, '2-(5)-①').row, find(summary, '状態').column)).toBe('今回なし');
    expect(find(summary, '3-(1)-①').row).toBe(summary.rowCount - 1);
    expect(summary.value(find(summary, '2-(9)-①').row, 15)).toBe('コメントは残る');
    const told = changes
      .filter(({ sheet }) => sheet === 'summary')
      .map(({ change }) => `${change.kind} ${change.key}`);
    expect(told).toEqual(expect.arrayContaining(['gone 2-(5)-①', 'new 3-(1)-①']));
    expect((await rolled(department, divisions)).edits).toEqual([]);
  });
});

describe('masked', () => {
  test('no name and no staff number of anybody is left in any cell, old or new', async () => {
    const { department, divisions } = samplePorts('end');
    const { edits } = await rolled(department, divisions, { maskNames: true });
    expect((await department.apply(edits)).kind).toBe('applied');
    const texts = textsOf(await gridsOf(department));
    const people = SAMPLE_DIVISIONS.flatMap(({ staff }) => staff);
    for (const [number, name] of people) {
      expect(
        texts.filter(
          (text) => text.includes(name) || text.replace(/\s/g, '').includes(name.replace(/\s/g, '')),
        ),
      ).toEqual([]);
      expect(texts.filter((text) => text === number)).toEqual([]);
    }
    expect(texts.filter((text) => text.includes('齋太'))).toEqual([]);
  });
});

describe('bad input', () => {
  test('a department workbook that cannot be read is told, not thrown', async () => {
    const broken: WorkbookSource = {
      name: '福祉部.xlsx',
      read: () => Promise.resolve({ kind: 'fault', fault: { code: 'encrypted', detail: '' } }),
    };
    const result = await consolidate(broken, samplePorts('start').divisions, options);
    expect(result).toMatchObject({ kind: 'no-department', fault: { code: 'encrypted' } });
  });

  test('a missing division is a submission that is missing; the others are rolled up', async () => {
    const { department, divisions } = samplePorts('start');
    const { plan, rollUps } = await rolled(department, divisions.slice(1));
    expect(plan.submissions.map(({ status }) => status)).toEqual(['missing', 'ok', 'ok', 'ok']);
    expect(rollUps.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(30);
  });
});
