// 職員 rows → staff members, and names in cells → people. A near spelling is offered and loads nobody (contract §5).
import { capacityOf } from '../quantity/capacity';
import type { DraftRow, SheetContext, StaffTable } from '../draft';
import { parseShare } from '../quantity/effort';
import type { FiscalYear } from '../time/fiscal-year';
import type { DivisionName, StaffNumber } from '../ids';
import { isFiscalYearAppointee } from './judge-marks';
import { spell, type DivisionNames } from './judge-names';
import type { StaffMember, StaffRef } from '../plan';
import type { Said } from '../said';
import type { Settings } from '../settings';
import { formOf, type TableForm } from './table-form';
import type { StaffField } from '../terms';
import { monthsInPost, parseTenure } from '../time/tenure';
import { compareKey, nearNamesIn, normaliseText } from '../text/text';

/** One row → one person. */
export function judgeStaffTable(
  table: StaffTable,
  context: SheetContext,
  year: FiscalYear | null,
  names: DivisionNames,
  settings: Settings,
): readonly StaffMember[] {
  const form = formOf(table);
  return table.rows.map((row) => memberOf(row, form, context, year, names, settings));
}

function memberOf(
  row: DraftRow<StaffField>,
  table: TableForm,
  context: SheetContext,
  year: FiscalYear | null,
  names: DivisionNames,
  settings: Settings,
): StaffMember {
  const { said } = row;
  const division = said.division ?? context.division;
  const tenure = said.tenure ? parseTenure(said.tenure, year) : null;
  const capacity = capacityOf({
    typed: numberOf(said.capacity),
    weeklyHours: numberOf(said.weeklyHours),
    months: tenure && year !== null ? monthsInPost(tenure, year) : 12,
    secondment: said.secondment ? parseShare(said.secondment) : null,
    fullWeekHours: settings.fullWeekHours,
  });
  const share = said.routine ? (parseShare(said.routine) ?? 0) : 0;
  const employment = said.employment?.text ?? '';
  return {
    number: spell((said.number ?? said.name)?.text ?? '') as StaffNumber,
    name: said.name ? normaliseText(said.name.text) : '',
    division: division ? names.of(division.text) : null,
    section: said.section?.text ?? null,
    position: said.position?.text ?? null,
    employment,
    fiscalYearAppointee: isFiscalYearAppointee(employment),
    capacity,
    routine: share * (capacity ?? 0),
    tenure,
    row,
    table,
  };
}

/** The number in a cell such as 38.75, 「38時間45分」 or 「0.8人」; null for none or a negative one. */
function numberOf(said: Said | undefined): number | null {
  if (!said) return null;
  if (typeof said.value === 'number') return said.value >= 0 ? said.value : null;
  const text = normaliseText(said.text);
  const clock = /^(\d+)\s*(?:時間|:)\s*(\d{1,2})\s*分?$/.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60;
  const match = /^\D*?(\d+(?:\.\d+)?)/.exec(text);
  return match ? Number(match[1]) : null;
}

/** Copies of the same person in other files are left out; the same number twice in one file, or with another name, stays. */
export function withoutCopies(staff: readonly StaffMember[]): readonly StaffMember[] {
  const first = new Map<string, string>();
  return staff.filter((member) => {
    const key = `${compareKey(member.number)}\n${compareKey(member.name)}`;
    const file = first.get(key);
    if (file === undefined) first.set(key, member.row.place.file);
    return file === undefined || file === member.row.place.file;
  });
}

/** Who is meant by what a cell says. */
export interface StaffIndex {
  readonly size: number;
  readonly member: (number: StaffNumber) => StaffMember | undefined;
  readonly find: (text: string, said: Said, division: DivisionName | null) => StaffRef;
}

export function staffIndex(staff: readonly StaffMember[]): StaffIndex {
  const byNumber = new Map<string, StaffMember>();
  const byName = new Map<string, StaffMember[]>();
  for (const member of staff) {
    const number = compareKey(member.number);
    if (byNumber.has(number)) continue;
    byNumber.set(number, member);
    const name = compareKey(member.name);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  const near = nearOf(staff, byName);
  const find = (text: string, said: Said, division: DivisionName | null): StaffRef => {
    const found = resolve(text, division, byNumber, byName);
    const staffNumber = found.length === 1 ? found[0]!.number : null;
    const offered = staffNumber ? [] : found.length > 1 ? found.map((member) => member.number) : near(text);
    return { text, said, staff: staffNumber, near: offered };
  };
  return { size: staff.length, member: (number) => byNumber.get(compareKey(number)), find };
}

type Listed = ReadonlyMap<string, StaffMember>;
type Named = ReadonlyMap<string, readonly StaffMember[]>;

/** Nobody, one person, or the several of one name among whom only people can choose. */
function resolve(
  text: string,
  division: DivisionName | null,
  byNumber: Listed,
  byName: Named,
): readonly StaffMember[] {
  const key = compareKey(text);
  const numbered = byNumber.get(key);
  if (numbered) return [numbered];
  const named = byName.get(key);
  if (named) return narrowed(named, division);
  return resolvePair(text, byNumber, byName);
}

const narrowed = (named: readonly StaffMember[], division: DivisionName | null): readonly StaffMember[] => {
  const own = named.filter((member) => member.division === division);
  return own.length === 1 ? own : named;
};

/** 「1024 福祉太郎」「福祉太郎（1024）」: both must mean the same person. */
function resolvePair(text: string, byNumber: Listed, byName: Named): readonly StaffMember[] {
  const parts = text
    .normalize('NFKC')
    .split(/[\s:()[\]]+/)
    .map(compareKey)
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  for (const part of parts) {
    const member = byNumber.get(part);
    const rest = parts.filter((other) => other !== part).join('');
    if (member && (byName.get(rest) ?? []).includes(member)) return [member];
  }
  return [];
}

function nearOf(staff: readonly StaffMember[], byName: Named): (text: string) => readonly StaffNumber[] {
  const names = [...new Set(staff.map((member) => member.name).filter((name) => name !== ''))];
  const nearIn = nearNamesIn(names);
  const known = new Map<string, readonly StaffNumber[]>();
  return (text) => {
    const found =
      known.get(text) ??
      nearIn(text).flatMap((name) => (byName.get(compareKey(name)) ?? []).map((member) => member.number));
    known.set(text, found);
    return found;
  };
}
