// What Excel makes of typed text, as a table.
import { typeText } from './typed-text';

const cases: [string, unknown][] = [
  ['1/2', [45293, 'm"月"d"日"']],
  ['0012', [12, undefined]],
  ['1,234', [1234, '#,##0']],
  ['12.5%', [0.125, '0.00%']],
  ['８０％', [0.8, '0%']],
  ['(3)', [-3, undefined]],
  ['-5', [-5, undefined]],
  ['¥1,200', [1200, '¥#,##0;¥-#,##0']],
  ['1 1/2', [1.5, '# ?/?']],
  ['2024/4/1', [45383, 'yyyy/m/d']],
  ['令和6年4月1日', [45383, '[$-411]ge.m.d']],
  ['R6.4.1', [45383, '[$-411]ge.m.d']],
  ['9月30日', [45565, 'm"月"d"日"']],
  ['13:30', [0.5625, 'h:mm']],
  ['true', [true, undefined]],
  ['#n/a', [{ error: '#N/A' }, undefined]],
  ["'0012", ['0012', undefined]],
  ['2/30', ['2/30', undefined]],
  ['令和6年9月末', ['令和6年9月末', undefined]],
  ['1-(1)-①', ['1-(1)-①', undefined]],
  ['－', ['－', undefined]],
];

test.each(cases)('%s is taken as %j', (text, expected) => {
  const typed = typeText(text, 'General', 2024);
  expect(typed.kind === 'value' ? [typed.value, typed.format] : typed.kind).toEqual(expected);
});

test.each(['=1+1', '＝1+1', '+1+1', '-A1'])('%s becomes a formula', (text) => {
  expect(typeText(text, 'General', 2024).kind).toBe('formula');
});

test.each(['1/2', '0012', '=1+1', 'TRUE'])('%s stays text in a cell formatted as text', (text) => {
  expect(typeText(text, '@', 2024)).toEqual({ kind: 'value', value: text });
});
