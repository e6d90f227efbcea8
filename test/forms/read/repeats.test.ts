// 〃 and 同上, rows that are all parted by empty ones, extra columns beside results, and a 課名 that one row leaves blank.
import path from 'node:path';
import fs from 'node:fs';
import { judge } from '../../../src/domain/judge/judge';
import { findFaults } from '../../../src/domain/rules';
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { openWorkbook } from '../../../src/workbook/file/open';
import { column, onlyTable, read, saidOf, whyOf } from './reading';

const H = ['課名', '目標番号', '対応する重点課題', '目標項目', '目標値', '期限', '主担当'];

test('〃, 同上 and ↓ stand for what is written above, with its cell', () => {
  const rows = [
    H,
    ['福祉課', 1, '1', 'あ', '5件', '9月末', '1024'],
    ['〃', 2, '同上', 'い', '5件', '〃', '〃'],
    ['"', 3, '↓', 'う', '6件', '3月末', '1025'],
  ];
  const table = onlyTable(read({ rows }));
  expect(['division', 'issue', 'deadline', 'lead'].map((field) => column(table, field))).toEqual([
    ['福祉課', '福祉課', '福祉課'],
    ['1', '1', '1'],
    ['9月末', '9月末', '3月末'],
    ['1024', '1024', '1025'],
  ]);
  expect(saidOf(table, 2, 'division')).toMatchObject({ source: 'above', place: { cell: 'A2' } });
});

test('empty rows after the headings and after every row are spacing; the first that breaks the beat ends the table', () => {
  const at = (number: number | null, title: string) => ['福祉課', number, '1', title, '5件', '9月末', '1024'];
  const rows = [H, [], at(1, 'あ'), [], at(2, 'い'), [], at(3, 'う'), [], at(null, 'え')];
  const table = onlyTable(read({ rows }));
  expect([column(table, 'title'), whyOf(table)]).toEqual([['あ', 'い', 'う'], ['9 after-blank']]);
  const close = onlyTable(read({ rows: [H, at(1, 'あ'), [], at(2, 'い')] }));
  expect(column(close, 'title')).toEqual(['あ']);
});

test('an unknown column right of a result is an extra one, never a renamed 取組内容', () => {
  const rows = [
    ['目標番号', '目標項目', '目標値', '①達成値・実績値', '②取組・行動内容', '③目標達成による成果'],
    [1, 'あ', '5件', '6件', 'した', 'よい'],
  ];
  expect(onlyTable(read({ rows })).columns[4]).toMatchObject({ field: null, how: 'unknown', proposal: null });
});

test('a blank 課名 among filled ones is required-blank, whatever the sheet’s own division', () => {
  const rows = [
    ['課名', '市民課'],
    [],
    H,
    ['福祉課', 1, '1', 'あ', '5件', '9月末', '1024'],
    [null, 2, '1', 'い', '5件', '9月末', '1024'],
  ];
  const plan = judge({ files: [read({ rows })] }, { period: 'start' });
  expect(plan.objectives.map(({ division }) => division)).toEqual(['福祉課', null]);
  const blank = findFaults(plan).filter(({ rule }) => rule === 'required-blank');
  expect(blank.map(({ place }) => place.cell)).toEqual(['A5']);
});

test('blank fields of a card are found at their own cells', () => {
  const rows = [['課名', '福祉課'], ['目標番号', 1], ['目標項目', 'あ'], ['目標値', '5件'], ['期限', null], ['主担当', '1024']]; // prettier-ignore
  const found = findFaults(judge({ files: [read({ rows })] }, { period: 'start' }));
  const blank = found.filter(({ rule }) => rule === 'required-blank');
  expect(blank.map(({ place }) => place.cell)).toEqual(['B5']);
});

const FOLDER = path.resolve(__dirname, '../../../../shared/real');
const given = fs.existsSync(FOLDER) ? test : test.skip;

given.each([
  ['shiga-h28-youshiki2', 'start'],
  ['yokote-h26-kanri-sheet', 'mid'],
  ['yokote-h20-furikaeri-sheet', 'end'],
  ['minamichita-h25-juuten-sheet', 'start'],
] as const)(
  '%s: what its form lacks is said once a sheet, and nothing is renamed or twice',
  async (name, period) => {
    const outcome = await openWorkbook(
      `${name}.xlsx`,
      new Uint8Array(fs.readFileSync(path.join(FOLDER, `${name}.xlsx`))),
    );
    if (outcome.kind !== 'read') throw new Error(outcome.fault.detail);
    const plan = judge({ files: [readDraftFile(outcome.workbook)] }, { period });
    const changed = findFaults(plan).flatMap((finding) =>
      finding.rule === 'form-changed' ? [{ ...finding.facts, sheet: finding.place.sheet }] : [],
    );
    expect(changed.filter(({ what }) => what !== 'missing')).toEqual([]);
    const each = changed.map(({ sheet, field }) => `${sheet} ${field}`);
    expect(each).toEqual([...new Set(each)]);
    expect(each.length).toBeGreaterThan(0);
  },
);
