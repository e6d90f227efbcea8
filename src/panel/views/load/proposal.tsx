// The proposal of a division: its standing, the frontier to pick from, the moves with their reasons, and the moves in hand.
import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { AcceptedChange } from '../../../engine/returns';
import type { LoadsView } from '../../../engine/views';
import type { Reassignment } from '../../../balance/instance';
import type { BalanceResult } from '../../../balance/result';
import { balanceSentences, describeObstacle, describeReason } from '../../../wording/balance';
import { moveOf, sameRole } from '../../state/moves';
import { sameThing } from '../../state/returning';
import { FrontierChart } from '../charts/frontier-chart';
import { useMask } from '../shared/use-mask';
import { useReturningWords } from '../shared/use-returning-words';
import { usePanel } from '../shared/use-panel';

interface ProposalProps {
  readonly loads: LoadsView;
  readonly division: string;
}

interface ResultProps {
  readonly result: BalanceResult | null;
}

export function Proposal({ loads, division }: ProposalProps): ReactElement {
  const { session, state, words } = usePanel();
  const { results, at, picked, pickedResult } = state.load;
  const result = results?.[at];
  if (!results || !result || result.division !== division)
    return <Basket loads={loads} division={division} result={null} />;
  const shown = pickedResult ?? result;
  return (
    <div className="stack">
      <Standing result={shown} />
      {result.frontier.length > 1 && (
        <FrontierChart
          points={result.frontier}
          limit={result.limit}
          chosen={picked ?? result.moves.length}
          legend={words.load.frontier}
          describe={words.load.frontierPoint}
          onChoose={(moves) => session.run(() => session.loads.pick(moves))}
        />
      )}
      {result.bound > 0 && <p className="muted">{words.load.bound(result.bound)}</p>}
      <Moves result={shown} />
      <Basket loads={loads} division={division} result={shown} />
    </div>
  );
}

function Standing({ result }: { readonly result: BalanceResult }): ReactElement {
  const { words, lang } = usePanel();
  const mask = useMask();
  return (
    <section className="stack">
      <p className="wrap">{balanceSentences[lang].status[result.status]}</p>
      {result.obstacles.length > 0 && (
        <details open={result.status === 'infeasible'}>
          <summary>{words.load.obstacles}</summary>
          <ul className="explain wrap">
            {result.obstacles.map((obstacle, at) => (
              <li key={at}>{mask(describeObstacle(obstacle, lang))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Moves({ result }: { readonly result: BalanceResult }): ReactElement {
  const { session, state, words, lang } = usePanel();
  const mask = useMask();
  const moves = result.moves.map(moveOf);
  if (moves.length === 0) return <></>;
  const { basket } = state.load;
  const inHand = (move: Reassignment): boolean =>
    basket.some((one) => sameRole(one, move) && one.to === move.to);
  return (
    <fieldset className="choices">
      <legend>{words.load.moves}</legend>
      <Button size="small" appearance="subtle" onClick={() => session.run(() => session.loads.toggle(moves))}>
        {moves.every(inHand) ? words.load.clearAll : words.load.selectAll}
      </Button>
      {result.moves.map((move, at) => {
        const own = moves[at]!;
        const { fromName, toName } = move.reason;
        const line = words.load.move(fromName, toName, move.role, move.objective);
        return (
          <div key={line} className="choice">
            <Checkbox
              checked={inHand(own)}
              label={
                <span className="wrap">
                  {mask(line)}
                  <span className="muted block">{mask(describeReason(move.reason, lang))}</span>
                </span>
              }
              onChange={() => session.run(() => session.loads.toggle([own]))}
            />
            <Button
              size="small"
              appearance="subtle"
              onClick={() => session.run(() => session.loads.lockRole(own))}
            >
              {state.load.choices.lockedRoles.some((one) => sameRole(one, own))
                ? words.load.unlockRole
                : words.load.lockRole}
            </Button>
          </div>
        );
      })}
    </fieldset>
  );
}

/** The moves in hand: what they would do, and the way to write them. */
function Basket({ loads, division, result }: ProposalProps & ResultProps): ReactElement {
  const { session, state, words } = usePanel();
  const { basket } = state.load;
  const here = useMemo(() => new Set(loads.here), [loads]);
  const own = basket.filter(({ objective }) => here.has(objective));
  if (basket.length === 0) return <p className="muted no-print">{words.load.basketEmpty}</p>;
  return (
    <section className="card stack" aria-labelledby="basket-heading">
      <h2 id="basket-heading">{words.load.basket}</h2>
      <Outcome division={division} />
      <ByHand loads={loads} result={result} />
      {own.length < basket.length && (
        <AwayMoves loads={loads} moves={basket.filter(({ objective }) => !here.has(objective))} />
      )}
      <div className="row">
        {own.length > 0 && (
          <Button appearance="primary" onClick={() => session.run(session.loads.write)}>
            {words.load.apply(own.length)}
          </Button>
        )}
        {state.load.results && (
          <Button onClick={() => session.run(session.loads.save)}>{words.load.save}</Button>
        )}
      </div>
    </section>
  );
}

/** Moves in picked files wait until those go back to their divisions. */
function AwayMoves({
  loads,
  moves,
}: {
  readonly loads: LoadsView;
  readonly moves: readonly Reassignment[];
}): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const titles = new Map(
    loads.people.flatMap(({ held }) => held.map(({ objective, title }) => [objective, title] as const)),
  );
  const changes = moves.map(({ objective, kind, index, from, to }): AcceptedChange => {
    const division = objective.slice(0, objective.lastIndexOf('/'));
    return {
      ...{ objective, title: titles.get(objective) ?? '', division: division === '' ? null : division },
      change: { kind: 'move', role: kind, index, from, to },
    };
  });
  const { accepted } = state.returning;
  const waits = ({ change, ...of }: AcceptedChange): boolean =>
    accepted.some(
      (one) => sameThing(one, { change, ...of }) && JSON.stringify(one.change) === JSON.stringify(change),
    );
  if (changes.every(waits)) return <p className="muted">✓ {words.goReturn}</p>;
  return (
    <div className="stack">
      <p className="muted">{words.goReturn}</p>
      <div>
        <Button onClick={() => session.returning.accept(changes)}>{words.takeMoves(changes.length)}</Button>
      </div>
    </div>
  );
}

function Outcome({ division }: Pick<ProposalProps, 'division'>): ReactElement {
  const { state, words } = usePanel();
  const outcome = state.load.outcomes.get(division);
  if (!outcome) return <></>;
  if (outcome.after.kind === 'refused') return <p role="alert">{words.load.clash}</p>;
  const { max, over } = outcome.after.measures;
  return <p>{words.load.measures(outcome.before.max, max, outcome.before.over, over)}</p>;
}

/** Moves that no proposal holds. */
function ByHand({ loads, result }: Pick<ProposalProps, 'loads'> & ResultProps): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask();
  const proposed = (state.load.results ?? []).flatMap(({ moves }) => moves.map(moveOf));
  const shown = result ? [...proposed, ...result.moves.map(moveOf)] : proposed;
  const byHand = state.load.basket.filter(
    (move) => !shown.some((one) => sameRole(one, move) && one.to === move.to),
  );
  if (byHand.length === 0) return <></>;
  const name = (number: string): string =>
    mask(loads.people.find((one) => one.number === number)?.name ?? number);
  return (
    <ul className="plain-list stack" aria-label={words.load.selfMade}>
      {byHand.map((move) => {
        const line = words.load.move(name(move.from), name(move.to), move.kind, move.objective);
        return (
          <li key={line} className="row wrap">
            <span>{line}</span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => session.run(() => session.loads.toggle([move]))}
            >
              {words.consolidate.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
