// The rows below one heading block, gathered as the sheet is walked: data rows, headings between rows, rows left out and the
// table's end. What the cells mean for a row's fields is build-table.ts's.
import type { LeftOut } from '../../domain/draft';
import { isDivisionName, isSectionName } from '../values/unit-names';
import type { HeadingBlock } from './find-heading';
import { isExample, isMarked, isNote, isNumberLike, isSignature, isSubtotal, isTotal } from './row-words';
import type { FilledCell, SheetView } from './sheet-view';

export interface SubHeading {
  readonly row: number;
  readonly column: number;
}

export interface BodyRow {
  readonly row: number;
  /** Further rows of the same merged title whose cells are added to it. */
  readonly more: number[];
  /** Headings above it that stand between rows, outermost first. */
  readonly under: readonly SubHeading[];
}

export interface LeftOutRow {
  readonly row: number;
  readonly column: number;
  readonly why: LeftOut;
}

export interface TableBody {
  readonly block: HeadingBlock;
  readonly rows: BodyRow[];
  readonly leftOut: LeftOutRow[];
  /** Last row that belongs to the table; block.bottom when empty. */
  bottom: number;
  /** Last row of a repeated heading; rows up to it are not taken. */
  skipTo: number;
  /** False after an empty row or a total: nothing is data until a new heading row. */
  open: boolean;
  under: readonly SubHeading[];
  /** Rows since the heading that were empty, while no row was read. */
  leadingBlanks: number;
}

/** Rows of an old table's foot that are explained; more are only noise. */
const MAX_FOOT_ROWS = 30;
/** Fields that a form may have printed beforehand. */
const PRINTED = new Set(['number', 'division', 'section', 'unit', 'direction']);
/** Fields that are usually formulas; a formula there does not put a row in use. */
const COMPUTED = new Set(['rate', 'grade', 'capacity', 'weight', 'effortLead', 'effortSupport']);

export const openBody = (block: HeadingBlock): TableBody => ({
  block,
  rows: [],
  leftOut: [],
  bottom: block.bottom,
  skipTo: block.bottom,
  open: true,
  under: [],
  leadingBlanks: 0,
});

/** Takes one row of the sheet into the table; `cells` are the filled cells between its first and last column. */
export function takeRow(view: SheetView, body: TableBody, row: number, cells: readonly FilledCell[]): void {
  if (!body.open) return foot(body, row, cells);
  if (cells.length === 0) return blankRow(view, body, row);
  const why = leaveOut(view, body, row, cells);
  if (why === null) addData(view, body, row);
  else if (why !== 'sub-heading') body.leftOut.push({ row, column: cells[0]!.column, why });
  else addSubHeading(body, row, cells);
  body.bottom = row;
  if (why === 'total' && !isSubtotal(textOf(cells[0]!))) body.open = false;
}

const textOf = ({ value }: FilledCell): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function foot(body: TableBody, row: number, cells: readonly FilledCell[]): void {
  const first = cells[0];
  if (!first || body.leftOut.length >= MAX_FOOT_ROWS || row > body.bottom + MAX_FOOT_ROWS) return;
  const why = outsideWord(textOf(first)) ?? 'after-blank';
  body.leftOut.push({ row, column: first.column, why });
}

/** An empty row ends the table, unless a merge from above covers it, or no row was read yet and it parts heading and body. */
function blankRow(view: SheetView, body: TableBody, row: number): void {
  if (coveredFromAbove(view, body, row) || hasUncached(view, body, row)) {
    if (hasUncached(view, body, row)) addData(view, body, row);
    return;
  }
  if (body.rows.length === 0 && body.leftOut.length === 0 && body.leadingBlanks === 0) body.leadingBlanks = 1;
  else body.open = isSpaced(view, body, row);
}

/** Every row of the form is followed by an empty one, the headings too: the empty rows are spacing, not the end. */
function isSpaced(view: SheetView, { block, rows, bottom, leadingBlanks }: TableBody, row: number): boolean {
  const before = rows[rows.length - 1];
  if (leadingBlanks === 0 || before?.row !== row - 1 || bottom !== row - 1) return false;
  if (rows.length > 1 && rows[rows.length - 2]!.row !== row - 3) return false;
  const number = columnOf(block, 'number');
  const title = columnOf(block, 'title') ?? columnOf(block, 'name');
  const filled = new Set(view.filled(row + 1).map(({ column }) => column));
  return number !== null && title !== null && filled.has(number) && filled.has(title);
}

function coveredFromAbove(view: SheetView, body: TableBody, row: number): boolean {
  return body.block.columns.some(({ column }) => {
    const merge = view.mergeAt(row, column);
    return merge !== null && merge.top < row && merge.top > body.block.bottom;
  });
}

const hasUncached = (view: SheetView, { block }: TableBody, row: number): boolean =>
  [...block.fields].some(
    ([column, field]) =>
      field === 'title' && view.grid.value(row, column) === null && view.grid.formula(row, column) !== null,
  );

function addData(view: SheetView, body: TableBody, row: number): void {
  const last = body.rows[body.rows.length - 1];
  if (last && continues(view, body.block, row)) last.more.push(row);
  else body.rows.push({ row, more: [], under: body.under });
}

/** The title's merge reaches into this row, and the row has no number of its own: more of the same objective. */
function continues(view: SheetView, block: HeadingBlock, row: number): boolean {
  const column = columnOf(block, 'title') ?? columnOf(block, 'name');
  const merge = column === null ? null : view.mergeAt(row, column);
  if (!merge || merge.top >= row || merge.top <= block.bottom) return false;
  const number = columnOf(block, 'number');
  if (number === null) return true;
  const own = view.mergeAt(row, number);
  return (own !== null && own.top < row) || view.grid.value(row, number) === null;
}

export function columnOf(block: HeadingBlock, field: string): number | null {
  for (const [column, each] of block.fields) if (each === field) return column;
  return null;
}

function addSubHeading(body: TableBody, row: number, cells: readonly FilledCell[]): void {
  const spoken = cells[cells.length - 1]!;
  const next = { row, column: spoken.column };
  const last = body.leftOut[body.leftOut.length - 1];
  const nested = last?.why === 'sub-heading' && last.row === row - 1;
  body.under = nested ? [...body.under, next] : [next];
  body.leftOut.push({ row, column: spoken.column, why: 'sub-heading' });
}

function outsideWord(text: string): LeftOut | null {
  if (isTotal(text) || isSubtotal(text)) return 'total';
  if (isNote(text) || isExample(text)) return 'note';
  return isSignature(text) ? 'signature' : null;
}

/** Why the row is no data; null when it is. */
function leaveOut(
  view: SheetView,
  body: TableBody,
  row: number,
  cells: readonly FilledCell[],
): LeftOut | null {
  const { block } = body;
  const first = cells[0]!;
  const text = textOf(first);
  const title = columnOf(block, 'title') ?? columnOf(block, 'name');
  if (isTotal(text) || isSubtotal(text)) return first.column === title && cells.length > 3 ? null : 'total';
  if (isExample(text)) return 'note';
  if (cells.length <= 2 && isNote(text)) return 'note';
  if (
    cells.length <= 6 &&
    isSignature(text) &&
    cells.every((cell) => cell.column !== title || isSignature(textOf(cell)))
  )
    return 'signature';
  if (cells.length === 1 && followsNote(body, row)) return 'note';
  if (isSubHeading(view, body, row, cells)) return 'sub-heading';
  return isInUse(view, block, row, cells) ? null : 'pre-printed';
}

const followsNote = (body: TableBody, row: number): boolean => {
  const last = body.leftOut[body.leftOut.length - 1];
  return last?.why === 'note' && last.row === row - 1;
};

/** Something is written beside what the form prints beforehand. */
function isInUse(view: SheetView, block: HeadingBlock, row: number, cells: readonly FilledCell[]): boolean {
  return cells.some(({ column }) => {
    const field = block.fields.get(column);
    if (field === undefined || PRINTED.has(field)) return false;
    if (field === 'issue' && block.assignment.role === 'objectives')
      return !startsMerge(view, row, column) && cells.length > 1;
    return !(COMPUTED.has(field) && view.grid.formula(row, column) !== null);
  });
}

function startsMerge(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge !== null && merge.bottom > merge.top;
}

/** One text alone in its row, laid over the columns or standing where no value of a row would stand by itself. */
function isSubHeading(
  view: SheetView,
  { block }: TableBody,
  row: number,
  cells: readonly FilledCell[],
): boolean {
  if (cells.length === 2) return isLabelledHeading(block, cells);
  const [cell] = cells;
  if (cells.length !== 1 || !cell || typeof cell.value !== 'string') return false;
  const text = cell.value.trim();
  const title = columnOf(block, 'title') ?? columnOf(block, 'name') ?? -1;
  const merge = view.mergeAt(row, cell.column);
  if (merge && merge.bottom > merge.top) return false;
  if (merge && covers(block, merge, title)) return true;
  const field = block.fields.get(cell.column);
  if (cell.column === title) return isMarked(text);
  if (field === 'number') return !isNumberLike(text);
  if (field === 'division' || field === 'section')
    return !isDivisionName(text) && !isSectionName(text) && isMarked(text);
  if (field === 'issue') return cell.column < title && !isNumberLike(text);
  return cell.column < title || isMarked(text);
}

const covers = (
  block: HeadingBlock,
  merge: { readonly left: number; readonly right: number },
  title: number,
): boolean =>
  (merge.left <= title && title <= merge.right) || merge.right - merge.left + 1 >= block.columns.length / 2;

/** 重点課題 | 安全・安心のまちづくり between rows: a label and what it says. */
const isLabelledHeading = (block: HeadingBlock, cells: readonly FilledCell[]): boolean =>
  /^(重点課題|部の重点課題|部の目標|部局の目標|施策|政策|課題|基本目標)\s*[0-9０-９①-⑳]*\s*[:：]?$/u.test(
    textOf(cells[0]!),
  ) &&
  typeof cells[1]!.value === 'string' &&
  block.fields.get(cells[0]!.column) !== 'issue';
