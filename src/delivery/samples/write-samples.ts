// Writes the sample department to assets/samples/{start,mid,end}: `npm run samples [FOLDER]`. The same data give the same bytes.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PERIODS } from '../../domain/terms';
import { createWorkbookBytes } from '../../workbook/file/write/new-workbook';
import { writeChanged } from '../write-changed';
import { sampleWorkbooks } from './workbooks';

/** One folder a round, one file a workbook, and index.json: their names by round, the department's first. Returns the paths written. */
async function writeSamples(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  const index: Record<string, readonly string[]> = {};
  for (const round of PERIODS) {
    await mkdir(path.join(folder, round), { recursive: true });
    for (const { name, specs } of sampleWorkbooks(round)) {
      const file = path.join(folder, round, name);
      await writeChanged(file, await createWorkbookBytes(specs, { title: path.parse(name).name }));
      written.push(file);
    }
    index[round] = sampleWorkbooks(round).map(({ name }) => name);
  }
  const list = path.join(folder, 'index.json');
  await writeChanged(list, `${JSON.stringify(index, null, 2)}\n`);
  written.push(list);
  return written;
}

/** Built into dist/node, two folders below the project's root. */
async function main(): Promise<void> {
  const files = await writeSamples(process.argv[2] ?? path.resolve(__dirname, '../../assets/samples'));
  process.stdout.write(`${files.join('\n')}\n`);
}

void main();
