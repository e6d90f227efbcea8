// What the product writes it reads back: every row, field and identity of its own forms (read∘write = identity).
import type { Period } from '../../../src/domain/terms';
import { sampleWorkbooks } from '../../../src/delivery/samples/workbooks';
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { ID_HEADING, TRACE_HEADING } from '../../../src/forms/write/generated/signatures';
import { specToGrid } from '../../../src/workbook/spec-grid';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { textsOf } from './reading';

const ROUNDS: readonly Period[] = ['start', 'mid', 'end'];
const workbooks = ROUNDS.flatMap((round) =>
  sampleWorkbooks(round).map((workbook) => [`${workbook.name} ${round}`, workbook] as const),
);

/** Filled cells of a written row, identity and traces left out. */
function written(spec: SheetSpec, heading: number): readonly (readonly string[])[] {
  const hidden = (spec.rows[heading]?.cells ?? []).map(
    (cell) => cell?.value === ID_HEADING || cell?.value === TRACE_HEADING,
  );
  return spec.rows.slice(heading + 1).flatMap((row) => {
    const texts = (row?.cells ?? []).flatMap((cell, at) =>
      hidden[at] || cell === null || cell.value === null || cell.value === '' ? [] : [String(cell.value)],
    );
    return texts.length > 0 ? [texts] : [];
  });
}

/** The hidden column's text of every written row; null where it has none. */
function identities(spec: SheetSpec, heading: number): readonly (string | null)[] {
  const at = (spec.rows[heading]?.cells ?? []).findIndex((cell) => cell?.value === ID_HEADING);
  return spec.rows.slice(heading + 1).map((row) => (row?.cells[at]?.value ?? null) as string | null);
}

test.each(workbooks)('%s is read back as it was written', (_, { name, specs }) => {
  const draft = readDraftFile({ name, sha256: null, grids: specs.map(specToGrid) });
  for (const [at, spec] of specs.entries()) {
    const sheet = draft.sheets[at]!;
    const [table, ...more] = sheet.tables;
    expect([sheet.sheet, more.length]).toEqual([spec.name, 0]);
    if (!table) {
      expect(sheet.role).toBe('settings');
      continue;
    }
    expect(table.columns.filter(({ how }) => how !== 'exact').map(({ heading }) => heading)).toEqual([
      ID_HEADING,
    ]);
    const percent = (text: string): string =>
      /^\d+(\.\d+)?%$/.test(text) ? String(Number(text.slice(0, -1)) / 100) : text;
    expect(textsOf(table).map((row) => Object.values(row).map(percent).sort())).toEqual(
      written(spec, table.headingRows[1] - 1).map((texts) => [...texts].sort()),
    );
    expect(table.rows.map(({ id }) => id)).toEqual(identities(spec, table.headingRows[1] - 1));
  }
});
