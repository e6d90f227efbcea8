// What the self-check asks of the machine and its web view: fonts, calendar, time zone, storage, workers, WebAssembly.
import type { Facts } from './office';
import type { Found } from './result';

const found = (fine: boolean, facts: string): Found => ({ outcome: fine ? 'good' : 'bad', facts });
const reason = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/** A page of another certificate than the trusted ones never gets here; one without HTTPS does. */
export const secureFound = ({ protocol, host }: Location, secure: boolean): Found =>
  found(
    secure && (protocol === 'https:' || /^(localhost|127\.0\.0\.1)(:|$)/.test(host)),
    `${protocol}//${host}`,
  );

export function webviewFound(agent: string): Found {
  const named = /(Edg|Chrome|Firefox|Version)\/(\d+)/.exec(agent.replace(/Chrome\/[\d.]+ (?=.*Edg\/)/, ''));
  const old = /Trident|Edge\//.test(agent) || typeof Object.hasOwn !== 'function';
  return found(!old, named ? `${named[1]} ${named[2]}` : agent);
}

export function timeZoneFound(): Found {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return found(new Date(2024, 0, 1).getTimezoneOffset() === -540, zone);
}

/** 1 May 2024 is 令和6年. */
export function eraFound(): Found {
  const said = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long' }).format(
    new Date(2024, 4, 1),
  );
  return found(said.includes('令和6年'), said);
}

const FONTS = ['Yu Gothic UI', 'Yu Gothic', 'Meiryo', 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'BIZ UDPGothic', 'MS PGothic', 'IPAexGothic']; // prettier-ignore

/** A font that is there sets Latin letters to another width than both of the web view's own fallbacks, or than one of them. */
export function fontsFound(facts: Facts): Found {
  const pen = document.createElement('canvas').getContext('2d');
  const width = (family: string): number => {
    if (!pen) return 0;
    pen.font = `40px ${family}`;
    return pen.measureText('Tenkai 令和6年度 mmmiiil').width;
  };
  const there = FONTS.filter((font) =>
    ['monospace', 'serif'].every((fallback) => width(`"${font}", ${fallback}`) !== width(fallback)),
  );
  return found(there.length > 0, there.join(', ') || facts.none);
}

export function localStorageFound(): Found {
  try {
    localStorage.setItem('tenkai-selfcheck', '1');
    localStorage.removeItem('tenkai-selfcheck');
    return found(true, 'localStorage');
  } catch (fault) {
    return found(false, reason(fault));
  }
}

export const databaseFound = (): Promise<Found> =>
  new Promise((settle) => {
    try {
      const request = indexedDB.open('tenkai-selfcheck');
      request.onerror = () => settle(found(false, reason(request.error)));
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('tenkai-selfcheck');
        settle(found(true, 'IndexedDB'));
      };
    } catch (fault) {
      settle(found(false, reason(fault)));
    }
  });

const WAIT = 10_000;

/** `start` makes a worker that answers anything with what it was sent. */
export const workerFound = (start: () => Worker, facts: Facts): Promise<Found> =>
  new Promise((settle) => {
    const fail = (why: string) => settle(found(false, facts.notStarted(why)));
    setTimeout(() => fail(`${WAIT / 1000} s`), WAIT);
    try {
      const worker = start();
      worker.onerror = (event) => fail(event.message || 'error');
      worker.onmessage = ({ data }) => {
        worker.terminate();
        settle(found(data === 'tenkai', facts.answered('Worker')));
      };
      worker.postMessage('tenkai');
    } catch (fault) {
      fail(reason(fault));
    }
  });

/** The smallest module there is: magic number and version. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

export async function wasmFound(facts: Facts): Promise<Found> {
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
    return found(true, 'WebAssembly');
  } catch (fault) {
    return found(false, facts.notStarted(reason(fault)));
  }
}
