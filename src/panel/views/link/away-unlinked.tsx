// Objectives without an issue that stand in picked files: what a person takes waits until the file goes back to its division.
import { useEffect, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { confidenceOf } from '../../../domain/links/confidence';
import type { AcceptedChange } from '../../../engine/returns';
import type { Choice, JudgedView, UnlinkedView } from '../../../engine/views';
import { sameThing } from '../../state/returning';
import { useReturningWords } from '../shared/use-returning-words';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';

export function AwayUnlinked({ judged }: { readonly judged: JudgedView }): ReactElement {
  const { session, words } = usePanel();
  const own = useReturningWords();
  const { unlinked } = judged;
  useEffect(() => session.returning.recall(), [session]);
  if (unlinked.length === 0) return <p>✓ {words.link.allLinked}</p>;
  return (
    <section aria-labelledby="unlinked-heading" className="stack">
      <h2 id="unlinked-heading">{words.link.unlinked(unlinked.length)}</h2>
      <p className="muted">{own.goReturn}</p>
      <TakeBest judged={judged} />
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

const typedOf = ({ coverage }: JudgedView, number: string): string =>
  coverage.find((one) => one.number === number)?.typed ?? number;

function linkOf({ id, title }: UnlinkedView, choice: Choice): AcceptedChange {
  const division = id.slice(0, id.lastIndexOf('/'));
  return {
    objective: id,
    title,
    division: division === '' ? null : division,
    change: { kind: 'link', ...choice },
  };
}

/** The sure proposals of those that have none taken yet; all of them are shown before anything is written. */
function TakeBest({ judged }: Pick<UnlinkedProps, 'judged'>): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const best = judged.unlinked.flatMap((one) => {
    const [first] = one.proposals;
    return first && confidenceOf(first.probability) === 'sure'
      ? [linkOf(one, { chosen: [typedOf(judged, first.number)], own: false })]
      : [];
  });
  const open = best.filter((one) => !state.returning.accepted.some((each) => sameThing(each, one)));
  if (open.length < 2) return <></>;
  return (
    <div>
      <Button size="small" onClick={() => session.returning.accept(open)}>
        {words.takeBest(open.length)}
      </Button>
    </div>
  );
}

function Unlinked({ judged, one }: UnlinkedProps): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const mask = useMask(judged.masked);
  const taken = state.returning.accepted.find((each) => sameThing(each, linkOf(one, OWN)));
  return (
    <li className="wrap card stack">
      <div>
        <strong>{one.id}</strong> {mask(one.title)}
        <span className="muted block">{one.place.file}</span>
      </div>
      {taken?.change.kind === 'link' ? (
        <div className="row">
          <span className="grow">
            ✓ {words.link(taken.change.own ? words.own : taken.change.chosen.join('、'))}
          </span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${words.drop} ${one.id}`}
            onClick={() => session.returning.drop([taken])}
          >
            {words.drop}
          </Button>
        </div>
      ) : (
        <Offers judged={judged} one={one} />
      )}
    </li>
  );
}

const OWN: Choice = { chosen: [], own: true };

function Offers({ judged, one }: UnlinkedProps): ReactElement {
  const { session, words: common } = usePanel();
  const words = useReturningWords();
  const take = (choice: Choice): void => session.returning.accept([linkOf(one, choice)]);
  return (
    <>
      {one.proposals.length > 0 && <span className="muted">{common.link.proposals}</span>}
      <ul className="plain-list stack">
        {one.proposals.map(({ number, title, probability, shared }) => (
          <li key={number} className="stack">
            <span>
              {typedOf(judged, number)} {title}
              <span className="muted block">{common.link.likely(confidenceOf(probability), shared)}</span>
            </span>
            <div>
              <Button size="small" onClick={() => take({ chosen: [typedOf(judged, number)], own: false })}>
                {words.take(typedOf(judged, number))}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" appearance="subtle" onClick={() => take(OWN)}>
          {words.takeOwn}
        </Button>
      </div>
    </>
  );
}
