// The frame of every help page, and the index that the search reads. No script stands in the page itself.
import { escapeHtml, renderMarkdown } from './markdown';

export interface HelpPage {
  /** `rules.html` */
  readonly file: string;
  readonly title: string;
  readonly markdown: string;
}

const WORDS = {
  ja: { product: 'Tenkai（組織目標展開）ヘルプ', pages: 'ページ', search: 'ヘルプの中を探す', other: 'English', skip: '本文へ', foot: 'このヘルプはこのサーバーの中だけで動きます。外には接続しません。' },
  en: { product: 'Tenkai help', pages: 'Pages', search: 'Search this help', other: '日本語', skip: 'To the text', foot: 'This help works on this server alone and connects to nothing else.' },
} as const; // prettier-ignore

/** `pages` is the whole help of one language in order; `page` the one to make. */
export function frame(page: HelpPage, pages: readonly HelpPage[], lang: 'ja' | 'en'): string {
  const words = WORDS[lang];
  const up = lang === 'ja' ? '' : '../';
  const other = lang === 'ja' ? `en/${page.file}` : `../${page.file}`;
  const links = pages.map(
    ({ file, title }) =>
      `<li><a href="${file}"${file === page.file ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)} — Tenkai</title>
<link rel="stylesheet" href="${up}help.css">
<script src="search-index.js" defer></script>
<script src="${up}help.js" defer></script>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<p class="product">${words.product}</p>
<p><a href="${other}" lang="${lang === 'ja' ? 'en' : 'ja'}" hreflang="${lang === 'ja' ? 'en' : 'ja'}">${words.other}</a></p>
<search>
<label for="search">${words.search}</label>
<input id="search" type="search" autocomplete="off">
<p id="search-count" role="status"></p>
<ul id="search-results"></ul>
</search>
<nav aria-label="${words.pages}">
<ul>
${links.join('\n')}
</ul>
</nav>
</header>
<main id="text">
${renderMarkdown(page.markdown)}
</main>
<footer><p>${words.foot}</p></footer>
</body>
</html>
`;
}

const plain = (text: string): string =>
  text
    .replace(/\{#[\w-]+\}/g, '')
    .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^(?:- |\d+\. )|[`*|#]|-{3,}/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();

interface IndexEntry {
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

/** One entry a heading: where it is, what it is called, what stands below it. */
function entriesOf({ file, title, markdown }: HelpPage): IndexEntry[] {
  return markdown
    .split(/\n(?=#{1,3} )/)
    .map((part) => part.trim())
    .filter((part) => part.startsWith('#'))
    .map((part) => {
      const [head = '', ...rest] = part.split('\n');
      const id = /\{#([\w-]+)\}/.exec(head)?.[1];
      const name = plain(head);
      return {
        at: id ? `${file}#${id}` : file,
        title: name === title ? title : `${title} › ${name}`,
        text: plain(rest.join('\n')),
      };
    });
}

/** A script, not JSON: it also loads when the help is opened from a folder. */
export const searchIndex = (pages: readonly HelpPage[]): string =>
  `// Made by src/delivery/help.ts.\nwindow.tenkaiHelpIndex = ${JSON.stringify(pages.flatMap(entriesOf), null, 1)};\n`;
