// The workbook that every adapter is asked to hold: one of each thing a city's form is made of.
import type { GridContent } from '../../src/workbook/memory-grid';
import type { SheetSpec } from '../../src/workbook/sheet-spec';

export const FORM: GridContent = {
  name: '令和6年度 目標',
  rows: [
    ['福祉部　障害福祉課', null, null, null, null, null],
    ['番号', '目標項目', '期限', '従事割合', '済', '率'],
    ['0012', '相談支援の充実\n（２年目）', 45565, 0.3, true, 0.64],
    [null, '=1+1', 45657.5, -1.5, false, { error: '#N/A' }],
    ['①', '１／２', '令和6年9月末', 1e-7, null, { error: '#REF!' }],
    [null, null, null, null, null, null],
    ['計', null, null, 0.8, null, 3],
  ],
  merges: ['A1:C1', 'A3:A4'],
  formats: { C3: 'yyyy/mm/dd', C4: 'ge.m.d', D3: '0%', F3: '0.0%', F7: '#,##0' },
  formulas: { F7: '=1+2' },
  hiddenRows: [3],
  hiddenColumns: [4],
};
export const STAFF: GridContent = {
  name: '職員',
  rows: [
    ['職員番号', '氏名'],
    ['1024', '山田　花子'],
    ['1031', '髙橋 次郎'],
  ],
};
export const HIDDEN: GridContent = { name: '隠しシート', rows: [['控え', 1]], visibility: 'hidden' };
export const CONTENTS: readonly GridContent[] = [FORM, STAFF, HIDDEN];

export const REPORT: SheetSpec = {
  name: '点検結果',
  columns: [{ width: 12 }, { width: 40 }, { width: 10, hidden: true }, { width: 12 }],
  rows: [
    { cells: [{ value: '点検結果', style: 'title' }] },
    null,
    { cells: ['区分', '内容', 'id', '割合'].map((value) => ({ value, style: 'heading' as const })) },
    {
      cells: [
        { value: '要対応', style: 'bad' },
        { value: '=HYPERLINK("x")', style: 'body' },
        { value: 'a-1', style: 'code' },
        { value: 0.125, style: 'percent' },
      ],
    },
    { cells: [{ value: 45565, style: 'date' }, { value: '', style: 'body' }, null, { value: 2, style: 'number', format: '0.000' }] },
  ], // prettier-ignore
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freeze: { rows: 3, columns: 1 },
  autoFilter: { top: 2, left: 0, bottom: 4, right: 3 },
  choices: [{ range: { top: 3, left: 0, bottom: 4, right: 0 }, choices: ['要対応', '注意'], strict: true }],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    fitWidth: 1,
    titleRows: [2, 2],
    footer: '&P / &N',
    breaksAfter: [3],
  },
};
export const PROTECTED: SheetSpec = {
  name: '記入用',
  columns: [{ width: 10 }, { width: 20 }],
  rows: [
    { cells: [{ value: '番号', style: 'heading' }, { value: '目標', style: 'heading' }] },
    { cells: [{ value: '1', style: 'code' }, { value: null, style: 'input' }] },
  ], // prettier-ignore
  protection: { unlocked: [{ top: 1, left: 1, bottom: 9, right: 1 }] },
};
