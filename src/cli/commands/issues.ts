// `issues`: what a policy names as its issues, else its clauses, as a draft of the department workbook; and what was left out.
import fs from 'node:fs/promises';
import path from 'node:path';
import { draftIssues } from '../../actions/draft-issues';
import { documentText } from '../../domain/policy/document-text';
import { splitList } from '../../domain/text/text';
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
  const department = call.text('department')!;
  const sections = splitList(call.text('sections') ?? '');
  const result = draftIssues({ text, department, year, sections }, sheetWords[call.lang]);
  if (result.kind !== 'drafted') {
    terminal.warn(result.kind === 'no-clauses' ? words.noClauses(file) : words.noSection(result));
    return EXIT.unusable;
  }
  const failed = await output(context, out, await createWorkbookBytes(result.specs));
  if (failed !== null) return failed;
  terminal.print(words.drafted(result.clauses.length, out));
  if (result.leftOut.length > 0) terminal.print(words.leftOut(result.leftOut));
  return EXIT.fine;
}

/** 令和6年度, R6, 2024年度 or a bare 2024. */
const readYear = (typed: string): FiscalYear | null =>
  /^\d{4}$/.test(typed) ? Number(typed) : (parseFiscalYear(typed) ?? parseFiscalYear(`${typed}年度`));

type TextFault = { readonly code: 'unreadable' | 'damaged' };

/** The text of .docx through its structure (pictures say nothing); everything else is text in UTF-8, or else Shift_JIS. */
async function policyText(file: string): Promise<string | TextFault> {
  let bytes: Buffer;
  try {
    bytes = await fs.readFile(file);
  } catch {
    return { code: 'unreadable' };
  }
  if (path.extname(file).toLowerCase() === '.docx') return wordText(bytes);
  // A PDF's bytes are no text: nothing is found in it.
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

async function wordText(buffer: Buffer): Promise<string | TextFault> {
  try {
    const { convertToHtml, images } = await import('mammoth');
    const convertImage = images.imgElement(() => Promise.resolve({ src: '' }));
    return documentText((await convertToHtml({ buffer }, { convertImage })).value);
  } catch {
    return { code: 'damaged' };
  }
}
