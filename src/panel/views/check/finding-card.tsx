// One finding: what is wrong and where, what to do, and the repairs that need only one press.
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { FindingFacts } from '../../../domain/finding';
import type { Severity } from '../../../domain/terms';
import { describeFinding } from '../../../wording/findings';
import { teachingWords } from '../../../wording/teaching';
import { sheetWords } from '../../../wording/sheets';
import type { FindingView, Fix } from '../../../engine/views';
import { openTeaching } from '../form/open-teaching';
import { usePanel } from '../shared/use-panel';

/** Told apart without colour. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', info: '・' };

export interface FindingCardProps {
  readonly finding: FindingView;
  readonly mask: (text: string) => string;
}

export function FindingCard({ finding, mask }: FindingCardProps): ReactElement {
  const { session, state, words, lang } = usePanel();
  const { severity, rule, place } = finding;
  const current = finding.key === state.check.at;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const where = [place.file === state.checked?.name ? null : place.file, place.sheet, place.cell];
  return (
    <li
      ref={card}
      className={`card finding finding-${severity}${current ? ' card-selected' : ''}`}
      aria-current={current ? 'true' : undefined}
    >
      <button
        type="button"
        className="pick wrap"
        onClick={() => session.run(() => session.findings.go(finding))}
      >
        <span aria-hidden="true">{SEVERITY_MARK[severity]} </span>
        <span className="visually-hidden">{words.check.severity[severity]} </span>
        <strong>{words.check.rule[rule]}</strong>{' '}
        <span className="muted">{where.filter((part) => part !== null).join(' ')}</span>
        <span className="block">{mask(describeFinding(finding, lang))}</span>
      </button>
      <p className="muted wrap">{sheetWords[lang].fixFinding(finding)}</p>
      {teachable(finding) && (
        <div>
          <Button size="small" onClick={() => openTeaching(session, place)}>
            {teachingWords[lang].openHere}
          </Button>
        </div>
      )}
      <Fixes finding={finding} />
    </li>
  );
}

/** What is wrong with a form of objectives is mended by saying what its headings mean. */
const teachable = ({ rule, facts }: FindingView): boolean => {
  if (rule !== 'form-changed') return false;
  const { what, role } = facts as FindingFacts['form-changed'];
  return what === 'unknown' || (role === 'objectives' && what !== 'division');
};

function Fixes({ finding }: { readonly finding: FindingView }): ReactElement {
  const { fixes } = finding;
  const { session, words } = usePanel();
  const [waiving, setWaiving] = useState(false);
  if (fixes.length === 0) return <></>;
  const press = (fix: Fix): void => {
    if (fix.kind === 'waive') setWaiving(!waiving);
    else if (fix.kind === 'link') {
      session.run(() => session.links.take(fix.objective));
      session.show('link');
    } else session.run(() => session.findings.fix(fix, finding));
  };
  const label = (fix: Fix): string => {
    if (fix.kind === 'name') return words.check.fixName(fix.to);
    if (fix.kind === 'wording') return words.check.fixWording;
    if (fix.kind === 'heading') return words.check.fixHeading(fix.from, fix.to);
    return fix.kind === 'link' ? words.check.fixLink : words.check.waive;
  };
  return (
    <div className="stack">
      <div className="row">
        {fixes.map((fix) => (
          <Button
            key={label(fix)}
            size="small"
            {...(fix.kind === 'waive' ? { 'aria-expanded': waiving } : {})}
            onClick={() => press(fix)}
          >
            {label(fix)}
          </Button>
        ))}
      </div>
      {waiving && fixes.map((fix) => fix.kind === 'waive' && <WaiveForm key={fix.issue} issue={fix.issue} />)}
    </div>
  );
}

function WaiveForm({ issue }: { readonly issue: string }): ReactElement {
  const { session, words } = usePanel();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        session.run(() => session.findings.waive(issue, reason));
      }}
    >
      <Field
        label={words.check.reason}
        hint={words.check.waiveHint}
        {...(missing ? { validationMessage: words.check.reasonNeeded } : {})}
      >
        <Input
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={(event) => {
            // Enter that ends a conversion is no answer yet.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      </Field>
      <div>
        <Button type="submit" size="small" appearance="primary">
          {words.check.waive}
        </Button>
      </div>
    </form>
  );
}
