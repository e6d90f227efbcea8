// The wordy cells of 部の総括, drafted from what the divisions wrote: which lines, in which order. People may rewrite them.
import type { DraftRow } from '../../../domain/draft';
import type { Objective } from '../../../domain/plan';
import type { IssueRollUp } from '../../../domain/figures/roll-up';
import { GRADES, PROGRESS_MARKS, type ObjectiveField } from '../../../domain/terms';
import { UNREPORTED } from '../labels';

const said = (row: DraftRow<ObjectiveField>, field: ObjectiveField): string | null =>
  row.said[field]?.text ?? null;
/** One line of one objective, line breaks inside a cell as spaces. */
const line = (objective: Objective, words: string): string =>
  `・${objective.id}　${words.replace(/\s*\n\s*/g, ' ')}`;

/** 障害福祉課 3 and 高齢福祉課 2, a line each. */
export function divisionCounts(objectives: readonly Objective[]): string {
  const counts = new Map<string, number>();
  for (const { division } of objectives)
    counts.set(division ?? '課名不明', (counts.get(division ?? '課名不明') ?? 0) + 1);
  return [...counts].map(([division, number]) => `${division} ${number}`).join('\n');
}

/** ◎1 ○3 △1 ×0 未報告1 */
export function progressCounts({ progress, rows }: IssueRollUp): string {
  const missing = rows.filter((objective) => objective.progress === null).length;
  return `${PROGRESS_MARKS.map((mark) => `${mark}${progress[mark]}`).join(' ')}\n${UNREPORTED}${missing}`;
}

/** A1 B3 C1 D0 －0 未報告1 */
export function gradeCounts({ achievement, rows }: IssueRollUp): string {
  const missing = rows.filter((objective) => objective.grade === null).length;
  return `${GRADES.map((grade) => `${grade}${achievement[grade]}`).join(' ')}\n${UNREPORTED}${missing}`;
}

/** The mid-year grade with its denominators, then what is behind and what is to be done about it. */
export function midText(mid: IssueRollUp): string {
  const behind = mid.rows.filter(({ progress }) => progress === '△' || progress === '×');
  const lines = behind.map((objective) =>
    line(
      objective,
      `${objective.title}（${objective.progress}）${after(said(objective.row, 'secondHalfIssue'))}`,
    ),
  );
  return [`${mid.grade}（判定${mid.judged}／報告${mid.reported}／総数${mid.total}）`, ...lines].join('\n');
}

const after = (words: string | null): string => (words === null ? '' : `：${words}`);

/** How many results a summary cell holds before it stops being a summary. */
const MAIN_RESULTS = 4;

/** Results of the best grades first, in reading order inside a grade. */
export function resultText({ rows }: IssueRollUp): string {
  const rank = (objective: Objective): number =>
    objective.grade === null ? GRADES.length : GRADES.indexOf(objective.grade);
  const good = rows.filter(
    (objective) => (objective.grade === 'A' || objective.grade === 'B') && said(objective.row, 'result'),
  );
  return [...good]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MAIN_RESULTS)
    .map((objective) => line(objective, said(objective.row, 'result') ?? ''))
    .join('\n');
}

const unmet = ({ rows }: IssueRollUp): readonly Objective[] =>
  rows.filter(({ grade }) => grade === 'C' || grade === 'D');

export const shortfallText = (rollUp: IssueRollUp): string =>
  unmet(rollUp)
    .map((objective) =>
      line(
        objective,
        `${objective.title}（${objective.grade}）：${said(objective.row, 'shortfallReason') ?? '理由未記入'}`,
      ),
    )
    .join('\n');

export const nextText = ({ rows }: IssueRollUp): string =>
  rows
    .flatMap((objective) => {
      const words = said(objective.row, 'next');
      return words === null ? [] : [line(objective, words)];
    })
    .join('\n');
