// Every issue with how many objectives it has, and its coverage in words.
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { COVERAGES, type Coverage } from '../../../domain/terms';
import type { CoverageView } from '../../../engine/views';
import { MoreList } from '../shared/more-list';
import { usePanel } from '../shared/use-panel';

/** Told apart without colour. */
const MARK: Readonly<Record<Coverage, string>> = { covered: '●', thin: '◐', uncovered: '○', waived: '－' };

export function IssueList({ coverage }: { readonly coverage: readonly CoverageView[] }): ReactElement {
  const { words } = usePanel();
  const [only, setOnly] = useState<Coverage | null>(null);
  const shown = only === null ? coverage : coverage.filter((one) => one.coverage === only);
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={words.link.issues}>
        {COVERAGES.map((one) => {
          const count = coverage.filter((each) => each.coverage === one).length;
          return (
            count > 0 && (
              <Button
                key={one}
                size="small"
                appearance={only === one ? 'primary' : 'outline'}
                aria-pressed={only === one}
                onClick={() => setOnly(only === one ? null : one)}
              >
                <span aria-hidden="true">{MARK[one]}&nbsp;</span>
                {words.link.coverage[one]} {count}
              </Button>
            )
          );
        })}
      </div>
      <MoreList
        items={shown}
        size={40}
        keyOf={({ place }) => `${place.sheet ?? ''} ${place.cell ?? ''}`}
        render={(one) => <IssueLine one={one} />}
      />
    </div>
  );
}

function IssueLine({ one }: { readonly one: CoverageView }): ReactElement {
  const { session, words } = usePanel();
  const { typed, title, place, lead, coverage, divisions, objectives, waiver } = one;
  return (
    <li className={`card issue issue-${coverage}`}>
      <button
        type="button"
        className="pick wrap"
        onClick={() => session.run(() => session.findings.show(place))}
      >
        <strong>{typed}</strong> {title}
        <span className="visually-hidden"> {words.link.show}</span>
      </button>
      <div className="row muted">
        <span className="tag">
          <span aria-hidden="true">{MARK[coverage]}</span> {words.link.coverage[coverage]}
        </span>
        <span>{words.link.objectives(objectives)}</span>
        {lead !== null && <span>{words.link.leadDivision(lead)}</span>}
      </div>
      {divisions.length > 0 && <div className="muted wrap">{words.link.divisions(divisions)}</div>}
      {coverage === 'waived' && waiver !== null && (
        <div className="row">
          <span className="muted wrap grow">
            {words.link.waived}: {waiver}
          </span>
          <Button size="small" onClick={() => session.run(() => session.findings.endWaiver(typed))}>
            {words.link.endWaiver}
          </Button>
        </div>
      )}
    </li>
  );
}
