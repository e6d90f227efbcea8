// The figures of the roll-up that a department workbook already holds, read back from the sheets they were written to.
// Comparing them with the new ones is domain/difference.ts's.
import type { Figure, Figures } from '../../../domain/figures/difference';
import { splitList } from '../../../domain/text/text';
import type { Grid } from '../../../workbook/grid';
import { GONE, LINK_WORDS } from '../labels';
import { FIGURES_HEADINGS, SIGNATURES, SUMMARY_HEADINGS } from './signatures';
import { standingSheet } from './standing-sheet';
import { findHeadings, textAt } from './standing-rows';

/** `grids` are the workbook's generated sheets. Null when there is no earlier roll-up. Issues first, then each division's part in them. */
export function previousFigures(grids: readonly Grid[]): readonly Figures[] | null {
  const sheet = (name: string): Grid | null =>
    standingSheet(
      grids,
      SIGNATURES.find((one) => one.sheet === name)!,
    );
  const summary = sheet('summary');
  if (!summary) return null;
  const imports = sheet('imports');
  return [...issueFigures(summary), ...(imports ? divisionFigures(imports) : [])];
}

interface Table<Heading extends string> {
  readonly rows: readonly number[];
  text(row: number, heading: Heading): string;
  number(row: number, heading: Heading): number | null;
}

/** Rows from below the headings to the first that is empty in its first column. */
function tableOf<Heading extends string>(
  grid: Grid,
  headings: readonly [Heading, ...Heading[]],
): Table<Heading> {
  const found = findHeadings(grid, headings);
  const column = (heading: Heading): number => found?.columns.get(heading) ?? -1;
  const text = (row: number, heading: Heading): string => textAt(grid, row, column(heading));
  const rows: number[] = [];
  for (let row = (found?.headingRow ?? grid.rowCount) + 1; row < grid.rowCount; row += 1) rows.push(row);
  return {
    rows: rows.filter((row) => headings.some((heading) => text(row, heading) !== '')),
    text,
    number: (row, heading) => {
      const value = column(heading) < 0 ? null : grid.value(row, column(heading));
      return typeof value === 'number' ? value : null;
    },
  };
}

function issueFigures(grid: Grid): Figures[] {
  const { rows, text, number } = tableOf(grid, SUMMARY_HEADINGS);
  return rows.flatMap((row): Figures[] => {
    const issue = text(row, '課題番号');
    if (issue === '' || text(row, '状態') === GONE) return [];
    const counts = {
      total: number(row, '総数'),
      reported: number(row, '報告数'),
      judged: number(row, '判定数'),
    };
    const grade = text(row, '集約評価（案）');
    // What that round did not show is not compared: no grade at the start of the year, no rate before its end.
    const shown: Record<string, Figure> = {
      ...(grade === '' ? {} : { grade }),
      ...(text(row, '達成度内訳') === '' ? {} : { rate: number(row, '達成率') }),
    };
    return [
      {
        issue,
        division: null,
        values: { title: text(row, '重点課題'), ...counts, ...shown },
      },
    ];
  });
}

/** Only rows that were counted, under their principal issue. */
function divisionFigures(grid: Grid): Figures[] {
  const { rows, text } = tableOf(grid, FIGURES_HEADINGS);
  const parts = new Map<string, { issue: string; division: string; marks: string[] }>();
  for (const row of rows.filter((each) => text(each, '扱い') === LINK_WORDS.counted)) {
    const issue = splitList(text(row, '課題番号'))[0] ?? '';
    const division = text(row, '課');
    const key = `${issue}\n${division}`;
    const part = parts.get(key) ?? { issue, division, marks: [] };
    part.marks.push(`${text(row, '目標番号') || '?'}:${text(row, '進捗')}${text(row, '達成度')}`);
    parts.set(key, part);
  }
  return [...parts.values()].map(({ issue, division, marks }) => ({
    issue,
    division,
    values: { total: marks.length, marks: marks.sort().join(' ') },
  }));
}
