// THIRD-PARTY-NOTICES.txt: the licence texts of every package that may reach a user, equal texts once.
import fs from 'node:fs';
import path from 'node:path';
import type { PackageEntry } from './licences';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|third.?party)/i;

/** For packages that state a licence and carry no text of it. */
const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const HEAD = `Tenkai（組織目標展開）が使っている、他社・公開ソフトウェアのライセンス
Licences of the software by others that Tenkai uses.

Microsoft is not responsible for maintaining, updating or supporting Tenkai. The files in web/office-js are Microsoft's Office
JavaScript API library, distributed unmodified as part of this add-in; its terms are below under @microsoft/office-js.
Microsoft は Tenkai の保守・更新・サポートに責任を負いません。`;

const read = (file: string): string => fs.readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim();

function authorOf(folder: string): string {
  const { author } = JSON.parse(read(path.join(folder, 'package.json'))) as {
    author?: string | { name?: string };
  };
  return (typeof author === 'string' ? author : author?.name) ?? 'its authors';
}

/** The package's own licence files in order of name; the standard text with its author where it carries none. */
function licenceText({ folder, name, licence }: PackageEntry): string {
  const files = fs.readdirSync(folder).filter((file) => LICENCE_FILE.test(file)).sort(); // prettier-ignore
  const texts = files.map((file) => path.join(folder, file)).filter((file) => fs.statSync(file).isFile());
  if (texts.length > 0) return texts.map(read).join('\n\n');
  if (licence !== 'MIT') throw new Error(`${name} carries no text of its licence ${licence}`);
  return `MIT License\n\nCopyright (c) ${authorOf(folder)}\n\n${MIT_TEXT}`;
}

const RULE = '-'.repeat(78);

/** `packages`: those that are shipped and installed. Always the same text for the same packages. */
export function thirdPartyNotices(packages: readonly PackageEntry[]): string {
  const byText = new Map<string, string[]>();
  for (const entry of packages) {
    const text = licenceText(entry);
    byText.set(text, [...(byText.get(text) ?? []), `${entry.name} ${entry.version} (${entry.licence})`]);
  }
  const parts = [...byText].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}`);
  return `${HEAD}\n\n${parts.join('\n\n\n')}\n`;
}
