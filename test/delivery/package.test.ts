import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseSite, type Site } from '../../src/delivery/package-call';
import { packageFiles } from '../../src/delivery/package-files';
import { hashList, writeFolder, type FileSet } from '../../src/delivery/package-write';
import { listPackages } from '../../src/delivery/licences';
import { parseXml } from '../../src/delivery/xml-tree';
import { ROOT, smallWebBuild } from './package-folder';

const OWN = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

const ORIGIN = 'https://server.example.lg.jp/tenkai';
const SHARE = '\\\\server\\目標$\\tenkai';
const web = smallWebBuild();
let files: FileSet;

const make = async (origin = ORIGIN, from = web): Promise<FileSet> => {
  const made = await packageFiles({ root: ROOT, web: from, site: parseSite(origin) as Site, share: SHARE });
  if (made.kind !== 'files') throw new Error(JSON.stringify(made));
  return made.files;
};
const text = (name: string): string => Buffer.from(files.get(name)!).toString('utf8');
const registry = (name: string): string =>
  Buffer.from(files.get(`deploy/registry/${name}.reg`)!).toString('utf16le');

beforeAll(async () => {
  files = await make();
});
afterAll(() => fs.rmSync(web, { recursive: true }));

describe('the package', () => {
  test('is the same bytes when it is made twice', async () => {
    expect(hashList(await make())).toBe(hashList(files));
  });

  test('holds a hash for every file but the list itself', () => {
    const lines = text('SHA256SUMS').trim().split('\n').map((line) => line.split('  '));
    expect(lines.map(([, name]) => name)).toEqual([...files.keys()].filter((name) => name !== 'SHA256SUMS').sort());
    for (const [hash, name] of lines)
      expect(createHash('sha256').update(files.get(name!)!).digest('hex')).toBe(hash);
  }); // prettier-ignore

  test('names the server in the manifest everywhere, and no other', () => {
    const manifest = text('manifest.xml');
    const addresses = [...manifest.matchAll(/"(https?:[^"]*)"/g)]
      .map((match) => match[1]!)
      .filter(
        (address) =>
          !address.startsWith('http://schemas.microsoft.com') && !address.startsWith('http://www.w3.org'),
      );
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([]);
  });

  test('still holds where the server has no folder and another port', async () => {
    const there = await make('https://server:8443');
    expect(Buffer.from(there.get('manifest.xml')!).toString()).toContain(
      '"https://server:8443/taskpane.html"',
    );
  });

  test('leaves no place of a template open, and no address of the development server', () => {
    for (const [name, bytes] of files) {
      if (!/\.(reg|conf|config|txt|xml)$/.test(name)) continue;
      const said = Buffer.from(bytes).toString(name.endsWith('.reg') ? 'utf16le' : 'utf8');
      expect([name, /\{\{|localhost/.exec(name === 'THIRD-PARTY-NOTICES.txt' ? '' : said)]).toEqual([
        name,
        null,
      ]);
    }
  });

  test('is not made from a build without pages, nor with an icon missing', async () => {
    const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-empty-'));
    const site = parseSite(ORIGIN) as Site;
    expect(await packageFiles({ root: ROOT, web: empty, site, share: SHARE })).toEqual({
      kind: 'web-missing',
    });
    const poor = smallWebBuild();
    fs.rmSync(path.join(poor, 'icons/check-32.png'));
    expect(await packageFiles({ root: ROOT, web: poor, site, share: SHARE })).toMatchObject({
      kind: 'manifest-wrong',
      problems: [expect.stringContaining('check-32.png')],
    });
    fs.rmSync(empty, { recursive: true });
    fs.rmSync(poor, { recursive: true });
  });
});

describe('the settings of servers', () => {
  test('IIS: well-formed, with the policy, WebAssembly, no listing, and a year for hashed names only', () => {
    const config = text('web/web.config');
    expect(parseXml(config).kind).toBe('tree');
    expect(config).toContain("default-src 'none'");
    expect(config).toContain('<mimeMap fileExtension=".wasm" mimeType="application/wasm" />');
    expect(config).toContain('<directoryBrowse enabled="false" />');
    const year = [
      ...config.matchAll(
        /<location path="([^"]+)">\s*<system.webServer><staticContent><clientCache[^>]*"365/g,
      ),
    ];
    expect(year.map((match) => match[1])).toEqual(['highs-89abcdef.wasm', 'part-load-0123abcd.js']);
    expect(config).not.toMatch(/name="X-Frame-Options"|frame-ancestors '|no-store"/);
  });

  test('IIS: a media type is removed before it is added, since adding one twice stops the server', () => {
    const steps = [...text('web/web.config').matchAll(/<(remove|mimeMap) fileExtension="([^"]+)"/g)].map(
      (m) => `${m[1]} ${m[2]}`,
    );
    const added = steps.filter((step) => step.startsWith('mimeMap'));
    expect(added.length).toBeGreaterThan(5);
    for (const step of added)
      expect(steps.indexOf(step.replace('mimeMap', 'remove'))).toBe(steps.indexOf(step) - 1);
  });

  test('nginx: the server, its folder and the policy', () => {
    const conf = text('deploy/nginx/tenkai.conf');
    expect(conf).toContain('server_name server.example.lg.jp;');
    expect(conf).toContain('location /tenkai/ {');
    expect(conf).toContain("add_header Content-Security-Policy \"default-src 'none';");
    expect(conf).not.toMatch(/add_header X-Frame-Options/);
  });
});

describe('registry files', () => {
  test('are UTF-16 with a byte order mark and lines as Windows ends them', () => {
    expect(registry('shared-folder-add')).toMatch(/^\uFEFFWindows Registry Editor Version 5\.00\r\n\r\n/);
    expect(registry('shared-folder-add').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  test('the catalogue names the share, and what adds it is what is removed', () => {
    const [add, remove] = [registry('shared-folder-add'), registry('shared-folder-remove')];
    expect(add).toContain('"Url"="\\\\\\\\server\\\\目標$\\\\tenkai"');
    const key = /\[(HKEY_CURRENT_USER\\[^\]]+\\TrustedCatalogs\\\{[0-9a-f-]{36}\})\]/.exec(add)![1];
    expect(remove).toContain(`[-${key}]`);
    expect(add).toContain(`"Id"="${/\{.*\}/.exec(key!)![0]}"`);
  });

  test("sideloading uses the manifest's own id", () => {
    const id = /<Id>(.*)<\/Id>/.exec(text('manifest.xml'))![1];
    expect(registry('developer-add')).toContain(`"${id}"="C:\\\\Tenkai\\\\manifest.xml"`);
    expect(registry('developer-remove')).toContain(`"${id}"=-`);
  });
});

describe('notices and parts list', () => {
  const shipped = listPackages(ROOT).filter(({ shipped: ours, folder }) => ours && fs.existsSync(folder));

  test('every package that is shipped has its licence text and its part', () => {
    const parts = (JSON.parse(text('sbom.cdx.json')) as { components: { name: string; version: string }[] })
      .components;
    expect(parts.map(({ name, version }) => `${name} ${version}`)).toEqual(
      shipped.map(({ name, version }) => `${name} ${version}`),
    );
    for (const { name, version } of shipped)
      expect(text('THIRD-PARTY-NOTICES.txt')).toContain(`${name} ${version} (`);
  });

  test("Microsoft's terms are there, with the notice they ask for", () => {
    expect(text('THIRD-PARTY-NOTICES.txt')).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
    expect(text('THIRD-PARTY-NOTICES.txt')).toContain(
      'Microsoft is not responsible for maintaining, updating or supporting Tenkai',
    );
  });

  test('the parts list is CycloneDX 1.5: unique references, all of which are there', () => {
    interface Part { 'bom-ref': string; purl: string; hashes: { alg: string; content: string }[]; licenses: { license?: { id?: string } }[] }
    const bom = JSON.parse(text('sbom.cdx.json')) as {
      bomFormat: string; specVersion: string; metadata: { component: Part }; components: Part[]; dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', '1.5']);
    const refs = [bom.metadata.component, ...bom.components].map((part) => part['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(bom.dependencies[0]!.dependsOn).toHaveLength(Object.keys(OWN.dependencies).length);
    for (const { hashes } of bom.components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    // SPDX's own names, as CycloneDX wants of an id: a package's own word such as BSD is a name.
    const ids = bom.components.flatMap(({ licenses }) => licenses.flatMap(({ license }) => license?.id ?? []));
    expect([...new Set(ids)].sort()).toEqual(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']);
  }); // prettier-ignore
});

describe('writing the folder', () => {
  const files = (word: string): FileSet => new Map([['a/b.txt', Buffer.from(word)]]);
  let place: string;
  beforeEach(() => (place = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-out-'))));
  afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

  test('replaces what stood there, whole', async () => {
    await writeFolder(path.join(place, 'x'), new Map([['old.txt', Buffer.from('1')]]));
    await writeFolder(path.join(place, 'x'), files('2'));
    expect(fs.readdirSync(place)).toEqual(['x']);
    expect(fs.readdirSync(path.join(place, 'x'))).toEqual(['a']);
  });

  test('leaves what stood there when it cannot be written', async () => {
    const folder = path.join(place, 'x');
    await writeFolder(folder, files('1'));
    const broken: FileSet = new Map([['c', Buffer.from('1')], ['c/d', Buffer.from('2')]]); // prettier-ignore
    await expect(writeFolder(folder, broken)).rejects.toThrow();
    expect(fs.readFileSync(path.join(folder, 'a/b.txt'), 'utf8')).toBe('1');
    expect(fs.readdirSync(place)).toEqual(['x']);
  });
});
