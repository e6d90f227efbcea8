// The context of a sheet and of each of its tables: of all that titles, labels, headings and names say, what counts.
// A label outranks a title, a title a heading's brackets, those the sheet's name, and that the file's.
import type { AnyTable, SheetContext } from '../../domain/draft';
import type { Said, SaidSource } from '../../domain/said';
import { sayCell, type CellSource } from '../values/said';
import { factsOfHeading, factsOfLines, factsOfName, type Fact } from './context-facts';
import { labelKind, type ContextKind } from './context-words';
import type { HeadingBlock } from './find-heading';
import type { ScannedSheet } from './scan-sheet';
import type { TableBody } from './table-body';

export interface SheetFacts {
  readonly context: SheetContext;
  /** What counts for the rows of one table; nearer lines outrank farther ones. */
  of(body: TableBody, kind: ContextKind): Said | null;
}

const ORDER: readonly SaidSource[] = ['label', 'title', 'heading', 'sheet-name', 'file-name'];

export function readContext(source: CellSource, { bodies, lines }: ScannedSheet): SheetFacts {
  const first = bodies.length === 0 ? Infinity : Math.min(...bodies.map(({ block }) => block.top));
  const facts = factsOfLines(source, lines);
  const names = nameFacts(source);
  const headings = new Map(bodies.map((body) => [body, headingFacts(source, body.block)]));
  const above = lastRowsAbove(bodies);
  const shared = [
    ...facts.filter(({ row }) => row !== null && row < first),
    ...(headings.get(bodies[0]!) ?? []),
    ...names,
  ];
  const late = facts.filter(({ row }) => row !== null && row >= first);
  const best = (kind: ContextKind): Said | null => choose(shared, kind) ?? choose(late, kind);
  return {
    context: {
      department: best('department'),
      division: best('division'),
      fiscalYear: best('fiscalYear'),
      period: best('period'),
    },
    of: (body, kind) => {
      const after = above.get(body) ?? -1;
      const own = headings.get(body) ?? [];
      const near = facts.filter(({ row }) => row !== null && row < body.block.top && row > after);
      return choose([...near, ...own], kind) ?? (kind === 'issue' ? null : choose([...shared, ...own], kind));
    },
  };
}

/** For each table the last row of the tables above it; bodies come in reading order. */
/** A 部名 column that says one and the same on every row it is filled in tells the sheet's department. */
export function withDepartment(context: SheetContext, tables: readonly AnyTable[]): SheetContext {
  if (context.department) return context;
  const isColumn = tables.flatMap(({ columns }) =>
    columns.flatMap(({ heading, field }) =>
      field === null && labelKind(heading) === 'department' ? [heading] : [],
    ),
  );
  if (isColumn.length === 0) return context;
  const said = tables.flatMap(({ rows }) =>
    rows.flatMap(({ extra }) => extra.filter(({ heading }) => isColumn.includes(heading))),
  );
  const names = new Set(said.map(({ said: { text } }) => text.normalize('NFKC').replace(/\s+/g, '')));
  return names.size === 1 ? { ...context, department: said[0]!.said } : context;
}

function lastRowsAbove(bodies: readonly TableBody[]): ReadonlyMap<TableBody, number> {
  const above = new Map<TableBody, number>();
  let last = -1;
  let pending = -1;
  let top = -1;
  for (const body of bodies) {
    if (body.block.top > top) {
      last = Math.max(last, pending);
      top = body.block.top;
    }
    above.set(body, last);
    pending = Math.max(pending, body.bottom);
  }
  return above;
}

function choose(facts: readonly Fact[], kind: ContextKind): Said | null {
  for (const source of ORDER) {
    const found = facts.find((fact) => fact.kind === kind && fact.said.source === source);
    if (found) return found.said;
  }
  return null;
}

function headingFacts(source: CellSource, block: HeadingBlock): readonly Fact[] {
  return block.columns.flatMap(({ parts }) =>
    parts.flatMap(({ row, column }) => {
      const said = sayCell(source, row, column, 'heading');
      return said ? factsOfHeading(said, row) : [];
    }),
  );
}

function nameFacts({ file, grid }: CellSource): readonly Fact[] {
  const named = (text: string, source: SaidSource, sheet: string | null): readonly Fact[] =>
    factsOfName(text, {
      text,
      value: text,
      date: null,
      percent: false,
      unit: null,
      error: null,
      place: { file, sheet, cell: null },
      source,
    });
  return [...named(grid.name, 'sheet-name', grid.name), ...named(file, 'file-name', null)];
}
