// 業務負荷: who carries how much, by year and month; the proposal, the moves in hand and what they would do.
import { Button, Checkbox, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { loadsOf, type StaffLoad } from '../../../domain/figures/workload';
import type { Plan } from '../../../domain/plan';
import type { LoadLevel } from '../../../wording/panel';
import { loadPlan } from '../../state/moves';
import { LoadBars } from '../charts/load-bars';
import { MonthHeatMap } from '../charts/month-heat-map';
import { GoConsolidate } from '../shared/go-consolidate';
import { useMask, usePanel } from '../shared/use-panel';
import { PersonPanel } from './person-panel';
import { Proposal } from './proposal';

export function LoadTab(): ReactElement {
  const { state, words } = usePanel();
  const plan = loadPlan(state);
  if (!plan) return <></>;
  if (plan.staff.length === 0)
    return <GoConsolidate text={`${words.load.noStaff} ${words.load.noStaffNext}`} />;
  return <Loads plan={plan} />;
}

const limitOf = (plan: Plan, chosen: number | null): number => chosen ?? plan.settings.caution;

export function levelOf(load: Pick<StaffLoad, 'ratio'>, plan: Plan): LoadLevel {
  const { caution, overload, slack } = plan.settings;
  if (load.ratio === null) return 'unknown';
  if (load.ratio > overload + 1e-9) return 'over';
  if (load.ratio > caution + 1e-9) return 'caution';
  return load.ratio < slack - 1e-9 ? 'slack' : 'fair';
}

/** The worst first: who is overloaded is what the pane is opened for. */
function useDivision(plan: Plan) {
  const { session, state } = usePanel();
  const [own, setOwn] = useState<string | null>(null);
  const loads = useMemo(() => loadsOf(plan), [plan]);
  const worst = [...loads].sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
  const divisions: readonly string[] = [...new Set(loads.map(({ staff }) => staff.division ?? ''))];
  const results = state.load.results;
  const wanted = own ?? results?.[state.load.at]?.division ?? worst[0]?.staff.division ?? '';
  const division = divisions.includes(wanted) ? wanted : (divisions[0] ?? '');
  const choose = (name: string): void => {
    setOwn(name);
    const at = results?.findIndex((result) => result.division === name) ?? -1;
    if (at >= 0) session.loads.show(at);
  };
  return {
    division,
    divisions,
    choose,
    loads: worst.filter(({ staff }) => (staff.division ?? '') === division),
  };
}

function Loads({ plan }: { readonly plan: Plan }): ReactElement {
  const { state, words } = usePanel();
  const { division, divisions, choose, loads } = useDivision(plan);
  const limit = limitOf(plan, state.load.choices.limit);
  const over = loads.filter(({ ratio }) => ratio !== null && ratio > limit + 1e-9).length;
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
      {plan.objectives.length === 0 && (
        <GoConsolidate text={`${words.load.routineOnly} ${words.link.noObjectivesNext}`} />
      )}
      <p>{words.load.over(over, loads.length, limit)}</p>
      <Bars plan={plan} loads={loads} limit={limit} />
      {state.load.person !== null ? (
        <PersonPanel plan={plan} />
      ) : (
        <p className="muted no-print">{words.load.pickPerson}</p>
      )}
      <Ask />
      <Proposal plan={plan} division={division} />
      <Months plan={plan} loads={loads} />
    </div>
  );
}

interface LoadsProps {
  readonly plan: Plan;
  readonly loads: readonly StaffLoad[];
}

function Bars({ plan, loads, limit }: LoadsProps & { readonly limit: number }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask(plan);
  const bars = loads.map((load) => {
    const level = levelOf(load, plan);
    const name = mask(load.staff.name);
    const { ratio, atLeast, capacity, roles } = load;
    return {
      ...{ key: load.staff.number, label: name, ratio, atLeast, level },
      description: words.load.bar({ name, ratio, atLeast, level, capacity, roles: roles.length }),
    };
  });
  return (
    <LoadBars
      bars={bars}
      limit={limit}
      overload={plan.settings.overload}
      title={words.load.people}
      selected={state.load.person}
      onSelect={(key) => session.loads.person(key === state.load.person ? null : key)}
    />
  );
}

function Months({ plan, loads }: LoadsProps): ReactElement {
  const { words } = usePanel();
  const mask = useMask(plan);
  return (
    <details>
      <summary>{words.load.months}</summary>
      <MonthHeatMap
        caption={words.load.months}
        person={words.load.person}
        months={Array.from({ length: 12 }, (_, at) => words.load.month(((at + 3) % 12) + 1))}
        rows={loads.map(({ staff, months }) => ({
          key: staff.number,
          label: mask(staff.name),
          months: Array.from({ length: 12 }, (_, at) => months[at] ?? null),
        }))}
        caution={plan.settings.caution}
        overload={plan.settings.overload}
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
          onChange={(_, { checked }) => session.loads.choose({ by: checked ? 'month' : 'year' })}
        />
        <Checkbox
          checked={choices.within === 'section'}
          label={words.load.withinSection}
          onChange={(_, { checked }) => session.loads.choose({ within: checked ? 'section' : 'division' })}
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
