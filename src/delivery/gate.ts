// `npm run gate`: what must hold of the package as a whole — licences, install scripts, manifest, size of the first script,
// no outside address in a page, no secret. Prints each problem; any problem fails.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { FIRST_SCRIPT, FIRST_SCRIPT_LIMIT } from './first-script';
import { isAllowed, listPackages, READ_LICENCES } from './licences';
import { checkManifest } from './manifest-check';

const root = path.resolve(__dirname, '../..');

/** Install scripts that were read: none of them runs here (`.npmrc` turns scripts off) nor needs to. */
const READ_SCRIPTS = ['@parcel/watcher', '@swc/core', 'unrs-resolver'];

const packageProblems = (): string[] =>
  listPackages(root).flatMap(({ name, version, licence, installScript }) => [
    ...(isAllowed(licence) || READ_LICENCES[name]
      ? []
      : [`licence of ${name}@${version} is not on the list: ${licence}`]),
    ...(installScript && !READ_SCRIPTS.includes(name)
      ? [`${name}@${version} runs a script when installed`]
      : []),
  ]);

/** The pane's first script, gzipped, where the web build stands. */
function sizeProblems(): string[] {
  const file = path.join(root, 'dist/web', FIRST_SCRIPT);
  if (!fs.existsSync(file)) return [];
  const size = zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
  process.stdout.write(
    `${FIRST_SCRIPT} ${(size / 1024).toFixed(1)} KB gzip (limit ${FIRST_SCRIPT_LIMIT / 1024})\n`,
  );
  return size > FIRST_SCRIPT_LIMIT
    ? [`${FIRST_SCRIPT} is ${size} bytes gzipped, over ${FIRST_SCRIPT_LIMIT}`]
    : [];
}

const OUTSIDE = /(?:src|href|action)\s*=\s*["']?\s*(?:https?:)?\/\//i;
const SECRET = /-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}/;

const walk = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
        const full = path.join(folder, item.name);
        return item.isDirectory() ? walk(full) : [full];
      })
    : [];

const sourceProblems = (): string[] =>
  ['src', 'assets', 'test']
    .flatMap((folder) => walk(path.join(root, folder)))
    .flatMap((file) => {
      if (!/\.(ts|tsx|js|mjs|json|html|css|xml|md|txt)$/.test(file)) return [];
      const text = fs.readFileSync(file, 'utf8');
      const name = path.relative(root, file);
      return [
        ...(/\.html$/.test(file) && OUTSIDE.test(text) ? [`${name} asks for something outside`] : []),
        ...(SECRET.test(text) && !name.endsWith('gate.ts') ? [`${name} holds what looks like a secret`] : []),
      ];
    });

function main(): void {
  const manifest = checkManifest(fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8'), { root });
  const problems = [
    ...packageProblems(),
    ...manifest.map((problem) => `manifest.xml: ${JSON.stringify(problem)}`),
    ...sizeProblems(),
    ...sourceProblems(),
  ];
  for (const problem of problems) process.stderr.write(`✗ ${problem}\n`);
  process.stdout.write(
    problems.length ? `${problems.length} problems\n` : 'licences, manifest, size and sources hold\n',
  );
  process.exitCode = problems.length ? 1 : 0;
}

main();
