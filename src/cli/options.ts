// The command line's grammar: which command takes which options, and reading them. Sentences are wording's.
import { parseArgs } from 'node:util';
import { PERIODS, type Period } from '../domain/terms';

export const COMMANDS = [
  'issues',
  'distribute',
  'check',
  'balance',
  'consolidate',
  'return',
  'rollover',
] as const;
export type Command = (typeof COMMANDS)[number];

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean' } as const;

const SHARED = { lang: TEXT, help: { ...SWITCH, short: 'h' }, 'password-file': TEXT, workers: TEXT } as const;

/** Options by command, besides the shared ones. */
const OPTIONS = {
  issues: { department: TEXT, year: TEXT, out: TEXT, sections: TEXT },
  distribute: { out: TEXT },
  check: { period: TEXT, json: SWITCH, records: SWITCH, explain: SWITCH },
  balance: {
    'max-moves': TEXT,
    out: TEXT,
    json: SWITCH,
    'time-limit': TEXT,
    sections: SWITCH,
    monthly: SWITCH,
  },
  consolidate: { out: TEXT, period: TEXT, 'mask-names': SWITCH, json: SWITCH },
  return: { out: TEXT, period: TEXT, json: SWITCH, message: TEXT },
  rollover: { out: TEXT },
} as const satisfies Record<Command, object>;

export interface Call {
  readonly command: Command;
  readonly inputs: readonly string[];
  readonly lang: 'ja' | 'en';
  readonly help: boolean;
  readonly json: boolean;
  readonly text: (name: string) => string | null;
  readonly on: (name: string) => boolean;
  readonly period: Period | null;
}

/** Why a call cannot be used. */
export type CallFault =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown-command'; readonly typed: string }
  | { readonly kind: 'unknown-option'; readonly command: Command; readonly typed: string }
  | { readonly kind: 'value-missing'; readonly option: string }
  | {
      readonly kind: 'value-wrong';
      readonly option: string;
      readonly typed: string;
      readonly allowed: string;
    }
  | { readonly kind: 'input-missing'; readonly command: Command }
  | { readonly kind: 'option-missing'; readonly command: Command; readonly option: string };

/** Least number of inputs, and the options without which a command does nothing. */
const NEEDS: Record<Command, { readonly inputs: number; readonly options: readonly string[] }> = {
  issues: { inputs: 1, options: ['department', 'year', 'out'] },
  distribute: { inputs: 1, options: ['out'] },
  check: { inputs: 1, options: [] },
  balance: { inputs: 1, options: [] },
  consolidate: { inputs: 1, options: ['out'] },
  return: { inputs: 1, options: ['out'] },
  rollover: { inputs: 1, options: ['out'] },
};

export const languageOf = (argv: readonly string[]): 'ja' | 'en' => {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'ja';
};

/** argv without node and script → a call, or why it cannot be used. */
export function readCall(argv: readonly string[]): Call | CallFault {
  const [first, ...rest] = argv.filter(
    (word, at) => !(word.startsWith('--lang') || argv[at - 1] === '--lang'),
  );
  if (first === undefined) return { kind: 'no-command' };
  if (first === '--help' || first === '-h' || first === 'help') return { kind: 'help' };
  if (!(COMMANDS as readonly string[]).includes(first)) return { kind: 'unknown-command', typed: first };
  return readOptions(first as Command, rest, languageOf(argv));
}

function readOptions(command: Command, words: readonly string[], lang: 'ja' | 'en'): Call | CallFault {
  const table: Record<string, { readonly type: 'string' | 'boolean' }> = { ...SHARED, ...OPTIONS[command] };
  const { tokens } = parseArgs({
    args: [...words],
    options: table,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const inputs: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const known = table[token.name];
    if (!known) return { kind: 'unknown-option', command, typed: token.rawName };
    if (known.type === 'boolean') values.set(token.name, true);
    else if (!token.value || (!token.inlineValue && token.value.startsWith('--')))
      return { kind: 'value-missing', option: token.rawName };
    else values.set(token.name, token.value);
  }
  return judgeCall(command, inputs, values, lang);
}

function judgeCall(
  command: Command,
  inputs: readonly string[],
  values: ReadonlyMap<string, string | true>,
  lang: 'ja' | 'en',
): Call | CallFault {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : null;
  };
  const period = text('period');
  if (period !== null && !(PERIODS as readonly string[]).includes(period)) {
    return { kind: 'value-wrong', option: '--period', typed: period, allowed: PERIODS.join(' | ') };
  }
  for (const option of ['max-moves', 'time-limit']) {
    const typed = text(option);
    if (typed !== null && !/^\d{1,6}$/.test(typed))
      return { kind: 'value-wrong', option: `--${option}`, typed, allowed: '0, 1, 2, …' };
  }
  const workers = text('workers');
  if (workers !== null && !/^[1-9]$/.test(workers))
    return { kind: 'value-wrong', option: '--workers', typed: workers, allowed: '1, 2, …, 9' };
  const help = values.has('help');
  if (!help) {
    if (inputs.length < NEEDS[command].inputs) return { kind: 'input-missing', command };
    const missing = NEEDS[command].options.find((option) => !values.has(option));
    if (missing) return { kind: 'option-missing', command, option: `--${missing}` };
  }
  return {
    command,
    inputs,
    lang,
    help,
    json: values.has('json'),
    text,
    on: (name) => values.has(name),
    period: period as Period | null,
  };
}
