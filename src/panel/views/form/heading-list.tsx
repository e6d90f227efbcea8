// All headings of the form in their order, with what each is read as; the one in hand is marked.
import { useEffect, useRef, type ReactElement } from 'react';
import type { ColumnState, FormViewColumn } from '../../../engine/views';
import { fieldWord } from '../../../wording/explain';
import { usePanel } from '../shared/use-panel';
import { useTeaching } from './use-teaching';

/** Told apart without colour. */
const STATE_MARK: Readonly<Record<ColumnState, string>> = {
  taught: '✎',
  unused: '－',
  twice: '■',
  sure: '✓',
  likely: '▲',
  unknown: '？',
};

export function HeadingList({
  columns,
  current,
}: {
  readonly columns: readonly FormViewColumn[];
  readonly current: string | null;
}): ReactElement {
  const { say } = useTeaching();
  return (
    <section className="stack" aria-labelledby="teach-list">
      <h3 id="teach-list">{say.list}</h3>
      <p className="muted">{say.listHint}</p>
      <ul className="plain-list teach-list">
        {columns.map((column, at) => (
          <HeadingRow key={at} column={column} current={column.heading === current} />
        ))}
      </ul>
    </section>
  );
}

function HeadingRow({
  column: { heading, field, state, asked },
  current,
}: {
  readonly column: FormViewColumn;
  readonly current: boolean;
}): ReactElement {
  const { lang } = usePanel();
  const { teaching, say } = useTeaching();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const word = field === null ? null : fieldWord('objectives', field, lang);
  return (
    <li ref={line}>
      <button
        type="button"
        className={`pick wrap${asked ? ' teach-asked' : ''}`}
        aria-pressed={current}
        onClick={() => teaching.pick(heading)}
      >
        <span aria-hidden="true">{STATE_MARK[state]} </span>
        <span>{heading}</span>
        <span aria-hidden="true"> → </span>
        <strong>{say.row(state, word)}</strong> <span className="muted">{say.state[state]}</span>
      </button>
    </li>
  );
}
