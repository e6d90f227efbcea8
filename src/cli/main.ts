// Reads the call, hands it to its command, and turns whatever happens into the contract's exit status. entry/tenkai.ts starts it.
import path from 'node:path';
import type { SolverPort } from '../balance/solver/solver-port';
import { cliWords, type CliWords } from '../wording/cli';
import { EXIT, type Context, type Exit, type FileReaders } from './context';
import { expandInputs, fileSource, readPasswords, threadedSource } from './files';
import { languageOf, readCall, type CallFault, type Command } from './options';
import { processTerminal } from './terminal';

const RUN: Readonly<Record<Command, () => Promise<(context: Context) => Promise<Exit>>>> = {
  issues: async () => (await import('./commands/issues')).runIssues,
  distribute: async () => (await import('./commands/distribute')).runDistribute,
  check: async () => (await import('./commands/check')).runCheck,
  balance: async () => (await import('./commands/balance')).runBalance,
  consolidate: async () => (await import('./commands/consolidate')).runConsolidate,
  return: async () => (await import('./commands/return')).runReturn,
  rollover: async () => (await import('./commands/rollover')).runRollover,
};

function faultSentence(fault: CallFault, words: CliWords): string {
  switch (fault.kind) {
    case 'help':
      return words.help;
    case 'no-command':
      return `${words.noCommand}\n\n${words.help}`;
    case 'unknown-command':
      return words.unknownCommand(fault.typed);
    case 'unknown-option':
      return words.unknownOption(fault.command, fault.typed);
    case 'value-missing':
      return words.valueMissing(fault.option);
    case 'value-wrong':
      return words.valueWrong(fault.option, fault.typed, fault.allowed);
    case 'input-missing':
      return words.inputMissing(fault.command);
    case 'option-missing':
      return words.optionMissing(fault.command, fault.option);
  }
}

async function contextOf({
  call,
  words,
  terminal,
  signal,
  solver,
  readers,
}: Pick<Context, 'call' | 'words' | 'terminal' | 'signal' | 'solver'> & {
  readonly readers: Ports['readers'] | undefined;
}): Promise<Context | null> {
  try {
    const password = await readPasswords(call.text('password-file'));
    const files = await expandInputs(call.inputs);
    // One, unless told: with cities of 40 to 200 divisions a second thread cost more than it read (npm run bench).
    const threads = Number(call.text('workers') ?? 1);
    const threaded = threads > 1 && readers ? readers(threads) : null;
    const source = (file: string) =>
      threaded ? threadedSource(file, password, threaded) : fileSource(file, password);
    return {
      call,
      words,
      terminal,
      files,
      source,
      password,
      solver,
      onProgress: (progress) => terminal.progress(progress),
      now: new Date(),
      signal,
    };
  } catch {
    terminal.warn(words.passwordFileUnreadable(call.text('password-file') ?? ''));
    return null;
  }
}

/** What the composition root hands over. */
export interface Ports {
  readonly solver: () => SolverPort;
  /** So many threads that read files; without it all is read in this one. */
  readonly readers?: (threads: number) => FileReaders;
}

export async function main(argv: readonly string[], { solver, readers }: Ports): Promise<Exit> {
  const lang = languageOf(argv);
  const words = cliWords[lang];
  const terminal = processTerminal((progress) =>
    words.progress({ ...progress, subject: path.basename(progress.subject) }),
  );
  const call = readCall(argv);
  if ('kind' in call) {
    const asked = call.kind === 'help';
    (asked ? terminal.print : terminal.warn)(faultSentence(call, words));
    return asked ? EXIT.fine : EXIT.unusable;
  }
  if (call.help) {
    terminal.print(words.commandHelp[call.command]);
    return EXIT.fine;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    const context = await contextOf({
      ...{ call, words, terminal, solver, readers },
      signal: stop.signal,
    });
    return context ? await (await RUN[call.command]())(context) : EXIT.unusable;
  } catch (fault) {
    terminal.warn(words.unexpected(fault instanceof Error ? fault.message : String(fault)));
    return EXIT.unusable;
  }
}
