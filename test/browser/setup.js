// Before the browser tests: the web build, the in-memory Excel as a script for pages, and a browser (find-browser.ts).
const path = require('path');
const { pathToFileURL } = require('url');
const { buildHost } = require('./build-host.js');
const { findBrowser } = require('./find-browser.ts');

const ROOT = path.resolve(__dirname, '../..');

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
