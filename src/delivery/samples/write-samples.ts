// Writes the sample department to assets/samples/{start,mid,end}: `npm run samples [FOLDER]`. The same data give the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PERIODS } from '../../domain/terms';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { sampleWorkbooks } from './workbooks';

/** One folder a round, one file a workbook; returns the paths written. */
export async function writeSamples(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const round of PERIODS) {
    await mkdir(path.join(folder, round), { recursive: true });
    for (const { name, specs } of sampleWorkbooks(round)) {
      const file = path.join(folder, round, name);
      await writeFile(file, await createWorkbookBytes(specs, { title: path.parse(name).name }));
      written.push(file);
    }
  }
  return written;
}

// The Node build stands in dist/node.
if (require.main === module) {
  writeSamples(process.argv[2] ?? path.resolve(__dirname, '../../assets/samples')).then(
    (files) => process.stdout.write(`${files.join('\n')}\n`),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
      process.exitCode = 2;
    },
  );
}
