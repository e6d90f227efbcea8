// The parts list (CycloneDX 1.5) of the packages that may reach a user, made from the lockfile. No date and no random number,
// so that the same lockfile gives the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { ALLOWED_LICENCES, type PackageEntry } from './licences';

interface LockEntry {
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, LockEntry>>;

/** Package URL: a scope's at-sign is escaped, as its specification wants. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const HASHES: Readonly<Record<string, string>> = { sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1' };

/** `sha512-BASE64` of the lockfile as CycloneDX's hexadecimal hash. */
function hashesOf(integrity: string | undefined): { alg: string; content: string }[] {
  const [kind = '', base64 = ''] = (integrity ?? '').split('-', 2);
  const alg = HASHES[kind];
  return alg ? [{ alg, content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

/** Names that packages state and SPDX does not have: CycloneDX takes SPDX's alone as an id. */
const NOT_SPDX = ['BSD', 'MIT/X11'];

function licencesOf(licence: string): object[] {
  if (/ (?:AND|OR) /.test(licence)) return [{ expression: licence }];
  const known = ALLOWED_LICENCES.includes(licence) && !NOT_SPDX.includes(licence);
  return [{ license: known ? { id: licence } : { name: licence } }];
}

/** Where a package finds another: in its own node_modules, or in those above it. */
function resolved(lock: Lock, from: string, name: string): string | null {
  for (
    let at = from;
    ;
    at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : ''
  ) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[place]) return place;
    if (at === '') return null;
  }
}

export interface SbomFacts {
  readonly root: string;
  readonly name: string;
  readonly version: string;
  readonly packages: readonly PackageEntry[];
}

export function sbom({ root, name, version, packages }: SbomFacts): object {
  const { packages: lock } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Lock;
  };
  const placeOf = (entry: PackageEntry): string =>
    path.relative(root, entry.folder).split(path.sep).join('/');
  const refs = new Map(
    packages.map((entry) => [placeOf(entry), `${purl(entry.name, entry.version)}#${placeOf(entry)}`]),
  );
  const dependsOn = (place: string): string[] =>
    Object.keys(lock[place]?.dependencies ?? {})
      .flatMap((wanted) => refs.get(resolved(lock, place, wanted) ?? '') ?? [])
      .sort();
  const self = purl(name, version);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': self, name, version, purl: self } },
    components: packages.map((entry) => ({
      type: 'library',
      'bom-ref': refs.get(placeOf(entry)),
      name: entry.name,
      version: entry.version,
      purl: purl(entry.name, entry.version),
      licenses: licencesOf(entry.licence),
      hashes: hashesOf(lock[placeOf(entry)]?.integrity),
    })),
    dependencies: [
      { ref: self, dependsOn: dependsOn('') },
      ...packages.map((entry) => ({ ref: refs.get(placeOf(entry)), dependsOn: dependsOn(placeOf(entry)) })),
    ],
  };
}
