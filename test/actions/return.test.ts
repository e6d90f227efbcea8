// 差戻し over the sample: what is noted, what stays byte for byte, what a second return does, and the way back into the roll-up.
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { check } from '../../src/actions/check';
import { returnWorkbooks, type DivisionReturn } from '../../src/actions/return';
import { annotationOf } from '../../src/actions/return-writing';
import { recordsJson } from '../../src/cli/report/records-json';
import { annotate, type Annotated } from '../../src/workbook/file/annotate';
import { openWorkbook } from '../../src/workbook/file/open';
import type { WorkbookSource } from '../../src/workbook/port';
import { sheetWords } from '../../src/wording/sheets';

const SAMPLES = path.resolve(__dirname, '../../assets/samples/mid');
const DIVISIONS = ['地域福祉課', '障害福祉課', '高齢福祉課', '生活支援課'];
const sample = (name: string): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(SAMPLES, `${name}.xlsx`)));
const source = (name: string, bytes: Uint8Array): WorkbookSource => ({
  name,
  read: () => openWorkbook(name, bytes),
});
const department = (): WorkbookSource => source('福祉部.xlsx', sample('福祉部'));
const words = sheetWords.ja;

async function returned(files: ReadonlyMap<string, Uint8Array>): Promise<readonly DivisionReturn[]> {
  const sources = [...files].map(([name, bytes]) => source(name, bytes));
  const result = await returnWorkbooks(department(), sources, {
    words,
    period: 'mid',
    message: '4月末までに',
  });
  if (result.kind !== 'returned') throw new Error(result.kind);
  return result.divisions;
}

const written = (division: DivisionReturn, bytes: Uint8Array): Promise<Annotated> =>
  annotate(division.file, bytes, { ...annotationOf(division), sha256: null });

async function bytesOf(division: DivisionReturn, bytes: Uint8Array): Promise<Uint8Array> {
  const outcome = await written(division, bytes);
  if (outcome.kind !== 'annotated') throw new Error(outcome.kind);
  return outcome.bytes;
}

const files = () => new Map(DIVISIONS.map((name) => [`${name}.xlsx`, sample(name)]));

test('each division gets its own errors and warnings, several of one cell in one note', async () => {
  const divisions = await returned(files());
  expect(divisions.map(({ division }) => division).sort()).toEqual([...DIVISIONS].sort());
  for (const { file, findings, notes } of divisions) {
    expect(findings.every(({ place, severity }) => place.file === file && severity !== 'info')).toBe(true);
    expect(new Set(notes.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).size).toBe(
      notes.length,
    );
  }
});

test('only what must change does: every other part stands byte for byte, and the records read the same', async () => {
  const before = await check([department(), ...[...files()].map(([name, bytes]) => source(name, bytes))], { period: 'mid' });
  const after = new Map<string, Uint8Array>();
  for (const division of await returned(files())) {
    const bytes = files().get(division.file)!;
    const now = await bytesOf(division, bytes);
    after.set(division.file, now);
    const [was, is] = [unzipSync(bytes), unzipSync(now)];
    const changed = Object.keys(was).filter((name) => Buffer.compare(Buffer.from(was[name]!), Buffer.from(is[name] ?? [])) !== 0);
    const sheets = changed.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(new Set(division.notes.map(({ sheet }) => sheet)).size);
    expect(changed.filter((name) => !/^\[Content_Types\]|workbook\.xml|styles\.xml|worksheets\/sheet\d+\.xml$/.test(name))).toEqual([]);
  }
  const again = await check([department(), ...[...after].map(([name, bytes]) => source(name, bytes))], { period: 'mid' });
  expect(recordsJson(again.plan)).toEqual(recordsJson(before.plan));
  expect(again.findings).toHaveLength(before.findings.length);
}); // prettier-ignore

test('returned anew our notes are written again, once, and the division’s answers stay', async () => {
  const [division] = await returned(files());
  const first = await bytesOf(division!, files().get(division!.file)!);
  const answered = await answer(first, '確認中です');
  const [second] = await returned(new Map([[division!.file, answered]]));
  const now = await bytesOf(second!, answered);
  const parts = unzipSync(now);
  const comments = Object.keys(parts).filter((name) => /^xl\/comments/.test(name));
  expect(comments).toHaveLength(1);
  const xml = strFromU8(parts[comments[0]!]!);
  expect(xml.match(/<comment /g)).toHaveLength(second!.notes.length);
  expect(xml.match(/<author>/g)).toHaveLength(1);
  const boxes = strFromU8(parts['xl/drawings/vmlDrawing1.vml']!).match(/<v:shape /g);
  expect(boxes).toHaveLength(second!.notes.length);
  const opened = await openWorkbook('a.xlsx', now);
  if (opened.kind === 'fault') throw new Error(opened.fault.detail);
  const sheets = opened.workbook.grids.filter(({ name }) => name.startsWith('差戻し'));
  expect(sheets).toHaveLength(1);
  const cells = Array.from({ length: sheets[0]!.rowCount }, (_, row) => sheets[0]!.value(row, 6));
  expect(cells).toContain('確認中です');
});

/** The first 課の回答 of the sheet, as a division would write it. */
async function answer(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  const { openFilePort } = await import('../../src/workbook/file/port');
  const opened = await openFilePort('a.xlsx', bytes);
  if (opened.kind === 'fault') throw new Error(opened.fault.detail);
  const outcome = await opened.port.apply([
    { kind: 'set', sheet: '差戻し', row: 5, column: 6, before: null, after: words },
  ]);
  expect(outcome.kind).toBe('applied');
  return opened.port.save();
}

test('somebody else’s note stays, and what would stand there stands in the sheet alone', async () => {
  const [division] = await returned(files());
  const note = division!.notes[0]!;
  const theirs = withNote(files().get(division!.file)!, note.row, note.column, '課長のメモ');
  const outcome = await written(division!, theirs);
  if (outcome.kind !== 'annotated') throw new Error(outcome.kind);
  expect(outcome.beside).toHaveLength(1);
  const parts = unzipSync(outcome.bytes);
  const xml = strFromU8(parts['xl/comments1.xml']!);
  expect(xml).toContain('課長のメモ');
  expect(xml.match(/<comment /g)).toHaveLength(division!.notes.length);
});

test('a note of ours that somebody wrote into is theirs now and stays', async () => {
  const [division] = await returned(files());
  const first = await bytesOf(division!, files().get(division!.file)!);
  const parts = unzipSync(first);
  const name = 'xl/comments1.xml';
  parts[name] = strToU8(strFromU8(parts[name]!).replace('</t>', '\n確認中です</t>'));
  const [second] = await returned(new Map([[division!.file, zipSync(parts)]]));
  const outcome = await written(second!, zipSync(parts));
  if (outcome.kind !== 'annotated') throw new Error(outcome.kind);
  expect(outcome.beside).toHaveLength(1);
  const xml = strFromU8(unzipSync(outcome.bytes)[name]!);
  expect(xml).toContain('確認中です');
  expect(xml.match(/<comment /g)).toHaveLength(second!.notes.length);
});

function withNote(bytes: Uint8Array, row: number, column: number, said: string): Uint8Array {
  const parts = unzipSync(bytes);
  const ref = `${String.fromCharCode(65 + column)}${row + 1}`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['xl/comments1.xml'] = strToU8(`<?xml version="1.0"?><comments xmlns="${main}"><authors><author>課長</author></authors><commentList><comment ref="${ref}" authorId="0"><text><t>${said}</t></text></comment></commentList></comments>`);
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`);
  const types = '[Content_Types].xml';
  parts[types] = strToU8(strFromU8(parts[types]!).replace('</Types>', '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>'));
  return zipSync(parts);
} // prettier-ignore

test('a kind that is only read comes back as its list in a new workbook', async () => {
  const [division] = await returned(files());
  const csv = new TextEncoder().encode('目標番号,目標項目\n1,あ\n');
  const made = await annotate('a.csv', csv, { ...annotationOf(division!), sha256: null });
  if (made.kind !== 'listed') throw new Error(made.kind);
  const opened = await openWorkbook('a.xlsx', made.bytes);
  expect(opened.kind === 'read' && opened.workbook.grids.map(({ name }) => name)).toEqual(['差戻し']);
});

test('a file that was changed since it was read is left alone', async () => {
  const [division] = await returned(files());
  const other = await bytesOf(division!, files().get(division!.file)!);
  expect((await annotate(division!.file, other, annotationOf(division!))).kind).toBe('changed');
});

test('every link leads to a cell of the workbook that the finding names', async () => {
  for (const division of await returned(files())) {
    const now = await bytesOf(division, files().get(division.file)!);
    const sheet = Object.entries(unzipSync(now)).find(([name, part]) => /worksheets\/sheet/.test(name) && strFromU8(part).includes('<hyperlinks>')); // prettier-ignore
    const places = [...strFromU8(sheet![1]).matchAll(/location="'([^']+)'!([A-Z]+\d+)"/g)].map(([, name, cell]) => `${name} ${cell}`); // prettier-ignore
    expect(places).toEqual(division.findings.flatMap(({ place }) => (place.cell ? [`${place.sheet} ${place.cell}`] : []))); // prettier-ignore
  }
});
