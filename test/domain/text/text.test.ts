// Texts as keys, lists and near names.
import fc from 'fast-check';
import { compareKey, nearNames, normaliseText, splitList } from '../../../src/domain/text/text';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'①②１1(（-－ーデータ ～〜髙 か゛K\u200b\n') }),
);

describe('compareKey makes equal what a reader takes for the same', () => {
  test.each([
    ['１－（１）－①', '1-(1)-①'],
    ['1-(1)-1', '1-(1)-①'],
    ['1－⑴－①', '1-(1)-1'],
    ['1ー2', '1-2'],
    ['1‐2', '1−2'],
    ['❸', '3'],
    ['５〜１１月', '5～11月'],
    ['障害 福祉課', '障害福祉課'],
    ['ｻｰﾋﾞｽ', 'サービス'],
    ['BCP', 'ｂｃｐ'],
    ['か゛', 'が'],
    ['葛\u{E0100}城', '葛城'],
    ['福祉課\u200b', '福祉課'],
  ])('%s = %s', (a, b) => expect(compareKey(a)).toBe(compareKey(b)));

  test.each([
    ['1①', '11'],
    ['①②', '12'],
    ['データ', 'デ-タ'],
    ['サービス', 'サビス'],
    ['髙橋', '高橋'],
    ['1-2', '1~2'],
  ])('%s ≠ %s', (a, b) => expect(compareKey(a)).not.toBe(compareKey(b)));

  test('a long vowel inside a word stays', () => expect(compareKey('データーベース')).toBe('データーベース'));

  test('making a key twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => compareKey(compareKey(text)) === compareKey(text)),
      { numRuns: 1000 },
    );
  });
});

describe('normaliseText', () => {
  test('width, white space at the ends and runs of it', () =>
    expect(normaliseText('　ＡＢ　\n 福祉 課 ')).toBe('AB 福祉 課'));
  test('is stable for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => normaliseText(normaliseText(text)) === normaliseText(text)),
      { numRuns: 1000 },
    );
  });
});

describe('splitList', () => {
  test.each<[string, string[]]>([
    ['佐藤、鈴木', ['佐藤', '鈴木']],
    ['1-(1)-①，2-②\n3-③', ['1-(1)-①', '2-②', '3-③']],
    ['佐藤,鈴木､田中', ['佐藤', '鈴木', '田中']],
    ['佐藤\r\n鈴木', ['佐藤', '鈴木']],
    ['佐藤 花子・鈴木', ['佐藤 花子・鈴木']],
    ['、 、', []],
    ['', []],
  ])('%j → %j', (text, parts) => expect(splitList(text)).toEqual(parts));
  test('parts joined again are the same parts', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(splitList(splitList(text).join('、'))).toEqual(splitList(text))),
    );
  });
});

describe('nearNames offers, best first', () => {
  const staff = ['高橋 太郎', '高橋 次郎', '渡辺 健', '渡部 健', '佐藤花子', '山崎 海', '斎藤 空', '林 一'];
  test.each<[string, string[]]>([
    ['髙橋太郎', ['高橋 太郎', '高橋 次郎']],
    ['高橋太朗', ['高橋 太郎']],
    ['高橋', ['高橋 太郎', '高橋 次郎']],
    ['高橋係長', ['高橋 太郎', '高橋 次郎']],
    ['渡邊', ['渡辺 健']],
    ['渡邉健', ['渡辺 健', '渡部 健']],
    ['佐藤', ['佐藤花子']],
    ['佐藤花', ['佐藤花子']],
    ['佐藤花子（係長）', ['佐藤花子']],
    ['佐藤 花子(主)', ['佐藤花子']],
    ['山﨑　海', ['山崎 海']],
    ['齋藤空', ['斎藤 空']],
    ['林', ['林 一']],
    ['高橋太郎', ['高橋 次郎']],
    ['鈴木', []],
    ['', []],
  ])('%s → %j', (typed, near) => {
    expect(nearNames(typed, staff)).toEqual(near);
  });
  test('an equal name is never a near one, and only listed names are offered', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom(...'高髙橋太郎 次佐藤') }));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'高髙橋太郎 次佐藤') }), names, (typed, listed) => {
        const near = nearNames(typed, listed);
        expect(near.every((name) => listed.includes(name))).toBe(true);
        expect(near.some((name) => compareKey(name) === compareKey(typed))).toBe(false);
      }),
    );
  });
});
