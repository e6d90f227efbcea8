// Who has submitted and who has not; the missing first, since they are what is left to do.
import type { ReactElement } from 'react';
import type { RolledView } from '../../../engine/views';
import type { SubmissionStatus } from '../../../domain/terms';
import { usePanel } from '../shared/use-panel';

const MARK: Readonly<Record<SubmissionStatus, string>> = {
  ok: '✓',
  missing: '○',
  error: '✕',
  duplicate: '▲',
  'wrong-year': '▲',
};
const ORDER: readonly SubmissionStatus[] = ['error', 'missing', 'duplicate', 'wrong-year', 'ok'];

export function Submissions({ result }: { readonly result: RolledView }): ReactElement {
  const { words } = usePanel();
  const submissions = [...result.submissions].sort(
    (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
  );
  return (
    <section aria-labelledby="submissions-heading">
      <h2 id="submissions-heading">{words.consolidate.submissions}</h2>
      <ul className="plain-list">
        {submissions.map(({ division, file, status, fault }) => (
          <li key={`${division ?? ''} ${file ?? ''}`} className={`submission submission-${status}`}>
            <span className="wrap grow">
              {division ?? words.consolidate.unknownDivision}
              {file !== null && <span className="muted block">{file}</span>}
              {fault && <span className="muted block">{words.states.fault[fault]}</span>}
            </span>
            <span className="tag">
              <span aria-hidden="true">{MARK[status]}</span> {words.consolidate.submission[status]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
