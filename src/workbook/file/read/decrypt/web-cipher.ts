// AES and hashes by the platform's WebCrypto, for decryption: without padding, and block by block where the format wants it.

const BLOCK = 16;

/** Null where the platform withholds WebCrypto (a page without a secure context). */
export const webCrypto = (): SubtleCrypto | null =>
  ((globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined) ?? null;

type Bytes = Uint8Array<ArrayBuffer>;

export async function digest(subtle: SubtleCrypto, algorithm: string, bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await subtle.digest(algorithm, bytes as Bytes));
}

export const importAes = (subtle: SubtleCrypto, key: Uint8Array): Promise<CryptoKey> =>
  subtle.importKey('raw', key as Bytes, 'AES-CBC', false, ['encrypt', 'decrypt']);

/**
 * AES-CBC without padding. WebCrypto insists on padding, so the data gets a last block that decrypts to one: the
 * encryption of nothing, chained to the data's own last block.
 */
export async function decryptCbc(
  subtle: SubtleCrypto,
  key: CryptoKey,
  iv: Uint8Array,
  data: Uint8Array,
): Promise<Bytes> {
  const last = data.slice(data.length - BLOCK);
  const padding = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array(0)));
  const padded = new Uint8Array(data.length + BLOCK);
  padded.set(data);
  padded.set(padding, data.length);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: iv as Bytes }, key, padded));
}

/** AES-ECB: CBC with the chaining taken out again. */
export async function decryptEcb(subtle: SubtleCrypto, key: CryptoKey, data: Uint8Array): Promise<Bytes> {
  const chained = await decryptCbc(subtle, key, new Uint8Array(BLOCK), data);
  for (let at = BLOCK; at < chained.length; at += 1) chained[at] = chained[at]! ^ data[at - BLOCK]!;
  return chained;
}

export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

export function littleEndian(number: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

export function utf16(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** Whole blocks only; what is over is no ciphertext. */
export const wholeBlocks = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
