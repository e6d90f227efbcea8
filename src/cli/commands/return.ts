// `return`: each division's own workbook with its findings noted at their cells, into a folder. No input is changed.
import fs from 'node:fs/promises';
import path from 'node:path';
import { returnWorkbooks, type DivisionReturn } from '../../actions/return';
import { formatAddress } from '../../workbook/address';
import { fileFault } from '../../actions/draft-source';
import { annotationOf } from '../../actions/return-writing';
import { annotate } from '../../workbook/file/annotate';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { sameFile, writeWhole } from '../files';
import { returnJson, type Sent } from '../report/return-json';

export async function runReturn(context: Context): Promise<Exit> {
  const { call, words, terminal, files, source, onProgress, signal } = context;
  const [department, ...divisions] = files;
  const folder = call.text('out')!;
  const paths = new Map(divisions.map((file) => [source(file), file]));
  const message = call.text('message');
  const result = await returnWorkbooks(source(department!), [...paths.keys()], {
    words: sheetWords[call.lang],
    onProgress,
    signal,
    ...(message === null ? {} : { message }),
    ...(call.period ? { period: call.period } : {}),
  });
  terminal.settle();
  if (result.kind === 'no-department') {
    terminal.warn(
      result.fault ? words.fileUnusable(department!, result.fault.code) : words.noIssues(department!),
    );
    return EXIT.unusable;
  }
  const sent: Sent[] = [];
  for (const each of result.divisions) sent.push(await send(context, each, paths.get(each.source)!, folder));
  if (call.json) terminal.print(JSON.stringify(returnJson(result, sent, folder, call.lang), null, 2));
  else
    for (const { division, file, out, status, notes, message: why } of sent)
      if (status === 'failed') terminal.warn(words.notReturned(file, why ?? ''));
      else terminal.print(words.returned({ division, out: out!, notes, listed: status === 'listed' }));
  if (!call.json) for (const { file } of result.clean) terminal.print(words.nothingToReturn(file));
  if (sent.some(({ status }) => status === 'failed')) return EXIT.unusable;
  return result.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

async function send(context: Context, one: DivisionReturn, input: string, folder: string): Promise<Sent> {
  const { words, password } = context;
  const { division, file, findings } = one;
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const about = { division, file, errors: count('error'), warnings: count('warning') };
  const fail = (message: string): Sent => ({ ...about, out: null, status: 'failed', notes: 0, message });
  const name = path.basename(input);
  const bytes = await fs.readFile(input).catch(() => null);
  if (!bytes) return fail(words.fileUnusable(input, 'unreadable'));
  const made = await annotate(name, bytes, annotationOf(one), password(name));
  if (made.kind === 'fault') return fail(words.fileUnusable(input, fileFault(made.fault).code));
  if (made.kind === 'changed') return fail(words.changedSince(input));
  if (made.kind === 'conflicts')
    return fail(
      words.conflicts(
        made.conflicts.map((each) =>
          each.kind === 'changed' ? `${each.sheet} ${formatAddress(each.row, each.column)}` : each.sheet,
        ),
      ),
    );
  const listed = made.kind === 'listed';
  const out = path.join(folder, listed ? `${path.parse(name).name}_差戻し.xlsx` : name);
  for (const one of context.files) if (await sameFile(one, out)) return fail(words.outputIsInput(out));
  const reason = await writeWhole(out, made.bytes);
  if (reason !== null) return fail(words.cannotWrite(out, reason));
  const notes = made.kind === 'annotated' ? made.notes : 0;
  return { ...about, out, status: listed ? 'listed' : 'returned', notes, message: null };
}
