import { parseSite, readPackageCall } from '../../src/delivery/package-call';
import { packageWords } from '../../src/wording/package';

describe('the address of the server', () => {
  test.each([
    ['a server', 'https://server.example.lg.jp', { host: 'server.example.lg.jp', port: '443', path: '' }],
    ['a folder', 'https://server.example.lg.jp/tenkai', { host: 'server.example.lg.jp', port: '443', path: '/tenkai' }],
    ['a port', 'https://server:8443/a/b-1', { host: 'server', port: '8443', path: '/a/b-1' }],
  ])('%s can be used', (_, typed, expected) => {
    expect(parseSite(typed)).toEqual({ origin: typed, ...expected });
  }); // prettier-ignore

  test.each([
    ['http', 'http://server.example.lg.jp/tenkai', 'not-https'],
    ['a folder on disk', 'C:\\tenkai', 'not-https'],
    ['a Unix folder', '/srv/tenkai', 'not-an-address'],
    ['a share', '\\\\server\\tenkai', 'not-an-address'],
    ['a file address', 'file:///C:/tenkai', 'not-https'],
    ['a slash at the end', 'https://server.example.lg.jp/tenkai/', 'slash-at-end'],
    ['a bare server with a slash', 'https://server.example.lg.jp/', 'slash-at-end'],
    ['a question', 'https://server/tenkai?a=1', 'more-than-an-address'],
    ['an anchor', 'https://server/tenkai#x', 'more-than-an-address'],
    ['a password', 'https://user:pass@server/tenkai', 'more-than-an-address'],
    ['capital letters', 'https://Server/tenkai', 'not-plain'],
    ['Japanese letters', 'https://server/展開', 'not-plain'],
    ['a way up', 'https://server/a/../b', 'not-plain'],
    ['markup', 'https://server/"><script>', 'not-plain'],
    ['a line for nginx', 'https://server/a;deny all', 'not-plain'],
    ['nothing', '', 'not-an-address'],
  ])('%s cannot', (_, typed, why) => {
    expect(parseSite(typed)).toBe(why);
  });
});

describe('the call', () => {
  test('takes the share from the server when none is given', () => {
    expect(readPackageCall(['--origin', 'https://server/tenkai'])).toMatchObject({
      kind: 'call',
      share: '\\\\server\\tenkai-addin',
      out: 'dist/package',
    });
  });

  test.each([
    ['no origin', [], 'origin-missing'],
    ['an origin that is a folder', ['--origin', '/srv'], 'origin-wrong'],
    ['a share that is none', ['--origin', 'https://server', '--share', 'C:\\a'], 'share-wrong'],
    ['a share that would end the registry value', ['--origin', 'https://server', '--share', '\\\\a\\b"\r\n[x]'], 'share-wrong'],
    ['an unknown option', ['--origin', 'https://server', '--zip'], 'option-unknown'],
    ['a word too many', ['--origin', 'https://server', 'more'], 'option-unknown'],
  ])('with %s is refused', (_, argv, kind) => {
    expect(readPackageCall(argv as string[])).toMatchObject({ kind });
  }); // prettier-ignore

  test('is refused in a sentence that says what is wrong and gives an example', () => {
    expect(packageWords.ja.originWrong('http://a', 'not-https')).toMatch(
      /https:\/\/ で始まっていません.*例: https:\/\//,
    );
  });
});
