// Which issues an objective may serve, each with a probability and the words that speak for it: from its texts, its division, the
// rows beside it and the objectives that are linked already, this year and last. Nothing is linked by it; a person decides.
import { judgeChances, type ByIssue, type Linked, type Signs } from './chances';
import type { FormerObjective, LinkIssue, LinkObjective } from './subject';
import { tellingPieces, termedText } from './telling-pieces';
import { hiraganaPairs, termReader, type Part, type TermReader } from './terms';
import { unitVectors, type Vector } from './vectors';
import { WEIGHTS, type Weights } from './weights';

export interface LikelyLink {
  /** The issue's place in the list. */
  readonly issue: number;
  /** 0–1: of proposals at 0.8, eight in ten are right. */
  readonly probability: number;
  /** The words that speak for it, the weightiest first, at most four; none where only its place does. */
  readonly shared: readonly string[];
}

/** Nothing less likely is proposed. */
export const FLOOR = 0.03;
const MOST_LINKS = 3;
const MOST_SHARED = 4;

/** At most three for each objective, best first, none below FLOOR; null where nothing is asked. */
export function likelyLinks(
  issues: readonly LinkIssue[],
  objectives: readonly LinkObjective[],
  former: readonly FormerObjective[] = [],
  weights: Weights = WEIGHTS,
): readonly (readonly LikelyLink[] | null)[] {
  if (issues.length === 0 || !objectives.some(({ asked }) => asked))
    return objectives.map(({ asked }) => (asked ? [] : null));
  const { signs, reader } = signsOf(issues, objectives, former, weights);
  const { chances, centres } = judgeChances(signs);
  const speakers = issues.map((_, place) =>
    speakingFor(signs.issueVectors[place]!, centres[place]!, weights),
  );
  return objectives.map(({ texts }, at) => {
    const own = chances[at];
    if (!own) return null;
    const termed = texts.map((text) => termedText(text, reader));
    return bestPlaces(own).map((issue) => ({
      ...{ issue, probability: own[issue]! },
      shared: tellingPieces(termed, speakers[issue]!, MOST_SHARED),
    }));
  });
}

function bestPlaces(chances: ByIssue): number[] {
  const places: number[] = [];
  for (let place = 0; place < chances.length; place += 1) if (chances[place]! >= FLOOR) places.push(place);
  return places.sort((a, b) => chances[b]! - chances[a]!).slice(0, MOST_LINKS);
}

function signsOf(
  issues: readonly LinkIssue[],
  objectives: readonly LinkObjective[],
  former: readonly FormerObjective[],
  weights: Weights,
): { readonly signs: Signs; readonly reader: TermReader } {
  const reader = termReader(hiraganaPairs(issues.flatMap(({ texts }) => texts)));
  const read = [
    ...issues.map(({ texts }) => reader.read(issueParts(texts, weights))),
    ...[...objectives, ...former].map((one) => reader.read(objectiveParts(one, weights))),
  ];
  const size = reader.size();
  const all = unitVectors(read, size);
  const [issueVectors, vectors] = [all.slice(0, issues.length), all.slice(issues.length)];
  const places = new Map([...issues.entries()].reverse().map(([place, { number }]) => [number, place]));
  const placeOf = (number: string | null): number => (number === null ? -1 : (places.get(number) ?? -1));
  const linked = [...objectives, ...former].flatMap(({ division, section, issue }, at): Linked[] => {
    const place = placeOf(issue);
    return place < 0 ? [] : [{ division, section, vector: vectors[at]!, issue: place, share: 1, at: -1 }];
  });
  const known = objectives.map(({ issue }) => placeOf(issue));
  return { signs: { issues, objectives, issueVectors, vectors, known, linked, size, weights }, reader };
}

const issueParts = ([title = '', ...rest]: readonly string[], { issueTitle }: Weights): Part[] => [
  [title, issueTitle],
  ...rest.map((text): Part => [text, 1]),
];

const objectiveParts = (
  { texts: [title = '', ...rest], section }: Pick<LinkObjective, 'texts' | 'section'>,
  { title: weight, sectionName }: Weights,
): Part[] => [[title, weight], ...rest.map((text): Part => [text, 1]), [section ?? '', sectionName]];

/** How much each term speaks for an issue: by the issue's own words, and by what is linked to it. */
function speakingFor(words: Vector, centre: Vector, weights: Weights): ReadonlyMap<number, number> {
  const speaks = new Map<number, number>();
  const add = ({ ids, values }: Vector, weight: number): void =>
    ids.forEach((id, at) => speaks.set(id, (speaks.get(id) ?? 0) + values[at]! * weight));
  add(words, weights.words);
  add(centre, weights.linked);
  return speaks;
}
