// 部の運営方針 → its numbered clauses, from which the 重点課題 are drafted. Which line opens what is policy-lines.ts's.
import { splitList } from '../text/text';
import { MARK_RANKS, policyLines, type MarkStyle, type PolicyLine } from './policy-lines';

export interface PolicyClause {
  /** As cited: the labels from the section down, `1-(1)-①`. Bullets count 1, 2, … */
  readonly number: string;
  /** The clause, whole: its broken lines and following paragraphs joined. */
  readonly text: string;
  /** The heading of the section it stands in, without number; '' at the top level. */
  readonly basis: string;
  /** What is said below a 重点課題 that is named as such, a line each; '' for others, whose text is whole. */
  readonly content: string;
  /** Divisions in brackets at the end of the text (（主管：保育課、関係：こども課）), in order; the first is the lead. */
  readonly divisions: readonly string[];
}

interface Item {
  readonly style: MarkStyle;
  readonly label: string;
  readonly heading: boolean;
  text: string;
  /** Paragraphs below the item's own first line. */
  body: string;
  readonly parent: Item | null;
  readonly children: Item[];
}

/**
 * The clauses of a policy text in order; none when it has no numbers and no bullets. Levels are told by the marks alone
 * (1. > (1) > ① > ア > (ア) > ・), markdown's are too uneven to go by. What has marked parts below is a section: its own sentences are no
 * clause. A section without parts is one clause when it says more than its heading. Bullets below a numbered clause belong to it.
 * A text that names its 重点課題 (重点課題1 …) has those alone.
 */
export function parsePolicy(text: string): PolicyClause[] {
  const root = outline(policyLines(text));
  const named = issuesIn(root);
  if (named.length > 0) return named.map(namedIssue);
  const leaves = leavesOf(root).filter((item) => clauseText(item) !== '');
  const sections = [...new Set(leaves.map(unnumberedSection))].filter((section) => section !== null);
  return leaves.map((item) => ({
    number: numberOf(item, sections),
    ...withoutDivisions(clauseText(item)),
    basis: item.parent?.text ?? '',
    content: '',
  }));
}

const issuesIn = (item: Item): Item[] => (item.style === 'issue' ? [item] : item.children.flatMap(issuesIn));

const namedIssue = (item: Item): PolicyClause => ({
  number: item.label,
  ...withoutDivisions(item.text),
  basis: item.parent?.text ?? '',
  content: linesBelow(item).join('\n'),
});

const linesBelow = ({ body, children }: Item): string[] => [
  ...(body === '' ? [] : [body]),
  ...children.flatMap((child) => [
    `${child.style === 'bullet' ? '・' : child.label}${child.text}`,
    ...linesBelow(child),
  ]),
];

const DIVISIONS = /\s*[(（]([^()（）]+)[)）]$/u;
const DIVISION =
  /^(?:(?:主管|関係|担当|所管|主担当|関連)課?[:：]?\s*)?(\S{1,20}(?:課|室|所|局|館|園|署|センター))$/u;

/** Sets brackets at the end aside that hold nothing but divisions. */
function withoutDivisions(text: string): Pick<PolicyClause, 'text' | 'divisions'> {
  const match = DIVISIONS.exec(text);
  const names = match ? splitList(match[1]!).map((name) => DIVISION.exec(name)?.[1] ?? null) : [];
  const divisions = names.flatMap((name) => name ?? []);
  const something = match?.index !== 0 && divisions.length === names.length;
  if (!match || divisions.length === 0 || !something) return { text, divisions: [] };
  return { text: text.slice(0, match.index), divisions };
}

const newItem = (
  line: { style: MarkStyle; label: string; heading: boolean; text: string },
  parent: Item | null,
): Item => ({
  ...line,
  body: '',
  parent,
  children: [],
});

function outline(lines: readonly PolicyLine[]): Item {
  const root = newItem({ style: 'plain', label: '', heading: true, text: '' }, null);
  let open = root;
  for (const line of lines) {
    if (line.mark === null || belongsToClause(line, open)) {
      addText(open, line.mark === null ? line.text : `・${line.text}`);
      continue;
    }
    const { style } = line.mark;
    const parent = style === 'plain' ? root : parentFor(open, style);
    open = newItem({ ...line.mark, heading: line.heading, text: line.text }, parent);
    parent.children.push(open);
  }
  return root;
}

/** A bullet inside a numbered clause details it; right below a heading it is a clause of its own. */
function belongsToClause(line: PolicyLine, open: Item): boolean {
  if (line.mark?.style !== 'bullet') return false;
  return MARK_RANKS[open.style] >= MARK_RANKS.circled && open.style !== 'bullet';
}

function parentFor(open: Item, style: MarkStyle): Item {
  let parent = open;
  while (parent.parent !== null && MARK_RANKS[parent.style] >= MARK_RANKS[style]) parent = parent.parent;
  return parent;
}

/** A heading keeps its own line; what stands below is its body. A clause simply goes on. */
function addText(item: Item, text: string): void {
  if (item.heading || item.style === 'issue' || isTitle(item)) item.body = joined(item.body, text);
  else item.text = joined(item.text, text);
}

const SENTENCE_END = /[。．！？]$/;
const DEED_END = /(?:こと|する|図る|努める|行う|進める|[、をにがはでとの])$/;

/** An outer item (1., (1)) that is no sentence and does not break off is a heading, markdown or not. */
function isTitle(item: Item): boolean {
  return (
    MARK_RANKS[item.style] <= MARK_RANKS.bracket && !SENTENCE_END.test(item.text) && !DEED_END.test(item.text)
  );
}

/** Japanese runs on without a space; two Latin words keep one. */
function joined(before: string, after: string): string {
  const latin = /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(after);
  return before === '' ? after : `${before}${latin ? ' ' : ''}${after}`;
}

function leavesOf(item: Item): Item[] {
  if (item.children.length > 0) return item.children.flatMap(leavesOf);
  return item.parent === null || item.style === 'plain' || isEmptyTitle(item) ? [] : [item];
}

/** `6. その他` alone, where the titles beside it have clauses below, says nothing. */
function isEmptyTitle(item: Item): boolean {
  return (
    item.body === '' &&
    isTitle(item) &&
    (item.parent?.children.some((one) => one.children.length > 0) ?? false)
  );
}

/** A heading that says nothing more is no clause, unless it is not marked as one (1. ○○の推進). */
function clauseText(item: Item): string {
  if (item.heading)
    return item.body === '' ? '' : joined(`${item.text}${item.text === '' ? '' : ' '}`, item.body);
  return item.body === '' ? item.text : `${item.text} ${item.body}`.trim();
}

/** The nearest heading without a number above a clause, when nothing numbered stands between. */
function unnumberedSection(item: Item): Item | null {
  return item.parent !== null && item.parent.style === 'plain' && item.parent.parent !== null
    ? item.parent
    : null;
}

/** Labels from the outermost down. Clauses right below several unnumbered headings take the heading's place among them first. */
function numberOf(item: Item, sections: readonly Item[]): string {
  const labels: string[] = [];
  for (let at: Item | null = item; at !== null && at.parent !== null; at = at.parent) {
    if (at.style === 'bullet') labels.unshift(String(bulletPlace(at)));
    else if (at.label !== '') labels.unshift(at.label);
    if (at.style === 'composite') break;
  }
  const section = unnumberedSection(item);
  if (section !== null && sections.length > 1) labels.unshift(String(sections.indexOf(section) + 1));
  return labels.join('-');
}

function bulletPlace(bullet: Item): number {
  const siblings = bullet.parent?.children.filter((item) => item.style === 'bullet') ?? [];
  return siblings.indexOf(bullet) + 1;
}
