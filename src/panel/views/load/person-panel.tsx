// One person's roles: lock them, or give one to somebody else by hand; whoever may not take it is listed with the reason.
import { Button, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoleKey } from '../../../balance/instance';
import type { StaffNumber } from '../../../domain/ids';
import type { LoadsView, RoleHeldView } from '../../../engine/views';
import { describeRefusal } from '../../../wording/balance';
import { sameRole } from '../../state/moves';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';

export function PersonPanel({ loads }: { readonly loads: LoadsView }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask();
  const number = state.load.person;
  const load = loads.people.find((one) => one.number === number);
  if (!load) return <></>;
  const locked = state.load.choices.lockedPeople.includes(load.number);
  return (
    <section className="card stack" aria-labelledby="person-heading">
      <div className="row">
        <h2 id="person-heading">{mask(load.name)}</h2>
        <Button
          className="push"
          size="small"
          aria-pressed={locked}
          onClick={() => session.run(() => session.loads.lockPerson(load.number))}
        >
          {locked ? words.load.unlockPerson : words.load.lockPerson}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => session.loads.person(null)}>
          {words.common.close}
        </Button>
      </div>
      {load.held.length === 0 ? (
        <p>{words.load.noRoles}</p>
      ) : (
        <ul className="plain-list stack" aria-label={words.load.rolesOf}>
          {load.held.map((held) => (
            <RoleLine key={`${held.objective} ${held.kind} ${held.index}`} held={held} holder={load.number} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RoleLineProps {
  readonly held: RoleHeldView;
  readonly holder: StaffNumber;
}

function RoleLine({ held, holder }: RoleLineProps): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask();
  const { objective, kind, index, title, persons } = held;
  const key: RoleKey = { objective, kind, index };
  const locked = state.load.choices.lockedRoles.some((one) => sameRole(one, key));
  const open = state.load.role !== null && sameRole(state.load.role, key);
  const effort = persons === null ? words.load.unknownEffort : words.load.effort(persons);
  return (
    <li className="stack card">
      <div className="wrap">
        <strong>{objective}</strong> {words.load.role[kind]} {effort}
        <span className="block">{mask(title)}</span>
      </div>
      <div className="row">
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => session.run(() => session.loads.role(open ? null : key))}
        >
          {words.load.moveByHand}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-pressed={locked}
          onClick={() => session.run(() => session.loads.lockRole(key))}
        >
          {locked ? words.load.unlockRole : words.load.lockRole}
        </Button>
      </div>
      {open && <Receivers role={key} holder={holder} />}
    </li>
  );
}

function Receivers({ role, holder }: { readonly role: RoleKey; readonly holder: StaffNumber }): ReactElement {
  const { session, state, words, lang } = usePanel();
  const mask = useMask();
  const { receivers } = state.load;
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
            if (to) session.run(() => session.loads.give(role, holder, to.number));
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
