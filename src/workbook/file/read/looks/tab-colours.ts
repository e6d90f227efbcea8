// The colours of a workbook's tabs: only the beginning of each sheet's part is looked at.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { fault, isFault } from '../faults';
import { readPart, type PartReader } from '../xlsx/part-reader';
import { readWorkbookParts } from '../xlsx/workbook-part';
import { CLOSE, MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import type { ZipDirectory } from '../zip/zip';
import { colourOf, paletteOf } from './colours';
import { childOf, within, TreeBuilder } from './element';
import { PackageParts } from './package-parts';

/** What comes after a sheet's properties. */
const LATER = ['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData'].map(nameHash);
const ENOUGH = fault('cancelled', 'the properties have been seen');

class PropertiesReader implements PartReader {
  readonly tree = new TreeBuilder();

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== MORE; event = xml.next()) {
      if (event === OPEN && LATER.includes(xml.name)) return ENOUGH;
      if (event === OPEN) this.tree.open(xml);
      else if (event === CLOSE) this.tree.close();
      else if (event === TEXT) this.tree.take(xml);
    }
    return null;
  }
}

/** `RRGGBB` by sheet, for the sheets that have one. */
export async function readTabColours(zip: ZipDirectory, budget: Budget): Promise<Map<string, string>> {
  const colours = new Map<string, string>();
  const workbook = await readWorkbookParts(zip, budget);
  if (isFault(workbook)) return colours;
  const parts = new PackageParts(zip, budget);
  const theme = (await parts.relations(workbook.main)).find(({ type }) => type === 'theme')?.target;
  const palette = paletteOf(await parts.tree(theme), await parts.tree(workbook.styles));
  for (const { name, part } of workbook.sheets) {
    const reader = new PropertiesReader();
    await readPart(zip, part, budget, reader);
    const [properties] = within(reader.tree.root, 'sheetPr');
    const colour = colourOf(childOf(properties, 'tabColor'), palette);
    if (colour) colours.set(name, colour);
  }
  return colours;
}
