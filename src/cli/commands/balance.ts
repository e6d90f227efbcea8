// `balance`: loads, and the fewest reassignments that bring everybody under the limit.
import { balance, type BalanceActionResult } from '../../actions/balance';
import { DEFAULT_CHOICES } from '../../balance/choices';
import type { SolverPort } from '../../balance/solver/solver-port';
import { reassignmentLines, reassignmentSpecs } from '../../actions/reassignment-plan';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { describeReason } from '../../wording/balance';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { output, refuseInput } from '../output';
import { balanceJson } from '../report/balance-json';
import { balanceText } from '../report/balance-text';

const SECONDS = 30;

export async function runBalance(context: Context): Promise<Exit> {
  const { call, words, terminal } = context;
  const out = call.text('out');
  const refused = out === null ? null : await refuseInput(context, out);
  if (refused !== null) return refused;
  const port = context.solver();
  const proposed = await propose(context, port).finally(() => port.close());
  terminal.settle();
  if (proposed.draft.files.every(({ fault }) => fault !== null)) {
    terminal.warn(words.nothingReadable);
    return EXIT.unusable;
  }
  if (out !== null) {
    const failed = await writePlan(context, proposed, out);
    if (failed !== null) return failed;
  }
  terminal.print(
    call.json
      ? JSON.stringify(balanceJson(proposed.divisions, call.lang), null, 2)
      : balanceText(proposed.divisions, words, call.lang),
  );
  if (out !== null && !call.json) terminal.print(words.wrote(out));
  return proposed.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

function propose(
  { call, files, source, onProgress, signal }: Context,
  port: SolverPort,
): Promise<BalanceActionResult> {
  const moves = call.text('max-moves');
  return balance(files.map(source), {
    port,
    seconds: Number(call.text('time-limit') ?? SECONDS),
    now: () => performance.now(),
    choices: {
      ...DEFAULT_CHOICES,
      maxMoves: moves === null ? null : Number(moves),
      within: call.on('sections') ? 'section' : 'division',
      by: call.on('monthly') ? 'month' : 'year',
    },
    onProgress,
    signal,
  });
}

async function writePlan(context: Context, proposed: BalanceActionResult, out: string): Promise<Exit | null> {
  const { lang } = context.call;
  const lines = reassignmentLines(proposed.plan, proposed.divisions, (reason) =>
    describeReason(reason, lang),
  );
  return output(
    context,
    out,
    await createWorkbookBytes(reassignmentSpecs(proposed.plan, lines, sheetWords[lang])),
  );
}
