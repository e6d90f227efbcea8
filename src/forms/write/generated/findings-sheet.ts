// 点検結果: every finding with its severity in words, its place, what is wrong and what to do. 対応 is people's.
import type { Finding } from '../../../domain/finding';
import type { Resting } from '../../../domain/resting';
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

interface Line {
  readonly finding: Finding;
  readonly id: string;
}

export function* findingsSheet({ plan, findings }: Figures, words: SheetWords): Resting<GeneratedTable> {
  const name = GENERATED_SHEETS.findings;
  const all = columns(words);
  const top = topRows(name, plan, words.howTo('findings'), widthsOf(all));
  const spec = yield* tableSheet({
    name,
    top,
    columns: all,
    rows: identified(findings),
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
    gone: { heading: '状態', word: SETTLED },
  };
}

/** Rule, place and facts name a finding; the same one twice in a cell gets a count. */
function identified(findings: readonly Finding[]): readonly Line[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { file, sheet, cell } = finding.place;
    const id = fingerprint([finding.rule, file, sheet, cell, JSON.stringify(finding.facts)].join('\u001f'));
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { finding, id: count === 1 ? id : `${id}-${count}` };
  });
}

function columns(words: SheetWords): TableColumn<Line>[] {
  const place = (of: 'file' | 'sheet' | 'cell', style: CellStyle) => ({
    cell: ({ finding }: Line) => text(finding.place[of], style),
  });
  const [severity, message, fix, file, sheet, cell, answer, state, rule] = FINDINGS_HEADINGS;
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
    { heading: ID_HEADING, width: 12, hidden: true, cell: ({ id }) => text(id, 'plain') },
  ];
}
