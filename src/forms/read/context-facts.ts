// What the lines outside a sheet's tables say about the whole: labels with their values, names and years in titles.
// Which of them counts for a table is context.ts's.
import type { Said } from '../../domain/said';
import { parseFiscalYear } from '../../domain/time/fiscal-year';
import { sayCell, sayPart, type CellSource } from '../values/said';
import { isDivisionName, unitNames } from '../values/unit-names';
import { yearInName, yearWords } from '../values/year-text';
import { labelKind, roundWords, type ContextKind } from './context-words';
import { isNote } from './row-words';
import type { SheetLine } from './scan-sheet';
import type { FilledCell } from './sheet-view';

export interface Fact {
  readonly kind: ContextKind;
  readonly said: Said;
  /** Zero-based row it stands in; null for the names of sheet and file. */
  readonly row: number | null;
}

const MAX_TITLE = 80;
const MAX_VALUE = 60;
/** A label's value stands at most this many columns to its right. */
const REACH = 12;
const INLINE =
  /([^\s\u3000：:]{1,14})[\u3000 ]*[：:][\s\u3000]*([^：:]+?)(?=[\s\u3000／/]+[^\s\u3000：:]{1,14}[\u3000 ]*[：:]|$)/gu;
const BRACKETED_LABEL = /^[【〔［[](.{1,12})[】〕］\]][\s\u3000]*(.+)$/u;

/** Facts of every line in reading order; labels before titles inside a line. */
export function factsOfLines(source: CellSource, lines: readonly SheetLine[]): readonly Fact[] {
  return lines.flatMap((line, at) => {
    const labels = line.cells.flatMap((_, index) => labelFacts(source, line, index, lines[at + 1]));
    const used = new Set(labels.map(({ said }) => said.place.cell));
    const titles = line.cells.flatMap((cell): readonly Fact[] => titleFacts(source, line.row, cell, used));
    return [...labels, ...titles];
  });
}

function labelFacts(
  source: CellSource,
  line: SheetLine,
  index: number,
  below: SheetLine | undefined,
): readonly Fact[] {
  const cell = line.cells[index]!;
  if (typeof cell.value !== 'string') return [];
  const kind = labelKind(cell.value);
  if (kind === null) return inlineFacts(source, line.row, cell);
  const value = besideLabel(line.cells, index) ?? belowLabel(cell, line.row, below);
  if (!value) return [];
  const said = sayCell(source, value.row ?? line.row, value.cell.column, 'label');
  return said ? valueFacts(kind, said, line.row) : [];
}

type Found = { readonly cell: FilledCell; readonly row?: number };

function besideLabel(cells: readonly FilledCell[], index: number): Found | null {
  const next = cells.slice(index + 1).find((cell) => !isMark(cell));
  if (!next || next.column - cells[index]!.column > REACH || isLabel(next)) return null;
  return { cell: next };
}

/** A colon in a cell of its own between label and value. */
const isMark = ({ value }: FilledCell): boolean => typeof value === 'string' && /^[\s：:・→⇒]*$/u.test(value);

function belowLabel(label: FilledCell, row: number, below: SheetLine | undefined): Found | null {
  if (!below || below.row !== row + 1) return null;
  const cell = below.cells.find(({ column }) => column === label.column);
  return cell && !isLabel(cell) ? { cell, row: below.row } : null;
}

const isLabel = ({ value }: FilledCell): boolean => typeof value === 'string' && labelKind(value) !== null;

/** 課室所名：○○課, 【課名】○○課, several of them in one cell. */
function inlineFacts(source: CellSource, row: number, { column, value }: FilledCell): readonly Fact[] {
  if (typeof value !== 'string' || value.length > MAX_TITLE * 2 || isNote(value)) return [];
  const said = sayCell(source, row, column, 'label');
  if (!said) return [];
  const pairs = said.text.split('\n').flatMap((line) => {
    const bracketed = BRACKETED_LABEL.exec(line);
    const found = [...line.matchAll(INLINE)].map(([, label, text]) => [label!, text!] as const);
    return bracketed && labelKind(bracketed[1]!)
      ? [[bracketed[1]!, bracketed[2]!] as const, ...found]
      : found;
  });
  return pairs.flatMap(([label, text]) => {
    const kind = labelKind(label);
    return kind === null ? [] : valueFacts(kind, sayPart(said, text.trim(), 'label'), row);
  });
}

function valueFacts(kind: ContextKind, said: Said, row: number): readonly Fact[] {
  if (said.text === '' || (kind !== 'issue' && said.text.length > MAX_VALUE)) return [];
  if (kind !== 'division' && kind !== 'department') return [{ kind, said, row }];
  const names = unitNames(said.text);
  const facts: Fact[] = [];
  if (names.department !== null)
    facts.push({ kind: 'department', said: partOf(said, names.department), row });
  if (names.division !== null) facts.push({ kind: 'division', said: partOf(said, names.division), row });
  return facts.length > 0 ? facts : [{ kind, said, row }];
}

const partOf = (said: Said, text: string): Said =>
  text === said.text ? said : sayPart(said, text, said.source);

function titleFacts(
  source: CellSource,
  row: number,
  cell: FilledCell,
  used: ReadonlySet<string | null>,
): readonly Fact[] {
  const { value, column } = cell;
  if (typeof value !== 'string' || value.length > MAX_TITLE * 2 || isNote(value)) return [];
  const said = sayCell(source, row, column, 'title');
  if (!said || isLabel(cell)) return [];
  const named = used.has(said.place.cell) || said.text.length > MAX_TITLE;
  const facts = named ? [] : nameFacts(said, row);
  const year = yearFact(said, row);
  const round = roundWords(said.text);
  return [
    ...facts,
    ...year,
    ...(round === null ? [] : [{ kind: 'period', said: sayPart(said, round, 'title'), row } as const]),
  ];
}

function nameFacts(said: Said, row: number | null): readonly Fact[] {
  const facts: Fact[] = [];
  for (const line of said.text.split('\n')) {
    const { department, division } = unitNames(line);
    if (department !== null) facts.push({ kind: 'department', said: partOf(said, department), row });
    if (division !== null) facts.push({ kind: 'division', said: partOf(said, division), row });
  }
  return facts;
}

/** The words that name the year, when they alone tell the same year as the whole text. */
function yearFact(said: Said, row: number | null): readonly Fact[] {
  const year = parseFiscalYear(said.text);
  if (year === null) return [];
  const words = row === null ? yearInName(said.text) : yearWords(said.text);
  const text = words !== null && parseFiscalYear(words) === year ? words : said.text;
  return [{ kind: 'fiscalYear', said: partOf(said, text), row }];
}

/** What a name of a sheet or a file tells. */
export function factsOfName(name: string, said: Said): readonly Fact[] {
  const whole = { ...said, text: name, value: name };
  return [...nameFacts(whole, null), ...yearFact(whole, null)];
}

/** Names in the brackets of headings: 課の目標（総務課）. */
export function factsOfHeading(said: Said, row: number): readonly Fact[] {
  const inside = [...said.text.matchAll(/[（(【〔[]([^（）()【】〔〕[\]]{2,24})[)）】〕\]]/gu)].map(
    (match) => match[1]!,
  );
  return inside.flatMap((text): readonly Fact[] => {
    const { department, division } = unitNames(text);
    if (isDivisionName(text) && division !== null)
      return [{ kind: 'division', said: sayPart(said, division, 'heading'), row }];
    const whole = department !== null && department === text.trim();
    return whole ? [{ kind: 'department', said: sayPart(said, department, 'heading'), row }] : [];
  });
}
