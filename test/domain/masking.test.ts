// No name of the list stands in what leaves the 部.
import fc from 'fast-check';
import { createMask, maskLabels } from '../../src/domain/masking';
import { everydayShapes } from '../../src/domain/text/name-variants';
import { compareKey } from '../../src/domain/text/text';

const staff = [
  { name: '髙橋 太郎', position: '主事' },
  { name: '佐藤花子', position: '主事' },
  { name: '佐藤 健', position: '主事' },
  { name: '森 一', position: '課長' },
  { name: '石川 真', position: null },
  { name: 'ﾔﾏﾀﾞ ﾀﾛｳ' },
  { name: '佐々木太郎' },
];

test('labels number people by role, and small groups are 職員', () =>
  expect(maskLabels(staff)).toEqual(['主事1', '主事2', '主事3', '職員1', '職員2', '職員3', '職員4']));

describe('names in texts', () => {
  const mask = createMask(staff);
  test.each([
    ['主担当 高橋太郎、副 佐藤　花子', '主担当 主事1、副 主事2'],
    ['髙橋が担当', '主事1が担当'],
    ['高橋\n太 郎', '主事1'],
    ['ヤマダタロウ', '職員3'],
    ['佐藤さん', '職員さん'],
    ['主担当佐藤', '主担当職員'],
    ['佐藤健と佐藤花子', '主事3と主事2'],
    ['森課長と森林', '職員1課長と森林'],
    ['石川県の石川さん', '石川県の職員2さん'],
    ['佐々木太郎', '職員4'],
    ['佐々木が', '職員4が'],
    ['国分寺市の計画', '国分寺市の計画'],
    ['', ''],
  ])('%j → %j', (text, masked) => expect(mask(text)).toBe(masked));
  test('without staff nothing changes', () => expect(createMask([])('佐藤')).toBe('佐藤'));
});

describe('laws', () => {
  const kanji = fc.string({
    unit: fc.constantFrom(...'山田川本太郎花高髙橋子一'),
    minLength: 2,
    maxLength: 3,
  });
  const names = fc.array(fc.tuple(kanji, kanji), { minLength: 1, maxLength: 5 });
  test('no full name is left, however it is spaced, inside any text', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('', ' ', '　', '\n'), fc.string({ unit: fc.constantFrom(...'は、と。の ') }), (people, gap, between) => {
        const mask = createMask(people.map(([surname, given]) => ({ name: `${surname} ${given}` })));
        const masked = mask(people.map(([surname, given]) => `${surname}${gap}${given}`).join(`を${between}`));
        for (const [surname, given] of people) {
          expect(everydayShapes(compareKey(masked))).not.toContain(everydayShapes(compareKey(surname + given)));
        }
      }),
    ); // prettier-ignore
  });
  test('texts without a name come back as they are, and any text is bearable', () => {
    const mask = createMask(staff);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const masked = mask(text);
        if (![...'高髙佐森石ヤﾔ太'].some((first) => text.normalize('NFKC').includes(first.normalize('NFKC')))) expect(masked).toBe(text);
        expect(mask(masked)).toBe(masked);
      }),
    ); // prettier-ignore
  });
});
