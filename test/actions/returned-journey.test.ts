// The loop closes: six workbooks collected, four returned, mended in LibreOffice and handed in under new names with rows inserted.
// Every finding is then open, settled or new as the truth is, with people's words beside it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { consolidate, type Consolidated } from '../../src/actions/consolidate';
import { returnWorkbooks } from '../../src/actions/return';
import { annotationOf } from '../../src/actions/return-writing';
import { formatAddress, parseAddress } from '../../src/workbook/address';
import { annotate } from '../../src/workbook/file/annotate';
import { openWorkbook } from '../../src/workbook/file/open';
import { openFilePort } from '../../src/workbook/file/port';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import type { Grid } from '../../src/workbook/grid';
import type { WorkbookSource } from '../../src/workbook/port';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { sheetWords } from '../../src/wording/sheets';
import { PartPackage } from '../../src/workbook/file/write/part-package';
import { WorkbookPart, workbookPartOf } from '../../src/workbook/file/write/workbook-part';
import { atOffice, hasOffice, type Deed } from './libre-office';

const words = sheetWords.ja;
const HEADINGS = ['目標番号', '対応する重点課題', '目標項目', '取組内容', '目標値', '期限', '主担当', '副担当', '従事割合（主）', '従事割合（副）']; // prettier-ignore
/** The columns that are mended. */
const [NUMBER, ISSUE, TITLE, ACTION, TARGET, DUE, LEAD, SUPPORT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
type Row = readonly (string | null)[];

/** 一子 and 二朗 are on every division's staff list. */
const row = (number: string, title: string, more: Partial<Record<number, string | null>> = {}): Row => {
  const cells = [
    number,
    '1',
    title,
    '測って直す',
    '10か所',
    '令和6年9月末',
    '見取 一子',
    '下図 二朗',
    '0.1人',
    '0.1人',
  ];
  return cells.map((cell, at) => (at in more ? more[at]! : cell));
};

const BOOKS: Readonly<Record<string, readonly Row[]>> = {
  道路課: [
    row('1', '橋の点検', { [TARGET]: '充実に努める' }),
    row('2', '白線の引き直し', { [DUE]: 'なるべく早く', [ISSUE]: '9' }),
    row('3', '街路樹の剪定', { [SUPPORT]: null, 9: null }),
  ],
  河川課: [
    row('1', '水路の泥あげ', { [ISSUE]: null }),
    row('2', '護岸の補修', { [ISSUE]: null }),
    row('3', '水位計の更新', { [LEAD]: '見鳥 一子' }),
  ],
  公園課: [
    row('1', '遊具の点検', { [ACTION]: null }),
    row('2', '花壇の植え替え', { [ACTION]: null, [DUE]: '令和5年9月末' }),
    row('3', 'ベンチの塗り替え', { [TARGET]: '推進する' }),
  ],
  下水道課: [row('1', '管の調査', { [TARGET]: '検討する' }), row('2', 'マンホールの更新')],
  建築課: [row('1', '庁舎の改修')],
  用地課: [row('1', '境界の確認')],
};
const RETURNED = ['道路課', '河川課', '公園課', '下水道課'];

/** Rule and title of what is mended, and of what the mending brought. */
const MENDED = [
  'target-unmeasurable 橋の点検',
  'issue-unknown 白線の引き直し',
  'objective-orphan 護岸の補修',
  'staff-unknown 水位計の更新',
  'required-blank 遊具の点検',
  'year-mismatch 花壇の植え替え',
  'target-unmeasurable 管の調査',
];
const NEW = ['lead-is-support 水位計の更新', 'target-unmeasurable 取水口の清掃'];

const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]): SheetSpec => ({
  name,
  columns: [],
  rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
});

const departmentBytes = (): Promise<Uint8Array> =>
  createWorkbookBytes([
    sheet('重点課題', [
      ['令和6年度　土木部　重点課題'],
      ['課題番号', '重点課題', '主管課', '関係課'],
      ['1', '安全な道と川', '道路課', '河川課、公園課'],
      ['2', '長く使う施設', '下水道課', '建築課、用地課'],
    ]),
  ]);

const divisionBytes = (division: string): Promise<Uint8Array> =>
  createWorkbookBytes([
    sheet('目標', [[`令和6年度　${division}　組織目標`], [], HEADINGS, ...BOOKS[division]!]),
    sheet('職員', [
      ['職員番号', '氏名', '課', '任用区分', '週勤務時間'],
      [`${division}-1`, '見取 一子', division, '正規', 38.75],
      [`${division}-2`, '下図 二朗', division, '正規', 38.75],
    ]),
  ]);

const source = (name: string, bytes: Uint8Array): WorkbookSource => ({
  name,
  read: () => openWorkbook(name, bytes),
});
type Files = ReadonlyMap<string, Uint8Array>;
const sources = (files: Files): WorkbookSource[] => [...files].map(([name, bytes]) => source(name, bytes));

async function gridsIn(bytes: Uint8Array): Promise<readonly Grid[]> {
  const outcome = await openWorkbook('a.xlsx', bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.workbook.grids;
}

/** Rolled up into the department's workbook. */
async function collected(department: Uint8Array, files: Files): Promise<{ bytes: Uint8Array; result: Consolidated }> {
  const result = await consolidate(source('土木部.xlsx', department), sources(files), { words, now: '2024-05-01 10:00', version: '1', period: 'start' });
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  return { bytes: await writtenInto(department, result.edits), result };
} // prettier-ignore

async function writtenInto(bytes: Uint8Array, edits: Consolidated['edits']): Promise<Uint8Array> {
  const opened = await openFilePort('a.xlsx', bytes);
  if (opened.kind === 'fault') throw new Error(opened.fault.detail);
  const outcome = await opened.port.apply(edits);
  expect(outcome.kind).toBe('applied');
  return opened.port.save();
}

/** One line of 点検結果; `about`: the rule and the title of the objective at its cell. */
interface Told {
  readonly about: string;
  readonly answer: string | null;
  readonly state: string | null;
  readonly row: number;
}

async function told(department: Uint8Array, files: Files): Promise<{ lines: readonly Told[]; answerColumn: number }> {
  const grid = (await gridsIn(department)).find(({ name }) => name === '点検結果')!;
  const all = Array.from({ length: grid.rowCount }, (_, at) => Array.from({ length: grid.columnCount }, (_, column) => grid.value(at, column)));
  const heading = all.findIndex((cells) => cells.includes('規則'));
  const at = (name: string): number => all[heading]!.indexOf(name);
  const books = new Map<string, readonly Grid[]>();
  for (const [name, bytes] of files) books.set(name, await gridsIn(bytes));
  const lines = all.flatMap((cells, line): Told[] => {
    const [rule, file, name, cell] = [cells[at('規則')], cells[at('ファイル')], cells[at('シート')], cells[at('セル')]];
    const place = parseAddress(String(cell ?? ''));
    const home = books.get(String(file))?.find((each) => each.name === name);
    if (line <= heading || !rule || !place || !home || !String(name).startsWith('目標')) return [];
    const state = cells[at('状態')] as string | null;
    const answer = cells[at('対応')] as string | null;
    return [{ about: `${String(rule)} ${String(home.value(place.row, TITLE))}`, answer, state, row: line }];
  });
  return { lines, answerColumn: at('対応') };
} // prettier-ignore

/** Who looks through 点検結果 writes beside every line what it is about. */
async function answered(department: Uint8Array, files: Files): Promise<Uint8Array> {
  const { lines, answerColumn } = await told(department, files);
  return writtenInto(
    department,
    lines.map(({ about, row: at }) => ({ kind: 'set', sheet: '点検結果', row: at, column: answerColumn, before: null, after: about })), // prettier-ignore
  );
}

async function returned(department: Uint8Array, files: Files): Promise<Map<string, { bytes: Uint8Array; noted: readonly string[] }>> {
  const result = await returnWorkbooks(source('土木部.xlsx', department), sources(files), { words, period: 'start', message: '5月末までに' });
  if (result.kind !== 'returned') throw new Error(result.kind);
  const made = new Map<string, { bytes: Uint8Array; noted: readonly string[] }>();
  for (const division of result.divisions) {
    const { file, notes } = division;
    const outcome = await annotate(file, files.get(file)!, annotationOf(division));
    if (outcome.kind !== 'annotated') throw new Error(outcome.kind);
    expect(outcome.beside).toEqual([]);
    made.set(file, { bytes: outcome.bytes, noted: notes.map(({ sheet: name, row: at, column }) => `${name} ${formatAddress(at, column)}`) });
  }
  return made;
} // prettier-ignore

/** Sheet and cell of every note, sorted. */
function notesIn(bytes: Uint8Array): string[] {
  const pack = PartPackage.open(bytes)!;
  const notes = new WorkbookPart(pack, workbookPartOf(pack)!).sheets().flatMap(({ name, part }) => {
    const comments = pack.relations(part).find(({ type }) => type.endsWith('/comments'))?.target;
    const xml = (comments && pack.text(comments)) ?? '';
    return [...xml.matchAll(/<comment [^>]*ref="([A-Z]+\d+)"/g)].map(([, cell]) => `${name} ${cell!}`);
  });
  return notes.sort();
}

function textsIn(grid: Grid): string[] {
  const rows = Array.from({ length: grid.rowCount }, (_, at) => at);
  const columns = Array.from({ length: grid.columnCount }, (_, at) => at);
  return rows.flatMap((at) => columns.map((column) => String(grid.value(at, column) ?? '')));
}

const type = (line: number, column: number, text: string): Deed => ({
  ...{ kind: 'type', sheet: '目標', row: line, column, text },
});
const ABOVE: readonly Deed[] = [{ kind: 'insert', sheet: '目標', row: 1, count: 2 }];
/** Headings stand in row 3, two rows lower once rows are inserted above: the objectives begin at this index then. */
const FIRST = 5;

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  道路課: [
    ...ABOVE,
    type(FIRST, TARGET, '10橋'),
    type(FIRST + 1, ISSUE, '1'),
    type(FIRST, NUMBER, '11'),
    type(FIRST + 1, NUMBER, '12'),
    type(FIRST + 2, NUMBER, '13'),
    { kind: 'type', sheet: '差戻し', row: 5, column: 6, text: '直しました' },
    { kind: 'rename', sheet: '目標', to: '目標（再提出）' },
  ],
  河川課: [
    ...ABOVE,
    type(FIRST + 1, ISSUE, '1'),
    type(FIRST + 2, SUPPORT, '見取 一子'),
    type(FIRST + 2, LEAD, '見取 一子'),
    { kind: 'insert', sheet: '目標', row: FIRST + 1, count: 1 },
    ...row('4', '取水口の清掃', { [TARGET]: '充実を図る' }).map((text, at) =>
      type(FIRST + 1, at, text ?? ''),
    ),
  ],
  公園課: [...ABOVE, type(FIRST, ACTION, '見て回る'), type(FIRST + 1, DUE, '令和6年9月末')],
  下水道課: [
    { kind: 'insert', sheet: '目標', row: 4, count: 1 },
    type(3, TARGET, '12km'),
    ...row('3', '雨水桝の清掃').map((text, at) => type(4, at, text ?? '')),
  ],
};

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-return-'));
  await use(folder).finally(() => fs.rmSync(folder, { recursive: true }));
}

const OPENPYXL = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps(sorted(f'{sheet.title} {cell.coordinate}' for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment)))
`;
const openpyxl = spawnSync('python3', ['-c', 'import openpyxl'], { timeout: 60_000 }).status === 0;

(openpyxl ? test : test.skip)(
  `what is returned opens in openpyxl with its notes in place${openpyxl ? '' : ' (openpyxl is not installed)'}`,
  () =>
    inFolder(async (folder) => {
      const files = new Map<string, Uint8Array>();
      for (const division of RETURNED) files.set(`${division}.xlsx`, await divisionBytes(division));
      for (const [file, { bytes, noted }] of await returned(await departmentBytes(), files)) {
        const at = path.join(folder, file);
        fs.writeFileSync(at, bytes);
        const run = spawnSync('python3', ['-c', OPENPYXL, at], { encoding: 'utf8' });
        expect([file, run.stderr, JSON.parse(run.stdout)]).toEqual([file, '', [...noted].sort()]);
      }
    }),
  120_000,
);

(hasOffice ? test : test.skip)(
  `a round of 差戻し through LibreOffice${hasOffice ? '' : ' (soffice is not installed)'}`,
  () =>
    inFolder(async (folder) => {
      const files = new Map<string, Uint8Array>();
      for (const division of Object.keys(BOOKS)) files.set(`${division}.xlsx`, await divisionBytes(division));
      const first = await collected(await departmentBytes(), files);
      const department = await answered(first.bytes, files);
      const before = (await told(department, files)).lines;
      const back = await returned(department, files);
      expect([...back.keys()].sort()).toEqual(RETURNED.map((division) => `${division}.xlsx`).sort());

      const visits = [...back].map(([file, { bytes }]) => {
        const division = file.replace('.xlsx', '');
        const from = path.join(folder, file);
        fs.writeFileSync(from, bytes);
        return { from, to: path.join(folder, `${division}_修正版.xlsx`), deeds: deeds[division]! };
      });
      atOffice(folder, visits);
      const again = new Map([...files].filter(([file]) => !back.has(file)));
      for (const { to } of visits) again.set(path.basename(to), new Uint8Array(fs.readFileSync(to)));

      const second = await collected(department, again);
      const { lines } = await told(second.bytes, new Map([...files, ...again]));
      const open = lines.filter(({ state }) => state === null);
      const settled = lines.filter(({ state }) => state === '解消');
      const fresh = open.filter(({ answer }) => answer === null);
      expect(settled.map(({ answer }) => answer).sort()).toEqual([...MENDED].sort());
      expect(fresh.map(({ about }) => about).sort()).toEqual([...NEW].sort());
      for (const { about, answer } of open) if (answer !== null) expect(answer).toBe(about);
      const stays = before.map(({ about }) => about).filter((about) => !MENDED.includes(about));
      expect(open.flatMap(({ answer }) => answer ?? []).sort()).toEqual(stays.sort());

      // Returned anew: our notes stand at what is open now and nowhere else.
      const anew = await returned(second.bytes, again);
      for (const [file, { bytes, noted }] of anew)
        expect([file, notesIn(bytes)]).toEqual([file, [...noted].sort()]);
      const answers = (await gridsIn(anew.get('道路課_修正版.xlsx')!.bytes)).filter(({ name }) => name.startsWith('差戻し')); // prettier-ignore
      expect(answers).toHaveLength(1);
      expect(textsIn(answers[0]!)).toContain('直しました');
    }),
  300_000,
);
