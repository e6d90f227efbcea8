// Objectives without an issue that stand in picked files: named here with their proposals, linked where they stand.
import { useMemo, type ReactElement } from 'react';
import { proposeLinks, type LinkProposal } from '../../../actions/map';
import type { Plan } from '../../../domain/plan';
import { objectiveKey } from '../../state/keys';
import { MoreList } from '../shared/more-list';
import { useMask, usePanel } from '../shared/use-panel';

export function AwayUnlinked({ plan }: { readonly plan: Plan }): ReactElement {
  const { words } = usePanel();
  const proposals = useMemo(() => proposeLinks(plan).proposals, [plan]);
  if (proposals.length === 0) return <p>✓ {words.link.allLinked}</p>;
  return (
    <section aria-labelledby="unlinked-heading" className="stack">
      <h2 id="unlinked-heading">{words.link.unlinked(proposals.length)}</h2>
      <MoreList
        items={proposals}
        size={8}
        keyOf={({ objective }) => objectiveKey(objective)}
        render={(proposal) => <Unlinked plan={plan} proposal={proposal} />}
      />
    </section>
  );
}

interface UnlinkedProps {
  readonly plan: Plan;
  readonly proposal: LinkProposal;
}

function Unlinked({ plan, proposal: { objective, issues } }: UnlinkedProps): ReactElement {
  const { words } = usePanel();
  const mask = useMask(plan);
  return (
    <li className="wrap card">
      <strong>{objective.id}</strong> {mask(objective.title)}
      {issues.length > 0 && (
        <div>
          <span className="muted">{words.link.proposals}</span>
          <ol className="explain">
            {issues.map(({ number, title, score, shared }) => (
              <li key={number}>
                {number} {title}
                <span className="muted block">{words.link.shared(shared, Math.round(score * 100))}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <div className="muted">{words.link.relinkElsewhere(objective.row.place.file)}</div>
    </li>
  );
}
