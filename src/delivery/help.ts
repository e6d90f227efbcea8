// `npm run help-pages`: writes assets/help from the texts of src/wording/help and the product's own rules, forms and figures.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { helpFiles } from './help/pages';
import { writeChanged } from './write-changed';

/** Built into dist/node, two folders below the project's root. */
const ROOT = path.resolve(__dirname, '../..');

async function main(): Promise<void> {
  const folder = path.join(ROOT, 'assets/help');
  const files = await helpFiles(ROOT);
  await mkdir(path.join(folder, 'en'), { recursive: true });
  for (const [name, text] of files) await writeChanged(path.join(folder, name), text);
  process.stdout.write(`${files.size} files → assets/help\n`);
}

void main();
