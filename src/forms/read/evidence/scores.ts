// What headings and contents together speak for: a score for each field of 課の目標, in points. About 3 points are needed before a
// column is used at all; a word of the dictionary brings 8, so that contents alone overrule it only where they say it cannot be.
import type { HeadingText } from '../../headings/heading-text';
import { RANK, type Meaning, type Rank } from '../../headings/dictionary';
import type { Contents } from './contents';
import { CUES } from './cues';

export type Scores = ReadonlyMap<string, number>;

/** By how the dictionary knows a heading. A city's own lines in 設定 are not weighed against anything. */
const DICTIONARY: Readonly<Record<Rank, number>> = {
  [RANK.user]: 100,
  [RANK.exact]: 9,
  [RANK.words]: 8,
  [RANK.pattern]: 6,
  [RANK.weak]: 3,
};
/** A group heading says something about what stands below it, but less than the heading itself. */
const GROUP_SHARE = 0.4;
/** What a heading says of one role takes away from the other: 控えの手間 is no lead's. */
const OTHER_ROLE = 2;

export interface HeadingEvidence {
  /** Meanings by the dictionary, of all levels together. */
  readonly meanings: readonly Meaning[];
  readonly leaf: HeadingText;
  readonly groups: readonly HeadingText[];
}

const cueOf = (field: string, text: string): number =>
  (CUES[field] ?? []).reduce(
    (most, { pattern, weight }) => (pattern.test(text) ? Math.max(most, weight) : most),
    0,
  );

const textOf = ({ key, full }: HeadingText): string => key || full;

/** A cue of the heading itself, or a weaker one of the groups above it. */
function cued(field: string, { leaf, groups }: HeadingEvidence): number {
  const own = cueOf(field, textOf(leaf));
  const above = groups.reduce((most, group) => Math.max(most, cueOf(field, textOf(group))), 0);
  return Math.max(own, above * GROUP_SHARE);
}

/** Points for each field by words alone. */
export function headingScores(heading: HeadingEvidence, fields: readonly string[]): Scores {
  const scores = new Map<string, number>();
  const effort = cued('effort', heading);
  const roles = { lead: cued('lead', heading), support: cued('support', heading) };
  const none = cueOf('none', textOf(heading.leaf));
  const bracketed = heading.leaf.unit !== null;
  for (const field of fields) {
    const known = heading.meanings.find((meaning) => meaning.field === field);
    const dictionary = known ? DICTIONARY[known.rank] : 0;
    scores.set(field, Math.max(dictionary, byCues(field, heading, { effort, roles, none, bracketed })));
  }
  return scores;
}

interface RoleCues {
  readonly effort: number;
  readonly roles: { readonly lead: number; readonly support: number };
  readonly none: number;
  /** （人） （％） （時間） behind the heading. */
  readonly bracketed: boolean;
}

function byCues(
  field: string,
  heading: HeadingEvidence,
  { effort, roles, none, bracketed }: RoleCues,
): number {
  const against = none;
  if (field === 'effortLead' || field === 'effortSupport') {
    const [own, other] = field === 'effortLead' ? [roles.lead, roles.support] : [roles.support, roles.lead];
    const base = effort + (bracketed && (effort > 0 || own > 0) ? 1 : 0);
    return base === 0 ? -against : base + own / 3 - (other > own ? OTHER_ROLE / 2 : 0) - against;
  }
  if (field === 'lead' || field === 'support') {
    const [own, other] = field === 'lead' ? [roles.lead, roles.support] : [roles.support, roles.lead];
    return own - (other > own ? OTHER_ROLE : 0) - (effort >= 3 || bracketed ? effort : 0) - against;
  }
  return cued(field, heading) - against;
}

/** Points for each field by what stands below the heading; 0 for all where nothing does. */
export function contentScores(contents: Contents, fields: readonly string[], staffKnown: boolean): Scores {
  return new Map(
    fields.map((field) => [
      field,
      contents.filled === 0 ? 0 : (BY_CONTENTS[field]?.(contents, staffKnown) ?? 0),
    ]),
  );
}

type ContentRule = (contents: Contents, staffKnown: boolean) => number;

/** `yes` when the share is high, `no` when it is low, in between in proportion. */
const graded = (share: number, yes: number, no: number): number =>
  no + (yes - no) * Math.min(1, Math.max(0, (share - 0.2) / 0.6));
const fullness = ({ filled, rows }: Contents): number => filled / Math.max(1, rows);
/** Nearly everything in one shape that no text has. */
const isData = ({ numbers, periods, units, grades, marks, people, length, verbs, past }: Contents): boolean =>
  Math.max(numbers, units, grades, marks, people, length > 18 || verbs + past > 0.5 ? 0 : periods) >= 0.7;

const person: ContentRule = (c, staffKnown) => {
  if (staffKnown) return graded(c.people, 4, -5);
  return c.numbers > 0.3 || c.length > 20 ? -5 : graded(c.nameLike, 3, -1);
};
const effort: ContentRule = (c) => {
  if (c.texty > 0.4 && c.effortUnits < 0.4) return -6;
  return (
    graded(Math.max(c.numbers, c.effortUnits), 1, -6) + (c.effortUnits > 0.5 ? 1.5 : c.small > 0.8 ? 1 : 0)
  );
};
const measured: ContentRule = (c) => {
  if (c.periods > 0.6 || c.people > 0.5 || c.units > 0.6 || c.marks > 0.6 || c.grades > 0.6) return -5;
  return graded(c.withDigits, 1.5, -0.5) + (c.running ? -2 : 0);
};
const sentence: ContentRule = (c) => (isData(c) ? -5 : c.length >= 6 ? 0.5 : -1);

const BY_CONTENTS: Readonly<Record<string, ContentRule>> = {
  number: (c) => (c.running ? 4 : c.distinct > 0.95 && c.codes > 0.7 && c.length <= 10 ? 1 : c.distinct > 0.95 && c.numbers > 0.9 && c.length <= 4 ? 0 : -4),
  division: (c) => graded(c.divisions, 4, -5),
  section: (c) => graded(c.sections, 3, -4),
  issue: (c) => Math.max(graded(c.issues, 5, -2.5), c.codes > 0.7 && c.distinct < 1 && c.numbers < 0.5 ? 1 : -5),
  title: (c) => {
    if (isData(c) || c.texty < 0.6) return -5;
    const short = c.length >= 3 && c.length <= 28 ? 1.5 : -1;
    return short + (c.distinct > 0.9 ? 1 : -1) + (fullness(c) > 0.95 ? 1 : -1.5) - c.verbs - 2.5 * c.past;
  },
  action: (c) => (isData(c) || c.texty < 0.6 ? -5 : (c.length >= 12 ? 1 : -1.5) + 2 * c.verbs - 2.5 * c.past + (fullness(c) > 0.8 ? 0.5 : -0.5)),
  indicator: (c) => (isData(c) || c.texty < 0.6 ? -5 : (c.length <= 16 ? 1 : -1.5) - 3 * c.verbs - 2.5 * c.past + (c.distinct > 0.5 ? 0.5 : -1)),
  baseline: (c) => measured(c, true) + (fullness(c) < 0.95 ? 0.3 : 0),
  target: (c) => measured(c, true) + (fullness(c) > 0.9 ? 0.7 : -1) - 2 * c.past,
  actual: measured,
  unit: (c) => graded(c.units, 4, -6),
  direction: (c) => graded(c.directions, 4, -6),
  deadline: (c) => (c.numbers > 0.6 || c.length > 18 ? -6 : graded(c.periods, 4, -5) - 4 * c.verbs - (fullness(c) < 0.5 ? 2 : 0)),
  difficulty: (c) => graded(c.levels, 2, -5) - 3 * c.beyondLevels,
  weight: (c) => {
    if (c.numbers < 0.8 || c.effortUnits > 0.5 && c.percents < 0.5) return -5;
    const sum = Math.round(c.total * 1000) / 1000;
    if ((sum === 1 || sum === 100) && fullness(c) > 0.9) return 3;
    if (c.running) return -3;
    return fullness(c) > 0.9 && c.percents < 0.5 ? 0.7 : 0;
  },
  lead: (c, staffKnown) => person(c, staffKnown) + (fullness(c) > 0.95 ? 0.5 : -0.5) - c.crowds,
  support: (c, staffKnown) => person(c, staffKnown) + (fullness(c) < 0.95 ? 0.4 : 0) + c.crowds,
  effortLead: effort,
  effortSupport: effort,
  progress: (c) => graded(c.marks, 4, -5),
  grade: (c) => graded(Math.max(c.grades, c.marks * 0.6), 2, -4) + (c.beyondLevels > 0 ? 1 : 0),
  rate: (c) => graded(Math.max(c.numbers, c.percents), 0.5, -5) + (c.percents > 0.7 ? 0.5 : -1),
  firstHalf: (c) => (Math.max(c.periods, c.people, c.units, c.marks) > 0.6 ? -5 : 0),
  secondHalfIssue: sentence,
  result: (c) => sentence(c, true) + 2.5 * c.past - c.verbs,
  shortfallReason: (c) => sentence(c, true) + (fullness(c) < 0.7 ? 1 : -1) + 1.5 * c.past,
  next: (c) => sentence(c, true) + (fullness(c) < 0.7 ? 0.5 : 0) + 1.5 * c.verbs - 2 * c.past,
  remarks: (c) => (isData(c) ? -3 : (fullness(c) < 0.8 ? 0.5 : 0) + (c.distinct < 0.6 ? 0.5 : 0)),
}; // prettier-ignore
