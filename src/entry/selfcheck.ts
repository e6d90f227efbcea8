// The self-check page's composition root: hands the machine, the server and Office to the checks, and their results to the view.
import { hostFound, officeFilesFound, type OfficeView } from '../delivery/selfcheck/office';
import {
  databaseFound, eraFound, fontsFound, localStorageFound, secureFound, timeZoneFound, wasmFound, webviewFound, workerFound,
} from '../delivery/selfcheck/machine'; // prettier-ignore
import type { Results } from '../delivery/selfcheck/result';
import { iconsFound, mediaTypesFound, outsideFound, policyFound } from '../delivery/selfcheck/server';
import { showSelfcheck } from '../delivery/selfcheck/view';
import { selfcheckWords } from '../wording/selfcheck';

declare const TENKAI_VERSION: string;

const solver = new URL('highs/runtime', import.meta.url).href;
const script = document.querySelector<HTMLScriptElement>('script[src$="office.js"]')?.src ?? '';
const here = location.href.replace(/[?#].*$/, '');
const at = (file: string): string => new URL(file, here).href;

/** Addresses that the page's policy turned away before they left the machine. */
const stopped: string[] = [];
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
  stopped.push(`${blockedURI} (${effectiveDirective})`),
);

const office = (): OfficeView | null =>
  typeof Office === 'undefined'
    ? null
    : {
        onReady: () => Office.onReady(),
        isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
        version: () => Office.context.diagnostics?.version ?? '',
      };

async function look(lang: 'ja' | 'en'): Promise<Results> {
  const { facts } = selfcheckWords[lang];
  const start = () => new Worker(new URL('./selfcheck-worker.ts', import.meta.url));
  const [files, { host, requirements }, policy, wasm, worker, database, types, icons] = await Promise.all([
    officeFilesFound(script, here, facts),
    hostFound(office(), facts),
    policyFound(here, facts),
    wasmFound(facts),
    workerFound(start, facts),
    databaseFound(),
    mediaTypesFound([here, at('selfcheck.js'), at('selfcheck.css'), at('icons/app-32.png'), solver], facts),
    iconsFound(at('icons/app-32.png'), facts),
  ]);
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  return {
    secure: secureFound(location, isSecureContext),
    'office-files': files,
    ...{ host, requirements, policy, wasm, worker, database, icons },
    webview: webviewFound(navigator.userAgent),
    'local-storage': localStorageFound(),
    'media-types': types,
    'time-zone': timeZoneFound(),
    era: eraFound(),
    fonts: fontsFound(facts),
    outside: outsideFound(asked, stopped, location.origin, facts),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const stamp = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;

async function run(lang: 'ja' | 'en'): Promise<void> {
  const root = document.getElementById('selfcheck');
  if (!root) return;
  const about = { version: TENKAI_VERSION, address: here, agent: navigator.userAgent, at: stamp(new Date()) };
  const deeds = { again: () => void run(lang), otherLanguage: () => void run(lang === 'ja' ? 'en' : 'ja') };
  const show = (results: Results | null) =>
    showSelfcheck(root, { words: selfcheckWords[lang], lang, results, about, deeds });
  show(null);
  show(await look(lang));
}

void run(/^ja\b/.test(navigator.language) || !navigator.language ? 'ja' : 'en');
