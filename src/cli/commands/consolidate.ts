// `consolidate`: division workbooks rolled up into a copy of the department workbook.
import { consolidate, type Consolidated } from '../../actions/consolidate';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { editedCopy, output, refuseInput } from '../output';
import { findingLines } from '../report/check-text';
import { differenceLines } from '../report/difference-text';
import { consolidateJson } from '../report/consolidate-json';
import { stampOf, VERSION } from '../version';

export async function runConsolidate(context: Context): Promise<Exit> {
  const { call, words, terminal, files, source, onProgress, signal, now } = context;
  const [department, ...divisions] = files;
  const out = call.text('out')!;
  const refused = await refuseInput(context, out);
  if (refused !== null) return refused;
  const result = await consolidate(source(department!), divisions.map(source), {
    words: sheetWords[call.lang],
    now: stampOf(now),
    version: VERSION,
    maskNames: call.on('mask-names'),
    onProgress,
    signal,
    ...(call.period ? { period: call.period } : {}),
  });
  terminal.settle();
  if (result.kind === 'no-department') {
    terminal.warn(
      result.fault ? words.fileUnusable(department!, result.fault.code) : words.noIssues(department!),
    );
    return EXIT.unusable;
  }
  return finish(context, result, department!, out);
}

async function finish(
  context: Context,
  result: Consolidated,
  department: string,
  out: string,
): Promise<Exit> {
  const { call, words, terminal } = context;
  const bytes = result.masked
    ? await createWorkbookBytes(result.masked)
    : await editedCopy(context, department, result.edits);
  if (typeof bytes === 'string') {
    terminal.warn(bytes);
    return EXIT.unusable;
  }
  const failed = await output(context, out, bytes);
  if (failed !== null) return failed;
  if (call.json) terminal.print(JSON.stringify(consolidateJson(result, out, call.lang), null, 2));
  else terminal.print(consolidateText(result, context));
  if (!call.json) terminal.print(words.wrote(out));
  return result.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

function consolidateText(result: Consolidated, { words, call }: Context): string {
  const mask = (text: string) => (result.masking ? result.masking.mask(text) : text);
  return [
    ...result.plan.submissions.map(({ division, file, status }) =>
      words.submissionLine({ division: division ?? '', file: file && mask(file), status }),
    ),
    ...result.rollUps.map(({ issue, grade, judged, reported, total, rate }) =>
      words.rollUpLine({
        number: issue.row.said.number?.text ?? '',
        title: issue.title,
        grade,
        judged,
        reported,
        total,
        rate,
      }),
    ),
    ...differenceLines(result.difference, words),
    ...findingLines(result.findings, words, call.lang, mask),
  ].join('\n');
}
