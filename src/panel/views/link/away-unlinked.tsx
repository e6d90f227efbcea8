// Objectives without an issue that stand in picked files: named here with their proposals, linked where they stand.
import type { ReactElement } from 'react';
import type { JudgedView, UnlinkedView } from '../../../engine/views';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';

export function AwayUnlinked({ judged }: { readonly judged: JudgedView }): ReactElement {
  const { words } = usePanel();
  const { unlinked } = judged;
  if (unlinked.length === 0) return <p>✓ {words.link.allLinked}</p>;
  return (
    <section aria-labelledby="unlinked-heading" className="stack">
      <h2 id="unlinked-heading">{words.link.unlinked(unlinked.length)}</h2>
      <MoreList
        items={unlinked}
        size={8}
        keyOf={({ key }) => key}
        render={(one) => <Unlinked judged={judged} one={one} />}
      />
    </section>
  );
}

interface UnlinkedProps {
  readonly judged: JudgedView;
  readonly one: UnlinkedView;
}

function Unlinked({ judged, one }: UnlinkedProps): ReactElement {
  const { words } = usePanel();
  const mask = useMask(judged.masked);
  return (
    <li className="wrap card">
      <strong>{one.id}</strong> {mask(one.title)}
      {one.proposals.length > 0 && (
        <div>
          <span className="muted">{words.link.proposals}</span>
          <ol className="explain">
            {one.proposals.map(({ number, title, score, shared }) => (
              <li key={number}>
                {number} {title}
                <span className="muted block">{words.link.shared(shared, Math.round(score * 100))}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <div className="muted">{words.link.relinkElsewhere(one.place.file)}</div>
    </li>
  );
}
