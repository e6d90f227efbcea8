import { hostFound, type OfficeView } from '../../src/delivery/selfcheck/office';
import { secureFound, webviewFound } from '../../src/delivery/selfcheck/machine';
import { countOutcomes, resultText, type Results } from '../../src/delivery/selfcheck/result';
import { outsideFound } from '../../src/delivery/selfcheck/server';
import { CHECKS, selfcheckWords } from '../../src/wording/selfcheck';

const { facts } = selfcheckWords.ja;
const HERE = 'https://server.example.lg.jp';
const office = (host: unknown, highest: number): OfficeView => ({
  onReady: () => Promise.resolve({ host, platform: 'PC' }),
  isSetSupported: (_, version) => Number(version.split('.')[1]) <= highest,
  version: () => '16.0.17932',
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("Excel's answer", () => {
  test('names the host, its version and the highest set', async () => {
    const { host, requirements } = await hostFound(office('Excel', 17), facts);
    expect(host).toEqual({ outcome: 'good', facts: '応答あり: Excel PC 16.0.17932' });
    expect(requirements).toEqual({ outcome: 'good', facts: 'ExcelApi 1.17' });
  });

  test('an old Excel answers but lacks functions', async () => {
    const { host, requirements } = await hostFound(office('Excel', 7), facts);
    expect([host.outcome, requirements]).toEqual(['good', { outcome: 'bad', facts: 'ExcelApi 1.7' }]);
  });

  test('a browser is no fault', async () => {
    const { host, requirements } = await hostFound(office(null, 0), facts);
    expect([host.outcome, requirements.outcome]).toEqual(['neutral', 'neutral']);
  });

  test('silence is one, after 15 seconds', async () => {
    const waiting = hostFound({ ...office('Excel', 17), onReady: () => new Promise(() => undefined) }, facts);
    await jest.advanceTimersByTimeAsync(15_000);
    expect((await waiting).host).toEqual({ outcome: 'bad', facts: facts.noAnswer });
  });

  test('so is an office.js that never came', async () => {
    expect((await hostFound(null, facts)).host.outcome).toBe('bad');
  });
});

describe('what was asked for', () => {
  test('everything from the own server is fine', () => {
    expect(outsideFound([`${HERE}/a.js`, 'blob:x', 'data:,'], [], HERE, facts)).toMatchObject({
      outcome: 'good',
    });
  });

  test('another origin is named, once', () => {
    const found = outsideFound(['https://cdn.example.com/a', 'https://cdn.example.com/b'], [], HERE, facts);
    expect(found).toEqual({ outcome: 'bad', facts: '庁外への通信: https://cdn.example.com' });
  });

  test('what the policy stopped never left, and is told', () => {
    const found = outsideFound([], ['https://telemetry.example.com (frame-src)'], HERE, facts);
    expect(found.outcome).toBe('good');
    expect(found.facts).toContain('telemetry.example.com');
  });
});

test.each([
  ['https', 'https:', 'server', true, 'good'],
  ['loopback without a certificate', 'http:', 'localhost:8080', true, 'good'],
  ['http', 'http:', 'server', false, 'bad'],
  ['a name that only begins like loopback', 'http:', 'localhost.example.com', true, 'bad'],
])('a page over %s', (_, protocol, host, secure, outcome) => {
  expect(secureFound({ protocol, host } as Location, secure).outcome).toBe(outcome);
});

test.each([
  [
    'WebView2',
    'Mozilla/5.0 AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'good',
    'Edg 131',
  ],
  ['Trident', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 'bad', ''],
])('the web view %s', (_, agent, outcome, said) => {
  const found = webviewFound(agent);
  expect(found.outcome).toBe(outcome);
  expect(found.facts).toContain(said);
});

test('the text for the help desk has a line a check, and a remedy where one is needed', () => {
  const results = Object.fromEntries(
    CHECKS.map((name) => [name, { outcome: 'good', facts: 'x' }]),
  ) as unknown as Results;
  const mixed: Results = { ...results, fonts: { outcome: 'bad', facts: 'なし' } };
  const text = resultText(mixed, selfcheckWords.ja, {
    version: '1',
    address: HERE,
    agent: 'A',
    at: '2026-11-22 14:05',
  });
  expect(countOutcomes(mixed)).toEqual({ good: CHECKS.length - 1, bad: 1, neutral: 0 });
  expect(text).toContain('直すところが 1 件あります');
  expect(text).toContain(`✗ 要対応\t日本語の書体\tなし\r\n\t対応: ${selfcheckWords.ja.checks.fonts.remedy}`);
  expect(text.split('\r\n').filter((line) => /^[✓✗]/.test(line))).toHaveLength(CHECKS.length);
});
