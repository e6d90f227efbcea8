// `check`: coverage and every rule over one or many workbooks.
import { check } from '../../actions/check';
import { EXIT, type Context, type Exit } from '../context';
import { checkJson } from '../report/check-json';
import { checkText } from '../report/check-text';
import { explainText } from '../report/explain-text';

export async function runCheck(context: Context): Promise<Exit> {
  const { call, words, terminal, files, source, onProgress, signal } = context;
  const result = await check(files.map(source), {
    onProgress,
    signal,
    ...(call.period ? { period: call.period } : {}),
  });
  terminal.settle();
  if (call.json) terminal.print(JSON.stringify(checkJson(result, call.lang, call.on('records')), null, 2));
  else {
    if (call.on('explain')) terminal.print(explainText(result.draft, words, call.lang));
    terminal.print(checkText(result, words, call.lang));
  }
  if (result.draft.files.every(({ fault }) => fault !== null)) {
    terminal.warn(words.nothingReadable);
    return EXIT.unusable;
  }
  return result.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}
