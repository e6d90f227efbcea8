// 点検結果: every finding with its severity in words, its place, what is wrong and what to do. 対応 is people's.
import type { Finding } from '../../../domain/finding';
import { identifyFindings } from '../../../domain/finding-identity';
import type { Plan } from '../../../domain/plan';
import { GENERATED_SHEETS, type Severity } from '../../../domain/terms';
import type { CellStyle } from '../../../workbook/sheet-spec';
import { text } from '../cells';
import { fingerprint } from './fingerprint';
import type { Figures, GeneratedTable, TableColumn } from './figures';
import { SEVERITY_WORDS } from '../labels';
import { page } from '../page';
import { FINDINGS_HEADINGS, ID_HEADING } from './signatures';
import { tableSheet, widthsOf } from '../table';
import { targetOf, topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';

const STYLES: Readonly<Record<Severity, CellStyle>> = {
  error: 'bad',
  warning: 'caution',
  info: 'body-center',
};
/** A finding that an earlier roll-up held and this one does not. */
const SETTLED = '解消';

const DIVISION = '課';

/** Settled is said only of what was read this time: the department's own, and divisions whose workbook counted. */
const readDivisions = ({ submissions }: Plan): ReadonlySet<string> =>
  new Set([
    '',
    ...submissions.flatMap(({ division, status }) => (status === 'ok' && division ? [division] : [])),
  ]);

interface Line {
  readonly finding: Finding;
  readonly id: string;
  /** Ids that the same finding may have had. */
  readonly former: readonly string[];
  readonly division: string | null;
}

export function findingsSheet(figures: Figures, words: SheetWords): GeneratedTable {
  const { plan } = figures;
  const lines = identified(figures);
  const name = GENERATED_SHEETS.findings;
  const all = columns(words);
  const top = topRows(name, plan, words.howTo('findings'), widthsOf(all));
  const spec = tableSheet({
    name,
    top,
    columns: all,
    rows: lines,
    frozenColumns: 2,
    print: page('A4', `${name}　${targetOf(plan)}`),
  });
  return {
    spec,
    headingRow: top.rows.length,
    key: ID_HEADING,
    made: ID_HEADING,
    people: ['対応'],
    drafted: [],
    peopleLabels: [],
    gone: { heading: '状態', word: SETTLED, only: { heading: DIVISION, among: readDivisions(plan) } },
    former: new Map(lines.map(({ id, former }) => [id, former])),
  };
}

/** The id as it is stored: a fingerprint, so that no words of the workbook stand in a hidden column. */
const identified = ({ findings, plan }: Figures): readonly Line[] =>
  identifyFindings(findings, plan).map(({ finding, id, former, division }) => ({
    finding,
    id: fingerprint(id),
    former: former.map(fingerprint),
    division,
  }));

function columns(words: SheetWords): TableColumn<Line>[] {
  const place = (of: 'file' | 'sheet' | 'cell', style: CellStyle) => ({
    cell: ({ finding }: Line) => text(finding.place[of], style),
  });
  const [severity, message, fix, file, sheet, cell, answer, state, rule, division] = FINDINGS_HEADINGS;
  return [
    {
      heading: severity,
      width: 8,
      cell: ({ finding }) => text(SEVERITY_WORDS[finding.severity], STYLES[finding.severity]),
    },
    { heading: message, width: 46, cell: ({ finding }) => text(words.describeFinding(finding)) },
    { heading: fix, width: 32, cell: ({ finding }) => text(words.fixFinding(finding)) },
    { heading: file, width: 18, ...place('file', 'body') },
    { heading: sheet, width: 10, ...place('sheet', 'body') },
    { heading: cell, width: 7, ...place('cell', 'body-center') },
    { heading: answer, width: 20, cell: () => text(null, 'input') },
    { heading: state, width: 7, cell: () => text(null, 'body-center') },
    { heading: rule, width: 21, cell: ({ finding }) => text(finding.rule) },
    { heading: division, width: 14, cell: (line) => text(line.division) },
    { heading: ID_HEADING, width: 12, hidden: true, cell: ({ id }) => text(id, 'plain') },
  ];
}
