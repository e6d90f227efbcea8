import { check } from '../../src/actions/check';
import { distribute } from '../../src/actions/distribute';
import { rollover } from '../../src/actions/rollover';
import { sheetWords } from '../../src/wording/sheets';
import { memoryPort, specToContent } from '../../src/workbook/memory';
import type { WorkbookPort } from '../../src/workbook/port';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { find, gridOf, samplePorts, type } from './sample-ports';

const words = sheetWords.ja;
const portOf = ({ name, specs }: { name: string; specs: readonly SheetSpec[] }) =>
  memoryPort(name, specs.map(specToContent));

async function distributed(
  existing: readonly WorkbookPort[] = [],
  department = samplePorts('start').department,
) {
  const result = await distribute(department, { words, existing });
  if (result.kind !== 'distributed') throw new Error(result.kind);
  return result.workbooks;
}

describe('distribute', () => {
  test('makes one workbook for each division that the issues name', async () => {
    expect((await distributed()).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'new 地域福祉課.xlsx',
      'new 障害福祉課.xlsx',
      'new 高齢福祉課.xlsx',
      'new 生活支援課.xlsx',
    ]);
  });

  test('the fresh workbooks check without a fault of their own', async () => {
    const fresh = (await distributed()).flatMap((each) => (each.kind === 'new' ? [portOf(each)] : []));
    const { findings, plan } = await check([samplePorts('start').department, ...fresh]);
    expect(plan.objectives).toEqual([]);
    expect(
      [...new Set(findings.map(({ rule }) => rule))].filter(
        (rule) => rule !== 'issue-uncovered' && rule !== 'submission-missing',
      ),
    ).toEqual([]);
  });

  test('a division gets its own people only', async () => {
    const [first] = await distributed();
    const staff = first!.kind === 'new' ? first!.specs.find(({ name }) => name === '職員')! : null;
    const numbers = staff!.rows.slice(5).map((row) => row?.cells[0]?.value);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => String(1101 + at)));
  });

  test('again, after the department reworded: only the copy of the issues changes', async () => {
    const { department, divisions } = samplePorts('start');
    const row = find(await gridOf(department, '重点課題'), '2-(1)-②').row;
    await type(department, '重点課題', row, 1, '担い手を地域とともに育てる');
    const refreshed = await distributed(divisions, department);
    const edits = refreshed.flatMap((each) => (each.kind === 'refresh' ? each.edits : []));
    expect(refreshed.map(({ kind }) => kind)).toEqual(['refresh', 'refresh', 'refresh', 'refresh']);
    expect(edits.map((edit) => (edit.kind === 'set' ? [edit.sheet, edit.after] : edit.kind))).toEqual([
      ['重点課題', '担い手を地域とともに育てる'],
      ['重点課題', '担い手を地域とともに育てる'],
      ['重点課題', '担い手を地域とともに育てる'],
      ['重点課題', '担い手を地域とともに育てる'],
      ['重点課題', '子どもの学びと居場所を支える'],
    ]);
  });

  test('a division that is up to date gets no edits', async () => {
    const { department, divisions } = samplePorts('start');
    const [first] = await distributed(divisions, department);
    expect(first).toMatchObject({ kind: 'refresh', edits: [] });
  });

  test('without readable issues there is nothing to distribute', async () => {
    const empty = memoryPort('空.xlsx', [{ name: 'Sheet1', rows: [['メモ']] }]);
    expect(await distribute(empty, { words })).toEqual({ kind: 'no-department', fault: null });
  });
});

describe('rollover', () => {
  async function next() {
    const { department, divisions } = samplePorts('end');
    const result = await rollover(department, divisions, { words });
    if (result.kind !== 'rolled-over') throw new Error(result.kind);
    return result;
  }

  test('carries the unmet and the unreported forward with their identity, and nothing else', async () => {
    const { workbooks, carried } = await next();
    const { plan } = await check(workbooks.map(portOf));
    expect(plan.fiscalYear).toBe(2025);
    expect(plan.objectives.map(({ title }) => title).sort()).toEqual(
      carried.map(({ title }) => title).sort(),
    );
    expect(carried.every(({ grade }) => grade === null || grade === 'C' || grade === 'D')).toBe(true);
    expect(new Set(plan.objectives.map(({ row }) => row.id))).toEqual(
      new Set(carried.map(({ row }) => row.id)),
    );
  });

  test('remembers last year without reading it as this year', async () => {
    const { workbooks } = await next();
    const { draft, findings } = await check(workbooks.map(portOf));
    const roles = draft.files.flatMap(({ sheets }) =>
      sheets.filter(({ sheet }) => sheet === '前年度の記録').map(({ role }) => role),
    );
    expect(roles).toEqual(['ignored', 'ignored', 'ignored', 'ignored']);
    expect(findings.filter(({ place }) => place.sheet === '前年度の記録')).toEqual([]);
  });

  test('leaves deadlines to people: each carried row says so', async () => {
    const { workbooks, carried } = await next();
    const { findings } = await check(workbooks.map(portOf));
    const blank = findings.filter(
      ({ rule, facts }) => rule === 'required-blank' && (facts as { heading: string }).heading === '期限',
    );
    expect(blank).toHaveLength(carried.length);
    expect(findings.filter(({ rule }) => rule === 'year-mismatch')).toEqual([]);
  });
});
