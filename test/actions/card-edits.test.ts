// A card has no column to write into: each value, and each blank, has its own cell.
import { judge } from '../../src/domain/judge/judge';
import { cellEdit } from '../../src/actions/map';
import { readDraftFile } from '../../src/forms/read/draft-file';
import { createGrid } from '../../src/workbook/memory-grid';
import type { Workbook } from '../../src/workbook/port';

const rows = [
  ['課名', '福祉課'],
  [],
  ['目標番号', '1'],
  ['目標項目', '相談'],
  ['目標値', '5件'],
  ['期限', '9月末'],
  ['主担当', '1024'],
  ['対応する重点課題', null],
];
const workbook: Workbook = {
  name: '福祉課.xlsx',
  sha256: null,
  grids: [createGrid({ name: 'カード', rows })],
};

test('an edit of a card goes to the value’s cell, never over its label', () => {
  const plan = judge({ files: [readDraftFile(workbook)] }, { period: 'start' });
  const objective = plan.objectives[0]!;
  expect(cellEdit(objective, 'lead', workbook, '1031')).toMatchObject({
    row: 6,
    column: 1,
    before: '1024',
    after: '1031',
  });
  expect(cellEdit(objective, 'issue', workbook, '2')).toMatchObject({
    row: 7,
    column: 1,
    before: null,
    after: '2',
  });
});

test('a field that the card does not have is no edit', () => {
  const plan = judge({ files: [readDraftFile(workbook)] }, { period: 'start' });
  expect(cellEdit(plan.objectives[0]!, 'grade', workbook, 'A')).toBeNull();
});
