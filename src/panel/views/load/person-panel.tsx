// One person's roles: lock them, or give one to somebody else by hand; whoever may not take it is listed with the reason.
import { Button, Select } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { RoleKey } from '../../../balance/instance';
import type { StaffNumber } from '../../../domain/ids';
import type { Plan } from '../../../domain/plan';
import { loadsOf, type RoleHeld } from '../../../domain/figures/workload';
import { describeRefusal } from '../../../wording/balance';
import { receiversOf } from '../../state/load-figures';
import { sameRole } from '../../state/moves';
import { useMask, usePanel } from '../shared/use-panel';

export function PersonPanel({ plan }: { readonly plan: Plan }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask(plan);
  const number = state.load.person;
  const load = useMemo(() => loadsOf(plan).find(({ staff }) => staff.number === number), [plan, number]);
  if (!load) return <></>;
  const locked = state.load.choices.lockedPeople.includes(load.staff.number);
  return (
    <section className="card stack" aria-labelledby="person-heading">
      <div className="row">
        <h2 id="person-heading">{mask(load.staff.name)}</h2>
        <Button
          className="push"
          size="small"
          aria-pressed={locked}
          onClick={() => session.loads.lockPerson(load.staff.number)}
        >
          {locked ? words.load.unlockPerson : words.load.lockPerson}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => session.loads.person(null)}>
          {words.common.close}
        </Button>
      </div>
      {load.roles.length === 0 ? (
        <p>{words.load.noRoles}</p>
      ) : (
        <ul className="plain-list stack" aria-label={words.load.rolesOf}>
          {load.roles.map((held) => (
            <RoleLine
              key={`${held.objective.id} ${held.role.kind} ${held.role.index}`}
              plan={plan}
              held={held}
              holder={load.staff.number}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RoleLineProps {
  readonly plan: Plan;
  readonly held: RoleHeld;
  readonly holder: StaffNumber;
}

function RoleLine({ plan, held, holder }: RoleLineProps): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask(plan);
  const { objective, role } = held;
  const key: RoleKey = { objective: objective.id, kind: role.kind, index: role.index };
  const locked = state.load.choices.lockedRoles.some((one) => sameRole(one, key));
  const open = state.load.role !== null && sameRole(state.load.role, key);
  const effort = role.persons === null ? words.load.unknownEffort : words.load.effort(role.persons);
  return (
    <li className="stack card">
      <div className="wrap">
        <strong>{objective.id}</strong> {words.load.role[role.kind]} {effort}
        <span className="block">{mask(objective.title)}</span>
      </div>
      <div className="row">
        <Button size="small" aria-expanded={open} onClick={() => session.loads.role(open ? null : key)}>
          {words.load.moveByHand}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-pressed={locked}
          onClick={() => session.loads.lockRole(key)}
        >
          {locked ? words.load.unlockRole : words.load.lockRole}
        </Button>
      </div>
      {open && <Receivers plan={plan} role={key} holder={holder} />}
    </li>
  );
}

function Receivers({
  plan,
  role,
  holder,
}: {
  readonly plan: Plan;
  readonly role: RoleKey;
  readonly holder: StaffNumber;
}): ReactElement {
  const { session, state, words, lang } = usePanel();
  const mask = useMask(plan);
  const receivers = receiversOf(plan, state.load, role);
  const free = receivers.filter(({ refusal }) => refusal === null);
  return (
    <div className="stack">
      <label className="row">
        <span>{words.load.receiver}</span>
        <Select
          size="small"
          className="grow"
          value=""
          disabled={free.length === 0}
          onChange={(_, { value }) => {
            const to = free.find(({ number }) => number === value);
            if (to) session.loads.give(role, holder, to.number);
          }}
        >
          <option value="">{words.load.chooseReceiver}</option>
          {free.map(({ number, name }) => (
            <option key={number} value={number}>
              {mask(name)}
            </option>
          ))}
        </Select>
      </label>
      <ul className="muted explain wrap">
        {receivers.map(
          ({ number, name, refusal }) =>
            refusal && (
              <li key={number}>
                {mask(name)}: {describeRefusal(refusal, lang)}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
