// 業務負荷 in English.
import type { LoadWords } from './words';

const LEVEL = {
  slack: 'slack',
  fair: 'fair',
  caution: 'caution',
  over: 'overload',
  unknown: 'unknown',
} as const;
const ROLE = { lead: 'lead', support: 'support' } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const loadEn: LoadWords = {
  noStaff: 'There is no staff list.',
  noStaffNext: 'Open a division’s workbook, or read divisions’ workbooks under “Roll up”.',
  routineOnly: 'This workbook has no objectives, so these loads are routine work only.',
  division: 'Division',
  people: 'Load of people',
  level: LEVEL,
  bar: ({ name, ratio, atLeast, level, capacity, roles }) =>
    ratio === null
      ? `${name}, load unknown (no capacity), ${many(roles, 'role')}`
      : `${name}, load ${atLeast ? 'at least ' : ''}${ratio.toFixed(2)}, ${LEVEL[level]}, capacity ${capacity?.toFixed(2) ?? 'unknown'}, ${many(roles, 'role')}`,
  months: 'Load by month',
  month: (month) => MONTHS[month - 1] ?? String(month),
  person: 'Person',
  measures: (before, after, overBefore, overAfter) =>
    `Highest load ${before.toFixed(2)} → ${after.toFixed(2)}, over the limit ${overBefore} → ${overAfter}`,
  over: (count, people, limit) =>
    count === 0
      ? `All ${people} are within the limit of ${limit.toFixed(2)}.`
      : `${count} of ${people} are over the limit of ${limit.toFixed(2)}.`,
  propose: 'Look for reassignments',
  again: 'Look again',
  stale: 'Sheets or choices have changed. Look again.',
  choices: 'Choices',
  byMonth: 'Hold the limit in every month',
  withinSection: 'Within the same section only',
  frontier: 'Number of moves and highest load',
  frontierPoint: (moves, max) =>
    `${moves === 0 ? 'No move' : many(moves, 'move')} (highest ${max.toFixed(2)})`,
  proven: 'proven',
  bound: (bound) => `No plan brings the highest load below ${bound.toFixed(2)}.`,
  moves: 'Proposed moves',
  move: (from, to, role, objective) => `${ROLE[role]} of ${objective}: ${from} → ${to}`,
  role: ROLE,
  effort: (persons) => `${Number(persons.toFixed(3))} FTE`,
  selectAll: 'Select all',
  clearAll: 'Select none',
  lockPerson: 'Lock this person',
  unlockPerson: 'Unlock this person',
  lockRole: 'Lock',
  unlockRole: 'Unlock',
  rolesOf: 'Roles',
  noRoles: 'No roles.',
  unknownEffort: 'effort unknown',
  moveByHand: 'Choose a receiver',
  receiver: 'Receiver',
  chooseReceiver: 'Choose',
  basket: 'Moves to write',
  basketEmpty: 'Select proposed moves, or choose a person and move a role by hand.',
  clash: 'The selected moves clash. Select both sides of an exchange.',
  apply: (count) => `Preview ${many(count, 'move')}`,
  save: 'Save the proposal as a workbook',
  obstacles: 'Why the limit is not reached',
  pickPerson: 'Choose a person to see and move their roles.',
  table: 'Figures',
  load: 'Load',
  after: 'Afterwards',
  capacity: 'Capacity',
  selfMade: 'Moved by hand',
};
