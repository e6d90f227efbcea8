// The words of a text that speak for an issue, put together again from the pairs that do (情報 報共 共有 → 情報共有).
import { plainText, type TermReader } from './terms';

/** A text with the term that stands at each place: a pair of characters, or a Latin word at its first letter; -1 for none. */
export interface TermedText {
  readonly text: string;
  readonly ids: readonly number[];
}

export function termedText(text: string, reader: TermReader): TermedText {
  const plain = plainText(text);
  const ids: number[] = [];
  for (let at = 0; at < plain.length; at += 1) ids.push(reader.pairAt(plain, at));
  for (const { 0: word, index } of plain.matchAll(/[a-z]{2,}/g)) ids[index] = reader.wordId(word);
  return { text: plain, ids };
}

/** At most so many pieces, the weightiest first. `weights` is how much each term speaks for the issue. */
export function tellingPieces(
  texts: readonly TermedText[],
  weights: ReadonlyMap<number, number>,
  most: number,
): readonly string[] {
  const pieces = new Map<string, number>();
  for (const { text, ids } of texts)
    for (let at = 0; at < ids.length; at += 1) {
      const start = at;
      let weight = 0;
      for (let own = weights.get(ids[at]!); own !== undefined; own = weights.get(ids[at]!)) {
        weight += own;
        at += 1;
      }
      const piece = at > start ? trimmed(wholeWord(text, start, at)) : '';
      if (piece.length >= 2) pieces.set(piece, Math.max(weight, pieces.get(piece) ?? 0));
    }
  return best(pieces, most);
}

/** Up to the second character of the last pair; a Latin word whole. */
function wholeWord(text: string, start: number, end: number): string {
  const latin = /^[a-z]+/.exec(text.slice(end - 1));
  return text.slice(start, latin ? end - 1 + latin[0].length : end + 1);
}

const LOOSE_ENDS = /^[\u3041-\u3096]+|[\u3041-\u3096]+$/g;
const HIRAGANA_ONLY = /^[\u3041-\u3096]*$/;
const trimmed = (piece: string): string =>
  HIRAGANA_ONLY.test(piece) ? piece : piece.replace(LOOSE_ENDS, '');

/** A piece inside a weightier one says nothing new. */
function best(pieces: ReadonlyMap<string, number>, most: number): string[] {
  const told: string[] = [];
  for (const [piece] of [...pieces].sort((a, b) => b[1] - a[1]))
    if (told.length < most && !told.some((one) => one.includes(piece))) told.push(piece);
  return told;
}
