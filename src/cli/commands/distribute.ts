// `distribute`: one ready-to-fill workbook for each division that the department workbook names.
import fs from 'node:fs/promises';
import path from 'node:path';
import { distribute, type DivisionWorkbook } from '../../actions/distribute';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { sheetWords } from '../../wording/sheets';
import { EXIT, type Context, type Exit } from '../context';
import { expandInputs } from '../files';
import { editedCopy, output } from '../output';

export async function runDistribute(context: Context): Promise<Exit> {
  const { call, words, terminal, files, source, onProgress, signal } = context;
  const folder = call.text('out')!;
  const department = files[0]!;
  const standing = (await fs.stat(folder).catch(() => null))?.isDirectory()
    ? await expandInputs([folder])
    : [];
  const sources = new Map(standing.map((file) => [source(file), file]));
  const result = await distribute(source(department), {
    words: sheetWords[call.lang],
    existing: [...sources.keys()],
    onProgress,
    signal,
  });
  terminal.settle();
  if (result.kind === 'no-department') {
    terminal.warn(
      result.fault ? words.fileUnusable(department, result.fault.code) : words.noDivisions(department),
    );
    return EXIT.unusable;
  }
  let worst: Exit = EXIT.fine;
  for (const workbook of result.workbooks) {
    const failed = await write(
      context,
      workbook,
      workbook.kind === 'refresh' ? sources.get(workbook.source)! : path.join(folder, workbook.name),
    );
    worst = failed ?? worst;
  }
  return worst;
}

/** A new workbook, or a standing one with its copy of the issues renewed; null when it is written. */
async function write(context: Context, workbook: DivisionWorkbook, file: string): Promise<Exit | null> {
  const { terminal, words } = context;
  if (workbook.kind === 'refresh' && workbook.edits.length === 0) {
    terminal.print(words.kept(file));
    return null;
  }
  const bytes =
    workbook.kind === 'new'
      ? await createWorkbookBytes(workbook.specs)
      : await editedCopy(context, file, workbook.edits);
  if (typeof bytes === 'string') {
    terminal.warn(bytes);
    return EXIT.unusable;
  }
  const failed = await output(context, file, bytes);
  if (failed === null) terminal.print(words.distributed(workbook.division, file));
  return failed;
}
