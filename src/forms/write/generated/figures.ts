// What every generated sheet is made of and how a second roll-up may touch it: which column names a row, which columns belong
// to people, which texts are only drafts. The sheets themselves are one file each; merging is merge-table.ts.
import type { IssueCoverage } from '../../../domain/figures/coverage';
import type { Finding } from '../../../domain/finding';
import type { Plan } from '../../../domain/plan';
import type { IssueRollUp } from '../../../domain/figures/roll-up';
import type { StaffLoad } from '../../../domain/figures/workload';
import type { SheetSpec, SpecCell } from '../../../workbook/sheet-spec';

/** Everything the generated sheets show, judged once. */
export interface Figures {
  readonly plan: Plan;
  readonly coverage: readonly IssueCoverage[];
  /** By the plan's own round. */
  readonly rollUps: readonly IssueRollUp[];
  /** The same issues judged as at mid-year; empty before mid-year. */
  readonly midRollUps: readonly IssueRollUp[];
  readonly loads: readonly StaffLoad[];
  readonly findings: readonly Finding[];
}

/** A sheet with one table whose rows are named by their key cells. */
export interface GeneratedTable {
  readonly spec: SheetSpec;
  /** Zero-based row of the headings; the body begins below it and runs to the last row. */
  readonly headingRow: number;
  /** Heading whose cells name a row to a reader. */
  readonly key: string;
  /** Hidden column that every row of ours fills: a row without it is a person's own. It names the row even when its key changes. */
  readonly made: string;
  /** Columns that people write: laid out once, then never written again. */
  readonly people: readonly string[];
  /** Columns whose text is a draft: written again only while nobody has changed it. */
  readonly drafted: readonly string[];
  /** Labels above the table whose value, one cell to the right, is people's. */
  readonly peopleLabels: readonly string[];
  /** Column that tells a row which an earlier roll-up left behind, and the word for it; null leaves such rows alone. */
  readonly gone: {
    readonly heading: string;
    readonly word: string;
    /** Only rows whose text under this heading is among these were looked at this time; the others stay as they stand. */
    readonly only?: { readonly heading: string; readonly among: ReadonlySet<string> };
  } | null;
  /** By what names a row now (`made`), what may have named it before. */
  readonly former?: ReadonlyMap<string, readonly string[]>;
}

/** `headings` and `cells` line up; a heading given twice is a bug. */
export interface TableColumn<Row> {
  readonly heading: string;
  /** characters */
  readonly width: number;
  readonly hidden?: boolean;
  cell(row: Row): SpecCell;
}
