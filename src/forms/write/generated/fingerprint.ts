// Short fingerprints of text: not secret, only the same for the same text on every machine.
import { newId } from '../../../domain/identity';

/** 53-bit hash (cyrb53, public domain) in base 36; the same for the same text. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * A row's identity for the hidden column: made once, from where the row first stands, and carried from then on, so that
 * renumbering, retyping and moving do not change it. `unit` is the department or division, `year` as people write it.
 */
export const rowIdentity = (
  kind: 'issue' | 'objective',
  unit: string,
  year: string,
  number: string,
): string => newId({ file: unit, sheet: kind, number, title: year }, new Set());

/**
 * The identity that each row keeps: a row copied with its hidden cell carries its model's, and then only the first of them has it.
 * Null for a row without one and for a copy: it is to be given its own, and until then its number names it.
 */
export function ownIdentities<Row extends { readonly row: { readonly id: string | null } }>(
  rows: readonly Row[],
): ReadonlyMap<Row, string | null> {
  const taken = new Set<string>();
  return new Map(
    rows.map((each) => {
      const { id } = each.row;
      if (id === null || taken.has(id)) return [each, null];
      taken.add(id);
      return [each, id];
    }),
  );
}
