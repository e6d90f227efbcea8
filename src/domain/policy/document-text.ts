// A Word document's structure, as mammoth tells it in HTML, as the text that policies are read from: headings with #, lists at
// their depth, a bold line alone as 【】, tables as rows of markdown.
import { labelledOf } from './labels';
import { openingOf } from './marks';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gi;
const LONGEST_BOLD_HEADING = 40;

interface Cell {
  text: string;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

interface Reading {
  readonly lines: string[];
  /** The block that is being read. */
  text: string;
  bold: string;
  inBold: number;
  heading: number;
  readonly lists: { readonly ordered: boolean; count: number }[];
  /** Items of a numbered list that a paragraph interrupts count on. */
  counted: number;
  table: { rows: Cell[][]; depth: number } | null;
}

/** Text in the shape that `policyLines` cuts. Pictures and links' addresses are left out. */
export function documentText(html: string): string {
  const at: Reading = {
    ...{ lines: [], text: '', bold: '', inBold: 0, heading: 0, lists: [], counted: 0, table: null },
  };
  for (const [token, slash, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    if (tag === '') addText(at, plainText(token));
    else if (slash === '/') close(at, tag.toLowerCase());
    else open(at, tag.toLowerCase(), attributes);
  }
  endBlock(at);
  return at.lines.join('\n');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const plainText = (raw: string): string =>
  raw
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/[\r\n]+/g, ' ');

function addText(at: Reading, text: string): void {
  at.text += text;
  if (at.inBold > 0) at.bold += text;
}

function open(at: Reading, tag: string, attributes: string): void {
  if (/^h[1-6]$/.test(tag)) {
    endBlock(at);
    at.heading = Number(tag[1]);
  } else if (tag === 'p' || tag === 'li') endBlock(at);
  else if (tag === 'ol' || tag === 'ul') openList(at, tag === 'ol');
  else if (tag === 'strong' || tag === 'b') at.inBold += 1;
  else if (tag === 'br') addText(at, '\n');
  else if (tag === 'table') openTable(at);
  else if (tag === 'tr' && at.table?.depth === 1) at.table.rows.push([]);
  else if ((tag === 'td' || tag === 'th') && at.table?.depth === 1) openCell(at.table.rows, attributes);
  if (tag === 'li') countItem(at);
}

function close(at: Reading, tag: string): void {
  if (tag === 'strong' || tag === 'b') at.inBold = Math.max(0, at.inBold - 1);
  else if (/^(?:p|li|h[1-6]|td|th)$/.test(tag)) endBlock(at);
  else if (tag === 'ol' || tag === 'ul') {
    endBlock(at);
    const list = at.lists.pop();
    if (at.lists.length === 0 && list?.ordered) at.counted = list.count;
  } else if (tag === 'table') closeTable(at);
}

function openList(at: Reading, ordered: boolean): void {
  endBlock(at);
  at.lists.push({ ordered, count: ordered && at.lists.length === 0 ? at.counted : 0 });
}

function countItem({ lists }: Reading): void {
  const list = lists[lists.length - 1];
  if (list) list.count += 1;
}

/** Puts what was read down as a line: of the cell, of the list, a heading, or a paragraph. */
function endBlock(at: Reading): void {
  const { text, bold, heading } = at;
  Object.assign(at, { text: '', bold: '', heading: 0 });
  if (text.trim() === '') return;
  if (at.table) return addToCell(at.table.rows, at.lists.length > 0 ? `・${text.trim()}` : text.trim());
  const [first = '', ...rest] = text.trim().split('\n');
  if (heading > 0) {
    at.counted = 0;
    at.lines.push(`${'#'.repeat(heading)} ${text.replace(/\s+/g, ' ').trim()}`);
  } else if (at.lists.length > 0) at.lines.push(`${itemMark(at.lists)}${first.trim()}`, ...rest);
  else {
    const alone = bold.trim() === text.trim() && isHeading(text.trim());
    if (alone || openingOf(first.trim(), 0)) at.counted = 0;
    at.lines.push(...(alone ? [`【${text.trim()}】`] : [first, ...rest]));
  }
}

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_BOLD_HEADING &&
  !/[。【】\n]/.test(text) &&
  openingOf(text, 0) === null &&
  labelledOf(text) === null;

/** 1) (1) ① by depth while every list above is numbered, else a dash at its depth. */
function itemMark(lists: Reading['lists']): string {
  const depth = lists.length - 1;
  const count = lists[depth]?.count ?? 1;
  if (!lists.every(({ ordered }) => ordered) || depth > 2 || count > 20) return `${'  '.repeat(depth)}- `;
  return [`${count}) `, `(${count}) `, String.fromCharCode(0x245f + count)][depth] ?? '';
}

function openTable(at: Reading): void {
  endBlock(at);
  if (at.table) at.table.depth += 1;
  else at.table = { rows: [], depth: 1 };
}

const spanOf = (attributes: string, name: string): number =>
  Math.min(200, Math.max(1, Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1)));

/** A cell stands right of the cells before it and of those that reach down into its row. */
function openCell(rows: Cell[][], attributes: string): void {
  const here = rows.length - 1;
  const row = rows[here];
  if (!row) return;
  const taken = (column: number): boolean =>
    rows.some((cells, index) =>
      cells.some(
        (cell) =>
          (index === here || index + cell.down > here) &&
          column >= cell.column &&
          column < cell.column + cell.across,
      ),
    );
  let column = 0;
  while (taken(column)) column += 1;
  row.push({ text: '', column, down: spanOf(attributes, 'rowspan'), across: spanOf(attributes, 'colspan') });
}

function addToCell(rows: Cell[][], text: string): void {
  const row = rows[rows.length - 1];
  const cell = row?.[row.length - 1];
  if (cell) cell.text = cell.text === '' ? text : `${cell.text}\n${text}`;
}

function closeTable(at: Reading): void {
  endBlock(at);
  const { table } = at;
  if (!table || (table.depth -= 1) > 0) return;
  at.table = null;
  const width = Math.max(0, ...table.rows.flat().map(({ column, across }) => column + across));
  for (const row of table.rows) {
    const texts = Array.from(
      { length: width },
      (_, column) => row.find((cell) => cell.column === column)?.text,
    );
    at.lines.push(
      `| ${texts.map((text) => (text ?? '').replace(/\|/g, '｜').replace(/\n/g, '<br>')).join(' | ')} |`,
    );
  }
  at.lines.push('');
}
