// All generated sheets of one roll-up as edits to the department workbook: added where missing, continued where they stand.
import type { GeneratedSheet } from '../../../domain/terms';
import type { Edit } from '../../../workbook/edit';
import type { Grid } from '../../../workbook/grid';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { evidenceSheet, type Evidence } from './evidence-sheet';
import { findingsSheet } from './findings-sheet';
import type { Figures, GeneratedTable } from './figures';
import { importsSheet, importTimes } from './imports-sheet';
import { matrixSheet } from './matrix-sheet';
import { mergeTable, type MergeOutcome, type TableChange } from './merge-table';
import { replaceSheet } from '../replace-sheet';
import { SIGNATURES } from './signatures';
import { freeSheetName, generatedGrids, standingSheet } from './standing-sheet';
import { summarySheet } from './summary-sheet';
import type { SheetWords } from '../words';
import { workloadSheet } from './workload-sheet';

export interface SheetChange {
  readonly sheet: GeneratedSheet;
  readonly change: TableChange;
}

export interface DepartmentEdits {
  readonly edits: readonly Edit[];
  /** What differs from the roll-up that the workbook holds; empty for a first one. */
  readonly changes: readonly SheetChange[];
  /** Drafted texts that people rewrote and that were left alone. */
  readonly kept: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly heading: string;
  }[];
  /** False when the workbook holds no earlier roll-up. */
  readonly again: boolean;
}

type Part = Omit<DepartmentEdits, 'again'>;

/** Same figures over the same workbook → no edits, whatever `now` is. */
export function departmentEdits(
  grids: readonly Grid[],
  figures: Figures,
  evidence: Evidence,
  words: SheetWords,
): DepartmentEdits {
  const tables: readonly (readonly [GeneratedSheet, GeneratedTable])[] = [
    ['matrix', matrixSheet(figures, words)],
    ['summary', summarySheet(figures, words)],
    ['findings', findingsSheet(figures, words)],
    ['workload', workloadSheet(figures, words)],
  ];
  const ours = generatedGrids(grids, figures.plan);
  const standing = (sheet: GeneratedSheet): Grid | null =>
    standingSheet(
      ours,
      SIGNATURES.find((signature) => signature.sheet === sheet)!,
    );
  const merged = tables.map(([sheet, table]) => tablePart(grids, standing(sheet), sheet, table));
  const imports = standing('imports');
  const listed = importsSheet(figures, evidence.now, importTimes(imports), words);
  const parts = [...merged, wholePart(grids, imports, listed)];
  const page = standing('evidence');
  const touched = parts.some(({ edits }) => edits.length > 0);
  if (touched || !page) parts.push(wholePart(grids, page, evidenceSheet(figures, evidence, words)));
  return {
    edits: parts.flatMap(({ edits }) => edits),
    changes: parts.flatMap(({ changes }) => changes),
    kept: parts.flatMap(({ kept }) => kept),
    again: standing('summary') !== null,
  };
}

function tablePart(
  grids: readonly Grid[],
  grid: Grid | null,
  sheet: GeneratedSheet,
  table: GeneratedTable,
): Part {
  const merged: MergeOutcome | null = grid && mergeTable(grid, table);
  if (!grid || !merged) return added(grids, table.spec);
  return {
    edits: merged.edits,
    changes: merged.changes.map((change) => ({ sheet, change })),
    kept: merged.kept.map((cell) => ({ sheet: grid.name, ...cell })),
  };
}

const wholePart = (grids: readonly Grid[], grid: Grid | null, spec: SheetSpec): Part =>
  grid ? { edits: replaceSheet(grid, spec), changes: [], kept: [] } : added(grids, spec);

const added = (grids: readonly Grid[], spec: SheetSpec): Part => ({
  edits: [{ kind: 'add-sheet', spec: { ...spec, name: freeSheetName(spec.name, grids) } }],
  changes: [],
  kept: [],
});
