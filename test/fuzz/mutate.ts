// Seeded damage to good files: bytes flipped, cut, doubled and moved; parts of archives bent before they are packed again.
// `fuzz` reads thousands of them and tells what must never happen: an exception, a hang, a swollen process.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/workbook/file/open';
import { seeded } from '../bench/data';
import { processorTime } from '../processor-time';

export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface FuzzReport {
  readonly files: number;
  readonly read: number;
  /** How many ended with each fault. */
  readonly faults: Readonly<Record<string, number>>;
  /** What must not be: the seed of the file and what happened. */
  readonly failures: readonly string[];
  readonly slowestMilliseconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly peakMegabytes: number;
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Bytes that mean something to ZIP, deflate, XML or BIFF are likelier to hurt than others. */
const SHARP = [0, 1, 0x7f, 0x80, 0xff, 0x3c, 0x3e, 0x22, 0x26, 0x50, 0x4b, 0x2f];

function mutateBytes(original: Uint8Array, random: Random): Uint8Array {
  let bytes: Uint8Array = original.slice();
  const times = 1 + below(random, 6);
  for (let time = 0; time < times && bytes.length > 8; time += 1) bytes = mutateOnce(bytes, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length);
  const length = 1 + below(random, Math.min(64, bytes.length - at));
  switch (below(random, 5)) {
    case 0:
      bytes[at] = random() < 0.5 ? SHARP[below(random, SHARP.length)]! : below(random, 256);
      return bytes;
    case 1:
      return bytes.slice(0, at);
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 3:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    default:
      bytes.copyWithin(at, below(random, bytes.length - length), at + length);
      return bytes;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const out = new Uint8Array(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}

/** Values that readers stumble over, put in place of an attribute's or a text's own. */
const SHARP_TEXTS = ['', '-1', '0', '1e999', 'NaN', '99999999999', '1048577', 'XFE1', 'A0', 'A1:XFD1048576', '&lol;', '&#0;', '&#x110000;', '__proto__', 'constructor', '../../../etc/passwd', '\u0000', 'true', '_x0000_', '<![CDATA[x]]>', '<!DOCTYPE a>', '16384', '1048576', '4294967295']; // prettier-ignore

function mutateXml(xml: string, random: Random): string {
  const spots = [...xml.matchAll(/"[^"]*"|>[^<]+<|<[^>]+>/g)];
  const spot = spots[below(random, Math.max(1, spots.length))];
  if (!spot) return xml;
  const [found] = spot;
  const sharp = SHARP_TEXTS[below(random, SHARP_TEXTS.length)]!;
  const before = xml.slice(0, spot.index);
  const after = xml.slice(spot.index + found.length);
  if (found.startsWith('"')) return `${before}"${sharp.replace(/["<]/g, '')}"${after}`;
  if (found.startsWith('>')) return `${before}>${sharp}<${after}`;
  return random() < 0.5 ? before + after : `${before}${found}${found}${after}`;
}

/** Unpacks, bends one part, packs again: the damage gets behind the CRC. */
function mutateParts(original: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(original);
  const names = Object.keys(parts);
  const name = names[below(random, names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array(0);
  const kind = below(random, 5);
  if (kind === 0) delete parts[name];
  else if (kind === 1) parts[name] = mutateBytes(part, random);
  else parts[name] = strToU8(mutateXml(strFromU8(part), random));
  return zipSync(parts, { level: random() < 0.5 ? 0 : 6 });
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** One damaged file, the same for the same seed. */
export function mutated(file: FuzzFile, seed: number): Uint8Array {
  const random = seeded(seed);
  return isArchive(file.bytes) && random() < 0.6
    ? mutateParts(file.bytes, random)
    : mutateBytes(file.bytes, random);
}

const MOST_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 500;

/** Reads `count` damaged versions of the files and every cell that comes out of them. */
export async function fuzz(files: readonly FuzzFile[], count: number, firstSeed = 1): Promise<FuzzReport> {
  const faults: Record<string, number> = {};
  const failures: string[] = [];
  let read = 0;
  let slowest = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const file = files[seed % files.length]!;
    const before = process.cpuUsage();
    const result = await readAll(file.name, mutated(file, seed));
    const spent = processorTime(before);
    slowest = Math.max(slowest, spent);
    if (result === 'read') read += 1;
    else if (result.startsWith('threw')) failures.push(`seed ${seed}, ${file.name}: ${result}`);
    else faults[result] = (faults[result] ?? 0) + 1;
    if (spent > MOST_MILLISECONDS) failures.push(`seed ${seed}, ${file.name}: too slow`);
  }
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { files: count, read, faults, failures, slowestMilliseconds: Math.round(slowest), peakMegabytes };
}

/** `read`, a fault's code, or `threw …`. */
async function readAll(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const outcome = await openWorkbook(name, bytes, { password: 'fuzz' });
    if (outcome.kind === 'fault') return outcome.fault.code;
    for (const grid of outcome.workbook.grids) touch(grid);
    return 'read';
  } catch (cause) {
    return `threw ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
  }
}

/** Asks for what a reader of forms asks for, in the first rows and columns. */
function touch(grid: {
  rowCount: number;
  columnCount: number;
  value(row: number, column: number): unknown;
  format(row: number, column: number): string;
  formula(row: number, column: number): string | null;
}): void {
  for (let row = 0; row < Math.min(grid.rowCount, 200); row += 1) {
    for (let column = 0; column < Math.min(grid.columnCount, 100); column += 1) {
      grid.value(row, column);
      grid.format(row, column);
      grid.formula(row, column);
    }
  }
}

/** `fuzz [count] [first seed] [folder of more files]`: prints the report; 1 when something failed that must not. */
export async function main(args: readonly string[], files: readonly FuzzFile[]): Promise<number> {
  const report = await fuzz(files, Number(args[0] ?? 5_000), Number(args[1] ?? 1));
  const swollen = report.peakMegabytes > MOST_MEGABYTES;
  process.stdout.write(`${JSON.stringify({ ...report, swollen }, null, 2)}\n`);
  return report.failures.length > 0 || swollen ? 1 : 0;
}
