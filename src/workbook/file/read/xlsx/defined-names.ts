// The workbook's defined names and what they stand for. Read only where a formula has to be worked out.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { fault } from '../faults';
import { CLOSE, MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import { attributeText, decodeUtf8 } from '../xml/xml-text';
import type { ZipDirectory } from '../zip/zip';
import { readPart, type PartReader } from './part-reader';

const DEFINED_NAME = nameHash('definedName');
const NAME = nameHash('name');
const LOCAL = nameHash('localSheetId');
const MOST = 20_000;

/** Name → formula without `=`. A name of one sheet alone counts where no other is of the whole workbook. */
export async function readDefinedNames(
  parts: ZipDirectory,
  main: string,
  budget: Budget,
): Promise<ReadonlyMap<string, string> | WorkbookFault> {
  const reader = new DefinedNamesReader();
  return (await readPart(parts, main, budget, reader)) ?? reader.names;
}

class DefinedNamesReader implements PartReader {
  readonly names = new Map<string, string>();
  private open: { readonly name: string; readonly local: boolean } | null = null;
  private text = '';

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== MORE; event = xml.next()) {
      if (event === OPEN && xml.name === DEFINED_NAME && !xml.empty) this.begin(xml);
      else if (event === TEXT && this.open)
        this.text += xml.verbatim
          ? decodeUtf8(xml.bytes, xml.textStart, xml.textEnd)
          : attributeText(xml.bytes, xml.textStart, xml.textEnd);
      else if (event === CLOSE && xml.name === DEFINED_NAME) this.end();
      if (this.names.size > MOST) return fault('too-large', 'defined names');
    }
    return null;
  }

  private begin(xml: XmlScanner): void {
    let name = '';
    let local = false;
    while (xml.nextAttribute()) {
      if (xml.attribute === NAME) name = attributeText(xml.bytes, xml.valueStart, xml.valueEnd);
      if (xml.attribute === LOCAL) local = true;
    }
    this.open = { name, local };
    this.text = '';
  }

  private end(): void {
    const { open, text } = this;
    if (open && !(open.local && this.names.has(open.name))) this.names.set(open.name, text);
    this.open = null;
  }
}
