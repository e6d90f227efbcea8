// 部の運営方針 → what becomes 重点課題, and what is left out: the parts that the document names so, else those of the section
// that holds them, else all its clauses. How the document hangs together is outline.ts's.
import { compareKey, normaliseText } from '../text/text';
import { divisionsOf, type Divisions } from './labels';
import { notesBelow, policyOutline, type PolicyNote, type PolicyPart } from './outline';
import { holdingRank, isNoIssue, pointsElsewhere } from './sections';

export interface PolicyClause extends Divisions {
  /** As cited: `1-(1)-①` for a clause of the whole document; as the section counts for an issue of one section. */
  readonly number: string;
  /** The title alone; a clause in a sentence whole, its broken lines and following paragraphs joined. */
  readonly text: string;
  /** What is said below the title, a line each. */
  readonly content: string;
  /** What is said of aims, measures and targets. */
  readonly vision: string;
  /** The heading of the section it stands in, without number; '' at the top level. */
  readonly basis: string;
}

export interface LeftOut {
  /** The part's heading with its number, or the heading it stands below; '' above the first heading. */
  readonly heading: string;
  /** The section's own sentences; '' when the whole part was left out. */
  readonly text: string;
}

export type PolicyReading =
  | { readonly kind: 'read'; readonly clauses: readonly PolicyClause[]; readonly leftOut: readonly LeftOut[] }
  /** No section is called so. */
  | { readonly kind: 'no-section'; readonly typed: string; readonly sections: readonly string[] };

/** `sections` are headings or numbers of the sections whose parts are issues; without any the document decides. */
export function readPolicy(text: string, sections: readonly string[] = []): PolicyReading {
  const root = policyOutline(text);
  if (sections.length > 0) return fromSections(root, sections);
  const named = onceEach(namedIn(root));
  if (named.length > 0) return reading(root, named, sectionNumbers(named));
  const held = holdersIn(root).flatMap(issueParts);
  if (held.length > 0) return reading(root, held, sectionNumbers(held));
  const leaves = leavesOf(root);
  const headings = [...new Set(leaves.map(unnumberedSection))].filter((one) => one !== null);
  return reading(
    root,
    leaves,
    leaves.map((leaf) => citedNumber(leaf, headings)),
  );
}

function fromSections(root: PolicyPart, sections: readonly string[]): PolicyReading {
  const chosen: PolicyPart[] = [];
  for (const typed of sections) {
    const found = partsCalled(root, compareKey(typed));
    if (found.length === 0) return { kind: 'no-section', typed, sections: headingsOf(root) };
    chosen.push(...found.filter((part) => !chosen.includes(part)));
  }
  const parts = chosen.flatMap((part) => (part.children.length > 0 ? issueParts(part) : [part]));
  return reading(root, parts, sectionNumbers(parts));
}

/** By number, by title, else by a piece of the title; the outermost. */
function partsCalled(root: PolicyPart, typed: string): PolicyPart[] {
  const matches = [
    (part: PolicyPart) => part.mark.label !== '' && compareKey(part.mark.label) === typed,
    (part: PolicyPart) => [part.title, headingOf(part)].some((one) => compareKey(one) === typed),
    (part: PolicyPart) => compareKey(part.title).includes(typed),
  ];
  for (const match of matches) {
    const found = outermost(
      root,
      (part) => (part.mark.style !== 'bullet' || part.children.length > 0) && match(part),
    );
    if (found.length > 0) return found;
  }
  return [];
}

const headingsOf = (root: PolicyPart): string[] => {
  const [only, ...others] = root.children;
  const tops = only && others.length === 0 && only.children.length > 0 ? only.children : root.children;
  return tops.map(headingOf);
};

const headingOf = ({ mark: { label }, title }: PolicyPart): string =>
  [label, title].filter((one) => one !== '').join(' ');

function outermost(part: PolicyPart, match: (part: PolicyPart) => boolean): PolicyPart[] {
  return part.children.flatMap((child) => (match(child) ? [child] : outermost(child, match)));
}

const namedIn = (root: PolicyPart): PolicyPart[] => outermost(root, ({ mark }) => mark.style === 'issue');

/** An issue that an overview lists and a later page tells is one; the page that says more of it. */
function onceEach(parts: readonly PolicyPart[]): PolicyPart[] {
  const fullest = new Map<string, PolicyPart>();
  for (const part of parts) {
    const key = compareKey(part.title);
    const before = fullest.get(key);
    if (!before || notesBelow(part).length > notesBelow(before).length) fullest.set(key, part);
  }
  return parts.filter((part) => fullest.get(compareKey(part.title)) === part);
}

/** The innermost sections that hold issues, of the foremost word alone; none when one points to another document. */
function holdersIn(root: PolicyPart): PolicyPart[] {
  const found = innermostHolders(root);
  const best = Math.min(...found.map(({ rank }) => rank));
  const holders = found.filter(({ rank }) => rank === best).map(({ part }) => part);
  return holders.some(elsewhere) ? [] : holders;
}

function innermostHolders(part: PolicyPart): { readonly part: PolicyPart; readonly rank: number }[] {
  const below = part.children.flatMap(innermostHolders);
  if (below.length > 0) return below;
  const rank = part.parent === null ? null : holdingRank(part.title);
  return rank === null || issueParts(part).length === 0 ? [] : [{ part, rank }];
}

const elsewhere = (part: PolicyPart): boolean =>
  pointsElsewhere(part.title) ||
  part.notes.some(({ text }) => pointsElsewhere(text)) ||
  part.children.some(({ title }) => pointsElsewhere(title));

/**
 * A section's issues: its counted parts, else its bullets; in groups (### 子ども) whose parts count on from group to group, or
 * of which some are no more than a heading, the parts of the groups.
 */
function issueParts(section: PolicyPart): PolicyPart[] {
  const parts = section.children.filter(({ title }) => title !== '' && !isNoIssue(title));
  const counted = parts.filter(({ mark }) => mark.style !== 'bullet');
  if (counted.length === 0) return parts;
  const groups = counted.map(({ children }) => children.filter(({ mark }) => mark.value !== null));
  const grouped = groups.length > 1 && groups.every((group) => group.length > 0);
  const firsts = groups.map(([first]) => first?.mark.value ?? 0);
  const countsOn = grouped && firsts.every((first, at) => at === 0 || first > (firsts[at - 1] ?? 0));
  return countsOn ? groups.flat() : counted;
}

/** As the section counts (1, ②, 2-1); 1, 2, … when it does not count or counts one number twice. */
function sectionNumbers(parts: readonly PolicyPart[]): string[] {
  const labels = parts.map(({ mark }) => plainLabel(mark.label));
  const counts =
    labels.every((label) => label !== '') && new Set(labels.map(compareKey)).size === labels.length;
  return labels.map((label, at) => (counts ? label : String(at + 1)));
}

const plainLabel = (label: string): string =>
  /^[①-⑳]$/.test(label)
    ? label
    : normaliseText(label)
        .replace(/^\((.*)\)$/, '$1')
        .replace(/^\D+(?=\d)/, '');

function reading(root: PolicyPart, parts: readonly PolicyPart[], numbers: readonly string[]): PolicyReading {
  const clauses = parts.map((part, at) => clauseOf(part, numbers[at] ?? ''));
  return { kind: 'read', clauses, leftOut: leftOutOf(root, new Set(parts)) };
}

function clauseOf(part: PolicyPart, number: string): PolicyClause {
  const notes = notesBelow(part);
  const aims = notes.filter(({ kind }) => kind === 'vision');
  return {
    ...{ number, text: part.title, basis: part.parent?.title ?? '' },
    content: notes
      .filter((note) => !aims.includes(note))
      .flatMap(contentLine)
      .join('\n'),
    vision: aims.map(({ label, text }) => (aims.length > 1 ? `${label}：${text}` : text)).join('\n'),
    ...divisionsIn(part.divisions, notes),
  };
}

/** 概要 and 内容 say no more than the column's heading; any other label is part of what is said. */
function contentLine({ kind, label, text }: PolicyNote): string[] {
  if ((kind === 'lead' || kind === 'related') && divisionsOf(text)) return [];
  return text === '' ? [] : [label === '' || /概要|内容|説明|趣旨/.test(label) ? text : `${label}：${text}`];
}

/** Those in the title first, then those that labels name. */
function divisionsIn(title: Divisions, notes: readonly PolicyNote[]): Divisions {
  const told = (kind: PolicyNote['kind']): Divisions[] =>
    notes.flatMap((note) => (note.kind === kind ? (divisionsOf(note.text) ?? []) : []));
  const leads = [title, ...told('lead')];
  const related = told('related').flatMap((one) => [one.lead, ...one.related]);
  const [lead = '', ...others] = leads.flatMap((one) => (one.lead === '' ? [] : [one.lead]));
  const all = [...others, ...leads.flatMap((one) => one.related), ...related];
  return { lead, related: [...new Set(all)].filter((name) => name !== lead && name !== '') };
}

/** What the document says and no clause holds. */
function leftOutOf(part: PolicyPart, taken: ReadonlySet<PolicyPart>): LeftOut[] {
  if (taken.has(part)) return [];
  const heading = headingOf(part);
  const holds = outermost(part, (one) => taken.has(one)).length > 0;
  if (part.parent !== null && !holds) return [{ heading, text: '' }];
  const text = part.notes.map((note) => note.text).join('');
  const own = text === '' ? [] : [{ heading, text }];
  return [...own, ...part.children.flatMap((child) => leftOutOf(child, taken))];
}

/** Parts that nothing counted stands below. Details belong to the clause that they are listed below; below a heading they are clauses. */
function leavesOf(part: PolicyPart): PolicyPart[] {
  if (part.parent !== null && isClause(part)) return [part];
  return part.children.flatMap(leavesOf);
}

const SECTION_STYLES: ReadonlySet<string> = new Set(['plain', 'chapter', 'number', 'composite', 'bracket']);

function isClause(part: PolicyPart): boolean {
  const { style } = part.mark;
  if (part.children.length > 0) {
    const bulleted = part.children.every(({ mark }) => mark.style === 'bullet');
    return bulleted && (!SECTION_STYLES.has(style) || /。$/.test(part.title)) && style !== 'bullet';
  }
  return part.title !== '' && style !== 'plain' && !saysNothing(part);
}

/** `6. その他` alone, or a heading that says no more, where the titles beside it have clauses below. */
function saysNothing({ level, title, notes, mark, parent }: PolicyPart): boolean {
  if (notes.length > 0 || !SECTION_STYLES.has(mark.style)) return false;
  const beside = parent?.children.some(({ children }) => children.length > 0) ?? false;
  return level > 0 || (beside && !/(?:[。．！？]|こと|する|図る|努める|行う|進める)$/.test(title));
}

/** The nearest heading without a number above a clause, when nothing numbered stands between. */
const unnumberedSection = ({ parent }: PolicyPart): PolicyPart | null =>
  parent !== null && parent.mark.style === 'plain' && parent.parent !== null ? parent : null;

/** Labels from the outermost down. Clauses right below several unnumbered headings take the heading's place among them first. */
function citedNumber(clause: PolicyPart, headings: readonly PolicyPart[]): string {
  const labels: string[] = [];
  for (let at: PolicyPart | null = clause; at !== null && at.parent !== null; at = at.parent) {
    if (at.mark.style === 'bullet') labels.unshift(String(placeOf(at)));
    else if (at.mark.label !== '') labels.unshift(at.mark.label);
    if (at.mark.style === 'composite') break;
  }
  const heading = unnumberedSection(clause);
  if (heading !== null && headings.length > 1) labels.unshift(String(headings.indexOf(heading) + 1));
  return labels.join('-');
}

const placeOf = (bullet: PolicyPart): number =>
  (bullet.parent?.children.filter(({ mark }) => mark.style === 'bullet') ?? []).indexOf(bullet) + 1;
