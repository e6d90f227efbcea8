// What a masked sheet may still say of a person: only what at least three people share, so that nobody is told by being the one 課長
// of a division. Which cells hold it is mask-names.ts's.
import type { StaffMember } from '../domain/plan';
import type { StaffField } from '../domain/terms';

/** A smaller group would tell who it is. */
const SMALLEST_GROUP = 3;

/** In the order of their use to a reader: a later one is said only inside a group that the earlier ones leave large enough. */
const SHARED: readonly StaffField[] = ['division', 'position', 'employment', 'section'];

/** Never said: a period in post, another post, and hours tell a person to whoever knows the office. */
export const NEVER_SAID: ReadonlySet<StaffField> = new Set([
  'tenure',
  'secondment',
  'overtime',
  'weeklyHours',
]);
export const isTelling = (field: StaffField): boolean => NEVER_SAID.has(field) || SHARED.includes(field);

const valueOf = (member: StaffMember, field: StaffField): string =>
  field === 'division' ? (member.division ?? '') : (member.row.said[field]?.text ?? '');

/** Person → the fields that may be said of them. */
export function sayable(staff: readonly StaffMember[]): ReadonlyMap<StaffMember, ReadonlySet<StaffField>> {
  const said = new Map(staff.map((member) => [member, new Set<StaffField>()]));
  divide(staff, SHARED, said);
  return said;
}

function divide(
  group: readonly StaffMember[],
  [field, ...later]: readonly StaffField[],
  said: ReadonlyMap<StaffMember, Set<StaffField>>,
): void {
  if (field === undefined || group.length === 0) return;
  const { shown, hushed } = partsOf(group, field);
  for (const part of shown) {
    for (const member of part) said.get(member)?.add(field);
    divide(part, later, said);
  }
  divide(hushed, later, said);
}

/** Of a few people left over, the blank itself would tell: the next smallest part then keeps them company. */
function partsOf(
  group: readonly StaffMember[],
  field: StaffField,
): { readonly shown: readonly (readonly StaffMember[])[]; readonly hushed: readonly StaffMember[] } {
  const byValue = new Map<string, StaffMember[]>();
  for (const member of group) {
    const value = valueOf(member, field);
    byValue.set(value, [...(byValue.get(value) ?? []), member]);
  }
  const parts = [...byValue.values()].sort((a, b) => b.length - a.length);
  const shown = parts.filter(({ length }) => length >= SMALLEST_GROUP);
  const hushed = parts.filter(({ length }) => length < SMALLEST_GROUP).flat();
  while (hushed.length > 0 && hushed.length < SMALLEST_GROUP && shown.length > 0)
    hushed.push(...shown.pop()!);
  return { shown, hushed };
}
