// `npm run bench`: every figure in one run on the same seeded data, each measurement a fresh process. Markdown on standard output,
// the same as JSON in dist/bench. `--quick` runs less; `--only read,consolidate` runs some sections.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SECTIONS, type BenchCall, type Section } from './sections';

function tableOf({ title, head, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  if (rows.length === 0) return `### ${title}\n`;
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** What the figures were measured on: models of machines differ, ratios hold. */
const machine = (): string =>
  `Node ${process.versions.node}, ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}`;

async function main(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--only');
  const only = at < 0 ? null : (words[at + 1] ?? '').split(',');
  const call: BenchCall = {
    quick: words.includes('--quick'),
    folder: path.resolve(__dirname, '../../node_modules/.cache/tenkai-bench'),
    programs: __dirname,
  };
  console.log(`${machine()}; medians of fresh processes.\n`);
  const json: Record<string, unknown> = { machine: machine() };
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (only && !only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const section = await measure(call);
    json[name] = section.json;
    console.log(tableOf(section));
  }
  const out = path.resolve(__dirname, '../bench');
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(path.join(out, 'bench.json'), `${JSON.stringify(json, null, 2)}\n`);
}

void main(process.argv.slice(2));
