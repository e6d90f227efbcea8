// A cell's text as SpreadsheetML holds it: `_xHHHH_` for what XML cannot say, and white space kept.
import { escapeXml } from './xml';

const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Carriage returns, control characters, lone surrogates and text that already looks like an escape. */
function encodeEscapes(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (isHighSurrogate(code) && isLowSurrogate(next)) out += text[at]! + text[++at]!;
    else if (code < 0x20 && code !== 9 && code !== 10) out += hex(code);
    else if ((code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe) out += hex(code);
    else if (code === 0x5f && /^_x[0-9A-Fa-f]{4}_/.test(text.slice(at, at + 7))) out += '_x005F_';
    else out += text[at]!;
  }
  return out;
}

/** `<t>…</t>` for a shared or inline string. Line breaks stay line breaks. */
export function textElement(text: string): string {
  // Most texts hold nothing that needs a second look.
  if (/^[^\s_\u0000-\u001f\ud800-\udfff\ufffe\uffff]+$/.test(text)) return `<t>${escapeXml(text)}</t>`;
  const encoded = escapeXml(encodeEscapes(text)).replaceAll('&#10;', '\n');
  const space = /^\s|\s$|\n|\s\s|\t/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${encoded}</t>`;
}

/** How a text goes into `<c>`: the value of its `t` attribute and its content. */
export interface TextCell {
  readonly type: 'inlineStr' | 's';
  readonly content: string;
}
export const inlineText = (text: string): TextCell => ({
  type: 'inlineStr',
  content: `<is>${textElement(text)}</is>`,
});

/** The shared strings of a new workbook, numbered in the order they are met. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  add(text: string): TextCell {
    this.uses++;
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return { type: 's', content: `<v>${number}</v>` };
  }

  toXml(namespace: string): string {
    const items = [...this.numbers.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
    return `<sst xmlns="${namespace}" count="${this.uses}" uniqueCount="${this.numbers.size}">${items}</sst>`;
  }
}
