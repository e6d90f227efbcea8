// One 担当者 column for everybody: its cell names the 主担当 and, behind it, the 副担当. Forms with a column for each are left alone.
import type { Said } from '../../domain/said';
import { splitList } from '../../domain/text/text';
import { sayPart } from '../values/said';

interface Named {
  readonly name: string;
  /** Marked as the one who leads. */
  readonly leads: boolean;
}

const BEFORE =
  /^(?:([◎●★☆])|[○〇◯・]|[(（【]?(主担当|主|正|副担当|副)[)）】]?[:：\s]+|[(（【](主担当|主|正|副担当|副)[)）】])\s*/u;
const BEHIND = /\s*[(（](主担当|主|正|副担当|副)[)）]$/u;

function namedIn(text: string): Named {
  const before = BEFORE.exec(text);
  const behind = BEHIND.exec(text);
  const mark = before?.[1] ?? before?.[2] ?? before?.[3] ?? behind?.[1] ?? '';
  const name = text.replace(BEFORE, '').replace(BEHIND, '').trim();
  return { name: name || text, leads: mark !== '' && !mark.startsWith('副') };
}

type Fields = Readonly<Record<string, Said>>;

/**
 * The fields with `lead` (and a list of as many efforts) parted into lead and support: the marked one leads, else the first. Each part
 * keeps the place of the whole cell.
 */
export function partPeople(fields: Fields): Fields {
  const { lead, support, effortLead, effortSupport } = fields;
  if (!lead || support) return fields;
  const parted = { ...fields };
  const people = splitList(lead.text).map(namedIn);
  const first = Math.max(
    0,
    people.findIndex(({ leads }) => leads),
  );
  const order = [first, ...people.keys()].filter((at, place) => place === 0 || at !== first);
  const inOrder = (texts: readonly string[]): readonly string[] => order.flatMap((at) => texts[at] ?? []);
  share(parted, ['lead', 'support'], lead, inOrder(people.map(({ name }) => name)));
  if (!effortLead || effortSupport || typeof effortLead.value === 'number') return parted;
  const efforts = splitList(effortLead.text);
  if (efforts.length > 1 && efforts.length === people.length)
    share(parted, ['effortLead', 'effortSupport'], effortLead, inOrder(efforts));
  return parted;
}

function share(
  fields: Record<string, Said>,
  [own, more]: readonly [string, string],
  said: Said,
  texts: readonly string[],
): void {
  const [first, ...rest] = texts;
  if (first !== undefined && first !== said.text) fields[own] = sayPart(said, first, said.source);
  if (rest.length > 0) fields[more] = sayPart(said, rest.join('、'), said.source);
}
