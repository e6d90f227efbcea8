// Which workbook stands for which division, and which do not count: copies, conflicts, other years, unreadable files
// (contract §5 'Submissions'). A division is submitted when a counted file holds objectives of it, the department's own included.
import type { Draft, DraftFile, DraftSheet, ObjectiveTable } from './draft';
import type { FiscalYear } from './time/fiscal-year';
import type { DivisionName } from './ids';
import type { DivisionNames } from './judge/judge-names';
import { yearFaults } from './judge/judge-year';
import { addTo } from './groups';
import type { Submission } from './plan';
import { compareKey } from './text/text';

export interface Sorting {
  readonly submissions: readonly Submission[];
  /** Byte for byte the same as an earlier file: read no further. */
  readonly copies: ReadonlySet<DraftFile>;
  readonly otherYear: ReadonlySet<DraftFile>;
  /** Divisions whose rows in this file wait for the clerk's choice. */
  readonly waiting: (file: DraftFile) => ReadonlySet<DivisionName | null>;
}

export interface Sorted {
  readonly draft: Draft;
  readonly department: DraftFile | null;
  readonly year: FiscalYear | null;
  readonly names: DivisionNames;
  /** Named divisions, in the order of their first mention. */
  readonly divisions: readonly DivisionName[];
}

export function sortSubmissions(input: Sorted): Sorting {
  const { draft, department, year, names } = input;
  const copies = copiesIn(draft, department);
  // Without a department's issues there is no year to measure by, and nothing to roll up: every file is read by its own year.
  const otherYear = new Set(
    department && year !== null
      ? draft.files.filter((file) => file !== department && yearFaults(file, year)[0]?.kind === 'whole')
      : [],
  );
  const counted = draft.files.filter((file) => !file.fault && !copies.has(file) && !otherYear.has(file));
  const held = new Map<DivisionName, DraftFile[]>();
  const standsFor = new Map(draft.files.map((file) => [file, divisionsOf(file, names)]));
  const divisionsIn = (file: DraftFile): readonly DivisionName[] => standsFor.get(file) ?? [];
  for (const file of counted) for (const division of divisionsIn(file)) addTo(held, division, file);
  const clash = clashesIn(held, names);
  const submissions = submissionsOf(input, { copies, otherYear, held, divisionsIn, clash: clash.files });
  return {
    submissions,
    copies,
    otherYear,
    waiting: (file) => clash.waiting.get(file) ?? NONE,
  };
}

const NONE: ReadonlySet<DivisionName | null> = new Set();

function copiesIn(draft: Draft, department: DraftFile | null): ReadonlySet<DraftFile> {
  const first = new Map<string, DraftFile>();
  const copies = new Set<DraftFile>();
  if (department?.sha256) first.set(department.sha256, department);
  for (const file of draft.files) {
    if (file.sha256 === null || file.fault || file === department) continue;
    if (first.has(file.sha256)) copies.add(file);
    else first.set(file.sha256, file);
  }
  return copies;
}

const objectiveTables = (sheet: DraftSheet): ObjectiveTable[] =>
  sheet.tables.filter((table): table is ObjectiveTable => table.role === 'objectives');

/** The divisions that a file stands for: what its sheets are headed by, else what their rows name. */
const divisionsOf = (file: DraftFile, names: DivisionNames): readonly DivisionName[] => [
  ...new Set(file.sheets.flatMap((sheet) => divisionsOfSheet(sheet, names))),
];

function divisionsOfSheet(sheet: DraftSheet, names: DivisionNames): readonly DivisionName[] {
  const tables = objectiveTables(sheet);
  if (tables.length === 0) return [];
  const rows = tables.flatMap((table) => table.rows.flatMap((row) => row.said.division?.text ?? []));
  const inRows = new Set(rows.map(names.of));
  const headed = sheet.context.division ? names.of(sheet.context.division.text) : null;
  // A single row written for another division is no submission of that division.
  return headed && (inRows.size === 0 || inRows.has(headed)) ? [headed] : [...inRows];
}

interface Clash {
  /** division → the files among which the clerk must choose, or copies to name */
  readonly files: ReadonlyMap<
    DivisionName,
    { readonly files: readonly DraftFile[]; readonly identical: boolean }
  >;
  readonly waiting: ReadonlyMap<DraftFile, ReadonlySet<DivisionName | null>>;
}

/** Two files whose rows of a division say the same, saved anew, are copies too: there is nothing to choose between. */
function clashesIn(held: ReadonlyMap<DivisionName, readonly DraftFile[]>, names: DivisionNames): Clash {
  const files = new Map<DivisionName, { files: readonly DraftFile[]; identical: boolean }>();
  const waiting = new Map<DraftFile, Set<DivisionName | null>>();
  for (const [division, several] of held) {
    if (several.length < 2) continue;
    const identical = new Set(several.map((file) => contentOf(file, division, names))).size === 1;
    files.set(division, { files: several, identical });
    for (const file of identical ? several.slice(1) : several)
      waiting.set(file, (waiting.get(file) ?? new Set()).add(division));
  }
  return { files, waiting };
}

function contentOf(file: DraftFile, division: DivisionName, names: DivisionNames): string {
  const rows = file.sheets.flatMap((sheet) =>
    objectiveTables(sheet).flatMap((table) =>
      table.rows.filter((row) => {
        const said = row.said.division ?? sheet.context.division;
        return said !== null && names.of(said.text) === division;
      }),
    ),
  );
  return JSON.stringify(
    rows.map((row) => Object.entries(row.said).map(([field, said]) => [field, said.text])),
  );
}

interface Found {
  readonly copies: ReadonlySet<DraftFile>;
  readonly otherYear: ReadonlySet<DraftFile>;
  readonly held: ReadonlyMap<DivisionName, readonly DraftFile[]>;
  readonly divisionsIn: (file: DraftFile) => readonly DivisionName[];
  readonly clash: Clash['files'];
}

/** Named divisions in order, then divisions that only submitted, then unreadable files that tell no division. */
function submissionsOf({ draft, divisions }: Sorted, found: Found): readonly Submission[] {
  const all = [...divisions, ...[...found.held.keys()].filter((division) => !divisions.includes(division))];
  const broken = draft.files.filter((file) => file.fault);
  const owner = new Map(broken.map((file) => [file, ownerByName(file.file, divisions)]));
  const of = (set: Iterable<DraftFile>, division: DivisionName): DraftFile[] =>
    [...set].filter((file) => found.divisionsIn(file).includes(division));
  const listed = all.flatMap((division): Submission[] => {
    const own = [
      ...heldBy(found, division),
      ...of(found.copies, division).map((file) => entry(division, file, 'duplicate')),
      ...of(found.otherYear, division).map((file) => entry(division, file, 'wrong-year')),
      ...broken.filter((file) => owner.get(file) === division).map((file) => entry(division, file, 'error')),
    ];
    return own.length > 0 ? own : [{ division, file: null, status: 'missing' }];
  });
  return [
    ...listed,
    ...strangers(found, all),
    ...broken.filter((file) => owner.get(file) === null).map((file) => entry(null, file, 'error')),
  ];
}

const entry = (division: DivisionName | null, file: DraftFile, status: Submission['status']): Submission => ({
  division,
  file: file.file,
  status,
});

function heldBy(found: Found, division: DivisionName): readonly Submission[] {
  const clash = found.clash.get(division);
  return (found.held.get(division) ?? []).map((file, at) =>
    entry(division, file, !clash || (clash.identical && at === 0) ? 'ok' : 'duplicate'),
  );
}

/** Workbooks of another year whose division nothing else names. */
const strangers = (found: Found, all: readonly DivisionName[]): readonly Submission[] =>
  [...found.otherYear].flatMap((file) =>
    found
      .divisionsIn(file)
      .filter((division) => !all.includes(division))
      .map((division) => entry(division, file, 'wrong-year')),
  );

/** The one named division that a file's name holds; the longest when one name holds another. */
function ownerByName(file: string, divisions: readonly DivisionName[]): DivisionName | null {
  const key = compareKey(file);
  const held = divisions.filter((division) => key.includes(compareKey(division)));
  return held.sort((a, b) => b.length - a.length)[0] ?? null;
}
