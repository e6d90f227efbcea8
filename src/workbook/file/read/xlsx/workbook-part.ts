// Where a workbook's parts are: relationships, the sheets in tab order, the date system. Targets are names in the archive only.
import type { DateSystem, Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import { AttributesReader } from './attributes-reader';
import type { Budget } from '../budget';
import { fault, isFault } from '../faults';
import { readPart } from './part-reader';
import { nameHash } from '../xml/xml';
import { partKey, type ZipDirectory } from '../zip/zip';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly part: string;
}
export interface WorkbookParts {
  /** The workbook's own part. */
  readonly main: string;
  readonly dateSystem: DateSystem;
  /** Worksheets only, in tab order. */
  readonly sheets: readonly SheetEntry[];
  readonly strings: string | null;
  readonly styles: string | null;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, …; transitional and strict types end alike. */
  readonly type: string;
  readonly part: string;
}

const RELATIONSHIP = nameHash('Relationship');
const ID = nameHash('Id');
const TYPE = nameHash('Type');
const TARGET = nameHash('Target');
const TARGET_MODE = nameHash('TargetMode');

/** The workbook part and what hangs on it; `not-a-workbook` when the archive's main part is something else. */
export async function readWorkbookParts(
  parts: ZipDirectory,
  budget: Budget,
): Promise<WorkbookParts | WorkbookFault> {
  const main = await findMain(parts, budget);
  if (isFault(main)) return main;
  const reader = new AttributesReader([SHEET, WORKBOOK_PR]);
  const refused = await readPart(parts, main.part, budget, reader);
  if (refused) return refused;
  const relationships = await readRelationships(parts, main.part, budget);
  if (isFault(relationships)) return relationships;
  const partOf = (type: string): string | null =>
    relationships.find((each) => each.type === type)?.part ?? null;
  const sheets = sheetsOf(reader, relationships, budget);
  if (isFault(sheets)) return sheets;
  return {
    main: main.part,
    dateSystem: dateSystemOf(reader),
    sheets,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

async function findMain(parts: ZipDirectory, budget: Budget): Promise<{ part: string } | WorkbookFault> {
  if (!parts.has('_rels/.rels')) return fault('not-a-workbook', 'an archive of something else');
  const relationships = await readRelationships(parts, '', budget);
  if (isFault(relationships)) return relationships;
  const part = relationships.find((each) => each.type === 'officeDocument')?.part ?? '';
  if (!/\.xml$/i.test(part)) return fault('not-a-workbook', `main part ${part}`);
  const folder = /^(word|ppt|visio)\//i.exec(part);
  return folder ? fault('not-a-workbook', `main part ${part}`) : { part };
}

async function readRelationships(
  parts: ZipDirectory,
  source: string,
  budget: Budget,
): Promise<readonly Relationship[] | WorkbookFault> {
  const slash = source.lastIndexOf('/') + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  if (!parts.has(partKey(name))) return [];
  const reader = new AttributesReader([RELATIONSHIP]);
  const refused = await readPart(parts, name, budget, reader);
  if (refused) return refused;
  return reader.found
    .filter(({ attributes }) => attributes.get(TARGET_MODE) !== 'External')
    .map(({ attributes }) => ({
      id: attributes.get(ID) ?? '',
      type: (attributes.get(TYPE) ?? '').replace(/^.*\//, ''),
      part: resolveTarget(source, attributes.get(TARGET) ?? ''),
    }));
}

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../xl/…` → the part's key. */
export function resolveTarget(source: string, target: string): string {
  const unified = target.replace(/\\/g, '/');
  const folder = unified.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of `${folder}${unified}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return partKey(steps.join('/'));
}

const SHEET = nameHash('sheet');
const WORKBOOK_PR = nameHash('workbookPr');
const NAME = nameHash('name');
const STATE = nameHash('state');
const REL_ID = nameHash('id');
const DATE_1904 = nameHash('date1904');

function sheetsOf(
  reader: AttributesReader,
  relationships: readonly Relationship[],
  budget: Budget,
): readonly SheetEntry[] | WorkbookFault {
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const listed = reader.found.filter(({ element }) => element === SHEET);
  if (listed.length > budget.limits.sheets) return fault('too-large', `${listed.length} sheets`);
  const sheets: SheetEntry[] = [];
  for (const { attributes } of listed) {
    const target = byId.get(attributes.get(REL_ID) ?? '');
    if (!target) return fault('damaged', 'a sheet without its part');
    if (target.type !== 'worksheet') continue;
    const visibility = visibilityOf(attributes.get(STATE));
    sheets.push({ name: attributes.get(NAME) ?? '', visibility, part: target.part });
  }
  return sheets;
}

const visibilityOf = (state: string | undefined): Grid['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

function dateSystemOf(reader: AttributesReader): DateSystem {
  const text = reader.first(WORKBOOK_PR)?.get(DATE_1904);
  return text === '1' || text === 'true' ? 1904 : 1900;
}
