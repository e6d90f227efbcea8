// Word documents: through mammoth's structure to the same issues as the text, lists and tables included.
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { documentText } from '../../../src/domain/policy/document-text';
import { readPolicy } from '../../../src/domain/policy/policy';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = '', bold = false): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text, bold)}</w:p>`;
const heading = (text: string, level: number): string =>
  paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
const item = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string, merge = ''): string =>
  `<w:tc><w:tcPr>${merge}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const MERGED = '<w:vMerge/>';

/** A .docx with a bulleted list 1 and a numbered list 2. */
function wordFile(body: string): Buffer {
  const levels = (format: string): string =>
    [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const styles = `<w:styles ${W}>${[1, 2].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(parts)));
}

async function issuesOf(body: string): Promise<unknown[]> {
  const text = documentText((await mammoth.convertToHtml({ buffer: wordFile(body) })).value);
  const reading = readPolicy(text);
  return reading.kind === 'read'
    ? reading.clauses.map((one) => [
        one.number,
        one.text,
        one.lead,
        one.related.join(),
        one.content,
        one.vision,
      ])
    : [];
}

test('styles and lists: a numbered list below its heading, bullets below its points', async () =>
  expect(
    await issuesOf(
      [
        heading('産業部 方針', 1),
        heading('部の使命', 2),
        item('働く場をつくる', 1),
        heading('今年度の重点取組', 2),
        item('空き家の活用（商工課）', 2),
        item('貸し手と借り手を結ぶ', 1, 1),
        paragraph('目標：10件'),
        item('観光案内の刷新（観光課、広報課）', 2),
        heading('働き方', 2),
        item('休暇を取る', 2),
      ].join(''),
    ),
  ).toEqual([
    ['1', '空き家の活用', '商工課', '', '・貸し手と借り手を結ぶ', '10件'],
    ['2', '観光案内の刷新', '観光課', '広報課', '', ''],
  ]));

test('a table with cells merged downwards and lines inside a cell', async () =>
  expect(
    await issuesOf(
      [
        paragraph('重点課題', '', true),
        '<w:tbl>',
        row(cell('番号'), cell('重点課題'), cell('取組内容'), cell('担当課')),
        row(cell('1', DOWN), cell('河川の\n改修', DOWN), cell('堤防を直す'), cell('河川課\n道路課')),
        row(cell('', MERGED), cell('', MERGED), cell('水位計を置く'), cell('')),
        row(cell('2'), cell('空き地 &amp; 空き家'), cell('台帳を作る'), cell('建築課')),
        '</w:tbl>',
        paragraph('職員へ', '', true),
        paragraph('現場を見ること。'),
      ].join(''),
    ),
  ).toEqual([
    ['1', '河川の改修', '河川課', '道路課', '堤防を直す\n水位計を置く', ''],
    ['2', '空き地 & 空き家', '建築課', '', '台帳を作る', ''],
  ]));

test('headings in bold without a style, numbers typed by hand', async () =>
  expect(
    await issuesOf(
      [
        paragraph('１　部の役割', '', true),
        paragraph('市民の足を守る。'),
        paragraph('２　重点目標', '', true),
        paragraph('（１）路線バスの維持（交通課）', '', true),
        paragraph('ねらい：通院の足を残す。'),
        paragraph('（２）駅前広場の整備（都市計画課）', '', true),
      ].join(''),
    ),
  ).toEqual([
    ['1', '路線バスの維持', '交通課', '', '', '通院の足を残す。'],
    ['2', '駅前広場の整備', '都市計画課', '', '', ''],
  ]));

test('broken HTML and pictures give text, never a throw', () => {
  expect(
    documentText('<p>一<img src="data:x"/>&unknown;&#x110000;</p><table><td>二</td></table></ul><li>三'),
  ).toBe('一&unknown;\n\n三');
});
