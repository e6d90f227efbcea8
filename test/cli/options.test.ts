import { languageOf, readCall } from '../../src/cli/options';

const fault = (...argv: string[]) => {
  const call = readCall(argv);
  return 'kind' in call ? call : null;
};

describe('a call that cannot be used says why', () => {
  test.each([
    ['nothing', [], { kind: 'no-command' }],
    ['an unknown command', ['chek', 'a.xlsx'], { kind: 'unknown-command', typed: 'chek' }],
    [
      'an unknown option',
      ['check', 'a.xlsx', '--fix'],
      { kind: 'unknown-option', command: 'check', typed: '--fix' },
    ],
    [
      'an option of another command',
      ['check', 'a.xlsx', '--out', 'b.xlsx'],
      { kind: 'unknown-option', command: 'check', typed: '--out' },
    ],
    ['a missing value', ['consolidate', 'a.xlsx', '--out'], { kind: 'value-missing', option: '--out' }],
    [
      'an option for a value',
      ['consolidate', 'a.xlsx', '--out', '--json'],
      { kind: 'value-missing', option: '--out' },
    ],
    [
      'no such round',
      ['check', 'a.xlsx', '--period', 'summer'],
      { kind: 'value-wrong', option: '--period', typed: 'summer' },
    ],
    [
      'moves that are no number',
      ['balance', 'a.xlsx', '--max-moves', 'two'],
      { kind: 'value-wrong', option: '--max-moves' },
    ],
    ['no file', ['check'], { kind: 'input-missing', command: 'check' }],
    ['no output', ['consolidate', 'a.xlsx', 'b.xlsx'], { kind: 'option-missing', option: '--out' }],
    [
      'no year',
      ['issues', 'p.txt', '--department', '福祉部', '--out', 'o.xlsx'],
      { kind: 'option-missing', option: '--year' },
    ],
  ])('%s', (_, argv, expected) => {
    expect(fault(...argv)).toMatchObject(expected);
  });
});

test('a call is read with its inputs, options and language', () => {
  const call = readCall(['check', '部.xlsx', '--period', 'mid', '課.xlsx', '--json', '--lang', 'en']);
  expect(call).toMatchObject({
    command: 'check',
    inputs: ['部.xlsx', '課.xlsx'],
    period: 'mid',
    json: true,
    lang: 'en',
  });
  expect(languageOf(['check', '--lang', 'en'])).toBe('en');
});

test('help needs no file', () => {
  expect(readCall(['consolidate', '--help'])).toMatchObject({ command: 'consolidate', help: true });
});
