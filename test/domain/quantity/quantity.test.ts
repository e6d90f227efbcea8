// 目標値・実績値・現状値 as people type them.
import fc from 'fast-check';
import { parseQuantity, statedRatio, type Quantity } from '../../../src/domain/quantity/quantity';

const typed = (text: string, unit: string | null = null): Quantity =>
  parseQuantity({ text, value: text, percent: false }, unit);
const told = (quantity: Quantity): unknown[] =>
  quantity.kind === 'text' ? ['text'] : [quantity.value, quantity.unit, quantity.direction];

describe('one number to measure by', () => {
  test.each<[string, number, string | null, 'atLeast' | 'atMost' | null]>([
    ['80％以上', 0.8, '％', 'atLeast'], ['認知率　80％以上', 0.8, '％', 'atLeast'], ['2件以下', 2, '件', 'atMost'], ['10分以内', 10, '分', 'atMost'],
    ['5％未満', 0.05, '％', 'atMost'], ['延べ1,200人', 1200, '人', null], ['１，２００人', 1200, '人', null], ['約300', 300, null, null], ['10か所', 10, 'か所', null],
    ['職場訪問　10か所', 10, 'か所', null], ['93千円以下', 93, '千円', 'atMost'], ['3百万円', 3, '百万円', null], ['1億2千万円', 120000000, '円', null],
    ['5万2,300人', 52300, '人', null], ['20集落で実施', 20, '集落', null], ['3処理区', 3, '処理区', null], ['75.2％', 0.752, '％', null], ['29%', 0.29, '％', null],
    ['95.5パーセント', 0.955, '％', null], ['▲5％', -0.05, '％', null], ['△3.5', -3.5, null, null], ['-5', -5, null, null], ['0件', 0, '件', null], ['事故ゼロ', 0, null, null],
    ['年6回', 6, '回', null], ['毎月1回', 1, '回', null], ['少なくとも1回', 1, '回', 'atLeast'], ['300件超', 300, '件', 'atLeast'], ['300件を超える', 300, '件', 'atLeast'],
    ['80％（可能な限り前倒し）', 0.8, '％', null], ['80％（前年度75％）', 0.8, '％', null], ['70％→80％', 0.8, '％', null], ['5件から3件へ', 3, '件', null],
    ['対前年度比110％', 1.1, '％', null], ['9月までに80％', 0.8, '％', null], ['令和6年度末までに3件', 3, '件', null], ['1人当たり3件', 3, '件', null],
    ['①80％以上', 0.8, '％', 'atLeast'], ['1. 認知率80％', 0.8, '％', null], ['利用者数\n1,200人以上', 1200, '人', 'atLeast'], ['5点満点中4.2点', 4.2, '点', null],
    ['庁舎の開票結了を前回より10分短縮（平成21年度　23時02分結了）', 10, '分', null],
  ])('%s', (text, value, unit, direction) => expect(told(typed(text))).toEqual([value, unit, direction])); // prettier-ignore
});

describe('words, several numbers and dates measure nothing', () => {
  test.each([
    '手順書を作り課内で共有する', '①新任職員研修　1回\n②実務研修　12回', '連絡会議3回、20集落で開催', '全戸に配布する\n官民の連絡会を2回開く', '2～3回',
    '第9期計画の策定', '令和6年度末までに策定', '平成31年度からの適用に向け、基本方針を平成28年度前半に定める', '「研究（平成26～28年度）」', '6月29日', '2024/9/30', 'R6.9.30', '◎', 'A', '',
    'ゼロカーボン', '（目標値）\n上半期発注率　80％\n（過去の目標・実績）\nH25　目標75％　実績75.2％\nH26　目標75％　実績79.1％',
  ])('%j', (text) => expect(typed(text)).toEqual({ kind: 'text', text, ratio: null })); // prettier-ignore
});

describe('stated ratios', () => {
  test.each<[string, [number, number, number | null] | null]>([
    ['152人／283人（64％）', [152, 283, 0.64]], ['アンケート結果\n152人／283人（64％）', [152, 283, 0.64]], ['152/283 (64%)', [152, 283, 0.64]],
    ['64％（152/283）', [152, 283, 0.64]], ['920/1,088ha=85％', [920, 1088, 0.85]], ['36/35工場', [36, 35, null]], ['283人中152人（54％）', [152, 283, 0.54]], ['1/2', [1, 2, null]],
    ['2024/9/30', null], ['R6/9', null], ['3回/1年', null], ['学校中心', null], ['80％', null],
  ])('%j', (text, expected) => {
    const ratio = statedRatio(text);
    expect(ratio && [ratio.numerator, ratio.denominator, ratio.stated]).toEqual(expected);
  }); // prettier-ignore
  test('alone, a ratio counts as numerator ÷ denominator; beside another number, the number counts', () => {
    expect(typed('152人／283人（64％）')).toMatchObject({
      value: 152 / 283,
      unit: '％',
      ratio: { stated: 0.64 },
    });
    expect(typed('85％以上（152/283）')).toMatchObject({ value: 0.85, direction: 'atLeast' });
  });
});

describe('cells that hold numbers', () => {
  const cell = (text: string, value: number, percent = false, unit: string | null = null): unknown[] =>
    told(parseQuantity({ text, value, percent }, unit));
  test('a percentage format is a ratio', () =>
    expect(cell('80%', 0.8, true, '件')).toEqual([0.8, '％', null]));
  test('a bare number takes the row’s unit', () =>
    expect(cell('80', 80, false, '％')).toEqual([0.8, '％', null]));
  test('a number format may show the unit', () => expect(cell('80件', 80)).toEqual([80, '件', null]));
  test('what is shown counts when the format scales', () =>
    expect(cell('93千円', 93000)).toEqual([93, '千円', null]));
  test('the value keeps digits that the format hides', () =>
    expect(cell('81%', 0.8123, true)).toEqual([0.8123, '％', null]));
  test('a date measures nothing', () => {
    expect(cell('2024/9/30', 45565)).toEqual(['text']);
    const dated = { text: '45565', value: 45565, percent: false, date: { year: 2024, month: 9, day: 30 } };
    expect(parseQuantity({ ...dated, text: '9月30日' }).kind).toBe('text');
  });
  test('text beside a unit', () => expect(told(typed('45', '件'))).toEqual([45, '件', null]));
  test('its own unit beats the row’s', () => expect(told(typed('80％', '件'))).toEqual([0.8, '％', null]));
});

describe('laws', () => {
  test('any text gives a quantity that keeps it, with a finite value', () => {
    const unit = fc.constantFrom(...'0123456789,./％%（）()①②人件回以上下→～-▲億万千円年度月 \n第ゼロ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), fc.option(fc.constantFrom('％', '件', '')), (text, row) => {
        const quantity = typed(text, row);
        expect(quantity.text).toBe(text);
        if (quantity.kind === 'number') expect(Number.isFinite(quantity.value)).toBe(true);
      }),
      { numRuns: 2000 },
    ); // prettier-ignore
  });
  test('a whole number is read back in every notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        for (const text of [`${value}件`, `${value.toLocaleString('en-US')}件以上`, `延べ${value} 件`]) {
          expect(typed(text)).toMatchObject({ kind: 'number', value, unit: '件' });
        }
      }),
    );
  });
  test('percent is divided without noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (tenths) => {
        const digits = `${Math.floor(tenths / 10)}.${tenths % 10}`;
        expect(typed(`${digits}％`)).toMatchObject({ value: Number(`${digits}e-2`) });
      }),
    );
  });
});
