// The lines of a policy text: each with what opens it, its label or nothing; rows of a table as the parts they are.
import { labelledOf } from './labels';
import type { PolicyLine } from './line';
import { openingOf } from './marks';
import { tableLines } from './tables';

const PAGE_NUMBER =
  /^(?:[-－‐–—ー\s]*[0-9０-９]{1,4}[-－‐–—ー\s]*|[0-9０-９]+\s*[/／]\s*[0-9０-９]+|p\.?\s*[0-9]+)$/i;
const NOTHING = /^(?:以上|[-*_=＝─━]{3,}|記)$/;

/** Cuts a text (.txt, .md, or a document told as markdown) into lines; blank lines, page numbers, rules and 以上 are left out. */
export function policyLines(text: string): PolicyLine[] {
  const raw = text.replace(/\uFEFF/g, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const lines: PolicyLine[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const from = at;
    while (isRow(raw[at])) at += 1;
    if (at > from) lines.push(...tableLines(raw.slice(from, at)));
    lines.push(...splitClauses(raw[at] ?? '').flatMap(lineOf));
  }
  return lines;
}

const isRow = (line: string | undefined): boolean => line !== undefined && /^\s*\|.*\|\s*$/.test(line);

/** Two clauses on one line: 。 and a circled number part them; a reference (①、②により) does not. */
const splitClauses = (line: string): string[] => line.split(/(?<=。)[\s\u3000]*(?=[①-⑳])/);

function lineOf(line: string): PolicyLine[] {
  const text = line
    .replace(/^[\s\u3000>]+|[\s\u3000]+$/g, '')
    .replace(/\*\*|__/g, '')
    .trim();
  if (text === '' || PAGE_NUMBER.test(text) || NOTHING.test(text)) return [];
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  return [{ opened: openingOf(text, indent), labelled: labelledOf(text), text }];
}
