// Agile encryption (MS-OFFCRYPTO 2.3.4.10–15): settings in XML, a key spun from the password, the package in 4 KB segments.
import type { WorkbookFault } from '../../../port';
import { AttributesReader } from '../xlsx/attributes-reader';
import type { Budget } from '../budget';
import { fault, isFault } from '../faults';
import { concat, decryptCbc, digest, importAes, littleEndian, utf16, wholeBlocks } from './web-cipher';
import { nameHash, XmlScanner } from '../xml/xml';

const SEGMENT = 4096;
/** Constants of 2.3.4.13 that turn one spun hash into three keys. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

const HASHES: ReadonlyMap<string, string> = new Map([
  ['SHA1', 'SHA-1'],
  ['SHA-1', 'SHA-1'],
  ['SHA256', 'SHA-256'],
  ['SHA384', 'SHA-384'],
  ['SHA512', 'SHA-512'],
]);

interface KeySettings {
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly blockBytes: number;
}
interface AgileSettings {
  readonly data: KeySettings;
  readonly key: KeySettings & {
    readonly spins: number;
    readonly keyBytes: number;
    readonly verifierInput: Uint8Array;
    readonly verifierValue: Uint8Array;
    readonly keyValue: Uint8Array;
  };
}

export async function agilePackage(
  subtle: SubtleCrypto,
  info: Uint8Array,
  content: Uint8Array,
  password: string,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  const settings = readSettings(info.subarray(8), budget);
  if (isFault(settings)) return settings;
  const spun = await spin(subtle, settings.key.hash, settings.key.salt, password, settings.key.spins, budget);
  if (isFault(spun)) return spun;
  const open = async (block: Uint8Array, value: Uint8Array): Promise<Uint8Array> => {
    const hash = await digest(subtle, settings.key.hash, concat(spun, block));
    const key = await importAes(subtle, sized(hash, settings.key.keyBytes));
    return decryptCbc(subtle, key, sized(settings.key.salt, settings.key.blockBytes), value);
  };
  const input = await open(VERIFIER_INPUT, settings.key.verifierInput);
  const expected = await digest(subtle, settings.key.hash, input.subarray(0, settings.key.salt.length));
  const found = await open(VERIFIER_VALUE, settings.key.verifierValue);
  if (!expected.every((byte, at) => found[at] === byte))
    return fault('wrong-password', 'the verifier differs');
  const secret = await open(KEY_VALUE, settings.key.keyValue);
  const key = await importAes(subtle, secret.subarray(0, settings.key.keyBytes));
  return decryptSegments(subtle, key, settings.data, content, budget);
}

/** The password hashed over and over; a count made to keep a reader busy for hours ends with its time. */
export async function spin(
  subtle: SubtleCrypto,
  hash: string,
  salt: Uint8Array,
  password: string,
  spins: number,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  let spun = await digest(subtle, hash, concat(salt, utf16(password)));
  const block = concat(new Uint8Array(4), spun);
  const count = new DataView(block.buffer);
  for (let turn = 0; turn < spins; turn += 1) {
    if (turn % 512 === 0) {
      const refused = await budget.pause();
      if (refused) return refused;
    }
    count.setUint32(0, turn, true);
    block.set(spun, 4);
    spun = await digest(subtle, hash, block);
  }
  return spun;
}

async function decryptSegments(
  subtle: SubtleCrypto,
  key: CryptoKey,
  settings: KeySettings,
  content: Uint8Array,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const size = Number(view.getBigUint64(0, true));
  const data = wholeBlocks(content.subarray(8));
  if (size > data.length) return fault('damaged', 'an encrypted package that breaks off');
  const out = new Uint8Array(data.length);
  for (let at = 0, segment = 0; at < data.length; at += SEGMENT, segment += 1) {
    const iv = await digest(subtle, settings.hash, concat(settings.salt, littleEndian(segment)));
    const piece = data.subarray(at, at + SEGMENT);
    out.set(await decryptCbc(subtle, key, sized(iv, settings.blockBytes), piece), at);
    const refused = segment % 64 === 0 ? await budget.pause() : null;
    if (refused) return refused;
  }
  return out.subarray(0, size);
}

/** Cut, or filled up with 0x36 as the format says. */
function sized(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length).fill(0x36);
  out.set(bytes.subarray(0, length));
  return out;
}

const KEY_DATA = nameHash('keyData');
const ENCRYPTED_KEY = nameHash('encryptedKey');

function readSettings(xmlBytes: Uint8Array, budget: Budget): AgileSettings | WorkbookFault {
  const reader = new AttributesReader([KEY_DATA, ENCRYPTED_KEY]);
  const xml = new XmlScanner(budget.limits);
  xml.feed(xmlBytes);
  const refused = reader.take(xml) ?? xml.fault;
  const data = reader.first(KEY_DATA);
  const key = reader.first(ENCRYPTED_KEY);
  if (refused || !data || !key) return refused ?? fault('damaged', 'encryption settings');
  const text = (name: string): string => key.get(nameHash(name)) ?? '';
  const keyBytes = Number(text('keyBits')) / 8;
  const spins = Number(text('spinCount'));
  const common = [keySettings(data), keySettings(key)];
  if (common.includes(null) || ![16, 24, 32].includes(keyBytes) || !(spins >= 0)) {
    return fault('unreadable', 'a kind of encryption that is not known');
  }
  return {
    data: common[0]!,
    key: {
      ...common[1]!,
      spins,
      keyBytes,
      verifierInput: base64(text('encryptedVerifierHashInput')),
      verifierValue: base64(text('encryptedVerifierHashValue')),
      keyValue: base64(text('encryptedKeyValue')),
    },
  };
}

function keySettings(attributes: ReadonlyMap<number, string>): KeySettings | null {
  const hash = HASHES.get(attributes.get(nameHash('hashAlgorithm')) ?? '');
  const aes = attributes.get(nameHash('cipherAlgorithm')) === 'AES';
  const chained = attributes.get(nameHash('cipherChaining')) === 'ChainingModeCBC';
  const salt = base64(attributes.get(nameHash('saltValue')) ?? '');
  return hash && aes && chained && salt.length > 0 ? { hash, salt, blockBytes: 16 } : null;
}

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
