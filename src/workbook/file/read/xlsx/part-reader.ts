// Runs one XML part of the archive through a reader of its tags.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { fault } from '../faults';
import { inflatePart } from '../zip/inflate';
import { XmlScanner } from '../xml/xml';
import { partKey, type ZipDirectory } from '../zip/zip';

/** Takes what the scanner has whole so far, until it says MORE; called again with more. */
export interface PartReader {
  take(xml: XmlScanner): WorkbookFault | null;
}

/** Reads a part to its end; a part that is not there is damage. */
export async function readPart(
  parts: ZipDirectory,
  name: string,
  budget: Budget,
  reader: PartReader,
): Promise<WorkbookFault | null> {
  const entry = parts.get(partKey(name));
  if (!entry) return fault('damaged', `no part ${name}`);
  const xml = new XmlScanner(budget.limits);
  const refused = await inflatePart(entry, budget, (bytes) => {
    xml.feed(bytes);
    return xml.fault ?? reader.take(xml) ?? xml.fault;
  });
  const problem = refused ?? xml.finish();
  return problem && { code: problem.code, detail: `${name}: ${problem.detail}` };
}
