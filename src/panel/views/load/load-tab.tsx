// 業務負荷: who carries how much, by year and month; the proposal, the moves in hand and what they would do.
import { Button, Checkbox, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { LoadsView, LoadView } from '../../../engine/views';
import type { LoadLevel } from '../../../wording/panel';
import { judgedView } from '../../state/judged';
import { LoadBars } from '../charts/load-bars';
import { MonthHeatMap } from '../charts/month-heat-map';
import { GoConsolidate } from '../shared/go-consolidate';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { PersonPanel } from './person-panel';
import { Proposal } from './proposal';

export function LoadTab(): ReactElement {
  const { session, state, words } = usePanel();
  const judged = judgedView(state);
  const { loads } = state.load;
  const missing = judged !== null && loads === null;
  useEffect(() => {
    if (missing) session.run(session.loads.show);
  }, [missing, session]);
  if (!judged) return <></>;
  if (judged.staff === 0) return <GoConsolidate text={`${words.load.noStaff} ${words.load.noStaffNext}`} />;
  return loads ? <Loads loads={loads} /> : <Spinner size="small" label={words.common.loading} />;
}

function levelOf(load: LoadView, { caution, overload, slack }: LoadsView): LoadLevel {
  if (load.ratio === null) return 'unknown';
  if (load.ratio > overload + 1e-9) return 'over';
  if (load.ratio > caution + 1e-9) return 'caution';
  return load.ratio < slack - 1e-9 ? 'slack' : 'fair';
}

/** The worst first: who is overloaded is what the pane is opened for. */
function useDivision({ people, divisions }: LoadsView) {
  const { session, state } = usePanel();
  const [own, setOwn] = useState<string | null>(null);
  const { results, at } = state.load;
  const wanted = own ?? results?.[at]?.division ?? people[0]?.division ?? '';
  const division = divisions.includes(wanted) ? wanted : (divisions[0] ?? '');
  const choose = (name: string): void => {
    setOwn(name);
    const turned = results?.findIndex((result) => result.division === name) ?? -1;
    if (turned >= 0) session.loads.turnTo(turned);
  };
  return { division, choose, shown: people.filter((one) => one.division === division) };
}

function Loads({ loads }: { readonly loads: LoadsView }): ReactElement {
  const { state, words } = usePanel();
  const { division, choose, shown } = useDivision(loads);
  const { divisions } = loads;
  const limit = state.load.choices.limit ?? loads.caution;
  const over = shown.filter(({ ratio }) => ratio !== null && ratio > limit + 1e-9).length;
  return (
    <div className="stack">
      {divisions.length > 1 && (
        <label className="row">
          <span className="muted">{words.load.division}</span>
          <Select size="small" className="grow" value={division} onChange={(_, { value }) => choose(value)}>
            {divisions.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </label>
      )}
      {loads.objectives === 0 && (
        <GoConsolidate text={`${words.load.routineOnly} ${words.link.noObjectivesNext}`} />
      )}
      <p>{words.load.over(over, shown.length, limit)}</p>
      <Bars loads={loads} shown={shown} limit={limit} />
      {state.load.person !== null ? (
        <PersonPanel loads={loads} />
      ) : (
        <p className="muted no-print">{words.load.pickPerson}</p>
      )}
      <Ask />
      <Proposal loads={loads} division={division} />
      <Months loads={loads} shown={shown} />
    </div>
  );
}

interface LoadsProps {
  readonly loads: LoadsView;
  readonly shown: readonly LoadView[];
}

function Bars({ loads, shown, limit }: LoadsProps & { readonly limit: number }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask();
  const bars = shown.map((load) => {
    const level = levelOf(load, loads);
    const name = mask(load.name);
    const { ratio, atLeast, capacity, held } = load;
    return {
      ...{ key: load.number, label: name, ratio, atLeast, level },
      description: words.load.bar({ name, ratio, atLeast, level, capacity, roles: held.length }),
    };
  });
  return (
    <LoadBars
      bars={bars}
      limit={limit}
      overload={loads.overload}
      title={words.load.people}
      selected={state.load.person}
      onSelect={(key) => session.loads.person(key === state.load.person ? null : key)}
    />
  );
}

function Months({ loads, shown }: LoadsProps): ReactElement {
  const { words } = usePanel();
  const mask = useMask();
  return (
    <details>
      <summary>{words.load.months}</summary>
      <MonthHeatMap
        caption={words.load.months}
        person={words.load.person}
        months={Array.from({ length: 12 }, (_, at) => words.load.month(((at + 3) % 12) + 1))}
        rows={shown.map(({ number, name, months }) => ({
          key: number,
          label: mask(name),
          months: Array.from({ length: 12 }, (_, at) => months[at] ?? null),
        }))}
        caution={loads.caution}
        overload={loads.overload}
      />
    </details>
  );
}

/** What to hold to, and the button that looks for a plan. */
function Ask(): ReactElement {
  const { session, state, words } = usePanel();
  const { choices, results, stale } = state.load;
  return (
    <div className="stack">
      <details>
        <summary>{words.load.choices}</summary>
        <Checkbox
          checked={choices.by === 'month'}
          label={words.load.byMonth}
          onChange={(_, { checked }) =>
            session.run(() => session.loads.choose({ by: checked ? 'month' : 'year' }))
          }
        />
        <Checkbox
          checked={choices.within === 'section'}
          label={words.load.withinSection}
          onChange={(_, { checked }) =>
            session.run(() => session.loads.choose({ within: checked ? 'section' : 'division' }))
          }
        />
      </details>
      {stale && results && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className="wrap">{words.load.stale}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button
          appearance={results && !stale ? 'secondary' : 'primary'}
          disabledFocusable={state.busy !== null}
          onClick={() => session.run(session.loads.propose)}
        >
          {results ? words.load.again : words.load.propose}
        </Button>
      </div>
    </div>
  );
}
