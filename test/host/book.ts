// The workbook inside the host: sheets of cells with formats, merges, hidden rows, protection. State and its invariants; no API names here.
import { formatRange, parseRange, type CellRange } from '../../src/workbook/address';
import { isCellError, sameValue, type CellValue, type DateSystem } from '../../src/workbook/grid';
import type { GridContent } from '../../src/workbook/memory-grid';
import { accessDenied, HostFault, invalidArgument, invalidOperation } from './fault';
import { evaluate, parseFormula } from './formula';
import { lookValue, type Look } from './looks';
import { typeText, type Typed } from './typed-text';

export interface Cell {
  value: CellValue;
  formula: string | null;
  /** The formula was written through the API: its value follows the cells it names. */
  calculated: boolean;
  format: string;
  look: Look | undefined;
}
/** A circle of formulas ends. */
const MOST_ROUNDS = 10;

const emptyCell = (): Cell => ({
  value: null,
  formula: null,
  calculated: false,
  format: 'General',
  look: undefined,
});

export const COLUMNS = 16_384;
const ROWS = 1_048_576;
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** `{}` holds whatever a part of a sheet was told (print, freeze, filter…), by name. */
export type Parts = Map<string, unknown>;

export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly validations: { readonly range: CellRange; readonly part: Parts }[] = [];
  readonly parts: Parts = new Map();
  visibility: Visibility = 'Visible';
  protection: Readonly<Record<string, unknown>> | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  peek(row: number, column: number): Cell | undefined {
    return this.cells.get(row * COLUMNS + column);
  }
  cell(row: number, column: number): Cell {
    const key = row * COLUMNS + column;
    const known = this.cells.get(key);
    if (known) return known;
    const made = emptyCell();
    this.cells.set(key, made);
    return made;
  }
  /** The smallest range from the first to the last cell that holds a value (or, unless `valuesOnly`, a format); null for an empty sheet. */
  usedRange(valuesOnly: boolean): CellRange | null {
    let found: CellRange | null = null;
    for (const [key, cell] of this.cells) {
      const filled = cell.value !== null || cell.formula !== null;
      if (!filled && (valuesOnly || (cell.format === 'General' && !cell.look))) continue;
      found = enclose(found, Math.floor(key / COLUMNS), key % COLUMNS);
    }
    if (valuesOnly) return found;
    return this.merges.reduce(
      (all, each) => enclose(enclose(all, each.top, each.left), each.bottom, each.right),
      found,
    );
  }
  locked(range: CellRange): boolean | null {
    const states = new Set<unknown>();
    eachCell(range, (row, column) =>
      states.add(lookValue(this.peek(row, column)?.look, 'protection/locked')),
    );
    return states.size === 1 ? (states.values().next().value as boolean) : null;
  }
  guard(range: CellRange): void {
    if (this.protection && this.locked(range) !== false) throw accessDenied(`${this.name} is protected`);
  }
  guardFormats(option: string): void {
    if (this.protection && this.protection[option] !== true) throw accessDenied(`${this.name} is protected`);
  }
}

export function enclose(range: CellRange | null, row: number, column: number): CellRange {
  if (!range) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(range.top, row),
    left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row),
    right: Math.max(range.right, column),
  };
}

export function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) visit(row, column);
  }
}

const sheetNameFault = (name: string): boolean =>
  name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);

export class Book {
  sheets: Sheet[] = [];
  active = 0;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  structureProtected = false;
  private nextId = 1;

  constructor(
    readonly name: string,
    readonly dateSystem: DateSystem,
    /** The year that a typed date without one gets. */
    readonly year: number,
  ) {}

  find(nameOrId: string): Sheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === key);
  }
  add(name = `Sheet${this.nextId}`): Sheet {
    this.guardStructure();
    this.guardName(name);
    const sheet = new Sheet(`{sheet-${this.nextId++}}`, name);
    this.sheets = [...this.sheets, sheet];
    return sheet;
  }
  rename(sheet: Sheet, name: string): void {
    this.guardStructure();
    if (this.find(name) !== sheet) this.guardName(name);
    sheet.name = name;
  }
  remove(sheet: Sheet): void {
    this.guardStructure();
    if (sheet.visibility === 'VeryHidden') throw invalidOperation('a very hidden sheet cannot be deleted');
    if (this.sheets.filter((each) => each.visibility === 'Visible' && each !== sheet).length === 0)
      throw invalidOperation('a workbook keeps one visible sheet');
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.active = Math.min(this.active, this.sheets.length - 1);
  }
  /** Writes as if typed: null leaves the cell alone, '' clears it, texts are converted. */
  type(sheet: Sheet, row: number, column: number, input: unknown): void {
    if (input === null) return;
    const cell = sheet.cell(row, column);
    // A cell formatted as text turns whatever arrives into text.
    if (typeof input === 'number' && cell.format === '@') return hold(cell, String(input));
    if (typeof input === 'number' || typeof input === 'boolean') return hold(cell, input);
    if (typeof input !== 'string') throw invalidArgument(`a cell cannot hold ${typeof input}`);
    if (input.length > 32_767) throw invalidArgument('a cell holds at most 32,767 characters');
    this.take(cell, typeText(input, cell.format, this.year));
  }
  private take(cell: Cell, typed: Typed): void {
    if (typed.kind === 'empty') return hold(cell, null);
    if (typed.kind === 'value') {
      hold(cell, typed.value);
      if (typed.format !== undefined && cell.format === 'General') cell.format = typed.format;
      return;
    }
    if (!parseFormula(typed.formula)) throw invalidArgument(`not a formula: ${typed.formula}`);
    Object.assign(cell, { value: null, formula: typed.formula, calculated: true });
  }
  /**
   * Formulas written through the API get their values; formulas that the workbook came with keep their cached ones. The sheets whose
   * values changed: real Excel tells of every sheet that it calculated. A chain of formulas takes as many rounds as it is long.
   */
  recalculate(): ReadonlySet<Sheet> {
    const changed = new Set<Sheet>();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const now = this.sheets.filter((sheet) => this.calculate(sheet));
      if (now.length === 0) break;
      for (const sheet of now) changed.add(sheet);
    }
    return changed;
  }
  private calculate(sheet: Sheet): boolean {
    let changed = false;
    for (const cell of sheet.cells.values()) {
      if (!cell.calculated || !cell.formula) continue;
      const value = this.valueOf(sheet, cell.formula);
      changed ||= !sameValue(value, cell.value);
      cell.value = value;
    }
    return changed;
  }
  private valueOf(sheet: Sheet, formula: string): CellValue {
    return evaluate(formula, (name, row, column) => {
      const from = name === null ? sheet : this.find(name);
      return from ? (from.peek(row, column)?.value ?? null) : { error: '#REF!' };
    });
  }
  private guardStructure(): void {
    if (this.structureProtected) throw accessDenied('the workbook structure is protected');
  }
  private guardName(name: string): void {
    if (sheetNameFault(name)) throw invalidArgument(`not a sheet name: ${name}`);
    if (this.find(name)) throw new HostFault('ItemAlreadyExists', `a sheet is called ${name} already`);
  }
}

function hold(cell: Cell, value: CellValue): void {
  Object.assign(cell, { value, formula: null, calculated: false });
}

export const valueType = (value: CellValue): string =>
  value === null
    ? 'Empty'
    : isCellError(value)
      ? 'Error'
      : ({ string: 'String', number: 'Double', boolean: 'Boolean' } as const)[typeof value as 'string'];

/** A workbook with these sheets, as it was saved: values are taken as they are, nothing is converted. */
export function bookOf(name: string, contents: readonly GridContent[], year: number): Book {
  const book = new Book(name, contents[0]?.dateSystem ?? 1900, year);
  for (const content of contents) fill(book.add(content.name), content);
  return book;
}

function fill(sheet: Sheet, content: GridContent): void {
  for (const [row, values] of content.rows.entries()) {
    for (const [column, value] of values.entries()) if (value !== null) sheet.cell(row, column).value = value;
  }
  for (const [address, format] of Object.entries(content.formats ?? {})) at(sheet, address).format = format;
  for (const [address, formula] of Object.entries(content.formulas ?? {}))
    at(sheet, address).formula = formula;
  for (const merge of content.merges ?? []) sheet.merges.push(rangeOf(merge));
  for (const row of content.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of content.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  sheet.visibility = ({ visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[
    content.visibility ?? 'visible'
  ];
}

const at = (sheet: Sheet, address: string): Cell => sheet.cell(rangeOf(address).top, rangeOf(address).left);

/** A1 text → range; whole rows and columns too. */
export function rangeOf(address: string): CellRange {
  const local = address.replace(/^.*!/, '').replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(local);
  const range = parseRange(columns ? `${columns[1]}1:${columns[2]}1` : local);
  if (range && columns) return { ...range, bottom: ROWS - 1 };
  if (!range) throw invalidArgument(`not an address: ${address}`);
  return range;
}

export const quotedName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
export const addressOf = (sheet: Sheet, range: CellRange): string =>
  `${quotedName(sheet.name)}!${formatRange(range)}`;
