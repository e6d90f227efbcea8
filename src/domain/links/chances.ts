// The probability of each issue for each objective that is asked: all signs added up by their weights, and a softmax over the
// issues and over serving none. Judged twice, so that what is likely of one speaks for those like it and beside it.
import type { LinkIssue, LinkObjective } from './subject';
import { centreOf, dots, indexOf, type Vector, type VectorIndex } from './vectors';
import type { Weights } from './weights';

/** By an issue's place in the list. */
export type ByIssue = Float64Array;
type Chances = readonly (ByIssue | null)[];

export interface Signs {
  readonly issues: readonly LinkIssue[];
  readonly objectives: readonly LinkObjective[];
  /** In the order of the issues, of the objectives. */
  readonly issueVectors: readonly Vector[];
  readonly vectors: readonly Vector[];
  /** The place of each objective's issue; -1 without one. */
  readonly known: readonly number[];
  /** What is linked for sure, last year's included. */
  readonly linked: readonly Linked[];
  /** How many terms the vectors are made of. */
  readonly size: number;
  readonly weights: Weights;
}

/** An objective that speaks for an issue. */
export interface Linked extends Pick<LinkObjective, 'division' | 'section'> {
  readonly vector: Vector;
  /** The issue's place. */
  readonly issue: number;
  /** 1 for one that is linked; less for one that is likely to be. */
  readonly share: number;
  /** The place of an objective that is asked itself; -1 for any other. */
  readonly at: number;
}

export interface Judged {
  /** What is left to 1 is that it serves none. Null where nothing is asked. */
  readonly chances: Chances;
  /** What the objectives that are linked to each issue have in common. */
  readonly centres: readonly Vector[];
}

export function judgeChances(signs: Signs): Judged {
  const { objectives, vectors, weights } = signs;
  const byWords = indexOf(signs.issueVectors, signs.size);
  const words = objectives.map(({ asked }, at) => (asked ? dots(vectors[at]!, byWords) : null));
  const first = judgeOnce(signs, words, signs.linked, null);
  const likely = objectives.flatMap(({ division, section }, at): Linked[] => {
    const chances = first.chances[at];
    const issue = chances ? chances.indexOf(Math.max(...chances)) : -1;
    const chance = chances?.[issue] ?? 0;
    if (chance <= weights.sure) return [];
    return [{ division, section, vector: vectors[at]!, issue, share: chance * weights.soft, at }];
  });
  const { chances } = judgeOnce(signs, words, [...signs.linked, ...likely], first.chances);
  return { chances, centres: first.centres };
}

/** What is linked, made ready to be compared with. */
interface Company {
  readonly index: VectorIndex;
  /** What 1 became in each issue's centre. */
  readonly scales: readonly number[];
  /** How much of a division's, of a section's objectives goes to each issue. */
  readonly shares: ReadonlyMap<string, ByIssue>;
  /** By the places of objectives that are asked themselves. */
  readonly selves: ReadonlyMap<number, Linked>;
}

function judgeOnce(signs: Signs, words: Chances, linked: readonly Linked[], before: Chances | null): Judged {
  const { issues, objectives, weights, size } = signs;
  const byIssue: Linked[][] = issues.map(() => []);
  for (const one of linked) byIssue[one.issue]!.push(one);
  const centres = byIssue.map((of) => centreOf(of, weights.crowd));
  const company: Company = {
    index: indexOf(centres.map(({ vector }) => vector), size),
    scales: centres.map(({ scale }) => scale),
    shares: sharesOf(linked, issues.length),
    selves: new Map(linked.filter(({ at }) => at >= 0).map((one) => [one.at, one])),
  }; // prettier-ignore
  const chances = objectives.map((_, at) => {
    const scores = words[at]?.map((cosine) => cosine * weights.words);
    if (!scores) return null;
    addDivisions(scores, at, signs);
    addCompany(scores, at, signs, company);
    addNeighbours(scores, at, signs, before);
    return chancesOf(scores, weights.none);
  });
  return { chances, centres: centres.map(({ vector }) => vector) };
}

function addDivisions(scores: Float64Array, at: number, { issues, objectives, weights }: Signs): void {
  const { division } = objectives[at]!;
  if (division === null) return;
  for (const [place, { lead, related }] of issues.entries()) {
    if (lead === division) scores[place]! += weights.lead;
    else if (related.includes(division)) scores[place]! += weights.related;
  }
}

/** What an objective itself is likely to be does not speak for it. */
function addCompany(
  scores: Float64Array,
  at: number,
  { objectives, vectors, weights }: Signs,
  { index, scales, shares, selves }: Company,
): void {
  const objective = objectives[at]!;
  const self = selves.get(at);
  const division = shares.get(divisionKey(objective));
  const section = objective.section === null ? undefined : shares.get(sectionKey(objective));
  for (const [place, cosine] of dots(vectors[at]!, index).entries()) {
    const own = self?.issue === place ? self.share : 0;
    scores[place]! += weights.linked * Math.max(0, cosine - own * scales[place]!);
    scores[place]! += weights.division * Math.log1p((division?.[place] ?? own) - own);
    scores[place]! += weights.section * Math.log1p((section?.[place] ?? own) - own);
  }
}

function addNeighbours(scores: Float64Array, at: number, signs: Signs, before: Chances | null): void {
  const { objectives, known, weights } = signs;
  for (const next of [at - 1, at + 1]) {
    if (objectives[next]?.table !== objectives[at]!.table) continue;
    const issue = known[next]!;
    if (issue >= 0) scores[issue]! += weights.beside;
    else before?.[next]?.forEach((chance, place) => (scores[place]! += weights.likelyBeside * chance));
  }
}

type Unit = Pick<LinkObjective, 'division' | 'section'>;
const divisionKey = ({ division }: Unit): string => JSON.stringify([division]);
const sectionKey = ({ division, section }: Unit): string => JSON.stringify([division, section]);

function sharesOf(linked: readonly Linked[], count: number): ReadonlyMap<string, ByIssue> {
  const shares = new Map<string, ByIssue>();
  for (const one of linked)
    for (const key of [divisionKey(one), sectionKey(one)]) {
      const of = shares.get(key) ?? new Float64Array(count);
      of[one.issue]! += one.share;
      shares.set(key, of);
    }
  return shares;
}

function chancesOf(scores: ByIssue, none: number): ByIssue {
  const most = Math.max(none, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, one) => sum + one, Math.exp(none - most));
  return powers.map((one) => one / total);
}
