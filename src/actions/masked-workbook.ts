// The masked result as a workbook of its own: made anew from what its cells show, so that comments, properties, names, links, rich text,
// threads and whatever else a package carries cannot bring a name along. People's own words stay, masked.
import { departmentEdits, type DepartmentEdits } from '../forms/write/generated/department-edits';
import type { Evidence } from '../forms/write/generated/evidence-sheet';
import { copySheet } from '../forms/write/copy-sheet';
import { generatedGrids, freeSheetName, standingSheet } from '../forms/write/generated/standing-sheet';
import { SIGNATURES } from '../forms/write/generated/signatures';
import { GENERATED_SHEETS, type GeneratedSheet } from '../domain/terms';
import type { Grid } from '../workbook/grid';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { Figures } from './figures';
import { maskSpec } from './mask-cells';
import type { Masking } from './mask-names';
import type { ActionWords } from './words';

/** Rewritten whole each time: written anew, and with them go the names of those who signed. */
const ANEW: ReadonlySet<GeneratedSheet> = new Set(['imports', 'evidence']);
/** Excel's limit on the characters of a tab's name. */
const MAX_NAME = 31;

interface Source {
  readonly grids: readonly Grid[];
  readonly figures: Figures;
  readonly evidence: Evidence;
  readonly words: ActionWords;
  readonly made: DepartmentEdits;
  readonly masking: Masking;
}

/** Tabs in the workbook's order, new ones behind. */
export function maskedWorkbook(source: Source): readonly SheetSpec[] {
  const { grids, made, masking } = source;
  const fresh = freshSheets(source);
  const kinds = kindsOf(source);
  const copies = grids.map((grid) => {
    const kind = kinds.get(grid) ?? null;
    const model = kind === null ? null : (fresh.get(kind) ?? null);
    return kind !== null && model && ANEW.has(kind)
      ? { ...model, name: grid.name }
      : copyOf(source, grid, model);
  });
  const added = made.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.spec] : []));
  return [...copies, ...added].reduce<SheetSpec[]>((sheets, spec) => {
    const masked = maskSpec(spec, masking);
    const name = [...masked.name].slice(0, MAX_NAME).join('');
    return [...sheets, { ...masked, name: freeSheetName(name, sheets) }];
  }, []);
}

function freshSheets({ figures, evidence, words }: Source): ReadonlyMap<GeneratedSheet, SheetSpec> {
  const kinds = new Map(Object.entries(GENERATED_SHEETS).map(([kind, name]) => [name as string, kind]));
  return new Map(
    departmentEdits([], figures, evidence, words).edits.flatMap((edit) =>
      edit.kind === 'add-sheet' ? [[kinds.get(edit.spec.name) as GeneratedSheet, edit.spec]] : [],
    ),
  );
}

function kindsOf({ grids, figures }: Source): ReadonlyMap<Grid, GeneratedSheet> {
  const ours = generatedGrids(grids, figures.plan);
  return new Map(
    SIGNATURES.flatMap((signature) => {
      const grid = standingSheet(ours, signature);
      return grid ? [[grid, signature.sheet] as const] : [];
    }),
  );
}

/** The sheet with the roll-up's edits in it. */
function copyOf({ figures: { plan }, made }: Source, grid: Grid, model: SheetSpec | null): SheetSpec {
  const edits = made.edits.flatMap((edit) => (edit.kind === 'set' && edit.sheet === grid.name ? [edit] : []));
  const after = new Map(edits.map((edit) => [`${edit.row}:${edit.column}`, edit]));
  const file = plan.draft.files.find((each) => each.file === plan.departmentFile);
  return copySheet({
    grid,
    rows: Math.max(grid.rowCount, ...edits.map(({ row }) => row + 1)),
    columns: Math.max(grid.columnCount, ...edits.map(({ column }) => column + 1)),
    value(row, column) {
      const edit = after.get(`${row}:${column}`);
      return edit ? edit.after : grid.value(row, column);
    },
    sheet: file?.sheets.find(({ sheet }) => sheet === grid.name) ?? null,
    model,
  });
}
