// `npm run package`: the folder that an IT section copies to an internal server. Exit status 0 written, 2 not.
import path from 'node:path';
import { packageWords } from '../wording/package';
import { readPackageCall, type PackageFault } from './package-call';
import { packageFiles } from './package-files';
import { writeFolder } from './package-write';

/** Built into dist/node, two folders below the project's root. */
const ROOT = path.resolve(__dirname, '../..');
const argv = process.argv.slice(2);
const words = packageWords[argv.join(' ').match(/--lang[ =]en\b/) ? 'en' : 'ja'];

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function faultSentence(fault: Exclude<PackageFault, { kind: 'help' }>): string {
  switch (fault.kind) {
    case 'origin-missing':
      return words.originMissing;
    case 'origin-wrong':
      return words.originWrong(fault.typed, fault.why);
    case 'share-wrong':
      return words.shareWrong(fault.typed);
    case 'option-unknown':
      return words.optionUnknown(fault.typed);
  }
}

async function main(): Promise<void> {
  const call = readPackageCall(argv);
  if (call.kind === 'help') return void process.stdout.write(`${words.help}\n`);
  if (call.kind !== 'call') return refuse(faultSentence(call));
  const made = await packageFiles({ ...call, root: ROOT, web: path.join(ROOT, 'dist/web') });
  if (made.kind === 'web-missing') return refuse(words.webMissing);
  if (made.kind === 'manifest-wrong') return refuse(words.manifestWrong(made.problems));
  const folder = path.resolve(call.out, made.name);
  try {
    await writeFolder(folder, made.files);
  } catch (fault) {
    return refuse(words.cannotWrite(folder, fault instanceof Error ? fault.message : String(fault)));
  }
  const bytes = [...made.files.values()].reduce((sum, { length }) => sum + length, 0);
  process.stdout.write(`${words.wrote(folder, made.files.size, bytes)}\n`);
}

void main();
