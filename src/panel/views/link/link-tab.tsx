// 対応づけ: the objective in hand with its proposals, what is still without an issue, and how every issue is covered.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { confidenceOf } from '../../../domain/links/confidence';
import type { OpenView, RelinkView, UnlinkedView } from '../../../engine/views';
import { GoConsolidate } from '../shared/go-consolidate';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { FirstRun } from '../shell/first-run';
import { AwayUnlinked } from './away-unlinked';
import { IssueList } from './issue-list';
import { ObjectiveCard } from './objective-card';

export function LinkTab(): ReactElement {
  const { state, words } = usePanel();
  const { checked, consolidate } = state;
  if (!checked) return <></>;
  if (checked.issues + checked.objectives === 0 && !consolidate.result) return <FirstRun />;
  const away = checked.objectives === 0 ? consolidate.result : null;
  return (
    <div className="stack">
      {checked.issues === 0 && <NoIssues checked={checked} />}
      {away ? <AwayUnlinked judged={away} /> : <Work checked={checked} />}
      <Relinks relinks={away ? [] : checked.relinks} />
      {checked.issues > 0 && (
        <section aria-label={words.link.issues}>
          <h2>{words.link.issues}</h2>
          <IssueList coverage={away?.coverage ?? checked.coverage} />
        </section>
      )}
    </div>
  );
}

function NoIssues({ checked }: { readonly checked: OpenView }): ReactElement {
  const { session, words } = usePanel();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className="wrap">
        {words.link.noIssues} {words.link.noIssuesNext}
      </MessageBarBody>
      {checked.objectives > 0 && (
        <MessageBarActions>
          <Button size="small" onClick={() => session.run(session.starting.fromHere)}>
            {words.link.makeIssues}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function Work({ checked }: { readonly checked: OpenView }): ReactElement {
  const { state, words } = usePanel();
  if (checked.objectives === 0)
    return <GoConsolidate text={`${words.link.noObjectives} ${words.link.noObjectivesNext}`} />;
  const { link } = state;
  return (
    <>
      {link ? (
        <ObjectiveCard key={link.objective.key} draft={link} checked={checked} />
      ) : (
        <p className="muted no-print">{words.link.pickRow}</p>
      )}
      {checked.issues > 0 && <Unlinked checked={checked} />}
    </>
  );
}

function Unlinked({ checked }: { readonly checked: OpenView }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask(checked.masked);
  const { unlinked } = checked;
  if (unlinked.length === 0) return <p>✓ {words.link.allLinked}</p>;
  return (
    <section aria-labelledby="unlinked-heading" className="stack">
      <h2 id="unlinked-heading">{words.link.unlinked(unlinked.length)}</h2>
      {unlinked.some(isSure) && <TakeSure />}
      <MoreList
        items={unlinked}
        size={8}
        keyOf={({ key }) => key}
        render={({ key, id, title, place }) => (
          <li>
            <button
              type="button"
              className="pick wrap"
              aria-pressed={state.link?.objective.key === key}
              onClick={() => {
                session.run(() => session.links.take(key));
                session.run(() => session.findings.show(place));
              }}
            >
              <strong>{id}</strong> {mask(title)}
            </button>
          </li>
        )}
      />
    </section>
  );
}

const isSure = ({ proposals: [best] }: UnlinkedView): boolean =>
  best !== undefined && confidenceOf(best.probability) === 'sure';

function TakeSure(): ReactElement {
  const { session, words } = usePanel();
  return (
    <div className="stack">
      <p className="muted wrap">{words.link.sureWhy}</p>
      <div>
        <Button size="small" onClick={() => session.run(session.links.takeSure)}>
          {words.link.takeSure}
        </Button>
      </div>
    </div>
  );
}

function Relinks({ relinks }: { readonly relinks: readonly RelinkView[] }): ReactElement {
  const { session, words } = usePanel();
  if (relinks.length === 0) return <></>;
  return (
    <section aria-labelledby="relink-heading" className="stack card">
      <h2 id="relink-heading">{words.link.relinks(relinks.length)}</h2>
      <p className="muted">{words.link.relinkWhy}</p>
      <MoreList
        items={relinks}
        size={8}
        keyOf={({ key, from }) => `${key} ${from}`}
        render={({ id, from, to }) => <li className="wrap">{words.link.relink(id, from, to)}</li>}
      />
      <div>
        <Button size="small" appearance="primary" onClick={() => session.run(session.links.relink)}>
          {words.link.relinkAll}
        </Button>
      </div>
    </section>
  );
}
