// .ods into grids: the package, its styles, its content. (SheetJS loses merges, hidden rows and hidden sheets of .ods.)
import type { Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import { inflatePart } from '../zip/inflate';
import type { Budget } from '../budget';
import { fault } from '../faults';
import { OdsReader } from './ods-content';
import { OdsStylesReader } from './ods-styles';
import { readPart } from '../xlsx/part-reader';
import type { ZipDirectory, ZipEntry } from '../zip/zip';

export const isOds = (parts: ZipDirectory): boolean => parts.has('content.xml') && parts.has('mimetype');

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

export async function readOds(
  parts: ZipDirectory,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<readonly Grid[] | WorkbookFault> {
  const unfit = (await wrongType(parts, budget)) ?? (await encrypted(parts, budget));
  if (unfit) return unfit;
  const styles = new OdsStylesReader();
  const refused = parts.has('styles.xml') ? await readPart(parts, 'styles.xml', budget, styles) : null;
  if (refused) return refused;
  const reader = new OdsReader(budget, styles, wanted);
  return (await readPart(parts, 'content.xml', budget, reader)) ?? reader.grids;
}

async function wrongType(parts: ZipDirectory, budget: Budget): Promise<WorkbookFault | null> {
  const mimetype = await smallText(parts.get('mimetype'), budget);
  return mimetype.startsWith(TYPE) ? null : fault('not-a-workbook', mimetype.slice(0, 80));
}

/** The manifest says so of each encrypted part. */
async function encrypted(parts: ZipDirectory, budget: Budget): Promise<WorkbookFault | null> {
  const manifest = await smallText(parts.get('meta-inf/manifest.xml'), budget);
  return manifest.includes('encryption-data') ? fault('encrypted', 'an encrypted OpenDocument') : null;
}

const SMALL = 200_000;

async function smallText(entry: ZipEntry | undefined, budget: Budget): Promise<string> {
  if (!entry || entry.size > SMALL) return '';
  let text = '';
  const decoder = new TextDecoder();
  const refused = await inflatePart(entry, budget, (bytes) => {
    text += decoder.decode(bytes, { stream: true });
    return null;
  });
  return refused ? '' : text;
}
