// One objective in hand: what it says, up to three proposals with their reasons, and the choice as it would be written.
import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { confidenceOf } from '../../../domain/links/confidence';
import { choiceText, type CoverageView, type OpenView, type ProposalView } from '../../../engine/views';
import { formatAddress } from '../../../workbook/address';
import type { LinkDraft } from '../../state/state';
import { cellText } from '../shared/cell-text';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';

interface CardProps {
  readonly draft: LinkDraft;
  readonly checked: OpenView;
}

export function ObjectiveCard({ draft, checked }: CardProps): ReactElement {
  const { session, words } = usePanel();
  const mask = useMask(checked.masked);
  const { objective } = draft;
  return (
    <section className="card stack card-selected" aria-labelledby="card-heading">
      <h2 id="card-heading" className="wrap">
        <span className="muted">{words.link.inHand} </span>
        {objective.id}
      </h2>
      <p className="wrap">{mask(objective.title)}</p>
      {objective.action !== null && <p className="muted wrap">{mask(objective.action)}</p>}
      {checked.issues > 0 && <Choices draft={draft} checked={checked} />}
      <WillWrite draft={draft} />
      <div>
        <Button size="small" appearance="subtle" onClick={() => session.run(session.links.next)}>
          {words.link.next}
        </Button>
      </div>
    </section>
  );
}

function Choices({ draft, checked }: CardProps): ReactElement {
  const { session, words } = usePanel();
  const near = new Map(draft.objective.proposals.map((one) => [one.number, one]));
  const issues = uniqueIssues(checked.coverage);
  const first = issues.filter(({ number, typed }) => near.has(number) || draft.chosen.includes(typed));
  const others = issues.filter((issue) => !first.includes(issue));
  const line = (issue: CoverageView): ReactElement => (
    <IssueChoice key={issue.number} issue={issue} draft={draft} near={near.get(issue.number)} />
  );
  return (
    <fieldset className="choices">
      <legend>{first.length > 0 ? words.link.proposals : words.link.noProposals}</legend>
      {first
        .sort((a, b) => (near.get(b.number)?.probability ?? 0) - (near.get(a.number)?.probability ?? 0))
        .map(line)}
      <Checkbox
        checked={draft.own}
        label={words.link.own}
        onChange={(_, { checked: own }) => session.links.setOwn(own === true)}
      />
      {others.length > 0 && (
        <details open={first.length === 0}>
          <summary>{words.link.otherIssues}</summary>
          {others.map(line)}
        </details>
      )}
    </fieldset>
  );
}

/** A doubled number stands for its first issue. */
function uniqueIssues(issues: readonly CoverageView[]): CoverageView[] {
  return [...new Map([...issues].reverse().map((issue) => [issue.number, issue])).values()].reverse();
}

interface ChoiceProps {
  readonly issue: CoverageView;
  readonly draft: LinkDraft;
  readonly near: ProposalView | undefined;
}

function IssueChoice({ issue, draft, near }: ChoiceProps): ReactElement {
  const { session, words } = usePanel();
  const number = issue.typed;
  const at = draft.chosen.indexOf(number);
  return (
    <div className="choice">
      <Checkbox
        checked={at >= 0}
        label={
          <span className="wrap">
            <strong>{number}</strong> {issue.title}
            {at >= 0 && <span className="tag">{at === 0 ? words.link.principal : words.link.related}</span>}
            {near && (
              <span className="muted block">
                {words.link.likely(confidenceOf(near.probability), near.shared)}
              </span>
            )}
          </span>
        }
        onChange={() => session.links.toggle(number)}
      />
      {at > 0 && (
        <Button size="small" appearance="subtle" onClick={() => session.links.makePrincipal(number)}>
          {words.link.makePrincipal(number)}
        </Button>
      )}
    </div>
  );
}

function WillWrite({ draft }: Pick<CardProps, 'draft'>): ReactElement {
  const { session, state, words } = usePanel();
  const { cell, source } = draft.objective;
  if (!draft.dirty) return <p className="muted">{words.link.unchanged}</p>;
  if (!cell) return <p>{words.link.noColumn}</p>;
  const after = choiceText(draft);
  // Written once for several rows: emptying its own cell would not take the issue away.
  const inherited = source === 'above' || source === 'sub-heading';
  if (cell.before === after)
    return <p className="muted">{inherited ? words.link.fromAbove : words.link.unchanged}</p>;
  return (
    <div className="stack">
      {source === 'merged' && <p className="muted">{words.link.sharedCell}</p>}
      <p className="change wrap">
        <span>{words.link.willWrite}:</span>
        <strong>
          {cell.sheet} {formatAddress(cell.row, cell.column)}
        </strong>
        <del>{cellText(cell.before, words)}</del>
        <span aria-hidden="true">→</span>
        <ins>{cellText(after, words)}</ins>
      </p>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={state.pending !== null}
          onClick={() => session.run(session.links.save)}
        >
          {words.link.write}
        </Button>
      </div>
    </div>
  );
}
