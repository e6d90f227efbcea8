// Which packages come with the product or its tools, under which licences, and whether any runs code when installed.
import fs from 'node:fs';
import path from 'node:path';

export interface PackageEntry {
  readonly name: string;
  readonly version: string;
  /** SPDX expression as the package states it; `UNSTATED` when it states none. */
  readonly licence: string;
  /** False: only our tools use it. */
  readonly shipped: boolean;
  readonly installScript: boolean;
  readonly folder: string;
}

/** MIT, Apache, BSD, ISC, MPL and their like; public-domain dedications besides. */
export const ALLOWED_LICENCES = [
  'MIT', 'MIT-0', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0',
  'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib', 'MIT/X11', 'Unicode-3.0', 'BSD-3-Clause-Clear',
]; // prettier-ignore

/** Packages with a licence text of their own that was read, by name. */
export const READ_LICENCES: Readonly<Record<string, string>> = {
  '@microsoft/office-js': 'Microsoft: unmodified files may be distributed inside an add-in',
  buffers: 'states none; comes with exceljs, a test tool, and is never shipped',
};

/** An expression with OR needs one allowed part; with AND, every part. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '').trim();
  if (/\sOR\s/.test(bare)) return bare.split(/\sOR\s/).some(isAllowed);
  return bare.split(/\sAND\s/).every((part) => ALLOWED_LICENCES.includes(part.trim()));
}

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

interface PackageFile {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

function statedLicence(folder: string, entry: LockEntry): string {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return entry.license ?? 'UNSTATED';
  const { license, licenses } = JSON.parse(fs.readFileSync(file, 'utf8')) as PackageFile;
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map((one) => one.type).join(' OR ') ?? entry.license ?? 'UNSTATED';
}

/** Every package of the lockfile, sorted by name. */
export function listPackages(root: string): PackageEntry[] {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version: entry.version ?? '',
      licence: statedLicence(path.join(root, place), entry),
      shipped: !entry.dev,
      installScript: entry.hasInstallScript === true,
      folder: path.join(root, place),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}
