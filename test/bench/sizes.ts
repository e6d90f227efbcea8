// Sizes of the built scripts, as they are and gzipped, and the limit on the pane's first one.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FIRST_SCRIPT, FIRST_SCRIPT_LIMIT } from '../../src/delivery/first-script';

export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  /** At the level of `npm run gate`. */
  readonly gzip: number;
  /** Of gzip; null where there is none. */
  readonly limit: number | null;
}

/** Scripts and WASM of our own build, largest first; nothing when it is not built. Microsoft's client is not ours to count. */
export function bundleSizes(folder: string): readonly BundleSize[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => /\.(js|wasm)$/.test(file))
    .map((file) => {
      const bytes = fs.readFileSync(path.join(folder, file));
      const gzip = gzipSync(bytes, { level: 9 }).length;
      return { file, bytes: bytes.length, gzip, limit: file === FIRST_SCRIPT ? FIRST_SCRIPT_LIMIT : null };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
