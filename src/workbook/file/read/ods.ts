// .ods before it goes to its reader: parts inflated under our limits, repetitions counted, and only what is needed handed on.
import { zipSync } from 'fflate';
import type { Grid } from '../../grid';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { fault } from './faults';
import { inflatePart } from './inflate';
import { readLegacy } from './legacy';
import { concat } from './web-cipher';
import { CLOSE, nameHash, OPEN, XmlScanner } from './xml';
import { attributeText } from './xml-text';
import type { ZipDirectory } from './zip';

const NEEDED = ['mimetype', 'meta-inf/manifest.xml', 'content.xml', 'styles.xml', 'settings.xml', 'meta.xml'];

export const isOds = (parts: ZipDirectory): boolean => parts.has('content.xml') && parts.has('mimetype');

export async function readOds(
  parts: ZipDirectory,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<readonly Grid[] | WorkbookFault> {
  const files: Record<string, Uint8Array> = {};
  for (const key of NEEDED) {
    const entry = parts.get(key);
    if (!entry) continue;
    const pieces: Uint8Array[] = [];
    const refused = await inflatePart(entry, budget, (bytes) => {
      pieces.push(bytes);
      return null;
    });
    if (refused) return refused;
    files[entry.name] = concat(...pieces);
  }
  const problem = unfit(files, budget);
  return problem ?? readLegacy(zipSync(files, { level: 0 }), budget, wanted);
}

function unfit(files: Readonly<Record<string, Uint8Array>>, budget: Budget): WorkbookFault | null {
  const mimetype = new TextDecoder().decode(files['mimetype']);
  if (!mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return fault('not-a-workbook', mimetype.slice(0, 80));
  const manifest = new TextDecoder().decode(files['META-INF/manifest.xml']);
  if (manifest.includes('encryption-data')) return fault('encrypted', 'an encrypted OpenDocument');
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.xml')) continue;
    const problem = countRepeats(bytes, budget);
    if (problem) return problem;
  }
  return null;
}

const CELL = nameHash('table-cell');
const COVERED = nameHash('covered-table-cell');
const ROW = nameHash('table-row');
const COLUMNS = nameHash('number-columns-repeated');
const ROWS = nameHash('number-rows-repeated');
const VALUE_TYPE = nameHash('value-type');
const SPACES = nameHash('s');
const SPACE_COUNT = nameHash('c');

/** Excel's last column and twice its last row. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 2_097_152;

/** A cell may stand for a whole row and a row for a whole sheet: the area that this comes to is counted first. */
function countRepeats(bytes: Uint8Array, budget: Budget): WorkbookFault | null {
  const xml = new XmlScanner(budget.limits);
  xml.feed(bytes);
  const count = new RepeatCount();
  for (let event = xml.next(); event !== 0; event = xml.next()) {
    if (event === OPEN) count.opened(xml);
    else if (event === CLOSE && xml.name === ROW) count.endRow();
    if (count.area > budget.limits.cells || count.absurd) return fault('too-large', 'repeated cells');
  }
  return xml.finish();
}

class RepeatCount {
  /** Cells up to the last filled one of each filled row. */
  area = 0;
  absurd = false;
  private rowTimes = 1;
  private column = 0;
  private lastFilled = 0;

  opened(xml: XmlScanner): void {
    if (xml.name === ROW) {
      this.rowTimes = repeats(xml, ROWS).times;
      this.column = 0;
      this.lastFilled = 0;
    } else if (xml.name === CELL || xml.name === COVERED) this.addCell(repeats(xml, COLUMNS), xml.empty);
    else if (xml.name === SPACES && repeats(xml, SPACE_COUNT).times > MOST_COLUMNS) this.absurd = true;
  }

  private addCell({ times, typed }: { times: number; typed: boolean }, empty: boolean): void {
    this.column += times;
    if (typed || !empty) this.lastFilled = this.column;
  }

  endRow(): void {
    this.area += this.rowTimes * this.lastFilled;
    if (this.lastFilled > 0 && (this.lastFilled > MOST_COLUMNS || this.rowTimes > MOST_ROWS))
      this.absurd = true;
  }
}

function repeats(xml: XmlScanner, attribute: number): { times: number; typed: boolean } {
  let times = 1;
  let typed = false;
  while (xml.nextAttribute()) {
    if (xml.attribute === attribute) times = Number(attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
    else if (xml.attribute === VALUE_TYPE) typed = true;
  }
  return { times: times >= 1 ? times : 1, typed };
}
