// Accepted reassignments as edits of 主担当, 副担当 and 従事割合: the person changes, the effort in 人 stays with the role.
import type { Reassignment } from '../balance/instance';
import { splitList } from '../domain/text';
import type { Objective, Plan, Role, StaffMember } from '../domain/plan';
import type { Said } from '../domain/said';
import type { SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import { cellEdit } from './map';

/** 人 as a cell's text; its unit beats the heading's, so it reads the same under any heading. */
export const personsText = (persons: number): string => `${Number(persons.toFixed(6))}人`;

/** Edits for every move whose objective stands in this workbook; several moves on one cell become one edit. */
export function reassignEdits(plan: Plan, moves: readonly Reassignment[], workbook: Workbook): SetCell[] {
  const staff = new Map(plan.staff.map((member) => [member.number, member]));
  const byObjective = new Map<string, Reassignment[]>();
  for (const move of moves)
    byObjective.set(move.objective, [...(byObjective.get(move.objective) ?? []), move]);
  return [...byObjective].flatMap(([id, own]) => {
    const objective = plan.objectives.find((each) => each.id === id && each.row.place.file === workbook.name);
    return objective ? objectiveEdits(objective, own, staff, workbook) : [];
  });
}

function objectiveEdits(
  objective: Objective,
  moves: readonly Reassignment[],
  staff: ReadonlyMap<string, StaffMember>,
  workbook: Workbook,
): SetCell[] {
  const lead = moves.find(({ kind }) => kind === 'lead');
  const supports = moves.filter(({ kind }) => kind === 'support');
  const to = (move: Reassignment) => staff.get(move.to);
  const set = (field: 'lead' | 'support' | 'effortLead' | 'effortSupport', text: string | null) =>
    text === null ? [] : (cellEdit(objective, field, workbook, text) ?? []);
  return [
    ...(lead && objective.lead
      ? [set('lead', nameLike(objective.lead, to(lead))), set('effortLead', keptEffort(objective.lead))]
      : []),
    ...(supports.length
      ? [
          set('support', supportsText(objective, supports, to)),
          set('effortSupport', supportEfforts(objective, supports)),
        ]
      : []),
  ].flat();
}

/** The receiver as the sheet names people: by number where it does, else by name. */
function nameLike(role: Role, member: StaffMember | undefined): string | null {
  if (!member) return null;
  return role.person.staff !== null && role.person.text === role.person.staff ? member.number : member.name;
}

/** Only a share of the former person's capacity has to be written anew. */
const keptEffort = ({ effort, persons }: Role): string | null =>
  effort.kind === 'known' && effort.unit === 'percent' && persons !== null ? personsText(persons) : null;

const separator = (said: Said | undefined): string => (said?.text.includes('\n') ? '\n' : '、');

function supportsText(
  objective: Objective,
  moves: readonly Reassignment[],
  to: (move: Reassignment) => StaffMember | undefined,
): string {
  const texts = objective.supports.map((role) => {
    const move = moves.find(({ index }) => index === role.index);
    return (move && nameLike(role, to(move))) ?? role.person.text;
  });
  return texts.join(separator(objective.row.said.support));
}

/** The list of efforts with the moved shares in 人; null when no moved one is a share. One value for all becomes a list. */
function supportEfforts(objective: Objective, moves: readonly Reassignment[]): string | null {
  const moved = (role: Role) => moves.some(({ index }) => index === role.index);
  if (!objective.supports.some((role) => moved(role) && keptEffort(role) !== null)) return null;
  const said = objective.row.said.effortSupport;
  const typed = said ? splitList(said.text) : [];
  const texts = objective.supports.map(
    (role, at) => (moved(role) && keptEffort(role)) || withUnit(role, typed[at] ?? typed[0] ?? ''),
  );
  return texts.join(separator(said));
}

/** An effort that stays must not lose its unit when the cell becomes a text. */
function withUnit({ effort }: Role, typed: string): string {
  if (effort.kind === 'unknown') return typed;
  if (effort.unit === 'percent') return `${Number((effort.amount * 100).toFixed(4))}%`;
  return `${Number(effort.amount.toFixed(6))}${effort.unit === 'hour' ? '時間' : '人'}`;
}
