// 対応づけ: the objective in hand with its proposals, what is still without an issue, and how every issue is covered.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { Relink } from '../../../domain/relink';
import type { Objective } from '../../../domain/plan';
import { findObjective, objectiveKey } from '../../state/keys';
import { isUnlinked } from '../../state/links';
import type { Checked } from '../../state/state';
import { GoConsolidate } from '../shared/go-consolidate';
import { MoreList } from '../shared/more-list';
import { useMask, usePanel } from '../shared/use-panel';
import { FirstRun } from '../shell/first-run';
import { AwayUnlinked } from './away-unlinked';
import { IssueList } from './issue-list';
import { ObjectiveCard } from './objective-card';

export function LinkTab(): ReactElement {
  const { state, words } = usePanel();
  const { checked, consolidate } = state;
  if (!checked) return <></>;
  if (checked.plan.issues.length + checked.plan.objectives.length === 0 && !consolidate.result)
    return <FirstRun />;
  const away = checked.plan.objectives.length === 0 ? consolidate.result : null;
  return (
    <div className="stack">
      {checked.plan.issues.length === 0 && <NoIssues checked={checked} />}
      {away ? <AwayUnlinked plan={away.plan} /> : <Work checked={checked} />}
      <Relinks relinks={away ? [] : checked.relinks} />
      {checked.plan.issues.length > 0 && (
        <section aria-label={words.link.issues}>
          <h2>{words.link.issues}</h2>
          <IssueList coverage={away?.coverage ?? checked.coverage} />
        </section>
      )}
    </div>
  );
}

function NoIssues({ checked }: { readonly checked: Checked }): ReactElement {
  const { session, words } = usePanel();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className="wrap">
        {words.link.noIssues} {words.link.noIssuesNext}
      </MessageBarBody>
      {checked.plan.objectives.length > 0 && (
        <MessageBarActions>
          <Button size="small" onClick={() => session.run(session.starting.fromHere)}>
            {words.link.makeIssues}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function Work({ checked }: { readonly checked: Checked }): ReactElement {
  const { state, words } = usePanel();
  const unlinked = useMemo(() => checked.plan.objectives.filter(isUnlinked), [checked]);
  if (checked.plan.objectives.length === 0)
    return <GoConsolidate text={`${words.link.noObjectives} ${words.link.noObjectivesNext}`} />;
  const inHand = state.link ? findObjective(checked.plan, state.link.target) : null;
  return (
    <>
      {inHand && state.link ? (
        <ObjectiveCard key={state.link.target} objective={inHand} draft={state.link} checked={checked} />
      ) : (
        <p className="muted no-print">{words.link.pickRow}</p>
      )}
      {checked.plan.issues.length > 0 && <Unlinked objectives={unlinked} />}
    </>
  );
}

function Unlinked({ objectives }: { readonly objectives: readonly Objective[] }): ReactElement {
  const { session, state, words } = usePanel();
  const { checked } = state;
  const mask = useMask(checked?.plan ?? null);
  if (objectives.length === 0) return <p>✓ {words.link.allLinked}</p>;
  return (
    <section aria-labelledby="unlinked-heading" className="stack">
      <h2 id="unlinked-heading">{words.link.unlinked(objectives.length)}</h2>
      <MoreList
        items={objectives}
        size={8}
        keyOf={objectiveKey}
        render={(objective) => {
          const key = objectiveKey(objective);
          return (
            <li>
              <button
                type="button"
                className="pick wrap"
                aria-pressed={state.link?.target === key}
                onClick={() => {
                  session.links.take(key);
                  session.run(() => session.findings.show(objective.row.place));
                }}
              >
                <strong>{objective.id}</strong> {mask(objective.title)}
              </button>
            </li>
          );
        }}
      />
    </section>
  );
}

function Relinks({ relinks }: { readonly relinks: readonly Relink[] }): ReactElement {
  const { session, words } = usePanel();
  if (relinks.length === 0) return <></>;
  return (
    <section aria-labelledby="relink-heading" className="stack card">
      <h2 id="relink-heading">{words.link.relinks(relinks.length)}</h2>
      <p className="muted">{words.link.relinkWhy}</p>
      <MoreList
        items={relinks}
        size={8}
        keyOf={({ objective, from }) => `${objectiveKey(objective)} ${from}`}
        render={({ objective, from, to }) => (
          <li className="wrap">
            {words.link.relink(objective.id, from, `${to.row.said.number?.text ?? to.number} ${to.title}`)}
          </li>
        )}
      />
      <div>
        <Button size="small" appearance="primary" onClick={() => session.links.relink(relinks)}>
          {words.link.relinkAll}
        </Button>
      </div>
    </section>
  );
}
