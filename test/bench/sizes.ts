// Sizes of the built scripts, as they are and gzipped.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Scripts and WASM of our own build, largest first; nothing when it is not built. Microsoft's client is not ours to count. */
export function bundleSizes(folder: string): readonly BundleSize[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => /\.(js|wasm)$/.test(file))
    .map((file) => {
      const bytes = fs.readFileSync(path.join(folder, file));
      return { file, bytes: bytes.length, gzip: gzipSync(bytes).length };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
