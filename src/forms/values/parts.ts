// ①②③ parts inside one cell: a list of texts when the numbering starts at one and goes on. Their meaning is domain's.

const MARKS: readonly { readonly pattern: RegExp; readonly order: (mark: string) => number }[] = [
  { pattern: /[①-⑳]/g, order: (mark) => mark.charCodeAt(0) - 0x2460 + 1 },
  { pattern: /[❶-❿]/g, order: (mark) => mark.charCodeAt(0) - 0x2776 + 1 },
  { pattern: /(?<=^|\n)[ \u3000]*[(（]([0-9０-９]{1,2})[)）]/g, order: digits },
  { pattern: /(?<=^|\n)[ \u3000]*([0-9０-９]{1,2})(?:[.．、)）]|[ \u3000](?=\S))/g, order: digits },
  { pattern: /(?<=^|\n)[ \u3000]*[アイウエオカキクケコ][.．、)） \u3000]/g, order: (mark) => 'アイウエオカキクケコ'.indexOf(mark.trim()[0]!) + 1 },
]; // prettier-ignore

function digits(mark: string): number {
  return Number(/\d+/.exec(mark.normalize('NFKC'))?.[0] ?? 0);
}

/** The parts without their marks, in order; [] when the text is not a numbered list of two or more. */
export function splitParts(text: string): readonly string[] {
  if (text.length < 4 || !/[①❶\n]/.test(text)) return [];
  for (const { pattern, order } of MARKS) {
    const starts = numberedFromOne([...text.matchAll(pattern)], order);
    if (starts.length < 2) continue;
    return starts.map(({ index, length }, at) => text.slice(index + length, starts[at + 1]?.index).trim());
  }
  return [];
}

/** Marks that count 1, 2, 3 …; others (a ① quoted in a sentence) are passed over. */
function numberedFromOne(
  marks: readonly RegExpMatchArray[],
  order: (mark: string) => number,
): { readonly index: number; readonly length: number }[] {
  const found: { index: number; length: number }[] = [];
  for (const mark of marks) {
    if (order(mark[0]) === found.length + 1) found.push({ index: mark.index ?? 0, length: mark[0].length });
  }
  return found;
}
