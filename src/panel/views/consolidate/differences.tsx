// What this roll-up changes against the one that the workbook holds.
import type { ReactElement } from 'react';
import type { RolledView } from '../../../engine/views';
import type { Difference, Figure, FigureChange } from '../../../domain/figures/difference';
import { MoreList } from '../shared/more-list';
import { usePanel } from '../shared/use-panel';
import { percent } from './roll-ups';

export function Differences({ result }: { readonly result: RolledView }): ReactElement {
  const { words } = usePanel();
  const { difference } = result;
  if (difference === null) return <p className="muted">{words.consolidate.firstTime}</p>;
  if (difference.length === 0) return <p className="muted">{words.consolidate.noDifferences}</p>;
  return (
    <details>
      <summary>
        {words.consolidate.differences}
        {words.common.bracketed(difference.length)}
      </summary>
      <MoreList
        items={difference}
        size={30}
        keyOf={({ issue, division }) => `${issue} ${division ?? ''}`}
        render={(one) => <Line one={one} />}
      />
    </details>
  );
}

function Line({ one }: { readonly one: Difference }): ReactElement {
  const { words } = usePanel();
  return (
    <li className="wrap">
      <span className="tag">{words.consolidate.difference[one.kind]}</span> <strong>{one.issue}</strong>{' '}
      {one.division ?? ''}
      <ul className="explain">
        {one.changes.map((change) => (
          <li key={change.figure}>
            {words.consolidate.figure[change.figure]}: {shown(change, change.from)} →{' '}
            {shown(change, change.to)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function shown({ figure }: FigureChange, value: Figure): string {
  if (value === null) return '—';
  return figure === 'rate' && typeof value === 'number' ? percent(value) : String(value);
}
