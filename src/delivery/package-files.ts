// What the package holds, by path: the web files as built, and beside them the manifest, server settings, registry files, lists.
import fs from 'node:fs';
import path from 'node:path';
import { listPackages } from './licences';
import { manifestProblems } from './manifest-check';
import { pngSize } from './manifest-resources';
import type { Site } from './package-call';
import { thirdPartyNotices } from './package-notices';
import { pilotRecord } from './package-pilot';
import { sbom } from './package-sbom';
import { fillTemplate, notepadBytes, registryBytes, type TemplateFacts } from './package-templates';
import { hashList, type FileSet } from './package-write';
import { listFiles } from './static-server';

/** The address in the repository's manifest.xml, which the package's own replaces. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

export interface PackageSource {
  readonly root: string;
  /** The folder of the web build. */
  readonly web: string;
  readonly site: Site;
  readonly share: string;
}

export type PackageOutcome =
  | { readonly kind: 'files'; readonly name: string; readonly files: FileSet }
  | { readonly kind: 'web-missing' }
  | { readonly kind: 'manifest-wrong'; readonly problems: readonly string[] };

/** Same sources, same bytes. */
export async function packageFiles({ root, web, site, share }: PackageSource): Promise<PackageOutcome> {
  if (!fs.existsSync(path.join(web, 'workbench.html'))) return { kind: 'web-missing' };
  const { name, version } = JSON.parse(text(root, 'package.json')) as { name: string; version: string };
  const manifest = text(root, 'manifest.xml').replaceAll(DEVELOPMENT_ORIGIN, site.origin);
  const pages = webFiles(web);
  const problems = manifestProblems(manifest, servedFrom(pages, site));
  if (problems.length > 0)
    return { kind: 'manifest-wrong', problems: problems.map(({ where, detail }) => `${where}: ${detail}`) };
  const manifestId = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? '';
  const facts = { site, share, version, manifestId, web: [...pages.keys()] };
  const files = new Map<string, Uint8Array>([
    ...[...pages].map(([file, bytes]) => [`web/${file}`, bytes] as const),
    ['manifest.xml', Buffer.from(manifest)],
    ...deployFiles(root, facts),
    ['pilot/pilot-record.xlsx', await pilotRecord()],
    ...listsOf(root, name, version),
  ]);
  files.set('SHA256SUMS', Buffer.from(hashList(files)));
  return { kind: 'files', name: `${name}-${version}`, files };
}

const text = (root: string, ...file: string[]): string => fs.readFileSync(path.join(root, ...file), 'utf8');

/** By path from the web root, in order of path. */
const webFiles = (web: string): Map<string, Uint8Array> =>
  new Map([...listFiles(web)].map(([url, file]) => [url.slice(1), fs.readFileSync(file)] as const).sort(([a], [b]) => (a < b ? -1 : 1))); // prettier-ignore

/** The manifest check asks by path from the server's root; ours may stand in a folder of it. */
function servedFrom(pages: FileSet, { path: base }: Site): Parameters<typeof manifestProblems>[1] {
  const at = (served: string) =>
    `/${served}`.startsWith(`${base}/`) ? `/${served}`.slice(base.length + 1) : '';
  return {
    exists: (served) => pages.has(at(served)),
    pngSize: (served) => pngSize(pages.get(at(served)) ?? new Uint8Array()),
  };
}

function deployFiles(root: string, facts: TemplateFacts): [string, Uint8Array][] {
  const filled = (...file: string[]) => fillTemplate(text(root, 'assets/deploy', ...file), facts);
  const registry = ['shared-folder-add', 'shared-folder-remove', 'developer-add', 'developer-remove'];
  const iis = Buffer.from(filled('iis/web.config'));
  return [
    ['web/web.config', iis],
    ['deploy/iis/web.config', iis],
    ['deploy/nginx/tenkai.conf', Buffer.from(filled('nginx/tenkai.conf'))],
    ...registry.map((name): [string, Uint8Array] => [`deploy/registry/${name}.reg`, registryBytes(filled('registry', `${name}.reg`))]), // prettier-ignore
    ['deploy/gpo.txt', notepadBytes(filled('gpo.txt'))],
    ['README.txt', notepadBytes(filled('README.txt'))],
    ['CHANGELOG.txt', notepadBytes(text(root, 'CHANGELOG.md'))],
  ];
}

/** Packages that reach a user, and are there (a platform's optional ones may not be). */
function listsOf(root: string, name: string, version: string): [string, Uint8Array][] {
  const packages = listPackages(root).filter(({ shipped, folder }) => shipped && fs.existsSync(folder));
  return [
    ['THIRD-PARTY-NOTICES.txt', Buffer.from(thirdPartyNotices(packages))],
    ['sbom.cdx.json', Buffer.from(`${JSON.stringify(sbom({ root, name, version, packages }), null, 2)}\n`)],
  ];
}
