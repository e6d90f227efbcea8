// Before the browser tests: the web build, the in-memory Excel as a script for pages, and which browser there is. Nothing is downloaded.
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'dist/browser-tests');

const KNOWN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/',
  '/opt/google/chrome/',
  '/opt/microsoft/msedge/',
  '/Applications/Google Chrome.app/Contents/MacOS/',
];
const WINDOWS = [
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser to drive: TENKAI_BROWSER, or one that is installed; null when there is none. */
function findBrowser() {
  const told = process.env.TENKAI_BROWSER;
  const candidates = told ? [told] : PLACES.flatMap((place) => KNOWN.map((name) => place + name));
  return (
    [...candidates, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', ...WINDOWS].find((file) =>
      fs.existsSync(file),
    ) ?? null
  );
}

/** test/browser/host-page.ts as one script. */
function buildHost() {
  const webpack = require('webpack');
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: path.join(__dirname, 'host-page.ts'),
    output: { path: OUT, filename: 'host-page.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  });
  return new Promise((resolve, reject) =>
    compiler.run((fault, stats) => {
      if (fault || stats.hasErrors()) reject(fault ?? new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    }),
  );
}

module.exports = async () => {
  const browser = findBrowser();
  if (!browser) {
    const words = 'Chromium, Chrome or Edge was not found: the browser tests cannot run.';
    if (process.env.TENKAI_REQUIRE_BROWSER === '1') throw new Error(words);
    process.stderr.write(`\n${words} They are SKIPPED.\n`);
    delete process.env.TENKAI_BROWSER;
    return;
  }
  process.env.TENKAI_BROWSER = browser;
  // A folder given by hand is taken as it is: for work on the tests beside a build that watches.
  if (!process.env.TENKAI_WEB) {
    const { ensureBuilt } = await import(pathToFileURL(path.join(ROOT, 'src/cli/launch.mjs')).href);
    ensureBuilt('web', 'workbench.html');
    process.env.TENKAI_WEB = path.join(ROOT, 'dist/web');
  }
  await buildHost();
};
