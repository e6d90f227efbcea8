// How a made form was read, field by field, against its truth.
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { knownFrom } from '../../../src/forms/read/evidence/known';
import type { ObjectiveTable } from '../../../src/domain/draft';
import { makeForm, type MadeForm, type Recipe } from './made-form';
import type { MadeField } from './word-books';

export interface Count {
  readonly forms: number;
  readonly fields: number;
  readonly right: number;
  readonly wrong: number;
  readonly objectives: number;
  readonly found: number;
  readonly invented: number;
}

/** Cells by field of every objective that was read. */
export function cellsRead(
  form: MadeForm,
  taught: readonly (readonly [string, string])[] = [],
): readonly Readonly<Record<string, string>>[] {
  const department = readDraftFile({ name: '部.xlsx', sha256: null, grids: [form.department] });
  const draft = readDraftFile(
    { name: '課.xlsx', sha256: null, grids: [form.grid, form.staff] },
    {
      known: knownFrom([department]),
      headings: taught.map(([from, to]) => ({ from, to, whole: true })),
    },
  );
  const tables = draft.sheets[0]!.tables.filter(
    (table): table is ObjectiveTable => table.role === 'objectives',
  );
  return tables.flatMap(({ rows }) =>
    rows.map(({ said }) =>
      Object.fromEntries(
        Object.entries(said).flatMap(([field, each]) =>
          each.source === 'cell' || each.source === 'merged' ? [[field, each.place.cell ?? '']] : [],
        ),
      ),
    ),
  );
}

export function measure(
  recipes: readonly Recipe[],
  teach?: (form: MadeForm) => readonly (readonly [string, string])[],
): Count {
  const sum = { forms: 0, fields: 0, right: 0, wrong: 0, objectives: 0, found: 0, invented: 0 };
  for (const recipe of recipes) {
    const form = makeForm(recipe);
    const read = cellsRead(form, teach?.(form));
    const used = new Set<number>();
    sum.forms += 1;
    for (const truth of form.truth) {
      sum.objectives += 1;
      const row = /\d+$/.exec(truth.title!)![0];
      const at = read.findIndex((each, index) => !used.has(index) && (each['title'] === truth.title || (form.kind === 'table' && Object.values(each).some((cell) => /\d+$/.exec(cell)?.[0] === row)))); // prettier-ignore
      if (at >= 0) used.add(at);
      const got = at < 0 ? {} : read[at]!;
      sum.found += Number(at >= 0 && got['title'] === truth.title);
      for (const [field, cell] of Object.entries(truth)) {
        sum.fields += 1;
        if (got[field] === cell) sum.right += 1;
        else if (got[field] !== undefined) sum.wrong += 1;
      }
      for (const field of Object.keys(got)) if (truth[field as MadeField] === undefined && field !== 'division' && field !== 'remarks') sum.wrong += 1; // prettier-ignore
    }
    sum.invented += read.length - used.size;
  }
  return sum;
}

export const share = (part: number, whole: number): number =>
  Math.round((part / Math.max(1, whole)) * 10_000) / 100;
