// Real published layouts and what a reader must get out of them. The workbooks lie beside the project; without them the
// tests are skipped by name.
import fs from 'node:fs';
import path from 'node:path';
import type { DraftFile, DraftRow, DraftSheet, ObjectiveTable } from '../../../src/domain/draft';
import type { Said } from '../../../src/domain/said';
import type { ObjectiveField } from '../../../src/domain/terms';
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { openWorkbook } from '../../../src/workbook/file/open';

const FOLDER = path.resolve(__dirname, '../../../../shared/real');
const NAMES = [
  'shiga-h28-youshiki2',
  'yokote-h26-kanri-sheet',
  'yokote-h20-furikaeri-sheet',
  'minamichita-h25-juuten-sheet',
];
const HERE = fs.existsSync(FOLDER);
const given = HERE ? describe : describe.skip;

interface Expected {
  readonly file: string;
  readonly rows: number;
  readonly fiscalYear: number;
  readonly department?: string;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly role: string;
    readonly rows: number;
    readonly department?: string;
  }[];
  readonly objectives: readonly (Readonly<Record<string, string | null>> & {
    readonly sheet: string;
    readonly row: string;
    readonly cells: Readonly<Record<string, string>>;
    readonly upper?: readonly string[];
  })[];
}

const plain = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : text.normalize('NFKC').replace(/\s+/g, '');

const FIELDS = [
  'division', 'number', 'issue', 'title', 'target', 'deadline', 'indicator', 'baseline', 'difficulty', 'action', 'firstHalf',
  'secondHalfIssue', 'actual', 'result', 'grade',
] as const; // prettier-ignore
/** Columns without a meaning of ours, kept under their heading. */
const EXTRA: Readonly<Record<string, RegExp>> = { reason: /設定の理由/, project: /関連\s*プロジェクト/ };

async function read(name: string): Promise<{ draft: DraftFile; expected: Expected }> {
  const bytes = new Uint8Array(fs.readFileSync(path.join(FOLDER, `${name}.xlsx`)));
  const outcome = await openWorkbook(`${name}.xlsx`, bytes);
  if (outcome.kind !== 'read') throw new Error(outcome.fault.detail);
  const expected = JSON.parse(
    fs.readFileSync(path.join(FOLDER, `${name}.expected.json`), 'utf8'),
  ) as Expected;
  return { draft: readDraftFile(outcome.workbook), expected };
}

const sheetOf = (draft: DraftFile, name: string): DraftSheet =>
  draft.sheets.find(({ sheet }) => sheet === name)!;
const rowsOf = (sheet: DraftSheet): readonly DraftRow<ObjectiveField>[] =>
  sheet.tables.flatMap((table) => (table as ObjectiveTable).rows);
const lineOf = (said: Said | undefined): string | null => /\d+$/.exec(said?.place.cell ?? '')?.[0] ?? null;

given('real forms (shared/real)', () => {
  describe.each(NAMES)('%s', (name) => {
    test('has the roles and rows of its sheets', async () => {
      const { draft, expected } = await read(name);
      expect(
        draft.sheets.map((sheet) => ({ sheet: sheet.sheet, role: sheet.role, rows: rowsOf(sheet).length })),
      ).toEqual(expected.sheets.map(({ sheet, role, rows }) => ({ sheet, role, rows })));
    });

    test('gives every objective field as the cell has it, and nothing where the form has no place', async () => {
      const { draft, expected } = await read(name);
      for (const objective of expected.objectives) {
        const row = rowsOf(sheetOf(draft, objective.sheet)).find(
          ({ said }) => lineOf(said.title) === String(objective.row),
        )!;
        const found = Object.fromEntries(FIELDS.map((field) => [field, plain(row.said[field]?.text)]));
        const wanted = Object.fromEntries(FIELDS.map((field) => [field, plain(objective[field])]));
        expect(found).toEqual(wanted);
        expect(row.upper.map(({ text }) => plain(text))).toEqual((objective.upper ?? []).map(plain));
      }
    });

    test('names the cell of every value', async () => {
      const { draft, expected } = await read(name);
      for (const objective of expected.objectives) {
        const row = rowsOf(sheetOf(draft, objective.sheet)).find(
          ({ said }) => lineOf(said.title) === String(objective.row),
        )!;
        const said = row.said as Readonly<Record<string, Said | undefined>>;
        for (const [field, cell] of Object.entries(objective.cells)) {
          const value = EXTRA[field]
            ? row.extra.find(({ heading }) => EXTRA[field]!.test(heading))?.said
            : said[field];
          expect(`${field} ${covering(value, cell)}`).toBe(`${field} ${cell}`);
          if (EXTRA[field]) expect(plain(value?.text)).toBe(plain(objective[field]));
        }
      }
    });

    test('maps its columns as published', async () => {
      const { draft, expected } = await read(name);
      const columns = draft.sheets[0]!.tables[0]!.columns;
      for (const [heading, field] of Object.entries(expected.columns)) {
        if (heading.startsWith('(header box)')) continue;
        const column = columns.find((each) => reads(each.heading, heading));
        expect(`${heading}: ${column?.how === 'repeated' ? null : (column?.field ?? null)}`).toBe(
          `${heading}: ${field}`,
        );
      }
    });

    test('takes year and department from its title, box or headings', async () => {
      const { draft, expected } = await read(name);
      for (const sheet of expected.sheets) {
        const { context } = sheetOf(draft, sheet.sheet);
        expect(context.fiscalYear?.text).toMatch(/^平成\d\d年度$/);
        expect(1988 + Number(/\d\d/.exec(context.fiscalYear!.text)![0])).toBe(expected.fiscalYear);
        const department = (sheet.department ?? expected.department)!;
        expect(plain(department)!.startsWith(plain(context.department?.text) ?? '?')).toBe(true);
      }
    });
  });
});

/** A published heading, shortened with …, is this column's: its pieces stand in it in order. */
function reads(column: string, published: string): boolean {
  let rest = plain(column)!.replaceAll('/', '');
  return published.split(/[…\s]|（…）/u).every((piece) => {
    const wanted = plain(piece.replace(/[（）]$/u, ''))!;
    const at = rest.indexOf(wanted);
    if (at >= 0) rest = rest.slice(at + wanted.length);
    return at >= 0;
  });
}

/** The expected cell when the value's own cell is it, or the top of the merge that covers it. */
function covering(said: Said | undefined, cell: string): string | null {
  if (!said?.place.cell) return null;
  const column = (address: string): string => /^[A-Z]+/.exec(address)![0];
  const covered = said.source === 'merged' && column(said.place.cell) === column(cell);
  return covered ? cell : said.place.cell;
}
