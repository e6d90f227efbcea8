// The laws of a roll-up over random departments, from bytes to bytes: order-free, repeatable, adding up, never writing over people.
import fc from 'fast-check';
import { consolidate, type Consolidated } from '../../src/actions/consolidate';
import { openFilePort, type FilePort } from '../../src/workbook/file/port';
import { PartPackage } from '../../src/workbook/file/write/part-package';
import { sheetWords } from '../../src/wording/sheets';
import {
  filesOf,
  randomDepartment,
  sourceOf,
  type NamedBytes,
  type RandomDepartment,
} from './random-department';
import { find, gridOf } from './sample-ports';

const NOW = '2024-10-01 10:00';
const RUNS = { numRuns: 6 };

async function rolled(files: readonly NamedBytes[], now = NOW): Promise<Consolidated> {
  const [department, ...divisions] = files.map(sourceOf);
  const result = await consolidate(department!, divisions, { words: sheetWords.ja, now, version: '1' });
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  return result;
}

async function opened({ name, bytes }: NamedBytes): Promise<FilePort> {
  const outcome = await openFilePort(name, bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.code);
  return outcome.port;
}

/** The department's workbook with the roll-up in it. */
async function written(files: readonly NamedBytes[], now = NOW): Promise<NamedBytes> {
  const port = await opened(files[0]!);
  expect((await port.apply((await rolled(files, now)).edits)).kind).toBe('applied');
  return { name: files[0]!.name, bytes: await port.save() };
}

const law = (holds: (random: RandomDepartment) => Promise<void>) => () =>
  fc.assert(fc.asyncProperty(randomDepartment, holds), RUNS);

test(
  'the order of the files and doing it again change no byte; a file given twice changes no figure',
  law(async (random) => {
    const files = await filesOf(random);
    const [department, ...divisions] = files;
    const once = await written(files);
    const turned = await written([department, ...[...divisions].reverse()]);
    expect(Buffer.compare(turned.bytes, once.bytes)).toBe(0);
    expect(Buffer.compare((await written(files)).bytes, once.bytes)).toBe(0);
    const doubled = await rolled([...files, { ...divisions[0]!, name: `写し${divisions[0]!.name}` }]);
    expect(figuresOf(doubled)).toEqual(figuresOf(await rolled(files)));
  }),
  120_000,
);

const figuresOf = ({ rollUps }: Consolidated) =>
  rollUps.map(({ issue, total, reported, judged, progress, achievement, rate, grade }) => ({
    ...{ number: issue.number, total, reported, judged, progress, achievement, rate, grade },
  }));

test(
  'over its own output a roll-up proposes nothing, however much later',
  law(async (random) => {
    const files = await filesOf(random);
    const again = await rolled([await written(files), ...files.slice(1)], '2025-03-31 23:59');
    expect({ edits: again.edits, difference: again.difference }).toEqual({ edits: [], difference: [] });
  }),
  120_000,
);

test(
  'totals add up: every objective stands under its principal issue, under 課独自, or under no issue',
  law(async (random) => {
    const { rollUps, plan } = await rolled(await filesOf(random));
    const known = new Set(random.issues.map(({ number }) => number));
    const principal = random.objectives.map(({ issues }) => issues[0] ?? '');
    expect(plan.objectives).toHaveLength(random.objectives.length);
    for (const { issue, total, reported, judged, progress, achievement, grade } of rollUps) {
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((a, b) => a + b, 0);
      expect(total).toBe(principal.filter((number) => number === issue.row.said.number!.text).length);
      expect(judged <= reported && reported <= total).toBe(true);
      if (random.period === 'end') expect(sum(achievement)).toBe(reported);
      if (random.period === 'mid') expect(sum(progress)).toBe(reported);
      expect(grade === '未報告').toBe(judged === 0);
    }
    const linked = rollUps.reduce((sum, { total }) => sum + total, 0);
    expect(linked).toBe(principal.filter((number) => known.has(number)).length);
  }),
  120_000,
);

/** Settings of a sheet that no figure may touch, as a person leaves them. */
const SETTINGS = [
  '<col min="1" max="1" width="33.5" customWidth="1"/>',
  '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
  'orientation="portrait"',
] as const;

function withSettings({ name, bytes }: NamedBytes): NamedBytes {
  const pack = PartPackage.open(bytes)!;
  const part = summaryPart(pack);
  const xml = pack
    .text(part)!
    .replace(/<col min="1" [^>]*>/, SETTINGS[0])
    .replace(/(<autoFilter [^>]*)\/>/, `$1>${SETTINGS[1]}`)
    .replace('orientation="landscape"', SETTINGS[2]);
  pack.put(part, xml);
  return { name, bytes: pack.toBytes() };
}

const summaryPart = (pack: PartPackage): string =>
  pack.names().find((name) => /worksheets\/sheet/.test(name) && pack.text(name)!.includes('総合評価'))!;

const WORDS = { 確定評価: '順調', コメント: '部長の言葉', 総合評価: 'おおむね進んだ。' } as const;

/** Words in people's cells, a column and a row of their own. Zero-based places with what stands there. */
async function withWords(file: NamedBytes) {
  const port = await opened(file);
  const summary = await gridOf(port, '部の総括');
  const first = find(summary, '課題番号').row + 1;
  const places: readonly (readonly [number, number, string])[] = [
    [first, find(summary, '確定評価').column, WORDS.確定評価],
    [first, find(summary, 'コメント').column, WORDS.コメント],
    [find(summary, '総合評価').row, 1, WORDS.総合評価],
    [first - 1, summary.columnCount, '市長報告'],
    [first, summary.columnCount, '要'],
    [summary.rowCount + 1, 1, '付記'],
  ];
  const edits = places.map(([row, column, after]) => ({
    ...{ kind: 'set' as const, sheet: summary.name, row, column, before: null, after },
  }));
  expect((await port.apply(edits)).kind).toBe('applied');
  return { file: { name: file.name, bytes: await port.save() }, places };
}

const MARKS = ['◎', '○', '△', '×', ''];
const GRADES = ['A', 'B', 'C', 'D', ''];
const next = (list: readonly string[], one: string): string => list[(list.indexOf(one) + 1) % list.length]!;

test(
  'new figures leave people’s words, their rows and columns, widths, filters and print settings alone',
  law(async (random) => {
    const files = await filesOf(random);
    const { file, places } = await withWords(withSettings(await written(files)));
    const later = await filesOf({
      ...random,
      objectives: random.objectives.map((one) => ({
        ...{ ...one, progress: next(MARKS, one.progress), grade: next(GRADES, one.grade) },
      })),
    });
    const after = await written([file, ...later.slice(1)]);
    const summary = await gridOf(await opened(after), '部の総括');
    for (const [row, column, text] of places) expect(summary.value(row, column)).toBe(text);
    const pack = PartPackage.open(after.bytes)!;
    for (const setting of SETTINGS) expect(pack.text(summaryPart(pack))).toContain(setting);
    expect((await rolled([after, ...later.slice(1)])).edits).toEqual([]);
  }),
  120_000,
);

test(
  'a cell that has changed since it was read is a conflict, and nothing is written',
  law(async (random) => {
    const files = await filesOf(random);
    const standing = await written(files);
    const other = await filesOf({
      ...random,
      issues: random.issues.map((one) => ({ ...one, lead: '別の課' })),
    });
    const { edits } = await rolled([await standingWith(standing, other[0]), ...files.slice(1)]);
    const set = edits.find((edit) => edit.kind === 'set')!;
    if (set.kind !== 'set') throw new Error('no cell to change');
    const port = await opened(await standingWith(standing, other[0]));
    await port.apply([{ ...set, after: '先に書かれた言葉' }]);
    const before = await port.save();
    const outcome = await port.apply(edits);
    expect(outcome).toMatchObject({ kind: 'conflicts', conflicts: [{ kind: 'changed', row: set.row, column: set.column }] }); // prettier-ignore
    expect(await port.save()).toBe(before);
  }),
  120_000,
);

/** The standing workbook with its 主管課 as the other workbook has them. */
async function standingWith(standing: NamedBytes, other: NamedBytes): Promise<NamedBytes> {
  const [port, source] = [await opened(standing), await opened(other)];
  const [now, wanted] = [await gridOf(port, '重点課題'), await gridOf(source, '重点課題')];
  const { row: top, column } = find(now, '主管課');
  const edits = [];
  for (let row = top + 1; row < now.rowCount; row += 1) {
    const after = wanted.value(row, column);
    if (typeof after === 'string')
      edits.push({
        kind: 'set' as const,
        sheet: now.name,
        row,
        column,
        before: now.value(row, column),
        after,
      });
  }
  await port.apply(edits);
  return { name: standing.name, bytes: await port.save() };
}
