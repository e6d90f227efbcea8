// 組織目標展開整理表: issues down, divisions across, each cell the objectives with their mark; gaps say so in words.
import type { IssueCoverage } from '../../../domain/figures/coverage';
import type { DivisionName } from '../../../domain/ids';
import { addTo } from '../../../domain/groups';
import type { Issue, Objective, Plan } from '../../../domain/plan';
import type { Coverage } from '../../../domain/terms';
import { GENERATED_SHEETS } from '../../../domain/terms';
import type { CellStyle, SpecCell } from '../../../workbook/sheet-spec';
import { count, text } from '../cells';
import { ownIdentities } from './fingerprint';
import type { Figures, GeneratedTable, TableColumn } from './figures';
import { COVERAGE_WORDS, GAP, OWN_ISSUES, UNLINKED, UNREPORTED } from '../labels';
import { page } from '../page';
import { ID_HEADING, MATRIX_HEADINGS } from './signatures';
import { tableSheet, widthsOf } from '../table';
import { targetOf, topRows } from '../to-fill/target-line';
import type { SheetWords } from '../words';

interface Line {
  readonly number: string;
  readonly title: string;
  readonly issue: Issue | null;
  readonly coverage: Coverage | null;
  readonly entries: readonly Entry[];
  readonly byDivision: ReadonlyMap<DivisionName | null, readonly Entry[]>;
}
interface Entry {
  readonly objective: Objective;
  readonly related: boolean;
}

const COVERAGE_STYLES: Readonly<Record<Coverage, CellStyle>> = {
  covered: 'good',
  thin: 'caution',
  uncovered: 'bad',
  waived: 'body-center',
};
/** Beyond this many divisions one page's width would be too small to read. */
const DIVISIONS_A_PAGE = 6;

export function matrixSheet({ plan, coverage }: Figures, words: SheetWords): GeneratedTable {
  const title = GENERATED_SHEETS.matrix;
  const divisions = divisionsOf(plan);
  const print = page('A3', `${title}　${targetOf(plan)}`);
  const all = [...leading(), ...divisions.map((division) => divisionColumn(plan, division)), identity(plan)];
  const top = topRows(title, plan, words.howTo('matrix'), widthsOf(all));
  const spec = tableSheet({
    name: title,
    top,
    columns: all,
    rows: [...coverage.map(issueLine), ...restLines(plan)],
    frozenColumns: 2,
    print: {
      ...print,
      fitWidth: Math.ceil(Math.max(divisions.length, 1) / DIVISIONS_A_PAGE),
      titleColumns: [0, 1],
    },
  });
  return {
    spec,
    headingRow: top.rows.length,
    key: '課題番号',
    made: ID_HEADING,
    people: [],
    drafted: [],
    peopleLabels: [],
    gone: { heading: '展開状況', word: '今回なし' },
  };
}

/** The divisions that the department names, then others that handed something in. */
function divisionsOf(plan: Plan): readonly DivisionName[] {
  const others = plan.objectives.flatMap(({ division }) => (division === null ? [] : [division]));
  return [...new Set([...plan.divisions, ...others.sort()])];
}

/** Principal objectives first, related ones after them. */
function issueLine({ issue, coverage, objectives }: IssueCoverage): Line {
  const entries = objectives.map((objective) => ({ objective, related: !leads(objective, issue) }));
  return {
    number: issue.row.said.number?.text ?? issue.number,
    title: issue.title,
    issue,
    coverage,
    ...entered([...entries.filter(({ related }) => !related), ...entries.filter(({ related }) => related)]),
  };
}

/** A line's entries, by division too: every division's column asks. */
function entered(entries: readonly Entry[]): Pick<Line, 'entries' | 'byDivision'> {
  const byDivision = new Map<DivisionName | null, Entry[]>();
  for (const entry of entries) addTo(byDivision, entry.objective.division, entry);
  return { entries, byDivision };
}

const leads = ({ link }: Objective, issue: Issue): boolean =>
  link.kind === 'linked' && link.principal === issue.number;

/** Objectives under no issue: on purpose, and by mistake. */
function restLines(plan: Plan): Line[] {
  const line = (number: string, of: readonly Objective[]): Line[] =>
    of.length === 0
      ? []
      : [
          {
            number,
            title: '',
            issue: null,
            coverage: null,
            ...entered(of.map((objective) => ({ objective, related: false }))),
          },
        ];
  const lost = (objective: Objective): boolean =>
    objective.link.kind === 'unknown' || objective.link.kind === 'none';
  return [
    ...line(
      OWN_ISSUES,
      plan.objectives.filter(({ link }) => link.kind === 'own'),
    ),
    ...line(UNLINKED, plan.objectives.filter(lost)),
  ];
}

function leading(): TableColumn<Line>[] {
  const [number, title, lead, coverage, total] = MATRIX_HEADINGS;
  return [
    { heading: number, width: 11, cell: (line) => text(line.number, 'body-center') },
    { heading: title, width: 30, cell: (line) => text(line.title) },
    { heading: lead, width: 13, cell: (line) => text(line.issue?.lead ?? null, 'body-center') },
    {
      heading: coverage,
      width: 10,
      cell: ({ coverage: of }) =>
        of ? text(COVERAGE_WORDS[of], COVERAGE_STYLES[of]) : text('―', 'body-center'),
    },
    { heading: total, width: 8, cell: (line) => count(line.entries.length, 'body-center') },
  ];
}

function identity({ issues }: Plan): TableColumn<Line> {
  const own = ownIdentities(issues);
  return {
    heading: ID_HEADING,
    width: 12,
    hidden: true,
    cell: ({ issue, number }) => text((issue && own.get(issue)) ?? number, 'plain'),
  };
}

const divisionColumn = (plan: Plan, division: DivisionName): TableColumn<Line> => ({
  heading: division,
  width: 34,
  cell: (line) => divisionCell(plan, division, line),
});

function divisionCell(plan: Plan, division: DivisionName, line: Line): SpecCell {
  const { issue, coverage } = line;
  const own = line.byDivision.get(division) ?? [];
  if (own.length > 0) return text(own.map((entry) => entryText(plan, entry)).join('\n'));
  const expected = issue && (issue.lead === division || issue.related.includes(division));
  return expected && coverage !== 'waived' ? text(GAP, 'gap') : text('―', 'body-center');
}

function entryText(plan: Plan, { objective, related }: Entry): string {
  const mark =
    plan.period === 'start'
      ? null
      : ((plan.period === 'mid' ? objective.progress : objective.grade) ?? UNREPORTED);
  const notes = [related ? '関連' : null, mark].filter((note) => note !== null);
  const name = `${objective.number ?? '番号なし'} ${objective.title}`;
  return notes.length === 0 ? name : `${name}（${notes.join('・')}）`;
}
