// The small part of Markdown that the help pages are written in, as HTML: headings with ids, paragraphs, lists, tables, code,
// bold, links, pictures. Everything else is text and is escaped.

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const inline = (text: string): string =>
  escapeHtml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');

const cellsOf = (line: string): string[] =>
  line.replace(/^\||\|$/g, '').split('|').map((cell) => inline(cell.trim())); // prettier-ignore

function table(lines: readonly string[]): string {
  const [head = '', , ...body] = lines;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell, at) => (tag === 'th' ? `<th scope="col">${cell}</th>` : at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;
  return `<div class="wide" tabindex="0"><table>\n<thead>${row(cellsOf(head), 'th')}</thead>\n<tbody>\n${body
    .map((line) => row(cellsOf(line), 'td'))
    .join('\n')}\n</tbody>\n</table></div>`;
}

function list(lines: readonly string[], tag: 'ul' | 'ol'): string {
  const items: string[] = [];
  for (const line of lines) {
    const item = /^(?:-|\d+\.) (.*)$/.exec(line);
    if (item) items.push(item[1]!);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return `<${tag}>\n${items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</${tag}>`;
}

function heading(line: string, count: number): string {
  const [, marks = '', words = '', id] = /^(#+) (.*?)(?: \{#([\w-]+)\})?$/.exec(line) ?? [];
  return `<h${marks.length} id="${id ?? `s${count}`}">${inline(words)}</h${marks.length}>`;
}

/** A line break between Japanese letters would show as a space. */
const BETWEEN_JAPANESE = /(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g;

function block(text: string, count: number): string {
  const lines = text.split('\n');
  if (/^#+ /.test(text)) return heading(lines[0]!, count);
  if (text.startsWith('```'))
    return `<pre tabindex="0"><code>${escapeHtml(lines.slice(1, -1).join('\n'))}</code></pre>`;
  const picture = /^!\[([^\]]+)\]\(([^)\s]+)\)$/.exec(text);
  if (picture)
    return `<p class="picture"><img src="${escapeHtml(picture[2]!)}" alt="${escapeHtml(picture[1]!)}" loading="lazy"></p>`;
  if (text.startsWith('|')) return table(lines);
  if (/^- /.test(text)) return list(lines, 'ul');
  if (/^\d+\. /.test(text)) return list(lines, 'ol');
  return `<p>${inline(text.replace(BETWEEN_JAPANESE, ''))}</p>`;
}

/** Blocks are parted by an empty line; a fenced block may hold one. */
const blocksOf = (markdown: string): string[] =>
  markdown.replace(/\r/g, '').match(/```[\s\S]*?\n```|(?:(?!\n\n|```)[\s\S])+/g)?.map((each) => each.trim()).filter(Boolean) ?? []; // prettier-ignore

export const renderMarkdown = (markdown: string): string => blocksOf(markdown).map(block).join('\n');
