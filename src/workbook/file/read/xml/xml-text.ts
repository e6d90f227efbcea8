// Bytes of XML text as JavaScript strings: character references, line ends, and SpreadsheetML's own `_xHHHH_`.

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 → string. Short texts, the many, are decoded here: a decoder's call costs more than they do. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      at += 1;
    } else if (
      byte >= 0xe1 &&
      byte !== 0xed &&
      byte <= 0xef &&
      at + 2 < end &&
      isTail(bytes[at + 1]!) &&
      isTail(bytes[at + 2]!)
    ) {
      text += String.fromCharCode(((byte & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63));
      at += 3;
    } else return utf8.decode(bytes.subarray(start, end));
  }
  return text;
}

const isTail = (byte: number): boolean => (byte & 0xc0) === 0x80;

const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities and character numbers; anything else stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name) return NAMED[name] ?? whole;
      const point = hex ? parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** An attribute's value. */
export const attributeText = (bytes: Uint8Array, start: number, end: number): string =>
  decodeEntities(decodeUtf8(bytes, start, end));

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` → the character of that number (ECMA-376 part 1, 22.9.2.19); a line break is one `\n`, however it was written. */
export function decodeEscapes(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n/g, '\n') : plain;
}
