// A page's header or footer in Excel's code: its three parts with page numbers, dates and names put in. Fonts and pictures are left out.

export interface RunningText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}
export interface RunningFacts {
  readonly page: number;
  readonly pages: number;
  readonly file: string;
  readonly sheet: string;
  readonly date: string;
  readonly time: string;
}

const CODE = /&(?:([LCR])|([PNFADTZ])|"[^"]*"|\d{1,3}|K[0-9A-F]{6}|(&)|[^&])/gi;

/** Text before the first part's letter stands in the middle. */
export function runningText(code: string, facts: RunningFacts): RunningText {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  let from = 0;
  for (const match of code.matchAll(CODE)) {
    parts[at] += code.slice(from, match.index);
    from = match.index + match[0].length;
    const [, part, fact, ampersand] = match;
    if (part) at = part.toUpperCase() as keyof typeof parts;
    else if (ampersand) parts[at] += '&';
    else if (fact) parts[at] += factOf(fact.toUpperCase(), facts);
  }
  parts[at] += code.slice(from);
  return { left: parts.L, center: parts.C, right: parts.R };
}

function factOf(letter: string, facts: RunningFacts): string {
  switch (letter) {
    case 'P': return String(facts.page);
    case 'N': return String(facts.pages);
    case 'F': return facts.file;
    case 'A': return facts.sheet;
    case 'D': return facts.date;
    case 'T': return facts.time;
    default: return '';
  } // prettier-ignore
}
