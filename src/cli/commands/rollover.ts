// `rollover`: next year's workbooks, which remember this year's items and carry the unmet ones forward.
import path from 'node:path';
import { rollover } from '../../actions/rollover';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { output } from '../output';

export async function runRollover(context: Context): Promise<Exit> {
  const { call, words, terminal, files, source, onProgress, signal } = context;
  const [department, ...divisions] = files;
  const result = await rollover(source(department!), divisions.map(source), {
    words: sheetWords[call.lang],
    onProgress,
    signal,
  });
  terminal.settle();
  if (result.kind === 'no-department') {
    terminal.warn(
      result.fault ? words.fileUnusable(department!, result.fault.code) : words.noIssues(department!),
    );
    return EXIT.unusable;
  }
  for (const { name, specs } of result.workbooks) {
    const file = path.join(call.text('out')!, name);
    const failed = await output(context, file, await createWorkbookBytes(specs));
    if (failed !== null) return failed;
    terminal.print(words.wrote(file));
  }
  return EXIT.fine;
}
