// 従事割合 in 人, ％ and 時間; lists of 副担当; shares (contract §3.3).
import fc from 'fast-check';
import {
  effortPersons,
  parseEffort,
  parseEffortList,
  parseShare,
  type EffortSource,
} from '../../../src/domain/quantity/effort';
import type { Effort } from '../../../src/domain/quantity/quantity';

const cell = (text: string, more: Partial<EffortSource> = {}): EffortSource => ({
  text,
  value: text,
  percent: false,
  unit: null,
  ...more,
});
const told = (effort: Effort): string =>
  effort.kind === 'unknown' ? '?' : `${effort.amount} ${effort.unit}`;

describe('one effort', () => {
  test.each<[string, EffortSource, string]>([
    ['0.3', cell('0.3'), '0.3 person'],
    ['number 0.3', cell('0.3', { value: 0.3 }), '0.3 person'],
    ['30%', cell('30%'), '0.3 percent'],
    ['full width', cell('３０％'), '0.3 percent'],
    ['120時間', cell('120時間'), '120 hour'],
    ['120h', cell('120ｈ'), '120 hour'],
    ['0.1人', cell('0.1人'), '0.1 person'],
    ['割', cell('3割'), '0.3 percent'],
    ['人工', cell('0.3人工'), '0.3 person'],
    ['人月', cell('3人月'), '0.25 person'],
    ['thousands', cell('1,200時間'), '1200 hour'],
    ['per year', cell('120時間/年'), '120 hour'],
    ['with a name', cell('佐藤（0.3人）'), '0.3 person'],
    ['percent format', cell('30%', { value: 0.3, percent: true }), '0.3 percent'],
    ['percent format under ％', cell('30%', { value: 0.3, percent: true, unit: 'percent' }), '0.3 percent'],
    ['percent format under 人', cell('30%', { value: 0.3, percent: true, unit: 'person' }), '0.3 percent'],
    ['bare under ％', cell('30', { value: 30, unit: 'percent' }), '0.3 percent'],
    ['bare text under ％', cell('29', { unit: 'percent' }), '0.29 percent'],
    ['bare under 時間', cell('120', { value: 120, unit: 'hour' }), '120 hour'],
    ['bare under 人', cell('0.2', { value: 0.2, unit: 'person' }), '0.2 person'],
    ['own unit beats the heading', cell('0.3人', { unit: 'percent' }), '0.3 person'],
    ['own unit by format', cell('0.3人', { value: 0.3, unit: 'percent' }), '0.3 person'],
    ['zero is known', cell('0', { value: 0 }), '0 person'],
    ['blank', cell(''), '?'],
    ['a dash', cell('－'), '?'],
    ['words', cell('未定'), '?'],
    ['negative', cell('-0.3', { value: -0.3 }), '?'],
    ['an error', cell('#REF!', { value: null }), '?'],
    ['a month’s hours', cell('月10時間'), '?'],
  ])('%s', (_, source, expected) => expect(told(parseEffort(source))).toBe(expected));
});

test.each<[Effort, number | null, number | null]>([
  [{ kind: 'known', text: '', amount: 0.3, unit: 'person' }, null, 0.3],
  [{ kind: 'known', text: '', amount: 0.3, unit: 'percent' }, 0.8, 0.24],
  [{ kind: 'known', text: '', amount: 0.3, unit: 'percent' }, null, null],
  [{ kind: 'known', text: '', amount: 186, unit: 'hour' }, null, 0.1],
  [{ kind: 'unknown', text: '' }, 1, null],
])('%j of capacity %p is %p 人', (effort, capacity, persons) => {
  const found = effortPersons(effort, capacity, 1860);
  if (persons === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(persons, 12);
});

describe('efforts of several 副担当', () => {
  test.each<[string, number, Partial<EffortSource>, string[]]>([
    ['0.1', 3, {}, ['0.1 person', '0.1 person', '0.1 person']],
    ['10%', 2, { value: 0.1, percent: true }, ['0.1 percent', '0.1 percent']],
    ['10', 2, { value: 10, unit: 'percent' }, ['0.1 percent', '0.1 percent']],
    ['0.1、0.2', 2, {}, ['0.1 person', '0.2 person']],
    ['0.1\n0.2', 3, {}, ['0.1 person', '0.2 person', '?']],
    ['0.1，0.2，0.3', 2, {}, ['0.1 person', '0.2 person']],
    ['0.1、、0.3', 3, {}, ['0.1 person', '?', '0.3 person']],
    ['0.1、－', 2, {}, ['0.1 person', '?']],
    ['0.3、0.2人', 2, {}, ['0.3 person', '0.2 person']],
    ['30、20％', 2, {}, ['0.3 percent', '0.2 percent']],
    ['0.1・0.2', 2, {}, ['0.1 person', '0.2 person']],
    ['0.1 0.2', 2, {}, ['0.1 person', '0.2 person']],
    ['佐藤0.1、鈴木0.2', 2, {}, ['0.1 person', '0.2 person']],
    ['1,200時間', 2, {}, ['1200 hour', '1200 hour']],
    ['120,100', 2, { unit: 'hour' }, ['120 hour', '100 hour']],
    ['未定', 2, {}, ['?', '?']],
    ['0.1', 0, {}, []],
  ])('%j for %p', (text, count, more, expected) =>
    expect(parseEffortList(cell(text, more), count).map(told)).toEqual(expected),
  );
  test('a blank cell: each unknown', () => expect(parseEffortList(null, 2).map(told)).toEqual(['?', '?']));
});

describe('shares', () => {
  test.each<[string, Partial<EffortSource>, number | null]>([
    ['40%', {}, 0.4], ['0.4', {}, 0.4], ['40', { unit: 'percent' }, 0.4], ['40', {}, 0.4], ['４割', {}, 0.4], ['2/5', {}, 0.4], ['40%', { value: 0.4, percent: true }, 0.4],
    ['1', {}, 1], ['1', { unit: 'percent' }, 0.01], ['0.4', { unit: 'percent' }, 0.4], ['120%', {}, 1.2], ['29', {}, 0.29], ['0', {}, 0],
    ['600時間', {}, null], ['0.4人', {}, null], ['-1', {}, null], ['なし', {}, null], ['1/0', {}, null],
  ])('%s %j → %p', (text, more, share) => expect(parseShare(cell(text, more))).toBe(share)); // prettier-ignore
});

describe('laws', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123.,、%％人時間h割月日/・ \n佐藤()') }),
    fc.string({ unit: 'binary' }),
  );
  const unit = fc.constantFrom('person' as const, 'percent' as const, 'hour' as const, null);
  test('any cell gives a known amount of 0 or more, or unknown', () => {
    fc.assert(
      fc.property(text, unit, fc.boolean(), fc.option(fc.double()), (typed, heading, percent, value) => {
        const effort = parseEffort({ text: typed, value: value ?? typed, percent, unit: heading });
        expect(effort.text).toBe(typed);
        if (effort.kind === 'known') expect(effort.amount).toBeGreaterThanOrEqual(0);
        const share = parseShare({ text: typed, value: value ?? typed, percent, unit: heading });
        if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
  test('a list always has one effort a person', () => {
    fc.assert(fc.property(text, fc.integer({ min: 0, max: 6 }), (typed, count) => expect(parseEffortList(cell(typed), count)).toHaveLength(count)));
  }); // prettier-ignore
  test('efforts written in order are read in order', () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tenths, fc.constantFrom('、', ',', '\n', '，'), (amounts, mark) => {
        const list = parseEffortList(cell(amounts.map((n) => `${n / 10}人`).join(mark)), amounts.length);
        expect(list.map(told)).toEqual(amounts.map((n) => `${n / 10} person`));
      }),
    );
  });
});
