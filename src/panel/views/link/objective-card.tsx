// One objective in hand: what it says, up to three proposals with their reasons, and the choice as it would be written.
import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LinkProposal } from '../../../actions/map';
import type { Issue, Objective } from '../../../domain/plan';
import { formatAddress } from '../../../workbook/address';
import { typedNumber } from '../../state/link-draft';
import { linkEdit } from '../../state/links';
import type { Checked, LinkDraft } from '../../state/state';
import { cellText } from '../shared/cell-text';
import { useMask, usePanel } from '../shared/use-panel';

interface CardProps {
  readonly objective: Objective;
  readonly draft: LinkDraft;
  readonly checked: Checked;
}

export function ObjectiveCard({ objective, draft, checked }: CardProps): ReactElement {
  const { session, words } = usePanel();
  const mask = useMask(checked.plan);
  return (
    <section className="card stack card-selected" aria-labelledby="card-heading">
      <h2 id="card-heading" className="wrap">
        <span className="muted">{words.link.inHand} </span>
        {objective.id}
      </h2>
      <p className="wrap">{mask(objective.title)}</p>
      {objective.action !== null && <p className="muted wrap">{mask(objective.action)}</p>}
      {checked.plan.issues.length > 0 && <Choices {...{ objective, draft, checked }} />}
      <WillWrite {...{ objective, draft, checked }} />
      <div>
        <Button size="small" appearance="subtle" onClick={session.links.next}>
          {words.link.next}
        </Button>
      </div>
    </section>
  );
}

function Choices({ objective, draft, checked }: CardProps): ReactElement {
  const { session, words } = usePanel();
  const proposal = checked.proposals.find((one) => one.objective === objective);
  const near = new Map((proposal?.issues ?? []).map((one) => [one.number as string, one]));
  const issues = uniqueIssues(checked.plan.issues);
  const first = issues.filter((issue) => near.has(issue.number) || draft.chosen.includes(typedNumber(issue)));
  const others = issues.filter((issue) => !first.includes(issue));
  const line = (issue: Issue): ReactElement => (
    <IssueChoice key={issue.number} issue={issue} draft={draft} near={near.get(issue.number)} />
  );
  return (
    <fieldset className="choices">
      <legend>{first.length > 0 ? words.link.proposals : words.link.noProposals}</legend>
      {first.sort((a, b) => (near.get(b.number)?.score ?? 0) - (near.get(a.number)?.score ?? 0)).map(line)}
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
function uniqueIssues(issues: readonly Issue[]): Issue[] {
  return [...new Map([...issues].reverse().map((issue) => [issue.number, issue])).values()].reverse();
}

interface ChoiceProps {
  readonly issue: Issue;
  readonly draft: LinkDraft;
  readonly near: LinkProposal['issues'][number] | undefined;
}

function IssueChoice({ issue, draft, near }: ChoiceProps): ReactElement {
  const { session, words } = usePanel();
  const number = typedNumber(issue);
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
                {words.link.shared(near.shared, Math.round(near.score * 100))}
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

/** Its issue is written once for several rows, so that emptying its own cell would not take the issue away. */
const isInherited = ({ row }: Objective): boolean => {
  const source = row.said.issue?.source;
  return source === 'above' || source === 'sub-heading';
};

function WillWrite({ objective, draft, checked }: CardProps): ReactElement {
  const { session, state, words } = usePanel();
  const edit = linkEdit(objective, draft, checked.workbook);
  if (!draft.dirty) return <p className="muted">{words.link.unchanged}</p>;
  if (!edit) return <p>{words.link.noColumn}</p>;
  if (edit.before === edit.after)
    return <p className="muted">{isInherited(objective) ? words.link.fromAbove : words.link.unchanged}</p>;
  return (
    <div className="stack">
      {objective.row.said.issue?.source === 'merged' && <p className="muted">{words.link.sharedCell}</p>}
      <p className="change wrap">
        <span>{words.link.willWrite}:</span>
        <strong>
          {edit.sheet} {formatAddress(edit.row, edit.column)}
        </strong>
        <del>{cellText(edit.before, words)}</del>
        <span aria-hidden="true">→</span>
        <ins>{cellText(edit.after, words)}</ins>
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
