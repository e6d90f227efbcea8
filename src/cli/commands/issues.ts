// `issues`: a policy text's numbered clauses as a draft of the department workbook.
import fs from 'node:fs/promises';
import path from 'node:path';
import { draftIssues } from '../../actions/draft-issues';
import { parseFiscalYear, type FiscalYear } from '../../domain/time/fiscal-year';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { output } from '../output';

export async function runIssues(context: Context): Promise<Exit> {
  const { call, words, terminal, files } = context;
  const file = files[0]!;
  const out = call.text('out')!;
  const year = readYear(call.text('year')!);
  const text = await policyText(file);
  const refusal =
    year === null
      ? words.yearUnreadable(call.text('year')!)
      : typeof text === 'string'
        ? null
        : words.fileUnusable(file, text.code);
  if (refusal !== null || year === null || typeof text !== 'string') {
    terminal.warn(refusal ?? '');
    return EXIT.unusable;
  }
  const result = draftIssues({ text, department: call.text('department')!, year }, sheetWords[call.lang]);
  if (result.kind === 'no-clauses') {
    terminal.warn(words.noClauses(file));
    return EXIT.unusable;
  }
  const failed = await output(context, out, await createWorkbookBytes(result.specs));
  if (failed !== null) return failed;
  terminal.print(words.drafted(result.clauses.length, out));
  return EXIT.fine;
}

/** 令和6年度, R6, 2024年度 or a bare 2024. */
const readYear = (typed: string): FiscalYear | null =>
  /^\d{4}$/.test(typed) ? Number(typed) : (parseFiscalYear(typed) ?? parseFiscalYear(`${typed}年度`));

type TextFault = { readonly code: 'unreadable' | 'damaged' };

/** The text of .docx through a library; everything else is text in UTF-8, or else Shift_JIS. */
async function policyText(file: string): Promise<string | TextFault> {
  let bytes: Buffer;
  try {
    bytes = await fs.readFile(file);
  } catch {
    return { code: 'unreadable' };
  }
  if (path.extname(file).toLowerCase() === '.docx') return documentText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

async function documentText(buffer: Buffer): Promise<string | TextFault> {
  try {
    const { extractRawText } = await import('mammoth');
    return (await extractRawText({ buffer })).value;
  } catch {
    return { code: 'damaged' };
  }
}
