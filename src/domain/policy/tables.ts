// Tables of a policy, told as rows of markdown: each row of a table of issues is a part, its other columns the part's labels.
// A table that names its labels down the first column is one issue a table; any other is read as text.
import { isLabel, labelledOf, type NoteKind } from './labels';
import type { PolicyLine } from './line';
import { openingOf } from './marks';

type Column = NoteKind | 'number' | 'title' | 'other';

const NUMBER = /^(?:番号|課題番号|№|no\.?|項番|#)$/i;
const NAMED = /重点(?:課題|目標|取組|取り組み|施策|項目|事業)/;
const TITLE =
  /^(?:重点(?:課題|目標|取組|取り組み|施策|項目|事業)(?:名)?|課題名?|施策名?|取組名?|取組項目|目標項目|事業名|項目名?)$/;
const SEPARATOR = /^[\s|:-]+$/;

/** The lines that a table's rows are. */
export function tableLines(rows: readonly string[]): PolicyLine[] {
  const cells = rows.filter((row) => !SEPARATOR.test(row)).map(cellsOf);
  const [heads = [], ...body] = cells;
  if (isCard(cells)) return cells.flatMap(cardLines);
  const columns = heads.map(columnOf);
  if (body.length === 0 || !columns.includes('title') || columns.every((one) => one === 'title'))
    return cells.flatMap((row) => plainLine(row.join('　')));
  const named = heads.some((head, at) => columns[at] === 'title' && NAMED.test(head));
  return body.flatMap((row) => rowLines(row, columns, heads, named));
}

/** Labels down the first column, and no heading right of the first. */
const isCard = (cells: readonly string[][]): boolean =>
  cells.length > 1 &&
  cells.every(([head = '']) => head === '' || NAMED.test(head) || isLabel(head)) &&
  (cells[0] ?? []).slice(1).every((cell) => columnOf(cell) === 'other');

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/[\s\u3000]*<br\s*\/?>[\s\u3000]*/g, '\n').trim());

function columnOf(head: string): Column {
  const plain = head.replace(/\s|[(（].*$/g, '');
  if (NUMBER.test(plain)) return 'number';
  if (TITLE.test(plain)) return 'title';
  return labelledOf(plain)?.kind ?? 'other';
}

/** A row without a title goes on with the row above (a cell merged downwards). */
function rowLines(
  row: readonly string[],
  columns: readonly Column[],
  heads: readonly string[],
  named: boolean,
): PolicyLine[] {
  const typed = row[columns.indexOf('title')]?.replace(/\n/g, '') ?? '';
  const opened = openingOf(typed, 0);
  const number = row[columns.indexOf('number')] || opened?.mark.label || '';
  const title = opened?.text ?? typed;
  const mark = { style: named ? 'issue' : 'row', kind: 'row', label: number, value: null } as const;
  const below = row.flatMap((cell, at) => cellLines(cell, columns[at] ?? 'other', heads[at] ?? ''));
  if (title === '') return below;
  return [{ opened: { mark, level: 0, text: title }, labelled: null, text: title }, ...below];
}

function cellLines(cell: string, column: Column, head: string): PolicyLine[] {
  if (column === 'number' || column === 'title' || cell === '') return [];
  if (column === 'other') return [labelledLine('content', head, cell)];
  const text = column === 'lead' || column === 'related' ? cell.replace(/\n/g, '、') : cell;
  return [labelledLine(column, head, text)];
}

const labelledLine = (kind: NoteKind, label: string, text: string): PolicyLine => ({
  opened: null,
  labelled: { kind, label, text },
  text,
});

function cardLines([head = '', ...cells]: readonly string[]): PolicyLine[] {
  const text = cells.filter((cell) => cell !== '').join('\n');
  if (text === '') return [];
  if (!NAMED.test(head)) return cellLines(text, columnOf(head), head);
  const opened = openingOf(text.replace(/\n/g, ''), 0);
  const label = opened?.mark.label ?? '';
  const title = opened?.text ?? text.replace(/\n/g, '');
  const mark = { style: 'issue', kind: 'card', label, value: null } as const;
  return [{ opened: { mark, level: 0, text: title }, labelled: null, text: title }];
}

const plainLine = (text: string): PolicyLine[] =>
  text.trim() === '' ? [] : [{ opened: null, labelled: null, text: text.replace(/\n/g, ' ') }];
