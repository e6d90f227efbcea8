/** @jest-environment jsdom */
// The guard in the page it guards: which notice shows, for which webview and which silence; and that it stays ES5.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { CONTENT_SECURITY_POLICY } from '../../src/delivery/headers';

const at = (name: string): string => path.resolve(__dirname, '../../src/entry', name);
const PAGE = readFileSync(at('taskpane.html'), 'utf8');
const GUARD = readFileSync(at('guard.js'), 'utf8');
const BODY = /<body>([^]*)<\/body>/.exec(PAGE)![1]!;

interface Answer {
  readonly host: string | null;
}
let answer: (info: Answer) => void;

function open(agent: string, office: { readonly api?: boolean } | null = { api: true }): void {
  document.documentElement.removeAttribute('data-guard');
  document.body.innerHTML = BODY;
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent);
  const isSetSupported = (): boolean => office?.api === true;
  const onReady = (deed: typeof answer): void => void (answer = deed);
  Object.assign(window, {
    Office: office ? { onReady, context: { requirements: { isSetSupported } } } : undefined,
  });
  runInNewContext(GUARD, { window, document, navigator, setTimeout, clearTimeout });
}
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('section:not([hidden])')].map((notice) => notice.id);
const EDGE =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test.each([
  ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko'],
  [
    'the old Edge',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/18.19041',
  ],
])('%s is told at once that it is too old', (_name, agent) => {
  open(agent);
  expect(shown()).toEqual(['guard-old-view']);
  expect(document.getElementById('root')!.hidden).toBe(true);
});

test('Excel that answers in time leaves the pane alone', () => {
  open(EDGE);
  answer({ host: 'Excel' });
  jest.advanceTimersByTime(60_000);
  expect(shown()).toEqual([]);
  expect(document.documentElement.getAttribute('data-guard')).toBe('open');
});

test('Excel below the floor is told so', () => {
  open(EDGE, { api: false });
  answer({ host: 'Excel' });
  expect(shown()).toEqual(['guard-old-excel']);
});

test('a page outside Excel says where to go', () => {
  open(EDGE);
  answer({ host: null });
  expect(shown()).toEqual(['guard-outside']);
});

test('silence is told after the time limit with the files that failed, and a late answer takes the notice away', () => {
  open(EDGE);
  const script = document.createElement('script');
  script.setAttribute('src', 'office-js/excel-win32-16.01.js');
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
  jest.advanceTimersByTime(14_000);
  expect(shown()).toEqual([]);
  jest.advanceTimersByTime(2_000);
  expect(shown()).toEqual(['guard-silent']);
  expect(document.getElementById('guard-blocked')!.textContent).toContain('office-js/excel-win32-16.01.js');
  answer({ host: 'Excel' });
  expect(shown()).toEqual([]);
});

test('silence without any failed file, and without office.js at all, names office.js', () => {
  open(EDGE, null);
  jest.advanceTimersByTime(16_000);
  expect(document.querySelectorAll('#guard-blocked li')).toHaveLength(1);
  expect(document.getElementById('guard-blocked')!.textContent).toBe('office.js');
});

test('every notice is there in Japanese and English', () => {
  for (const notice of document.querySelectorAll('section')) {
    expect(notice.textContent).toMatch(/[ぁ-ん]/);
    expect(notice.querySelector('[lang=en]')?.textContent).toMatch(/Excel/);
  }
  expect(document.querySelectorAll('section')).toHaveLength(4);
});

test('nothing in the page is inline or from elsewhere, and no policy allows eval', () => {
  expect(PAGE).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(PAGE).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-eval'");
});

test('the guard is ES5', () => {
  const acorn = jest.requireActual<{ parse(text: string, options: { ecmaVersion: number }): unknown }>(
    'acorn',
  );
  expect(() => acorn.parse(GUARD, { ecmaVersion: 5 })).not.toThrow();
  expect(() => acorn.parse('(a) => a', { ecmaVersion: 5 })).toThrow();
});

test('Office’s files to copy are in the pinned package, and none is a debug build', () => {
  const files = JSON.parse(
    readFileSync(path.resolve(__dirname, '../../src/delivery/office-files.json'), 'utf8'),
  ) as string[];
  const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  for (const file of files)
    expect([file, readFileSync(path.join(dist, file)).length > 1000]).toEqual([file, true]);
  expect(files.filter((file) => /debug|vsdoc|\.d\.ts/.test(file))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(['office.js', 'excel-win32-16.01.js', 'ja-jp/office_strings.js']),
  );
});
