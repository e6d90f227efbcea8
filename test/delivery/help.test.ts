import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { workedExamples } from '../../src/delivery/help/examples';
import { renderMarkdown } from '../../src/delivery/help/markdown';
import { helpFiles } from '../../src/delivery/help/pages';
import { RULES } from '../../src/domain/rules';
import { ROOT } from './package-folder';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await helpFiles(ROOT);
});
const html = () => [...pages].filter(([name]) => name.endsWith('.html'));

test('the worked examples are the figures that the contract gives', () => {
  expect(workedExamples()).toEqual({
    capacity: '0.48',
    effortShare: '0.24',
    effortHours: '0.0645',
    load: '1.15',
    rateMore: '84.4%',
    gradeMore: 'C',
    rateLess: '80%',
    gradeLess: 'C',
    rateWithout: '80%',
    gradeWithout: 'C',
    weighted: '102%',
    allGood: '順調',
    mostGood: '概ね順調',
    halfGood: 'やや遅れ',
    fewGood: '遅れ',
  });
});

test('assets/help is what npm run help-pages writes', () => {
  const stale = [...pages].filter(([name, text]) => {
    const file = path.join(ROOT, 'assets/help', name);
    return !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text;
  });
  expect(stale.map(([name]) => name)).toEqual([]);
});

test.each(['rules.html', 'en/rules.html'])('%s explains every rule with an example and a remedy', (name) => {
  const text = pages.get(name)!;
  for (const rule of RULES) expect(text).toContain(`id="${rule.name}"`);
  expect(text.match(/<li>(?:直し方|Remedy): \S/g)).toHaveLength(RULES.length);
});

test('links lead to pages, anchors and assets that are there', () => {
  const broken = html().flatMap(([name, text]) =>
    [...text.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, target]) => {
      const [file = '', anchor] = target!.split('#');
      const to = path.posix.join(path.posix.dirname(name), file || path.posix.basename(name));
      if (/^(\.\.\/)*selfcheck\.html$/.test(to)) return [];
      const there = pages.get(to) ?? (fs.existsSync(path.join(ROOT, 'assets/help', to)) ? '' : null);
      if (there === null) return [`${name} → ${target}`];
      return anchor && !there.includes(`id="${anchor}"`) ? [`${name} → ${target}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('no page asks for anything outside, and none holds a script', () => {
  for (const [, text] of html()) {
    expect(text).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
    expect(text.match(/<script[^>]*>[^<]/)).toBeNull();
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const problems = await Promise.all(
    html().map(async ([name, text]) => {
      const report = await validator.validateString(text);
      return report.results.flatMap(({ messages }) => messages.map(({ message }) => `${name}: ${message}`));
    }),
  );
  expect(problems.flat()).toEqual([]);
});

test('the search index is text about places that are there', () => {
  const source = pages.get('search-index.js')!;
  const index = JSON.parse(source.slice(source.indexOf('['), source.lastIndexOf(';'))) as { at: string; title: string; text: string }[]; // prettier-ignore
  expect(index.length).toBeGreaterThan(60);
  for (const { at } of index) {
    const [file = '', anchor] = at.split('#');
    expect(pages.get(file)).toContain(anchor ? `id="${anchor}"` : '<h1');
  }
  expect(index.filter(({ title }) => title.includes('負荷率の過重'))).toHaveLength(1);
});

test('what is written in Markdown cannot become markup', () => {
  expect(renderMarkdown('# <b>\n\n- a & "b"\n\n| <i> | x |\n| --- | --- |\n| 1 | `<u>` |')).not.toMatch(
    /<[biu]>/,
  );
});
