// Starts a program of the Node build by name, building first when a source is newer. Plain JavaScript: it runs before
// anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The newest modification time below a folder, in milliseconds. */
function newest(folder) {
  let time = 0;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, item.name);
    time = Math.max(time, item.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }
  return time;
}

/** `build` is `node` or `web`; nothing is done while its output is newer than every source. */
export function ensureBuilt(build, mark) {
  const made = path.join(root, 'dist', build, mark);
  const inputs = ['src', 'test/bench', 'test/fuzz', 'assets']
    .map((f) => path.join(root, f))
    .filter((f) => existsSync(f));
  const changed = Math.max(
    ...inputs.map(newest),
    ...['package.json', 'webpack.config.js'].map((f) => statSync(path.join(root, f)).mtimeMs),
  );
  if (existsSync(made) && statSync(made).mtimeMs > changed) return;
  process.stderr.write(
    build === 'web' ? '画面を組み立てています… (building)\n' : '準備しています… (building)\n',
  );
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  // Everything webpack says goes to standard error: standard output belongs to the program that follows.
  const run = spawnSync(process.execPath, [webpack, '--config-name', build], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) process.exit(2);
  // Webpack leaves a file alone that comes out the same; it is newer than its sources all the same.
  utimesSync(made, new Date(), new Date());
}

const [program, ...rest] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt('node', 'tenkai.js');
  if (['serve', 'package', 'bench'].includes(program)) ensureBuilt('web', 'workbench.html');
  process.argv = [process.argv[0], path.join(root, 'dist/node', `${program}.js`), ...rest];
  createRequire(import.meta.url)(process.argv[1]);
}
