// Every issue's figures with their denominators, and the rows they are made of.
import { Button, Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RolledView, RollUpRow, RollUpView } from '../../../engine/views';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';

export const percent = (ratio: number | null): string =>
  ratio === null ? '—' : `${Number((ratio * 100).toFixed(1))}%`;

export function RollUps({ result }: { readonly result: RolledView }): ReactElement {
  const { words } = usePanel();
  return (
    <section aria-labelledby="roll-up-heading" className="stack">
      <h2 id="roll-up-heading">{words.consolidate.rollUp}</h2>
      <MoreList
        items={result.rollUps}
        size={40}
        keyOf={({ key }) => key}
        render={(one) => <RollUpLine one={one} result={result} />}
      />
    </section>
  );
}

interface LineProps {
  readonly one: RollUpView;
  readonly result: RolledView;
}

function RollUpLine({ one, result }: LineProps): ReactElement {
  const { session, state, words } = usePanel();
  const { key, number, title, judged, reported, total, rate, grade } = one;
  const open = state.consolidate.from === key;
  return (
    <li className="card stack">
      <div className="wrap">
        <strong>{number}</strong> {title}
      </div>
      <div className="row">
        <span className="tag">{words.consolidate.rollUpGrade[grade]}</span>
        <span>
          {words.consolidate.rate} {percent(rate)}
        </span>
        <span className="muted">{words.consolidate.denominators(judged, reported, total)}</span>
        <Button
          className="push"
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={words.consolidate.whereFromIssue(number)}
          onClick={() => session.run(() => session.consolidating.from(open ? null : key))}
        >
          {words.consolidate.whereFrom}
        </Button>
      </div>
      {open && <Rows result={result} />}
    </li>
  );
}

function Rows({ result }: Pick<LineProps, 'result'>): ReactElement {
  const { state, words } = usePanel();
  const { rows } = state.consolidate;
  if (rows === null) return <></>;
  if (rows.length === 0) return <p className="muted">{words.consolidate.noRows}</p>;
  return (
    <MoreList
      items={rows}
      size={20}
      label={words.consolidate.rowsOf}
      keyOf={({ key }) => key}
      render={(row) => <Row row={row} result={result} />}
    />
  );
}

function Row({ row, result }: { readonly row: RollUpRow; readonly result: RolledView }): ReactElement {
  const { session, state } = usePanel();
  const mask = useMask(result.masked);
  const { place } = row;
  const here = place.file === state.checked?.name;
  const where = [place.file, place.sheet, place.cell].filter((part) => part !== null).join(' ');
  return (
    <li className="wrap">
      <strong>{row.id}</strong> {mask(row.title)}
      <span className="block">
        {[row.progress, row.grade, row.rate === null ? null : percent(row.rate)]
          .filter((part) => part !== null)
          .join(' ・ ')}
      </span>
      {here ? (
        <Link as="button" onClick={() => session.run(() => session.findings.show(place))}>
          {where}
        </Link>
      ) : (
        <span className="muted">{where}</span>
      )}
    </li>
  );
}
