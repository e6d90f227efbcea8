// Which installed browser tests and benches drive. Nothing is downloaded.
import fs from 'node:fs';

const KNOWN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/',
  '/opt/google/chrome/',
  '/opt/microsoft/msedge/',
  '/Applications/Google Chrome.app/Contents/MacOS/',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** TENKAI_BROWSER, or one that is installed; null when there is none. */
export function findBrowser(): string | null {
  const told = process.env['TENKAI_BROWSER'];
  const candidates = told ? [told] : PLACES.flatMap((place) => KNOWN.map((name) => place + name));
  return [...candidates, ...ELSEWHERE].find((file) => fs.existsSync(file)) ?? null;
}
