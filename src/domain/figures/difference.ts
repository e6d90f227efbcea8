// What a second roll-up changes: new, gone, and from → to for each issue, and inside it for each division. Works on plain figures, so the
// former roll-up can be read back from the sheets it was written to.
import type { IssueRollUp } from './roll-up';
import { compareExact } from '../quantity/exact';
import { compareKey } from '../text/text';

export const FIGURE_NAMES = ['title', 'total', 'reported', 'judged', 'rate', 'grade', 'marks'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
export type Figure = string | number | null;

/** The figures of an issue (`division` null) or of one division's part in it. A figure that is absent is not compared. */
export interface Figures {
  readonly issue: string;
  readonly division: string | null;
  readonly values: { readonly [N in FigureName]?: Figure };
}

export interface FigureChange {
  readonly figure: FigureName;
  readonly from: Figure;
  readonly to: Figure;
}

export interface Difference {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly issue: string;
  readonly division: string | null;
  /** For `new` every figure from null, for `gone` every figure to null. */
  readonly changes: readonly FigureChange[];
}

/** The figures of a roll-up, issue by issue, each followed by its divisions in reading order. */
export function figuresOf(rollUps: readonly IssueRollUp[]): readonly Figures[] {
  return rollUps.flatMap((one): Figures[] => {
    const issue = one.issue.row.said.number?.text ?? one.issue.number;
    const { total, reported, judged, rate, grade } = one;
    const values = { title: one.issue.title, total, reported, judged, rate, grade };
    return [{ issue, division: null, values }, ...divisionsIn(one, issue)];
  });
}

function divisionsIn(one: IssueRollUp, issue: string): readonly Figures[] {
  const divisions = [...new Set(one.rows.map(({ division }) => division))];
  return divisions.map((division) => {
    const rows = one.rows.filter((row) => row.division === division);
    const marks = rows.map(
      ({ number, progress, grade }) => `${number ?? '?'}:${progress ?? ''}${grade ?? ''}`,
    );
    return { issue, division: division ?? '', values: { total: rows.length, marks: marks.sort().join(' ') } };
  });
}

/** Differences in the order of `after`, what is gone last. Equal figures give an empty list. */
export function differenceOf(before: readonly Figures[], after: readonly Figures[]): readonly Difference[] {
  const olds = new Map(before.map((figures) => [keyOf(figures), figures]));
  const news = new Set(after.map(keyOf));
  return [
    ...after.flatMap((figures) => {
      const old = olds.get(keyOf(figures));
      if (!old) return [different('new', figures, changesOf({}, figures.values, NAMED))];
      const changes = changesOf(old.values, figures.values, both(old, figures));
      return changes.length === 0 ? [] : [different('changed', figures, changes)];
    }),
    ...before
      .filter((figures) => !news.has(keyOf(figures)))
      .map((figures) => different('gone', figures, changesOf(figures.values, {}, NAMED))),
  ];
}

const keyOf = ({ issue, division }: Figures): string =>
  `${compareKey(issue)}\n${division === null ? '' : `/${compareKey(division)}`}`;
const different = (
  kind: Difference['kind'],
  { issue, division }: Figures,
  changes: readonly FigureChange[],
): Difference => ({
  kind,
  issue,
  division,
  changes,
});
const NAMED: readonly FigureName[] = FIGURE_NAMES;
const both = (a: Figures, b: Figures): readonly FigureName[] =>
  FIGURE_NAMES.filter((name) => a.values[name] !== undefined && b.values[name] !== undefined);

function changesOf(
  from: Figures['values'],
  to: Figures['values'],
  names: readonly FigureName[],
): readonly FigureChange[] {
  return names.flatMap((figure) => {
    const [old, now] = [from[figure] ?? null, to[figure] ?? null];
    return same(old, now) ? [] : [{ figure, from: old, to: now }];
  });
}

/** Numbers without floating-point noise, texts as a reader compares them. */
function same(a: Figure, b: Figure): boolean {
  if (typeof a === 'number' && typeof b === 'number') return compareExact(a, b) === 0;
  if (typeof a === 'string' && typeof b === 'string') return compareKey(a) === compareKey(b);
  return a === b;
}
