// How a sheet was understood, in words: for `--explain` and the pane.
import type { ColumnReading, LeftOut } from '../../domain/draft';
import type { SaidSource } from '../../domain/said';
import { fieldWord, type TableRole } from './fields';

export { fieldWord, type TableRole } from './fields';

export interface ExplainWords {
  readonly hidden: string;
  readonly context: Readonly<Record<'department' | 'division' | 'fiscalYear' | 'period', string>>;
  readonly source: Readonly<Record<SaidSource, string>>;
  table(table: {
    readonly role: TableRole;
    readonly headingRows: readonly [number, number];
    readonly bodyRows: readonly [number, number];
    readonly items: number;
  }): string;
  column(role: TableRole, column: ColumnReading): string;
  leftOut(row: { readonly row: number; readonly why: LeftOut; readonly text: string }): string;
  absent(role: TableRole, fields: readonly string[]): string;
}

const LEFT_JA: Readonly<Record<LeftOut, string>> = {
  total: '合計の行',
  note: '注記',
  'sub-heading': '小見出し',
  'pre-printed': '印刷済みで未記入の行',
  signature: '署名・押印欄',
  'after-blank': '空行のあと',
  'repeated-heading': '繰り返しの見出し',
};
const LEFT_EN: Readonly<Record<LeftOut, string>> = {
  total: 'a total',
  note: 'a note',
  'sub-heading': 'a sub-heading',
  'pre-printed': 'pre-printed, not filled in',
  signature: 'signatures',
  'after-blank': 'after an empty row',
  'repeated-heading': 'headings repeated',
};

const ja: ExplainWords = {
  hidden: '（非表示）',
  context: { department: '部名', division: '課名', fiscalYear: '年度', period: '時期' },
  source: {
    cell: 'セル',
    merged: '結合セル',
    above: '上の行',
    'sub-heading': '小見出し',
    heading: '見出し',
    title: '表題',
    label: '表の外の記入欄',
    'sheet-name': 'シート名',
    'file-name': 'ファイル名',
  },
  table: ({ role, headingRows: [first, last], bodyRows: [from, to], items }) =>
    `${{ issues: '重点課題', objectives: '課の目標', staff: '職員' }[role]}の表: 見出し ${first}${last > first ? `〜${last}` : ''}行、本文 ${to < from ? 'なし' : `${from}〜${to}行`}、${items}件`,
  column: (role, { field: name, how, proposal }) => {
    if (how === 'doubtful')
      return `不明（「${proposal ? fieldWord(role, proposal, 'ja') : ''}」に近い。設定の読み替えで指定できます）`;
    if (how === 'repeated') return `使いません（同じ意味の列が左にあります）`;
    if (name === null) return how === 'user' ? '使いません（設定）' : 'その他の列として残します';
    return `${fieldWord(role, name, 'ja')}${how === 'user' ? '（設定の読み替え）' : how === 'synonym' ? '（言い換え）' : how === 'content' ? '（中身から）' : how === 'likely' ? '（推定）' : ''}`;
  },
  leftOut: ({ row, why, text }) => `${row}行は対象外（${LEFT_JA[why]}）: ${text.slice(0, 30)}`,
  absent: (role, fields) =>
    `見つからない見出し: ${fields.map((name) => fieldWord(role, name, 'ja')).join('、')}`,
};

const en: ExplainWords = {
  hidden: ' (hidden)',
  context: { department: 'department', division: 'division', fiscalYear: 'fiscal year', period: 'round' },
  source: {
    cell: 'cell',
    merged: 'merged cell',
    above: 'row above',
    'sub-heading': 'sub-heading',
    heading: 'heading',
    title: 'title',
    label: 'label beside the table',
    'sheet-name': 'sheet name',
    'file-name': 'file name',
  },
  table: ({ role, headingRows: [first, last], bodyRows: [from, to], items }) =>
    `table of ${role}: headings in row ${first}${last > first ? `–${last}` : ''}, body ${to < from ? 'empty' : `rows ${from}–${to}`}, ${items} records`,
  column: (role, { field: name, how, proposal }) => {
    if (how === 'doubtful')
      return `unknown (near "${proposal ? fieldWord(role, proposal, 'en') : ''}"; settle it in 設定)`;
    if (how === 'repeated') return 'not used: an earlier column has this meaning';
    if (name === null) return how === 'user' ? 'not used (設定)' : 'kept as an extra column';
    return `${fieldWord(role, name, 'en')}${how === 'user' ? ' (from 設定)' : how === 'synonym' ? ' (synonym)' : how === 'content' ? ' (from its contents)' : how === 'likely' ? ' (estimated)' : ''}`;
  },
  leftOut: ({ row, why, text }) => `row ${row} left out (${LEFT_EN[why]}): ${text.slice(0, 30)}`,
  absent: (role, fields) =>
    `headings not found: ${fields.map((name) => fieldWord(role, name, 'en')).join(', ')}`,
};

export const explainWords: Readonly<Record<'ja' | 'en', ExplainWords>> = { ja, en };
