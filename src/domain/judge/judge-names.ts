// Division names as one spelling each: the department's issues and the staff list say how a division is written, and every
// cell that differs only by width, white space or case means the same one.
import type { DraftRow } from '../draft';
import type { DivisionName } from '../ids';
import type { Said } from '../said';
import type { IssueField, StaffField } from '../terms';
import { compareKey, splitList } from '../text/text';

export interface DivisionNames {
  readonly of: (text: string) => DivisionName;
}

/** Without any white space, widths made one; the rest as typed, because people will read it. */
export const spell = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Words of a 関係課 cell that name no one division. */
const NOBODY = /^(-|なし|無し?|無|該当なし|未定|各課|全課|関係各課|関係課|庁内各課|全庁)$/;

export function divisionNames(
  issues: readonly DraftRow<IssueField>[],
  staff: readonly DraftRow<StaffField>[],
  department: string | null,
): DivisionNames {
  const known = new Map<string, DivisionName>();
  const plain = (text: string): string => withoutDepartment(text, department);
  const of = (text: string): DivisionName =>
    known.get(compareKey(plain(text))) ?? (spell(plain(text)) as DivisionName);
  for (const row of issues) for (const { text } of namesOf(row)) learn(known, plain(text));
  for (const row of staff) if (row.said.division) learn(known, plain(row.said.division.text));
  return { of };
}

/** 福祉部 障害福祉課 and, in 福祉部, 福祉部障害福祉課 are 障害福祉課; other texts unchanged. */
export function withoutDepartment(text: string, department: string | null): string {
  const apart = APART.exec(text)?.[1];
  if (apart !== undefined) return apart;
  const [whole, head] = [spell(text), spell(department ?? '')];
  const rest = head !== '' && whole.startsWith(head) ? whole.slice(head.length) : '';
  return UNIT.test(rest) ? rest : text;
}

const APART = /^\s*\S+(?:部|局)[\s\u3000]+(\S{2,})\s*$/u;

function learn(known: Map<string, DivisionName>, text: string): void {
  const key = compareKey(text);
  if (key !== '' && !known.has(key)) known.set(key, spell(text) as DivisionName);
}

/** One division named by an issue, with the cell that names it. */
export interface NamedDivision {
  readonly text: string;
  readonly said: Said;
  readonly as: 'lead' | 'related';
}

/** 主管課 first, then 関係課. A second name in the 主管課 cell is a related division. */
export const namesOf = (row: DraftRow<IssueField>): readonly NamedDivision[] => [
  ...named(row.said.lead, 'lead').map((name, at) => (at === 0 ? name : { ...name, as: 'related' as const })),
  ...named(row.said.related, 'related'),
];

/** 地域福祉課・障害福祉課 are two; the dot of 企画・財政課 and 課・室 belongs to one name. */
function divisionsIn(text: string): readonly string[] {
  const parts = text.split('・').map((part) => part.trim());
  return parts.every((part) => UNIT.test(part)) ? parts : [text];
}

const UNIT = /^.{2,}(課|室|所|局|署|館|園|センター)$/u;

const named = (said: Said | undefined, as: 'lead' | 'related'): NamedDivision[] =>
  said
    ? splitList(said.text)
        .flatMap(divisionsIn)
        .filter((text) => !NOBODY.test(compareKey(text)))
        .map((text) => ({ text, said, as }))
    : [];
