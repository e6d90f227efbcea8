// What a manager can say aloud about a balanced plan, in English.
import type { RoleKey } from '../../balance/instance';
import type { MoveReason } from '../../balance/result';
import { persons, ratio, type BalanceSentences } from './sentences';

const roleName = ({ objective, kind }: RoleKey): string => `the ${kind} of ${objective}`;

function giver({ kind, fromName, fromBefore, fromAfter }: MoveReason): string {
  const change = `lowers ${fromName}'s load from ${ratio(fromBefore)} to ${ratio(fromAfter)}.`;
  return kind === 'makes-room' ? `Makes room for another role: ${change}` : `This ${change}`;
}

function receiver({ toName, toBefore, toAfter, limit, sameSection }: MoveReason): string {
  const near = sameSection ? ' and is in the same section' : '';
  const over = toAfter > limit + 1e-9 ? ` (${ratio(toAfter)} afterwards)` : '';
  return ` ${toName} has room at ${ratio(toBefore)}${near}${over}.`;
}

export const balanceEn: BalanceSentences = {
  reason: (reason) => giver(reason) + receiver(reason),
  status: {
    optimal: 'The fewest changes that bring everybody under the limit (proven: fewer cannot).',
    feasible: 'A plan within the rules; that none is better is not proven.',
    infeasible: 'No plan within the rules brings everybody under the limit. This one has the lowest maximum.',
    unchanged: 'Everybody is under the limit. Nothing needs to change.',
  },
  obstacle: {
    'role-too-large': ({ role, effort, best, missing }) =>
      `Whoever takes ${roleName(role)} (${effort}) is over the limit (${ratio(best)} at the lowest). Split it, or add ${persons(missing)} of capacity.`,
    'nobody-eligible': ({ role, refusals }) =>
      `Nobody may take ${roleName(role)}${refusals.length > 0 ? ` (${[...new Set(refusals)].join(', ')})` : ''}.`,
    'fixed-over-limit': ({ staff, ratio: at, missing }) =>
      `What cannot move puts ${staff} at ${ratio(at)}. Cut the routine, or add ${persons(missing)} of capacity.`,
    'division-over': ({ mean, missing }) =>
      `The mean load is ${ratio(mean)}, over the limit. Add ${persons(missing)} of capacity, or drop objectives.`,
    'all-unknown': ({ roles }) => `No effort is filled in (${roles} roles). Fill them in to get a plan.`,
    'moves-limited': ({ maxMoves }) => `Not within ${maxMoves} changes. More may do.`,
  },
  refusal: {
    'effort-unknown': () => 'A role without effort stays.',
    'holder-unlisted': () => 'Its holder is not on the staff list.',
    'holder-elsewhere': () => "A role of another division's person stays.",
    'holder-locked': () => 'Its holder is locked.',
    'holder-without-capacity': () => 'Its holder has no capacity.',
    'role-locked': () => 'The role is locked.',
    'number-doubled': () => 'The objective number is used twice.',
    'nobody-may': () => 'Nobody may take the role.',
    'role-unknown': () => 'There is no such role.',
    'receiver-unknown': () => 'The receiver is not on the staff list.',
    'receiver-is-holder': () => 'They hold it already.',
    'receiver-elsewhere': () => 'The receiver is not of the same division (section).',
    'receiver-locked': () => 'The receiver is locked.',
    'receiver-without-capacity': () => 'The receiver has no capacity.',
    'receiver-on-objective': () => 'The receiver holds another role on the objective.',
    'appointee-not-lead': () => 'A fiscal-year appointee may not become lead.',
    'not-in-post': ({ due }) =>
      due === null
        ? 'It is not known whether the receiver is in post through the deadline.'
        : `The receiver is not in post at the deadline (${due.year}-${String(due.month).padStart(2, '0')}).`,
    banned: () => "It is on the receiver's list of work they cannot take.",
  },
};
