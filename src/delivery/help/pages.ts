// The help of one language as files: texts of src/wording/help with the product's own rules, forms and figures put in.
import fs from 'node:fs';
import path from 'node:path';
import { pilotTable } from '../../wording/pilot';
import { pilotFigures } from '../pilot-figures';
import { workedExamples } from './examples';
import { formBlock } from './form-blocks';
import { frame, searchIndex, type HelpPage } from './page';
import { ruleBlocks } from './rule-blocks';

/** In the order of the menu. */
const FILES = [
  'index', 'division', 'planning', 'managers', 'forms', 'rules', 'arithmetic', 'troubleshooting', 'privacy', 'install', 'pilot',
] as const; // prettier-ignore

type Lang = 'ja' | 'en';

async function blocks(lang: Lang): Promise<Readonly<Record<string, string>>> {
  return {
    ...workedExamples(),
    rules: ruleBlocks(lang),
    issues: formBlock('issues', lang),
    objectives: formBlock('objectives', lang),
    staff: formBlock('staff', lang),
    pilot: pilotTable(await pilotFigures(), lang),
  };
}

function pageOf(root: string, lang: Lang, name: string, values: Readonly<Record<string, string>>): HelpPage {
  const source = fs.readFileSync(path.join(root, 'src/wording/help', lang, `${name}.md`), 'utf8');
  const markdown = source.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${lang}/${name}.md asks for {{${key}}}`);
    return value;
  });
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? name;
  return { file: `${name}.html`, title, markdown };
}

/** Path from assets/help → text, for both languages. The same sources give the same text. */
export async function helpFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const lang of ['ja', 'en'] as const) {
    const values = await blocks(lang);
    const pages = FILES.map((name) => pageOf(root, lang, name, values));
    const folder = lang === 'ja' ? '' : 'en/';
    for (const page of pages) files.set(`${folder}${page.file}`, frame(page, pages, lang));
    files.set(`${folder}search-index.js`, searchIndex(pages));
  }
  return files;
}
