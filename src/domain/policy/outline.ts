// A policy as its outline: parts below parts, their levels told from how the marks are used in this document, their broken
// lines mended, their labels and divisions known. Which parts are issues is policy.ts's.
import { labelledOf, NO_DIVISIONS, withoutDivisions, type Divisions, type NoteKind } from './labels';
import type { PolicyLine } from './line';
import type { Mark, MarkStyle, Opened } from './marks';
import { policyLines } from './policy-lines';
import { namesIssues } from './sections';

export interface PolicyNote {
  /** `text` is a paragraph that no label opens. */
  readonly kind: NoteKind | 'text';
  readonly label: string;
  readonly text: string;
}

export interface PolicyPart {
  readonly mark: Mark;
  /** 1–6 for a heading of markdown, 0 for anything else. */
  readonly level: number;
  /** Its own line; a clause's is its whole text. */
  readonly title: string;
  readonly divisions: Divisions;
  /** What is said below it, in order. */
  readonly notes: readonly PolicyNote[];
  /** Null for the document itself. */
  readonly parent: PolicyPart | null;
  readonly children: readonly PolicyPart[];
}

type Making = { -readonly [K in keyof PolicyPart]: PolicyPart[K] } & {
  notes: { kind: PolicyNote['kind']; label: string; text: string }[];
  parent: Making | null;
  children: Making[];
};

const DOCUMENT: Opened = {
  mark: { style: 'plain', kind: 'document', label: '', value: null },
  level: 0,
  text: '',
};

type Labelling = Pick<PolicyLine, 'opened'> & { readonly labelled: NonNullable<PolicyLine['labelled']> };

const newPart = ({ mark, level, text }: Opened, parent: Making | null): Making => ({
  ...{ mark, level, title: text, divisions: NO_DIVISIONS, notes: [], parent, children: [] },
});

/** The document of a text; its notes are what stands above the first mark. */
export function policyOutline(text: string): PolicyPart {
  const root = newPart(DOCUMENT, null);
  let open = root;
  for (const line of policyLines(text)) {
    const { labelled, opened } = line;
    if (labelled && (isInside(open) || opened === null)) addLabelled(open, { labelled, opened });
    else if (opened === null) addText(open, line.text);
    else {
      const parent = parentFor(open, opened);
      open = newPart(opened, parent);
      parent.children.push(open);
    }
  }
  setDivisionsAside(root);
  return root;
}

/** Inside a counted part 【目標】 is a label; outside it opens a section. */
function isInside(open: Making): boolean {
  for (let at: Making | null = open; at?.parent; at = at.parent)
    if (at.mark.style !== 'plain' || at.level >= 3) return true;
  return false;
}

/** Kinds that stand inside every other one. */
const isDetail = ({ mark: { style, kind } }: Pick<Opened, 'mark'>): boolean =>
  style === 'bullet' && /^(?:•・|-)/.test(kind);
const INNER: ReadonlySet<MarkStyle> = new Set(['circled', 'kana', 'kanaBracket', 'bullet', 'row']);

/**
 * Where a new part hangs: beside the innermost open part of its kind that it counts on from, else below what is open. A
 * count that begins anew right below a title of the same kind is a level of its own (1 重点課題 > 1. 2. 3.).
 */
function parentFor(open: Making, opened: Opened): Making {
  const path: Making[] = [];
  for (let at: Making | null = open; at?.parent; at = at.parent) path.push(at);
  const { style, kind, value } = opened.mark;
  const beside = path.filter(({ mark }) => mark.style === style && mark.kind === kind);
  const before = beside.find(({ mark }) => mark.value !== null && mark.value + 1 === value) ?? beside[0];
  if (before && !beginsAnew(before, open, opened)) return before.parent ?? before;
  if (style === 'plain') return headingParent(path, opened, open);
  const within = isDetail(opened) ? open : skip(open, isDetail);
  return style === 'row' ? skip(within, ({ mark }) => INNER.has(mark.style)) : within;
}

function beginsAnew(before: Making, open: Making, { mark: { value }, level }: Opened): boolean {
  const restarts = value === 1 && before.mark.value !== null && before.mark.value > 1;
  const stepsDown = value === 1 && before.level > 0 && level === 0;
  return (restarts || stepsDown) && before === open && before.notes.length === 0 && !isSentence(before);
}

/** A heading stands below the nearest one of a higher level; one without a level ends clauses and bullets. */
function headingParent(path: readonly Making[], { level }: Opened, open: Making): Making {
  const root = path[path.length - 1]?.parent ?? open;
  if (level > 0) return path.find((part) => part.level > 0 && part.level < level) ?? root;
  return skip(open, ({ mark }) => INNER.has(mark.style) || mark.style === 'plain');
}

function skip(from: Making, passes: (part: Making) => boolean): Making {
  let at = from;
  while (at.parent !== null && passes(at)) at = at.parent;
  return at;
}

const SENTENCE_END = /[。．！？]$/;
const BREAKS_OFF = /[、をにがはでとの]$/;
const DEED_END = /(?:こと|する|図る|努める|行う|進める)$/;
/** A line that is full is one that was broken. */
const FULL_LINE = 24;

const isSentence = ({ title }: Making): boolean => SENTENCE_END.test(title) || DEED_END.test(title);

/** A line that ends where it ends: what stands below is said of it. Any other goes on below. */
function isTitle(part: Making): boolean {
  const { title, mark } = part;
  if (mark.style === 'row' || mark.style === 'issue' || mark.style === 'plain' || part.level > 0) return true;
  if (isSentence(part) || BREAKS_OFF.test(title)) return false;
  return !INNER.has(mark.style) || title.length < FULL_LINE;
}

/** A label is said of the part that details are listed below, not of the last detail; right below a section they are the parts. */
function addLabelled(open: Making, { labelled, opened }: Labelling): void {
  const list = skip(open, isDetail);
  const section = list.mark.style === 'plain' || namesIssues(list.title);
  const owner = section && opened === null ? open : list;
  owner.notes.push({ ...labelled });
}

function addText(part: Making, text: string): void {
  const last = part.notes[part.notes.length - 1];
  if (!last && !isTitle(part)) part.title = joined(part.title, text);
  else if (last && goesOn(last.text)) last.text = joined(last.text, text);
  else if (last && last.kind !== 'text') last.text = `${last.text}\n${text}`;
  else part.notes.push({ kind: 'text', label: '', text });
}

/** Whether a paragraph was broken here rather than ended. */
function goesOn(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return text === '' || (!SENTENCE_END.test(line) && (BREAKS_OFF.test(line) || line.length >= FULL_LINE));
}

/** Japanese runs on without a space; two Latin words keep one. */
function joined(before: string, after: string): string {
  const latin = /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(after);
  return before === '' ? after : `${before}${latin ? ' ' : ''}${after}`;
}

function setDivisionsAside(part: Making): void {
  Object.assign(part, withoutDivisions(part.title));
  for (const child of part.children) setDivisionsAside(child);
}

/** What is said below a part as lines to read: labels that are told, marks as typed, deeper parts in their order. */
export function notesBelow(part: PolicyPart): PolicyNote[] {
  return [
    ...part.notes,
    ...part.children.flatMap((child) => {
      const own = labelledOf(child.title);
      const [first, ...rest] = notesBelow(child);
      if (own) {
        const text = own.text === '' && first ? first.text : own.text;
        return [{ ...own, text }, ...(own.text === '' || !first ? rest : [first, ...rest])];
      }
      const mark = child.mark.style === 'bullet' ? '・' : child.mark.label;
      const title = { kind: 'text' as const, label: '', text: `${mark}${child.title}` };
      return [title, ...(first ? [first, ...rest] : [])];
    }),
  ];
}
