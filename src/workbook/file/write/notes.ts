// Notes (コメント) at cells of a workbook's package: the comments part with its texts and the VML drawing with their boxes
// (ECMA-376 part 1, 18.7; part 4, 19). Notes of other people, threaded ones too, stay as they are; ours of an earlier time go.
// Ours end with a line that signs what they say: programs forget a note's author, and one that somebody wrote into is no longer ours.
import { formatAddress } from '../../address';
import { sheetKey } from '../../sheet-name';
import { crc32 } from '../read/zip/crc32';
import { textElement } from './cell-text';
import { WORKSHEET_SEQUENCE, XML_HEAD } from './namespaces';
import { PartPackage } from './part-package';
import { WorkbookPart, workbookPartOf } from './workbook-part';
import { appendInside, attributesOf, childOf, childrenOf, decodeXml, escapeXml, insertOrdered, prefixed, prefixOf, rootOf, splice, type XmlElement } from './xml'; // prettier-ignore

export interface CellNote {
  readonly sheet: string;
  /** zero-based */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface NotesWritten {
  readonly bytes: Uint8Array;
  /** Notes whose cell has somebody else's: a cell holds one. */
  readonly beside: readonly CellNote[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Each note as it is written: `author` signs it. Programs may lay its white space out anew. */
const signed = (text: string, author: string): string => `${text}\n${signature(text, author)}`;

function signature(text: string, author: string): string {
  const bytes = new TextEncoder().encode(text.replace(/\s/g, ''));
  return `（${author} ${crc32(bytes).toString(36)}）`;
}

function isSigned(text: string, author: string): boolean {
  const at = text.lastIndexOf(`（${author} `);
  return at >= 0 && text.slice(at).trim() === signature(text.slice(0, at), author);
}

/** `author` signs the notes as ours. Null when the bytes are no package that can be written part by part. */
export function writeNotes(
  bytes: Uint8Array,
  author: string,
  notes: readonly CellNote[],
): NotesWritten | null {
  const pack = PartPackage.open(bytes);
  const main = pack && workbookPartOf(pack);
  if (!pack || !main) return null;
  const workbook = new WorkbookPart(pack, main);
  const beside: CellNote[] = [];
  for (const { name, part } of workbook.sheets()) {
    if (pack.text(part) === null) continue;
    const own = notes.filter(({ sheet }) => sheetKey(sheet) === sheetKey(name));
    const sheet = new SheetNotes(pack, part, workbook.flavour.main, workbook.flavour.relations, author);
    sheet.forgetOurs();
    for (const note of own) if (!sheet.add(note)) beside.push(note);
    sheet.finish();
  }
  return { bytes: pack.toBytes(), beside };
}

/** The notes of one sheet while they are written. */
class SheetNotes {
  private comments: string | null;
  private commentsPart: string | null;
  private drawing: string | null = null;
  private drawingPart: string | null = null;
  private changed = false;

  constructor(
    private readonly pack: PartPackage,
    private readonly sheetPart: string,
    private readonly namespace: string,
    private readonly relations: string,
    private readonly author: string,
  ) {
    this.commentsPart = this.related('/comments');
    this.comments = this.commentsPart === null ? null : pack.text(this.commentsPart);
    if (this.comments === null) this.commentsPart = null;
    const drawing = this.legacyDrawing();
    if (drawing !== null) {
      this.drawingPart = drawing;
      this.drawing = pack.text(drawing);
    }
  }

  private related(ending: string): string | null {
    return this.pack.relations(this.sheetPart).find(({ type }) => type.endsWith(ending))?.target ?? null;
  }

  /** The drawing that the sheet's `legacyDrawing` names. */
  private legacyDrawing(): string | null {
    const xml = this.pack.text(this.sheetPart)!;
    const element = childOf(xml, rootOf(xml), 'legacyDrawing');
    if (!element) return null;
    const id = [...attributesOf(xml, element.tag)].find(([name]) => /(^|:)id$/.test(name))?.[1];
    return this.pack.relations(this.sheetPart).find((relation) => relation.id === id)?.target ?? null;
  }

  forgetOurs(): void {
    for (;;) {
      const xml: string | null = this.comments;
      const comment = xml === null ? undefined : this.list(xml).find((each) => isSigned(saidIn(xml, each), this.author)); // prettier-ignore
      if (xml === null || !comment) return;
      const ref = attributesOf(xml, comment.tag).get('ref') ?? '';
      this.comments = splice(xml, comment.tag.start, comment.end, '');
      this.forgetBox(ref);
      this.changed = true;
    }
  }

  private authors(): string[] {
    const xml = this.comments!;
    const authors = childOf(xml, rootOf(xml), 'authors');
    return authors
      ? [...childrenOf(xml, authors)].map((each) => decodeXml(xml.slice(each.contentStart, each.contentEnd)))
      : [];
  }

  private list(xml: string): XmlElement[] {
    const list = childOf(xml, rootOf(xml), 'commentList');
    return list ? [...childrenOf(xml, list)] : [];
  }

  /** False when the cell has a note already. */
  add({ row, column, text }: CellNote): boolean {
    const ref = formatAddress(row, column);
    const taken = this.comments !== null && this.list(this.comments).some((each) => attributesOf(this.comments!, each.tag).get('ref') === ref); // prettier-ignore
    if (taken) return false;
    const said = signed(text, this.author);
    const id = this.authorId();
    const xml = this.comments!;
    const prefix = prefixOf(rootOf(xml).tag);
    const markup = prefixed(
      `<comment ref="${ref}" authorId="${id}"><text>${textElement(said)}</text></comment>`,
      prefix,
    );
    this.comments = appendInside(xml, childOf(xml, rootOf(xml), 'commentList')!, markup);
    this.drawing = withBox(this.drawing ?? EMPTY_DRAWING, row, column, said);
    this.changed = true;
    return true;
  }

  private authorId(): number {
    this.comments ??= `${XML_HEAD}<comments xmlns="${this.namespace}"><authors></authors><commentList></commentList></comments>`;
    const known = this.authors().indexOf(this.author);
    if (known >= 0) return known;
    const xml = this.comments;
    const markup = prefixed(`<author>${escapeXml(this.author)}</author>`, prefixOf(rootOf(xml).tag));
    this.comments = appendInside(xml, childOf(xml, rootOf(xml), 'authors')!, markup);
    return this.authors().length - 1;
  }

  private forgetBox(ref: string): void {
    if (this.drawing === null) return;
    this.drawing = this.drawing.replace(SHAPE, (shape) => {
      const [row, column] = [/<x:Row>\s*(\d+)/.exec(shape)?.[1], /<x:Column>\s*(\d+)/.exec(shape)?.[1]];
      return row !== undefined && formatAddress(Number(row), Number(column)) === ref ? '' : shape;
    });
  }

  finish(): void {
    if (!this.changed || this.comments === null) return;
    if (this.commentsPart !== null) this.pack.put(this.commentsPart, this.comments);
    else {
      const relation = `${this.relations}/comments`;
      const name = this.pack.freeName('xl/comments');
      this.pack.add(name, this.comments, { contentType: COMMENTS_TYPE, relation, source: this.sheetPart });
    }
    if (this.drawing === null) return;
    if (this.drawingPart !== null) this.pack.put(this.drawingPart, this.drawing);
    else this.addDrawing(this.drawing);
  }

  private addDrawing(drawing: string): void {
    const relation = `${this.relations}/vmlDrawing`;
    let n = 1;
    while (this.pack.text(`xl/drawings/vmlDrawing${n}.vml`) !== null) n += 1;
    const name = `xl/drawings/vmlDrawing${n}.vml`;
    const id = this.pack.add(name, drawing, { contentType: VML_TYPE, relation, source: this.sheetPart });
    const xml = this.pack.text(this.sheetPart)!;
    const element = prefixed('<legacyDrawing/>', prefixOf(rootOf(xml).tag)).replace(
      '/>',
      ` xmlns:r="${this.relations}" r:id="${id}"/>`,
    );
    this.pack.put(this.sheetPart, insertOrdered(xml, element, 'legacyDrawing', WORKSHEET_SEQUENCE));
  }
}

/** All that a comment says, its runs together. */
const saidIn = (xml: string, comment: XmlElement): string =>
  [...xml.slice(comment.contentStart, comment.contentEnd).matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
    .map(([, text]) => decodeXml(text!))
    .join('');

const SHAPE = /<v:shape[\s>](?:(?!<\/v:shape>)[\s\S])*<\/v:shape>\s*/g;

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** A hidden box beside its cell, as high as its lines. */
function withBox(drawing: string, row: number, column: number, text: string): string {
  const used = [...drawing.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const id = Math.max(1024, ...used) + 1;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 0);
  const bottom = row + Math.min(30, Math.max(4, lines + 1));
  const box =
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${bottom}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const end = drawing.lastIndexOf('</xml>');
  return drawing.slice(0, end) + box + drawing.slice(end);
}
