// A workbook whose formulas follow what is done to it: steps of edits in, the values that became others out. Holds its own grids
// and their former states, so that a step can be taken back; lives beside the page, in a worker.
import { runsOf, type BookEdit, type ShiftCells } from '../book-edit';
import type { Edit } from '../edit';
import { checkEdits } from '../edit-check';
import { fitting } from '../fitting';
import { sameValue, type Grid } from '../grid';
import { gridsAfter } from '../memory';
import { sheetKey } from '../sheet-name';
import { movedFormula } from '../shift/moved-formula';
import { shiftedGrids } from '../shift/shifted-grids';
import { valued, type CalculatedCell } from './calculated';
import { Calculation, type CellPlace } from './calculation';
import { Dependents, placeKey, type Parse } from './dependents';
import type { Expression } from './expression';
import { parseFormula } from './parse-formula';

export interface FollowingOptions {
  /** Name → its meaning as a formula. */
  readonly names: ReadonlyMap<string, string>;
  /** What NOW() means at a step: a serial with its time. */
  readonly now: () => number;
}

interface Stage {
  readonly grids: readonly Grid[];
  readonly names: ReadonlyMap<string, string>;
}

/** Former states that are kept. */
export const MOST_STEPS = 100;

export class FollowingBook {
  private readonly stages = new Map<number, Stage>();
  private step = 0;
  private dependents: Dependents | null = null;
  private readonly read = new Map<string, Expression | null>();

  constructor(
    grids: readonly Grid[],
    private readonly options: FollowingOptions,
  ) {
    const names = new Map([...options.names].map(([name, text]) => [name.toLowerCase(), text]));
    this.stages.set(0, { grids, names });
  }

  get grids(): readonly Grid[] {
    return this.stage.grids;
  }

  /** What the names stand for now. */
  get names(): ReadonlyMap<string, string> {
    return this.stage.names;
  }

  /** Takes the edits; gives the formulas whose values became others by them. `atOnce`: what is known now is step 0. */
  take(edits: readonly BookEdit[], atOnce = false): readonly CalculatedCell[] {
    const { grids, names } = this.stage;
    let stage: Stage = { grids, names };
    let changed: CellPlace[] = [];
    for (const run of runsOf(edits)) {
      const [next, more] = Array.isArray(run) ? this.edited(stage, run) : this.shifted(stage, run as ShiftCells, changed); // prettier-ignore
      changed = more === null ? changed : [...changed, ...more];
      stage = next;
    }
    const values = this.worked(stage, changed);
    this.step += atOnce ? 0 : 1;
    this.stages.set(this.step, { ...stage, grids: valued(stage.grids, values) });
    for (const step of this.stages.keys())
      if (step > this.step || step < this.step - MOST_STEPS) this.stages.delete(step);
    return values;
  }

  /** Goes back, or forth again, to the state after so many steps. */
  goTo(step: number): void {
    if (!this.stages.has(step)) throw new Error(`no step ${step}`);
    this.step = step;
    this.dependents = null;
  }

  private get stage(): Stage {
    return this.stages.get(this.step)!;
  }

  private readonly parse: Parse = (formula) => {
    const known = this.read.get(formula);
    if (known !== undefined) return known;
    const expression = parseFormula(formula);
    this.read.set(formula, expression);
    return expression;
  };

  private graph({ grids, names }: Stage): Dependents {
    return (this.dependents ??= new Dependents(grids, this.parse, names));
  }

  /** Formulas typed over or brought in change who needs whom. */
  private edited(stage: Stage, run: readonly Edit[]): [Stage, CellPlace[]] {
    const check = checkEdits(fitting(run, stage.grids), stage.grids.map((grid) => ({ grid, locked: () => false }))); // prettier-ignore
    if (check.kind !== 'free') throw new Error(`edits do not fit: ${JSON.stringify(check)}`);
    const grids = gridsAfter(stage.grids, check.edits);
    const changed = check.edits.flatMap((edit) => placesOf(edit, grids));
    const gone = check.edits.some((edit) => edit.kind !== 'set')
      ? needingSheets(check.edits, stage.grids, this.graph(stage), grids)
      : [];
    if (check.edits.some((edit) => movesFormulas(edit, stage.grids))) this.dependents = null;
    return [{ ...stage, grids }, [...changed, ...gone]];
  }

  private shifted(
    { grids, names }: Stage,
    shift: ShiftCells,
    earlier: readonly CellPlace[],
  ): [Stage, CellPlace[] | null] {
    // What earlier edits of this step made others need is settled before places move.
    const values = this.worked({ grids, names }, earlier);
    const after = shiftedGrids(valued(grids, values), shift);
    this.dependents = null;
    const moved = new Map([...names].map(([name, text]) => [name, movedFormula(text, null, shift).text]));
    return [{ grids: after.grids, names: moved }, [...after.resized]];
  }

  private worked(stage: Stage, changed: readonly CellPlace[]): readonly CalculatedCell[] {
    const wanted = this.graph(stage).of(changed);
    for (const { sheet, row, column } of changed)
      if (stage.grids[sheet]?.formula(row, column) != null)
        (wanted as Set<string>).add(placeKey({ sheet, row, column }));
    if (wanted.size === 0) return [];
    const calculation = new Calculation(stage.grids, {
      now: this.options.now(),
      names: stage.names,
      parse: this.parse,
      wanted: (place) => wanted.has(placeKey(place)),
    });
    return calculation.results().flatMap(({ sheet, row, column, value = null }) => {
      const grid = stage.grids[sheet]!;
      return sameValue(grid.value(row, column), value) ? [] : [{ sheet: grid.name, row, column, value }];
    });
  }
}

const sheetOf = (grids: readonly Grid[], name: string): number =>
  grids.findIndex((grid) => sheetKey(grid.name) === sheetKey(name));

function placesOf(edit: Edit, grids: readonly Grid[]): CellPlace[] {
  if (edit.kind === 'set') return [{ sheet: sheetOf(grids, edit.sheet), row: edit.row, column: edit.column }];
  const sheet = sheetOf(grids, edit.spec.name);
  return sheet < 0 ? [] : cellsOf(sheet, grids[sheet]!);
}

/** Formulas that looked at a sheet which is gone or anew: found before it went. */
function needingSheets(
  edits: readonly Edit[],
  before: readonly Grid[],
  graph: Dependents,
  after: readonly Grid[],
): CellPlace[] {
  const touched = edits.flatMap((edit) => (edit.kind === 'set' ? [] : [sheetOf(before, edit.spec.name)]));
  const cells = touched.flatMap((sheet) => (sheet < 0 ? [] : cellsOf(sheet, before[sheet]!)));
  return [...graph.of(cells)].flatMap((key) => {
    const [sheet = 0, row = 0, column = 0] = key.split(':').map(Number);
    const now = sheetOf(after, before[sheet]!.name);
    return now < 0 ? [] : [{ sheet: now, row, column }];
  });
}

const cellsOf = (sheet: number, { rowCount, columnCount }: Grid): CellPlace[] =>
  Array.from({ length: rowCount * columnCount }, (_, at) => ({
    sheet,
    row: Math.floor(at / columnCount),
    column: at % columnCount,
  }));

const movesFormulas = (edit: Edit, grids: readonly Grid[]): boolean =>
  edit.kind !== 'set' ||
  edit.formula !== undefined ||
  (grids[sheetOf(grids, edit.sheet)]?.formula(edit.row, edit.column) ?? null) !== null;
