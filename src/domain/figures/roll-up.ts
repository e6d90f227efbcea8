// What an issue's objectives add up to (contract §3.7): principal issue only, every figure with the rows it comes from.
import { compareExact, sumExact } from '../quantity/exact';
import type { IssueNumber } from '../ids';
import type { Issue, Objective, Plan } from '../plan';
import {
  GRADES,
  PROGRESS_MARKS,
  type Grade,
  type Period,
  type ProgressMark,
  type RollUpGrade,
} from '../terms';

export interface IssueRollUp {
  readonly issue: Issue;
  /** Objectives whose principal issue this is; a doubled number once. */
  readonly total: number;
  /** With a grade (end) or a progress mark (mid); at the start nobody reports. */
  readonly reported: number;
  /** Reported other than －. */
  readonly judged: number;
  readonly progress: Readonly<Record<ProgressMark, number>>;
  readonly achievement: Readonly<Record<Grade, number>>;
  /** Weighted mean of the rates there are; null when there is none. Not clamped. */
  readonly rate: number | null;
  readonly grade: RollUpGrade;
  readonly rows: readonly Objective[];
}

/** One entry an issue, in sheet order; of two issues with one number the first alone takes the objectives. */
export function rollUp(plan: Plan): IssueRollUp[] {
  const rows = rowsByIssue(plan.objectives);
  return plan.issues.map((issue) => {
    const own = rows.get(issue.number) ?? [];
    rows.delete(issue.number);
    return rollUpOf(issue, own, plan.period);
  });
}

function rowsByIssue(objectives: readonly Objective[]): Map<IssueNumber, Objective[]> {
  const rows = new Map<IssueNumber, Objective[]>();
  for (const objective of withoutDoubles(objectives)) {
    const principal = objective.link.kind === 'linked' ? objective.link.principal : null;
    if (principal === null) continue;
    const list = rows.get(principal);
    if (list) list.push(objective);
    else rows.set(principal, [objective]);
  }
  return rows;
}

/** A number that doubles inside its division counts once (contract §5); rows without a number are each their own. */
export function withoutDoubles(objectives: readonly Objective[]): readonly Objective[] {
  const seen = new Set<string>();
  return objectives.filter(({ id, number, division }) => {
    if (number === null || division === null) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function rollUpOf(issue: Issue, rows: readonly Objective[], period: Period): IssueRollUp {
  const progress = counts(PROGRESS_MARKS, rows, (row) => row.progress);
  const achievement = counts(GRADES, rows, (row) => row.grade);
  const { reported, judged, good } = standing(period, progress, achievement);
  return {
    issue,
    total: rows.length,
    reported,
    judged,
    progress,
    achievement,
    rate: meanRate(rows),
    grade: rollUpGrade(judged, good),
    rows,
  };
}

function counts<K extends string>(
  keys: readonly K[],
  rows: readonly Objective[],
  of: (row: Objective) => K | null,
): Readonly<Record<K, number>> {
  const count = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const row of rows) {
    const key = of(row);
    if (key !== null) count[key] += 1;
  }
  return count;
}

type Standing = { readonly reported: number; readonly judged: number; readonly good: number };

function standing(
  period: Period,
  progress: Readonly<Record<ProgressMark, number>>,
  achievement: Readonly<Record<Grade, number>>,
): Standing {
  if (period === 'start') return { reported: 0, judged: 0, good: 0 };
  if (period === 'mid') {
    const marked = PROGRESS_MARKS.reduce((sum, mark) => sum + progress[mark], 0);
    return { reported: marked, judged: marked, good: progress['◎'] + progress['○'] };
  }
  const judged = achievement.A + achievement.B + achievement.C + achievement.D;
  return { reported: judged + achievement['－'], judged, good: achievement.A + achievement.B };
}

/** Whole numbers only, so that exactly 2/3 is reached. Steps: domain.md §1 (神奈川県 障がい者計画総括). */
export function rollUpGrade(judged: number, good: number): RollUpGrade {
  if (judged === 0) return '未報告';
  if (good === judged) return '順調';
  if (good * 3 >= judged * 2) return '概ね順調';
  return good * 2 >= judged ? 'やや遅れ' : '遅れ';
}

/** Σ(weight × rate) ÷ Σ weight over the rows with a rate; equal weights unless every one of them has its own. */
function meanRate(rows: readonly Objective[]): number | null {
  const rated = rows.flatMap(({ rate, weight }) => (rate === null ? [] : [{ rate, weight }]));
  if (rated.length === 0) return null;
  const typed = rated.flatMap(({ weight }) => weight ?? []);
  const weighted = typed.length === rated.length && compareExact(sumExact(typed), 0) > 0;
  const weights = rated.map(({ weight }) => (weighted ? (weight ?? 0) : 1));
  const sum = sumExact(rated.map(({ rate }, at) => rate * (weights[at] ?? 0)));
  return sum / sumExact(weights);
}
