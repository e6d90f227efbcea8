// What became of each division's workbook, and why one could not be made.
import type { ReactElement } from 'react';
import type { ReturnFault, ReturnOutcome } from '../../../engine/returns';
import { describeConflict } from '../shared/cell-text';
import { usePanel } from '../shared/use-panel';
import { useReturningWords } from '../shared/use-returning-words';

const MARK: Readonly<Record<ReturnOutcome['status'], string>> = { returned: '✓', listed: '✓', failed: '✕' };

export function ReturningOutcomes(): ReactElement {
  const { state } = usePanel();
  const words = useReturningWords();
  const { outcomes } = state.returning;
  if (outcomes.length === 0) return <></>;
  // What could not be made is left to do.
  const ordered = [...outcomes].sort((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'));
  return (
    <section className="stack" aria-labelledby="return-outcomes">
      <h3 id="return-outcomes">{words.outcomes}</h3>
      <ul className="plain-list">
        {ordered.map((one) => (
          <li key={one.file} className="submission">
            <span className="wrap grow">
              {one.division ?? words.unknownDivision}
              <span className="muted block">{one.file}</span>
              {one.status === 'listed' && <span className="muted block">{words.listedWhy}</span>}
              {one.fault && (
                <span className="block">
                  {one.status !== 'failed' && `${words.changesLeft} `}
                  <FaultText fault={one.fault} />
                </span>
              )}
            </span>
            <span className="tag">
              <span aria-hidden="true">{MARK[one.status]}</span> {words.status[one.status]}
            </span>
          </li>
        ))}
      </ul>
      {outcomes.some(({ status }) => status !== 'failed') && <p className="muted">{words.next}</p>}
    </section>
  );
}

export function FaultText({ fault }: { readonly fault: ReturnFault }): ReactElement {
  const { words: common } = usePanel();
  const words = useReturningWords();
  if (fault.kind === 'changed') return <>{words.changedSince}</>;
  if (fault.kind === 'read-only') return <>{words.readOnly}</>;
  if (fault.kind === 'fault') return <>{common.states.fault[fault.code]}</>;
  if (fault.conflicts.length === 0) return <>{words.clash}</>;
  return (
    <>
      {fault.conflicts
        .slice(0, 5)
        .map((conflict) => describeConflict(conflict, common))
        .join(' ')}
    </>
  );
}
