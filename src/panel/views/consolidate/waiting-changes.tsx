// The accepted changes that wait to be written into picked workbooks, division by division, each to be taken out again.
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AcceptedChange } from '../../../engine/returns';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { useReturningWords } from '../shared/use-returning-words';

export function WaitingChanges(): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const { accepted } = state.returning;
  if (accepted.length === 0) return <></>;
  const ordered = [...accepted].sort((a, b) => compare(a.division ?? '', b.division ?? ''));
  return (
    <section className="card stack" aria-labelledby="waiting-heading">
      <h3 id="waiting-heading">{words.waiting(accepted.length)}</h3>
      <p className="muted">{words.waitingWhy}</p>
      <MoreList items={ordered} size={8} keyOf={keyOf} render={(change) => <Line change={change} />} />
      <div>
        <Button size="small" appearance="subtle" onClick={() => session.returning.drop(accepted)}>
          {words.dropAll}
        </Button>
      </div>
    </section>
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ objective, title, change }: AcceptedChange): string =>
  `${objective} ${title} ${change.kind === 'move' ? `${change.role} ${change.index}` : change.kind}`;

function Line({ change }: { readonly change: AcceptedChange }): ReactElement {
  const { session } = usePanel();
  const words = useReturningWords();
  const mask = useMask();
  const said = useSaid(change);
  return (
    <li className="row wrap">
      <span className="grow">
        <strong>{change.objective}</strong> {mask(change.title)}
        <span className="block">{mask(said)}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${words.drop} ${change.objective}`}
        onClick={() => session.returning.drop([change])}
      >
        {words.drop}
      </Button>
    </li>
  );
}

function useSaid({ change }: AcceptedChange): string {
  const { state } = usePanel();
  const words = useReturningWords();
  if (change.kind === 'link')
    return words.link(change.own ? words.own : change.chosen.join('、') || words.blank);
  const name = (number: string): string =>
    state.load.loads?.people.find((one) => one.number === number)?.name ?? number;
  return words.move(change.role, name(change.from), name(change.to));
}
